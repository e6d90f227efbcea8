// Cell values as a person reads them in previews and conflicts.
import type { Conflict } from '../../../workbook/edit';
import { formatAddress } from '../../../workbook/address';
import { isCellError, type CellValue } from '../../../workbook/grid';
import type { PanelWords } from '../../../wording/panel';
import type { Notice, WriteTitle } from '../../state/notice';

export function cellText(value: CellValue, words: PanelWords): string {
  if (value === null || value === '') return words.common.blank;
  if (isCellError(value)) return value.error;
  return String(value);
}

/** Sentences by kind: complete when the words have one for every kind of the union. */
type Sentences<Union extends { readonly kind: string }> = {
  readonly [Kind in Union['kind']]: (facts: Extract<Union, { readonly kind: Kind }>) => string;
};

export function describeNotice(notice: Notice, words: PanelWords): string {
  const sentences: Sentences<Notice> = words.notices;
  return (sentences[notice.kind] as (facts: Notice) => string)(notice);
}

export function describeTitle(title: WriteTitle, words: PanelWords): string {
  const sentences: Sentences<WriteTitle> = words.titles;
  return (sentences[title.kind] as (facts: WriteTitle) => string)(title);
}

export function describeConflict(conflict: Conflict, words: PanelWords): string {
  if (conflict.kind !== 'changed') return words.conflicts[conflict.kind](conflict);
  const { sheet, row, column, expected, found } = conflict;
  return words.conflicts.changed({
    place: `${sheet} ${formatAddress(row, column)}`,
    expected: cellText(expected, words),
    found: cellText(found, words),
  });
}
