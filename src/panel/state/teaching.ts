// 様式の読み方: which form is in hand, what a person has taught of it and not written yet, and the headings still to be asked about.
// Fetched when it is first opened. What a form is read as is the engine's.
import { withLesson, type Lesson } from '../../domain/lesson';
import type { Place } from '../../domain/place';
import type { Grade, ObjectiveField } from '../../domain/terms';
import type { FormsView, FormView, FormViewColumn } from '../../engine/views';
import { parseAddress } from '../../workbook/address';
import { columnAt } from './column-at';
import type { Desk } from './desk';
import { createStore, type Store } from './store';
import type { Writing } from './writing';

export interface TeachingState extends FormsView {
  readonly open: boolean;
  /** The heading that a person picked; null: the first one asked about. */
  readonly picked: string | null;
  /** Counts answers, so that a view can lead on to the next question. */
  readonly answers: number;
}

export interface Teaching {
  state(): TeachingState;
  subscribe(listener: () => void): () => void;
  /** On the form at a place, else on the first. */
  open(place?: Place): Promise<void>;
  close(): void;
  /** Takes another form in hand. */
  choose(at: number): Promise<void>;
  pick(heading: string | null): void;
  /** Brings a column's heading into view in the sheet. */
  show(column: FormViewColumn): Promise<void>;
  /** Null: 使わない. */
  teach(heading: string, field: ObjectiveField | null): Promise<void>;
  /** Every heading that is asked about as it is understood. */
  confirm(): Promise<void>;
  grade(mark: string, grade: Grade): Promise<void>;
  forget(lesson: Pick<Lesson, 'kind' | 'name'>): Promise<void>;
  /** Puts away what is not written. */
  drop(): Promise<void>;
  /** Shows the lines that will be written. */
  write(): Promise<void>;
}

const EMPTY: TeachingState = {
  ...{ open: false, forms: [], at: 0, shown: null, lessons: [], picked: null, answers: 0 },
};

/** The heading in hand: the one picked, else the first asked about. */
export const inHand = ({ shown, picked }: TeachingState): FormViewColumn | null =>
  shown?.columns.find(({ heading }) => heading === picked) ??
  shown?.columns.find(({ asked }) => asked) ??
  null;

export function createTeaching(desk: Desk, writing: Writing): Teaching {
  const { ports, store: pane } = desk;
  const own = createStore<TeachingState>(EMPTY);
  let latest = 0;
  /** Only the answer to the latest question counts. */
  async function ask(change: Partial<TeachingState>, place: Place | null = null): Promise<void> {
    const turn = (latest += 1);
    own.set(change);
    const { at, lessons } = own.get();
    const view = await ports.engine.forms({ at, place, lessons });
    if (turn === latest) own.set(view);
  }
  const answer = (lessons: readonly Lesson[]): Promise<void> =>
    ask({ lessons }).then(() => own.set({ picked: null, answers: own.get().answers + 1 }));

  follow(desk, own, () => ask({}));
  return {
    state: own.get,
    subscribe: own.subscribe,
    async open(place) {
      await ask({ at: 0, picked: null }, place ?? null);
      own.set({ open: true });
      // Whoever draws the tabs looks again.
      desk.say(null);
    },
    close() {
      own.set({ open: false });
      desk.say(null);
    },
    choose: (at) => ask({ at, picked: null }),
    pick: (heading) => own.set({ picked: heading }),
    async show({ cell }) {
      const place = own.get().shown?.place;
      const at = parseAddress(cell);
      if (!place?.sheet || !at || place.file !== pane.get().checked?.name) return;
      const { row, column } = at;
      await ports.view?.select(place.sheet, { top: row, bottom: row, left: column, right: column });
    },
    teach: (heading, field) => answer(taughtTo(own.get(), heading, field)),
    confirm: () => answer(confirmed(own.get())),
    grade: (mark, grade) =>
      answer(withLesson(own.get().lessons, { kind: 'grade', name: mark, value: grade })),
    forget: (of) => ask({ lessons: withLesson(own.get().lessons, { ...of, value: null }) }),
    drop: () => ask({ lessons: [], picked: null }),
    write() {
      const { lessons } = own.get();
      return writing.propose({ kind: 'teach', count: lessons.length }, { kind: 'teach', lessons });
    },
  };
}

/** What the view shows follows the workbook and the roll-up; what is selected in the sheet is taken in hand. */
function follow({ ports, store, guard }: Desk, own: Store<TeachingState>, ask: () => Promise<void>): void {
  let [checked, result] = [store.get().checked, store.get().consolidate.result];
  store.subscribe(() => {
    const now = store.get();
    if (now.checked === checked && now.consolidate.result === result) return;
    [checked, result] = [now.checked, now.consolidate.result];
    if (own.get().open) void guard(ask);
  });
  ports.view?.onSelected((sheet, { top, left }) => {
    const { open, shown } = own.get();
    if (!open || shown?.place.file !== store.get().checked?.name) return;
    const column = shown && columnAt(shown, { sheet, row: top, column: left });
    if (column) own.set({ picked: column.heading });
  });
}

/** Several columns may be these. */
const SEVERAL: ReadonlySet<ObjectiveField> = new Set(['support', 'effortSupport']);

/** A field stands in one place: what was taught of it before is taken back. */
function taughtTo(
  { shown, lessons }: TeachingState,
  heading: string,
  field: ObjectiveField | null,
): readonly Lesson[] {
  const before = (column: FormViewColumn): boolean =>
    column.state === 'taught' && column.field === field && column.heading !== heading;
  const others = field === null || SEVERAL.has(field) ? [] : columnsOf(shown).filter(before);
  const freed = others.reduce(
    (all, column) => withLesson(all, { kind: 'heading', name: column.heading, value: null }),
    lessons,
  );
  return withLesson(freed, { kind: 'heading', name: heading, value: field ?? 'unused' });
}

const columnsOf = (shown: FormView | null): readonly FormViewColumn[] => shown?.columns ?? [];

const confirmed = ({ shown, lessons }: TeachingState): readonly Lesson[] =>
  columnsOf(shown)
    .filter(({ asked, state }) => asked && state === 'likely')
    .reduce((all, { heading, field }) => withLesson(all, { kind: 'heading', name: heading, value: field as ObjectiveField }), lessons); // prettier-ignore
