// Teaching a form: asked where it matters and once, shown before it is written exactly as it will be read, taken back without a trace.
import type { Lesson } from '../../src/domain/lesson';
import type { Grade, ObjectiveField } from '../../src/domain/terms';
import { teachEdits } from '../../src/actions/taught-lines';
import { formViews, taughtForm, type TeachSource } from '../../src/actions/teach';
import type { FormView } from '../../src/actions/form-view';
import { apply, undo } from '../../src/actions/apply';
import type { Period } from '../../src/domain/terms';
import { readDraftFile } from '../../src/forms/read/draft-file';
import { gridsPort } from '../../src/workbook/memory';
import { createGrid } from '../../src/workbook/memory-grid';
import type { WorkbookPort } from '../../src/workbook/port';
import { sheetWords } from '../../src/wording/sheets';
import { makeForm, type MadeForm } from '../forms/made/made-form';
import { HELD_OUT, OWN, type MadeField } from '../forms/made/word-books';

const words = sheetWords.ja;
const headingLesson = (name: string, field: ObjectiveField | null): Lesson => ({ kind: 'heading', name, value: field ?? 'unused' }); // prettier-ignore
const gradeLesson = (name: string, value: Grade): Lesson => ({ kind: 'grade', name, value });

async function sourceOf(port: WorkbookPort, period: Period): Promise<TeachSource> {
  const outcome = await port.read();
  if (outcome.kind === 'fault') throw new Error(outcome.fault.detail);
  const draft = readDraftFile(outcome.workbook);
  return { draft: { files: [draft] }, period, settings: draft.settings, workbooks: [outcome.workbook] };
}

const portOf = ({ grid, staff, department }: MadeForm): WorkbookPort =>
  gridsPort('課.xlsx', [grid, staff, department]);
const periodOf = ({ headings }: MadeForm): Period =>
  headings.has('grade') ? 'end' : headings.has('progress') ? 'mid' : 'start';

const truthOf = ({ headings }: MadeForm, heading: string): MadeField | null =>
  [...headings].find(([, text]) => heading.split(' / ').at(-1) === text)?.[0] ?? null;

const formOn = (views: readonly FormView[], sheet: string): FormView => {
  const found = views.find(({ place }) => place.sheet === sheet);
  if (!found) throw new Error(`no form on ${sheet}`);
  return found;
};

/** Answers every question with the truth until none is left; the headings in the order they were asked. */
function walk(source: TeachSource, made: MadeForm): { readonly lessons: readonly Lesson[]; readonly asked: readonly string[]; readonly view: FormView } {
  const form = formOn(formViews(source), '様式1');
  const lessons: Lesson[] = [];
  const asked: string[] = [];
  for (;;) {
    const view = taughtForm(source, form, lessons);
    const next = view.columns.find((column) => column.asked);
    if (!next || asked.length > 60) return { lessons, asked, view };
    asked.push(next.heading);
    lessons.push(headingLesson(next.heading, truthOf(made, next.heading)));
  }
} // prettier-ignore

const made = [11, 12, 13, 14, 15, 16, 17, 18].map((seed) =>
  makeForm({ seed, words: 'own', book: seed % 2 ? OWN : HELD_OUT }),
);

test.each(made.map((form, at) => [at, form] as const))(
  'form %i: nothing is asked twice, and what is taught is read as it was shown, also after it is written',
  async (_, form) => {
    const port = portOf(form);
    const source = await sourceOf(port, periodOf(form));
    const { lessons, asked, view } = walk(source, form);
    expect(new Set(asked).size).toBe(asked.length);
    expect(view.columns.filter(({ state }) => state === 'twice')).toEqual([]);
    if (lessons.length === 0) return;
    const outcome = await apply(port, teachEdits(source.workbooks[0]!, lessons, words));
    expect(outcome.kind).toBe('applied');
    const after = formOn(formViews(await sourceOf(port, periodOf(form))), '様式1');
    expect(after.columns).toEqual(view.columns);
    expect(after.records).toEqual(view.records);
    expect(after.asked).toBe(view.asked);
    if (outcome.kind === 'applied') await undo(port, outcome.undo);
    expect(formViews(await sourceOf(port, periodOf(form)))).toEqual(formViews(source));
  },
);

describe('a sheet that says nothing to us', () => {
  const rows = [
    ['甲', '乙', '丙', '丁'],
    ['橋の点検の前倒し', '45', '令和7年3月末', '上回る'],
    ['空き家の持ち主さがし', '40', '令和6年9月末', '届かず'],
  ];
  const port = (): WorkbookPort => gridsPort('課.xlsx', [createGrid({ name: '様式', rows })]);
  const LESSONS = [headingLesson('甲', 'title'), headingLesson('乙', 'target'), headingLesson('丙', 'deadline'), headingLesson('丁', 'grade')]; // prettier-ignore

  test('is offered with its headings, what they hold, and what they could be', async () => {
    const [view] = formViews(await sourceOf(port(), 'end'));
    expect(view).toMatchObject({ read: false, records: [], place: { sheet: '様式', cell: 'A1' } });
    expect(view!.columns.map(({ heading, state, asked }) => [heading, state, asked])).toEqual(
      rows[0]!.map((heading) => [heading, 'unknown', true]),
    );
    expect(view!.columns[2]!.likely[0]).toBe('deadline');
    expect(view!.columns[0]!.samples).toEqual(['橋の点検の前倒し', '空き家の持ち主さがし']);
  });

  test('is read while it is taught, and then its grade words are asked about', async () => {
    const source = await sourceOf(port(), 'end');
    const [form] = formViews(source);
    const view = taughtForm(source, form!, LESSONS);
    expect(view.read).toBe(true);
    expect(view.records[0]!.values).toContainEqual({ field: 'title', text: '橋の点検の前倒し' });
    expect(view.words.map(({ mark, grade, likely }) => [mark, grade, likely])).toEqual([['上回る', null, 'A'], ['届かず', null, 'C']]); // prettier-ignore
    const matched = taughtForm(source, form!, [...LESSONS, gradeLesson('上回る', 'A'), gradeLesson('届かず', 'C')]); // prettier-ignore
    expect(matched.words.map(({ grade }) => grade)).toEqual(['A', 'C']);
  });

  test('is forgotten again, line by line, and leaves no half of one behind', async () => {
    const one = port();
    const source = await sourceOf(one, 'end');
    const taught = await apply(one, teachEdits(source.workbooks[0]!, LESSONS, words));
    expect(taught.kind).toBe('applied');
    const standing = await sourceOf(one, 'end');
    const forget = [{ ...LESSONS[1]!, value: null }];
    const shown = taughtForm(standing, formViews(standing)[0]!, forget);
    await apply(one, teachEdits(standing.workbooks[0]!, forget, words));
    const after = await sourceOf(one, 'end');
    expect(after.settings?.forms.map(({ heading, field }) => [heading.text, field?.text])).toEqual([
      ['甲', '目標項目'], ['丙', '期限'], ['丁', '達成度'],
    ]); // prettier-ignore
    expect(formOn(formViews(after), '様式').columns.map(({ state }) => state)).toEqual(shown.columns.map(({ state }) => state)); // prettier-ignore
  });

  test('使わない is remembered, and not asked about again', async () => {
    const source = await sourceOf(port(), 'end');
    const lessons = [...LESSONS.slice(0, 3), headingLesson('丁', null)];
    const view = taughtForm(source, formViews(source)[0]!, lessons);
    expect(view.columns[3]).toMatchObject({ state: 'unused', field: null, asked: false });
  });

  test('one field taught to two headings is told, not guessed', async () => {
    const source = await sourceOf(port(), 'end');
    const view = taughtForm(source, formViews(source)[0]!, [...LESSONS, headingLesson('乙', 'deadline')]);
    expect(view.columns.filter(({ state }) => state === 'twice')).toHaveLength(1);
  });
});

test('a heading that holds a stroke, and one over two rows, are taught under the words that stand there', async () => {
  const rows = [
    ['い / ろ', 'は', null, 'ほ'],
    [null, 'に', 'へ', null],
    ['橋の点検の前倒し', '令和7年3月末', '45', '見取'],
    ['空き家の持ち主さがし', '令和6年9月末', '40', '下図'],
  ];
  const port = gridsPort('課.xlsx', [createGrid({ name: '様式', rows, merges: ['A1:A2', 'B1:C1', 'D1:D2'] })]); // prettier-ignore
  const source = await sourceOf(port, 'start');
  const [form] = formViews(source);
  expect(form!.columns.map(({ heading }) => heading)).toEqual(['い / ろ', 'は / に', 'は / へ', 'ほ']);
  const lessons = [headingLesson('い / ろ', 'title'), headingLesson('は / に', 'deadline'), headingLesson('は / へ', 'target'), headingLesson('ほ', null)]; // prettier-ignore
  expect(taughtForm(source, form!, lessons).columns.map(({ field }) => field)).toEqual(['title', 'deadline', 'target', null]); // prettier-ignore
});
