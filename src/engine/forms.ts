// 様式の読み方: the department's forms, and the one in hand as it would be read with what a person taught.
import type { FormView } from '../actions/form-view';
import { formViews, taughtForm, teachSourceOf, withLabels, type TeachSource } from '../actions/teach';
import { unwritten } from '../actions/taught-lines';
import type { Lesson } from '../domain/lesson';
import type { Place } from '../domain/place';
import type { Plan } from '../domain/plan';
import type { Workbook, WorkbookSource } from '../workbook/port';
import type { FormHead, FormsView } from './views';

export interface FormsAsk {
  readonly at: number;
  readonly place: Place | null;
  readonly lessons: readonly Lesson[];
}

/** `find`: a picked file by its name, read again for its cells. */
export async function formsView(
  { at, place, lessons }: FormsAsk,
  plan: Plan,
  open: Workbook,
  find: (name: string) => WorkbookSource | null,
): Promise<FormsView> {
  const source: TeachSource = { ...teachSourceOf(plan), workbooks: [open] };
  const forms = formViews(source);
  const chosen = place ? formAt(forms, place) : Math.min(at, Math.max(0, forms.length - 1));
  const form = forms[chosen] ?? null;
  const left = unwritten(source.settings, lessons);
  const more = form ? await bookOf(form.place.file, open, find) : [];
  const workbooks = [open, ...more];
  const shown = form && left.length > 0 ? taughtForm({ ...source, workbooks }, form, left) : form;
  return {
    forms: forms.map(headOf),
    at: chosen,
    shown: shown && withLabels(shown, workbooks),
    lessons: left,
  };
}

const headOf = ({ place, read, asked, tables }: FormView): FormHead => ({
  ...{ place, read, asked, sheets: tables.length },
});

/** The form on a place's sheet; of a place without one, the file's first. */
const formAt = (forms: readonly FormView[], { file, sheet }: Place): number => {
  const on = forms.findIndex(({ tables }) =>
    tables.some((each) => each.file === file && (sheet === null || each.sheet === sheet)),
  );
  return Math.max(0, on);
};

/** A file that cannot be read once more is shown as it was read. */
async function bookOf(
  file: string,
  open: Workbook,
  find: (name: string) => WorkbookSource | null,
): Promise<readonly Workbook[]> {
  const outcome = file === open.name ? null : await find(file)?.read();
  return outcome?.kind === 'read' ? [{ ...outcome.workbook, name: file }] : [];
}
