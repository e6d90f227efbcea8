// The engine at work, in whichever thread it is made: the open workbook as held and judged, the picked files, the last roll-up.
// Every answer is what a fresh engine would give that was told the same.
import type { Consolidated } from '../actions/consolidate';
import { teachEdits } from '../actions/taught-lines';
import type { Plan } from '../domain/plan';
import type { Period } from '../domain/terms';
import type { Edit } from '../workbook/edit';
import { proposeAtMost, propose, reassignEdits } from './balancing';
import { breathe } from './breathe';
import type { Deed, Engine, MadeBooks, NewFile, SheetLang, Watch } from './engine';
import { endWaiverEdits, fixEdits, waiverEdits } from './finding-edits';
import { formsView } from './forms';
import { heldWorkbook, readAlready, type HeldWorkbook } from './held';
import { judgedView, objectiveView } from './judged-view';
import { judge, type Judged } from './judging';
import { readAgain } from './kept-looks';
import { findObjective, objectivesByRow } from './keys';
import { issueCellEdit, relinkEdits, sureLinkEdits } from './link-edits';
import { choiceText } from './views';
import { loadsView, outcomeOf, receiversOf } from './load-figures';
import { pickedBooks, type PickedBooks } from './picked-books';
import type { EnginePorts } from './ports';
import { lookAtReturns, makeReturns, type ReturnSources } from './returning';
import type { ReturnAsk } from './returns';
import { newBooks, rolledView, rollUp, rollUpOptions, rowsOf, type NewBook } from './rolling-up';
import { start } from './starts';

export function createEngine(ports: EnginePorts): Engine {
  const standing = createStanding(ports);
  return { ...openQuestions(standing), ...loadQuestions(standing), ...rollUpQuestions(standing) };
}

/** All that is kept from one question to the next. */
interface Standing {
  readonly ports: EnginePorts;
  readonly held: HeldWorkbook;
  readonly picked: PickedBooks;
  /** The open workbook, judged once for each state of it and round. */
  judged(): Promise<Judged>;
  /** The sheets, or the round, are others from now on. */
  renew(period?: Period | null): void;
  /** The last roll-up. */
  rolled(): Consolidated | null;
  keep(rolled: Consolidated): void;
  /** The open workbook's plan, or the roll-up's where that has no objectives of its own. */
  subject(): Promise<Plan>;
}

function createStanding(ports: EnginePorts): Standing {
  const held = heldWorkbook();
  const reading = readAgain();
  let round: Period | null = null;
  let rolled: Consolidated | null = null;
  let judging: Promise<Judged> | null = null;
  const judged = (): Promise<Judged> => {
    const workbook = held.workbook();
    if (!workbook) return Promise.reject(new Error('asked about a workbook that is not held'));
    judging ??= judge(workbook, round, reading);
    return judging;
  };
  return {
    ...{ ports, held, judged },
    picked: pickedBooks((book) => ports.openBook(book)),
    renew(period) {
      if (period === undefined || period !== round) judging = null;
      if (period !== undefined) round = period;
    },
    rolled: () => rolled,
    keep: (now) => void (rolled = now),
    async subject() {
      const { plan } = await judged();
      return plan.objectives.length > 0 || !rolled ? plan : rolled.plan;
    },
  };
}

type Questions<Names extends keyof Engine> = Pick<Engine, Names>;

function openQuestions({
  ports,
  held,
  picked,
  judged,
  renew,
  rolled,
  subject,
}: Standing): Questions<'hold' | 'check' | 'objective' | 'objectiveAt' | 'edits' | 'start' | 'forms'> {
  return {
    async hold(book) {
      renew();
      return held.hold(book);
    },
    async check({ period }) {
      renew(period);
      const open = await judged();
      return { ...judgedView(open, open, open), name: open.workbook.name };
    },
    objective: async ({ key }) => objectiveView(await judged(), key),
    async objectiveAt({ sheet, row }) {
      const { plan, workbook } = await judged();
      return objectivesByRow(plan, workbook.name)(sheet, row);
    },
    edits: async ({ deed, lang }) =>
      editsOf(deed, await judged(), rolled(), await subject(), ports.words(lang)),
    forms: async (ask) => formsView(ask, await subject(), (await judged()).workbook, picked.named),
    start: async ({ from, lang }, watch = {}) =>
      start(from, await judged(), picked.sources, ports, ports.words(lang), watch),
  };
}

function loadQuestions({
  ports,
  held,
  subject,
}: Standing): Questions<'loads' | 'receivers' | 'outcome' | 'balance' | 'pick'> {
  return {
    loads: async () => loadsView(await subject(), held.workbook()?.name ?? null),
    receivers: async ({ role, choices, basket }) => receiversOf(await subject(), choices, basket, role),
    outcome: async ({ division, choices, basket }) => outcomeOf(await subject(), choices, basket, division),
    balance: async ({ choices }, watch = {}) => propose(await subject(), choices, ports, watch),
    pick: async ({ choices, moves, ...of }, watch = {}) =>
      proposeAtMost(moves, of, await subject(), choices, ports, watch),
  };
}

function rollUpQuestions({
  ports,
  picked,
  judged,
  rolled,
  keep,
  subject,
}: Standing): Questions<'consolidate' | 'rows' | 'books' | 'returns' | 'makeReturns' | 'zip' | 'fetchAhead'> {
  const toReturn = async ({ files }: ReturnAsk): Promise<ReturnSources | null> => {
    const now = rolled();
    const department = readAlready((await judged()).workbook);
    return now && { ports, department, rolled: now, sources: picked.sources(files) };
  };
  return {
    async consolidate(ask, watch = {}) {
      const open = await judged();
      const options = rollUpOptions(ports, ports.words(ask.lang), ask.period);
      const outcome = await rollUp(readAlready(open.workbook), picked.sources(ask.files), options, watch);
      if (outcome.kind === 'no-department')
        return { kind: 'no-department', fault: outcome.fault?.code ?? null };
      // What nobody waits for any more is not what the person sees.
      if (!watch.signal?.aborted) keep(outcome);
      return { kind: 'rolled', view: rolledView(outcome, open) };
    },
    rows: async ({ key }) => {
      const now = rolled();
      return now ? rowsOf(now, key) : [];
    },
    async books({ of, lang }, watch = {}) {
      const open = await judged();
      const files = of.kind === 'rollover' ? picked.sources(of.files) : [];
      const sources = { open: readAlready(open.workbook), rolled: rolled(), plan: await subject(), files };
      const describe = describing(ports, lang);
      const books = await newBooks(of, sources, ports, ports.words(lang), { ...watch, describe });
      return books ? packed(books, ports, watch) : { kind: 'no-department' };
    },
    returns: async (ask, watch = {}) => {
      const sources = await toReturn(ask);
      return sources ? lookAtReturns(sources, ask, watch) : { divisions: [], unfit: ask.accepted };
    },
    makeReturns: async (ask, watch = {}) => {
      const sources = await toReturn(ask);
      return sources ? makeReturns(sources, ask, watch) : { outcomes: [], files: [], written: [] };
    },
    zip: ({ files }) => ports.zip(files),
    fetchAhead: async () => void (await ports.fetchAhead?.()),
  };
}

const describing =
  (ports: EnginePorts, lang: SheetLang) =>
  (reason: Parameters<EnginePorts['describeReason']>[0]): string =>
    ports.describeReason(reason, lang);

function editsOf(
  deed: Deed,
  open: Judged,
  rolled: Consolidated | null,
  plan: Plan,
  words: ReturnType<EnginePorts['words']>,
): readonly Edit[] | null {
  switch (deed.kind) {
    case 'link': {
      const objective = findObjective(open.plan, deed.key);
      const edit = objective && issueCellEdit(objective, open.workbook, choiceText(deed));
      return edit ? [edit] : [];
    }
    case 'link-sure':
      return sureLinkEdits(open.proposals, open.plan, open.workbook);
    case 'relink':
      return relinkEdits(open.relinks, open.workbook);
    case 'fix':
      return fixEdits(deed.fix, deed.finding, open, words);
    case 'waive':
      return waiverEdits(open, deed.issue, deed.reason, words);
    case 'end-waiver':
      return endWaiverEdits(open, deed.issue);
    case 'reassign':
      return reassignEdits(plan, open.workbook, deed.moves);
    case 'teach':
      return teachEdits(open.workbook, deed.lessons, words);
    case 'consolidate':
      return rolled?.edits ?? null;
  }
}

async function packed(
  books: readonly NewBook[],
  ports: EnginePorts,
  { signal, onProgress }: Watch,
): Promise<MadeBooks> {
  const files: NewFile[] = [];
  for (const [done, { name, specs }] of books.entries()) {
    if (signal?.aborted) break;
    onProgress?.({ step: 'write', done, total: books.length, subject: name });
    files.push({ name, bytes: await ports.createWorkbook(specs) });
    await breathe();
  }
  return { kind: 'made', files };
}
