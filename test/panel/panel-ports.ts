// The pane's ports over workbooks in memory: the real engine at the far end of a way like a thread's, a solver beside it, and a view that
// tests can speak through.
import { localSolver } from '../../src/balance/solver/local-solver';
import type { StaffNumber } from '../../src/domain/ids';
import type { Period } from '../../src/domain/terms';
import type { Engine } from '../../src/engine/engine';
import type { FromEngine, ToEngine } from '../../src/engine/messages';
import type { EnginePorts } from '../../src/engine/ports';
import { remoteEngine } from '../../src/engine/remote';
import { serveEngine } from '../../src/engine/serve';
import { createEngine } from '../../src/engine/work-engine';
import { sampleInOneBook, sampleWorkbooks } from '../../src/delivery/samples/workbooks';
import {
  DEFAULT_PREFERENCES,
  type PanelPorts,
  type PickedFile,
  type Preferences,
} from '../../src/panel/ports';
import { keptChanges } from '../../src/entry/kept-changes';
import type { CellRange } from '../../src/workbook/address';
import type { GridContent } from '../../src/workbook/memory-grid';
import { memoryPort, specToContent } from '../../src/workbook/memory';
import type { WorkbookPort, WorkbookSource, WorkbookView } from '../../src/workbook/port';
import { describeReason } from '../../src/wording/balance';
import { sheetWords } from '../../src/wording/sheets';

export interface Spoken {
  readonly view: WorkbookView;
  readonly selections: { sheet: string; range: CellRange }[];
  select(sheet: string, row: number): void;
  change(sheet: string): void;
}

export function spokenView(): Spoken {
  const selected = new Set<(sheet: string, range: CellRange) => void>();
  const changed = new Set<(change: { sheet: string; range: CellRange | null }) => void>();
  const selections: Spoken['selections'] = [];
  return {
    selections,
    view: {
      select: (sheet, range) => {
        selections.push({ sheet, range });
        return Promise.resolve(sheet !== 'gone');
      },
      onSelected: (listener) => (selected.add(listener), () => void selected.delete(listener)),
      onChanged: (listener) => (changed.add(listener), () => void changed.delete(listener)),
    },
    select: (sheet, row) =>
      selected.forEach((tell) => tell(sheet, { top: row, bottom: row, left: 0, right: 0 })),
    change: (sheet) => changed.forEach((tell) => tell({ sheet, range: null })),
  };
}

/** jsdom's page cannot clone; there the messages go as they are. */
const cloned: <T>(message: T) => T =
  typeof structuredClone === 'function' ? structuredClone : (message) => message;

/** An engine behind messages that are cloned as a thread's are. */
export function remoteOver(ports: EnginePorts): Engine {
  let toPage: (message: FromEngine) => void = () => undefined;
  let toEngine: (message: ToEngine) => void = () => undefined;
  const later = (deed: () => void): void => void Promise.resolve().then(deed);
  const remote = remoteEngine({
    send: (message) => {
      const copy = cloned(message);
      later(() => toEngine(copy));
    },
    receive: (listener) => void (toPage = listener),
  });
  serveEngine(createEngine(ports), {
    send: (message) => {
      const copy = cloned(message);
      later(() => toPage(copy));
    },
    receive: (listener) => void (toEngine = listener),
  });
  return remote;
}

/** `library`: what a picked file of that name holds. */
export const engineTestPorts = (
  library: ReadonlyMap<string, WorkbookSource> = new Map(),
  more: Partial<EnginePorts> = {},
): EnginePorts => ({
  openBook: ({ name }) => library.get(name)!,
  // Fetched when asked for, as in a page: what reads files needs more than jsdom has.
  changeBook: async (...of) => (await import('../../src/entry/return-books')).changeBook(...of),
  returnBook: async (...of) => (await import('../../src/entry/return-books')).returnBook(...of),
  solver: localSolver(null, () => performance.now()),
  createWorkbook: (specs) => Promise.resolve(new TextEncoder().encode(JSON.stringify(specs))),
  zip: (files) => Promise.resolve(new TextEncoder().encode(files.map(({ name }) => name).join())),
  sampleSheets: (words) => Promise.resolve(sampleInOneBook('start', words)),
  policyText: async (file) => new TextDecoder().decode(await file.arrayBuffer()),
  words: (lang) => sheetWords[lang],
  describeReason,
  now: () => new Date(2024, 8, 30, 17, 5),
  clock: () => performance.now(),
  version: '0.0.0',
  ...more,
});

export interface TestPorts extends PanelPorts {
  readonly saved: Map<string, Uint8Array>;
  readonly failures: unknown[];
}

export function testPorts(
  workbook: WorkbookPort,
  more: Partial<PanelPorts> = {},
  ...engine: Parameters<typeof engineTestPorts>
): TestPorts {
  let preferences: Preferences = DEFAULT_PREFERENCES;
  const kept = new Map<string, string>();
  const saved = new Map<string, Uint8Array>();
  const failures: unknown[] = [];
  return {
    kind: 'workbench',
    workbook,
    view: null,
    engine: remoteOver(engineTestPorts(...engine)),
    ways: [
      {
        name: 'folder',
        observed: true,
        takes: () => true,
        begin: () =>
          Promise.resolve({
            kind: 'ready',
            put: ({ name, bytes }) => Promise.resolve(void saved.set(name, bytes)),
          }),
      },
    ],
    waiting: keptChanges({
      read: (name) => JSON.parse(kept.get(name) ?? 'null') as unknown,
      write: (name, value) => void kept.set(name, JSON.stringify(value)),
    }),
    preferences: { read: () => preferences, write: (now) => void (preferences = now) },
    now: () => new Date(2024, 8, 30, 17, 5),
    version: '0.0.0',
    failed: (thrown) => void failures.push(thrown),
    saved,
    failures,
    ...more,
  };
}

export const picked = (name: string, text = ''): PickedFile => ({ name, file: new Blob([text]) });

export const contentsOf = (name: string, round: Period = 'start'): GridContent[] =>
  sampleWorkbooks(round)
    .find((book) => book.name === name)!
    .specs.map(specToContent);

/** The department's workbook of the sample, and its divisions' as a library. */
export function sampleDepartment(round: Period): {
  department: WorkbookPort;
  library: Map<string, WorkbookSource>;
} {
  const [department, ...divisions] = sampleWorkbooks(round).map(({ name, specs }) =>
    memoryPort(name, specs.map(specToContent)),
  );
  return { department: department!, library: new Map(divisions.map((port) => [port.name, port])) };
}

const ISSUES: GridContent = {
  name: '重点課題',
  rows: [
    ['令和6年度　福祉部　重点課題'],
    ['課題番号', '重点課題', '内容', '主管課', '関係課'],
    ['1', '避難に手助けが要る人の計画づくり', '名簿を整え、個別避難計画を作る', '地域福祉課', ''],
    ['2', '介護予防の通いの場を広げる', '体操などの場を歩いて行ける所に作る', '地域福祉課', ''],
    ['3', '生活に困った人の立て直し', '家計と仕事の支援', '地域福祉課', ''],
  ],
};

const OBJECTIVES: GridContent = {
  name: '目標',
  rows: [
    ['令和6年度　地域福祉課　課の目標'],
    ['課名', '目標番号', '対応する重点課題', '目標項目', '取組内容', '目標値', '期限', '主担当', '副担当', '従事割合（主）(人)'],
    ['地域福祉課', '1', '1', '個別避難計画', '計画を作る', '100件', '令和7年3月', '佐藤 花子', '鈴木 一郎', 0.6],
    ['地域福祉課', '2', '', '介護予防の体操の通いの場', '通いの場を作る', '5か所', '令和6年12月', '佐藤 花子', '鈴木 一郎', 0.5],
    ['地域福祉課', '3', '9', '家計の支援', '相談を受ける', '50件', '令和7年2月', '佐藤 花子', '高橋 次郎', 0.3],
  ],
}; // prettier-ignore

const STAFF: GridContent = {
  name: '職員',
  rows: [
    ['職員番号', '氏名', '課', '任用区分', '週勤務時間', '換算人数', '経常業務割合'],
    ['101', '佐藤 花子', '地域福祉課', '正規', 38.75, 1, 0],
    ['102', '鈴木 一郎', '地域福祉課', '正規', 38.75, 1, 0],
    ['103', '髙橋 次郎', '地域福祉課', '正規', 38.75, 1, 0],
  ],
};

/** One division's objectives beside the department's issues, in one workbook: an overload, an orphan, an unknown number and name. */
export const smallBook = (): WorkbookPort => memoryPort('福祉部.xlsx', [ISSUES, OBJECTIVES, STAFF]);
export const SATO = '101' as StaffNumber;

export async function cell(port: WorkbookPort, sheet: string, row: number, column: number): Promise<unknown> {
  const outcome = await port.read();
  if (outcome.kind !== 'read') throw new Error(outcome.fault.detail);
  return outcome.workbook.grids.find(({ name }) => name === sheet)?.value(row, column);
}

/** Types into a cell, as a person beside the pane would. */
export async function type(
  port: WorkbookPort,
  sheet: string,
  [row, column]: readonly [number, number],
  after: string | null,
): Promise<void> {
  const before = (await cell(port, sheet, row, column)) as string | null;
  const outcome = await port.apply([{ kind: 'set', sheet, row, column, before, after }]);
  if (outcome.kind !== 'applied') throw new Error(outcome.kind);
}
