// How a value must be handed to Excel so that it stays what it is: Excel reads texts as if they were typed. Pure.
import type { SetCell } from '../edit';

export const TEXT_FORMAT = '@';
type Typed = string | number | boolean;

/** Letters and signs that occur in what Excel (Japanese or English settings) takes for a number, date, time, fraction or amount. */
const NUMBER_LIKE =
  /^(?:[\d\s.,:/()%¥$€£+\-eE年月日時分秒元明治大正昭和平成令]|[mtshr](?=\d)|午前|午後|am|pm|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|[a-z]{3,9})+$/iu;

/** Excel might turn the text into something else; a wide guess, since a mark too many does no harm. */
export function mightConvert(text: string): boolean {
  if (text.startsWith("'")) return true;
  const plain = text.normalize('NFKC').trim();
  if ([...plain].length > 1 && /^[=+\-@]/.test(plain)) return true;
  if (/^(?:true|false|#[A-Z0-9/]+[!?]?)$/i.test(plain)) return true;
  return /\d|元/.test(plain) && plain.length <= 40 && NUMBER_LIKE.test(plain);
}

/** The text as Excel must get it: behind an apostrophe (which Excel takes away) where it would be converted. */
export function typedText(text: string, format: string): string {
  const converts = format === TEXT_FORMAT ? text.startsWith("'") : mightConvert(text);
  return converts ? `'${text}` : text;
}

/** What to write for an edit into a cell that will have this format. '' empties the cell. */
export function typedEdit(edit: Pick<SetCell, 'after' | 'formula' | 'error'>, format: string): Typed {
  if (edit.formula !== undefined) return edit.formula;
  if (edit.error !== undefined) return edit.error;
  if (edit.after === null) return '';
  return typeof edit.after === 'string' ? typedText(edit.after, format) : edit.after;
}

/** A cell formatted as text turns what arrives into text: the value must come while the cell has another format. */
export const needsOpenFormat = (
  edit: Pick<SetCell, 'after' | 'formula' | 'error'>,
  format: string,
): boolean =>
  format === TEXT_FORMAT &&
  (edit.formula !== undefined ||
    edit.error !== undefined ||
    (edit.after !== null && typeof edit.after !== 'string'));
