// What a draft's cell said, as a value for a written form: numbers stay numbers, percentages keep their look, the rest is text.
import type { DraftRow } from '../domain/draft';
import type { Said } from '../domain/said';
import type { FormValue } from '../forms/write/cells';
import type { FormRow } from '../forms/write/to-fill/form-table';

export function formValue(said: Said): FormValue {
  const { value, percent, date, text } = said;
  if (typeof value !== 'number' || date) return text;
  return percent ? { value, format: '0%' } : value;
}

/** The row's fields as they stand. Issue numbers and names stay text even when they were typed as numbers. */
export function formRow<Field extends string>(
  row: DraftRow<Field>,
  id: string | null = row.id,
): FormRow<Field> {
  const fields = Object.entries(row.said as Record<string, Said | undefined>).flatMap(([field, said]) =>
    said ? [[field, formValue(said)] as const] : [],
  );
  return { ...(Object.fromEntries(fields) as FormRow<Field>), ...(id === null ? {} : { id }) };
}
