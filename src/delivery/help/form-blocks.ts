// The help's tables of forms: every column with its mark and what to write, from the product's own headings.
import { REQUIRED } from '../../domain/rules/required';
import { ISSUE_FIELDS, OBJECTIVE_FIELDS, STAFF_FIELDS } from '../../domain/terms';
import { ISSUE_HEADINGS, OBJECTIVE_HEADINGS, STAFF_HEADINGS } from '../../forms/write/generated/signatures';
import { REQUIRED_FIELDS } from '../../forms/headings/contract-headings';
import { FIELD_HELP } from '../../wording/help/fields';

const FORMS = {
  issues: { fields: ISSUE_FIELDS, headings: ISSUE_HEADINGS },
  objectives: { fields: OBJECTIVE_FIELDS, headings: OBJECTIVE_HEADINGS },
  staff: { fields: STAFF_FIELDS, headings: STAFF_HEADINGS },
} as const;
export type FormName = keyof typeof FORMS;

const TITLES = {
  ja: ['見出し', '必須', '書き方'],
  en: ['Heading', 'Needed', 'What to write'],
} as const;

/** ● always, △ from its round on, ・ as one likes. */
function markOf(form: FormName, field: string): string {
  const required = REQUIRED[form].find((each) => each.field === field);
  if (required) return required.periods.length === 3 ? '●' : '△';
  return REQUIRED_FIELDS[form].includes(field) ? '△' : '・';
}

/** Markdown table of one form. */
export function formBlock(form: FormName, lang: 'ja' | 'en'): string {
  const { fields, headings } = FORMS[form];
  const heading: Readonly<Record<string, string>> = headings;
  const help: Readonly<Record<string, Readonly<Record<'ja' | 'en', string>>>> = FIELD_HELP[form];
  const rows = fields.map(
    (field) => `| ${heading[field]} | ${markOf(form, field)} | ${help[field]?.[lang]} |`,
  );
  return [`| ${TITLES[lang].join(' | ')} |`, '| --- | --- | --- |', ...rows].join('\n');
}
