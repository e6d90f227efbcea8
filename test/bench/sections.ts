// The sections of the bench table: what each measures, and its rows as they are printed.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { FIRST_SCRIPT } from '../../src/delivery/first-script';
import { findBrowser } from '../browser/find-browser';
import type { BalanceLine } from './balance-short';
import { inChromium, type ChromiumResult } from './chromium';
import { consolidateBench } from './consolidate';
import type { ExcelResult } from './excel';
import type { FormulasResult } from './formulas';
import { ALL_READERS, readBench, type ReadResult, type ShapeName } from './read';
import type { Ratios } from './ratios';
import type { GrowthResult, RecheckResult } from './recheck';
import recorded from './recorded.json';
import { bundleSizes } from './sizes';
import { measureStart } from './start';
import { median, runNode } from './stopwatch';
import type { TwoThreads } from './two-threads';

export interface Section {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly json: unknown;
}
export interface BenchCall {
  readonly quick: boolean;
  /** Where data and results of single runs are kept. */
  readonly folder: string;
  /** The folder of the built programs. */
  readonly programs: string;
}

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(2);
const times = (ratio: number): string => `${ratio.toFixed(2)} ×`;
const webOf = ({ programs }: BenchCall): string => path.resolve(programs, '../web');
const childOf = ({ programs }: BenchCall): string => path.join(programs, 'bench-child.js');

/** What one deed measured in a fresh process. */
const child = <T>(call: BenchCall, ...words: readonly (string | number)[]): T =>
  JSON.parse(runNode(call.folder, [childOf(call), ...words.map(String)]).stdout) as T;

/** The same of several, one after the other. */
const children = <T>(call: BenchCall, runs: number, ...words: readonly (string | number)[]): readonly T[] =>
  Array.from({ length: runs }, () => child<T>(call, ...words));

const SHAPE_WORDS: Readonly<Record<ShapeName, string>> = {
  a: '(a) 50 × 3 × 500 × 15',
  b: '(b) 100,000 × 15',
  '100': '100 × 15',
  '1000': '1,000 × 15',
  '10000': '10,000 × 15',
};

function readSection(call: BenchCall): Section {
  const script = childOf(call);
  const runs = call.quick ? 1 : 3;
  const shared = { script, words: ['read'], folder: call.folder } as const;
  const large = call.quick ? (['a'] as const) : (['a', 'b'] as const);
  const results = [
    ...readBench({ ...shared, shapes: large, readers: ALL_READERS, runs }),
    ...readBench({
      ...shared,
      shapes: ['100', '1000', '10000'],
      readers: ['bare', 'bare-zlib', 'tenkai'],
      runs,
    }),
  ];
  const ours = (shape: ShapeName): number =>
    results.find((each) => each.shape === shape && each.reader === 'tenkai')!.cpu;
  const two = inTwoThreads(call, runs);
  return {
    title: 'Reading values: processor time against a bare inflate and scan of the same bytes',
    head: ['data', 'reader', 'ms', 'CPU ms', '× bare', '× bare-zlib', '× Tenkai', 'peak MB', 'values equal'],
    rows: [
      ...results.map((each) => readRow(each, ours(each.shape))),
      ['(a) 50 × 3 × 500 × 15', `tenkai, 2 threads (${times(two.faster)} one's speed; arithmetic alone ${times(two.loopFaster)})`, two.milliseconds.toFixed(0), two.cpu.toFixed(0), '', '', times(two.cpu / ours('a')), two.megabytes.toFixed(0), String(two.equal)], // prettier-ignore
    ],
    json: { results, two },
  };
}

function inTwoThreads(call: BenchCall, runs: number) {
  const found = children<TwoThreads>(call, runs, 'read-two', 'a', call.folder);
  return {
    milliseconds: median(found.map((each) => each.milliseconds)),
    cpu: median(found.map((each) => each.cpu)),
    megabytes: median(found.map((each) => each.megabytes)),
    equal: found.every((each) => each.equal),
    faster: median(found.map((each) => each.faster)),
    loopFaster: median(found.map((each) => each.loopFaster)),
  };
}

const readRow = (each: ReadResult, ours: number): readonly string[] => [
  SHAPE_WORDS[each.shape],
  each.reader,
  ...(each.failed === null
    ? [
        String(each.milliseconds),
        String(each.cpu),
        times(each.overBare),
        times(each.overBareZlib),
        times(each.cpu / ours),
        String(each.megabytes),
      ]
    : ['', '', '', '', '', '']),
  each.failed ?? String(each.equal ?? '–'),
];

async function consolidateSection({ quick, folder, programs }: BenchCall): Promise<Section> {
  const results = await consolidateBench({
    program: path.join(programs, 'tenkai.js'),
    folder,
    cities: quick ? ['40 × 60 × 20'] : ['40 × 60 × 20', '50 × 60', '200 × 500'],
    runs: quick ? 1 : 3,
  });
  return {
    title: 'Consolidate, whole command, cold',
    head: ['divisions × objectives', 'threads', 's', 'CPU s', 'faster', 'peak MB', 'same result'],
    rows: results.map((each) => [
      each.city,
      String(each.workers),
      seconds(each.milliseconds),
      seconds(each.cpu),
      times(each.faster),
      each.megabytes.toFixed(0),
      String(each.equal),
    ]),
    json: results,
  };
}

/** As it ships: the page starts as many reading workers as it uses, and there is no way to ask for another number. */
async function startSection(call: BenchCall): Promise<Section> {
  const browser = findBrowser();
  const title =
    'Start in Chromium: from asking for the page until it can be used, local server, no throttling';
  if (browser === null)
    return { title: `${title} — no browser found, not measured`, head: [], rows: [], json: null };
  await buildHost();
  const runs = call.quick ? 3 : 7;
  const results = await measureStart({ browser, runs, web: webOf(call), folder: call.folder });
  return {
    title,
    head: ['page', 'visit', 'tabs usable ms', 'first tab filled ms'],
    rows: results.map((each) => [each.page, each.visit, each.tabs.toFixed(0), each.content.toFixed(0)]),
    json: results,
  };
}

/** The in-memory Excel as a script, as the browser tests build it. */
async function buildHost(): Promise<unknown> {
  const file = path.resolve(__dirname, '../../test/browser/build-host.js');
  const built = (await import(/* webpackIgnore: true */ pathToFileURL(file).href)) as HostBuild;
  return built.default.buildHost();
}
interface HostBuild {
  readonly default: { buildHost(): Promise<unknown> };
}

async function chromiumSection(call: BenchCall): Promise<Section> {
  const browser = findBrowser();
  const title = 'Consolidate in Chromium: workbench page, from the click until the result stands';
  if (browser === null)
    return { title: `${title} — no browser found, not measured`, head: [], rows: [], json: null };
  const runs = call.quick ? 1 : 3;
  const cities = ['40 × 60 × 20', '50 × 60'] as const;
  const results: ChromiumResult[] = [];
  for (const city of cities)
    results.push(await inChromium({ browser, runs, city, web: webOf(call), folder: call.folder }));
  return {
    title,
    head: [
      'divisions × objectives',
      'workers started',
      's',
      'CPU s, all processes',
      'longest task ms',
      'peak page heap MB',
      'handed in',
    ],
    rows: results.map((result, at) => [
      cities[at]!,
      String(result.workers),
      seconds(result.milliseconds),
      seconds(result.cpu),
      result.longestTask === 0 ? 'none over 50' : result.longestTask.toFixed(0),
      result.heapMegabytes.toFixed(0),
      result.said,
    ]),
    json: results,
  };
}

function excelSection(call: BenchCall): Section {
  const results = child<readonly ExcelResult[]>(call, 'excel', 42);
  return {
    title: 'Excel: what the adapter asks of a workbook of 45 sheets (test host, office.js)',
    head: ['deed', 'syncs', 'actions', 'KB asked', 'KB answered', "client's own ms"],
    rows: results.map((each) => [
      each.deed,
      String(each.syncs),
      String(each.actions),
      each.requestKilobytes.toFixed(0),
      each.replyKilobytes.toFixed(0),
      each.milliseconds.toFixed(0),
    ]),
    json: results,
  };
}

function formulasSection(call: BenchCall): Section {
  const all = children<FormulasResult>(call, call.quick ? 1 : 5, 'formulas', 2000);
  const middle = (figure: (one: FormulasResult) => number): string => median(all.map(figure)).toFixed(0);
  return {
    title: 'Formulas that follow one edit in the workbench: a chain of 2,000, in the calculating thread',
    head: ['formulas', 'open ms', 'first edit ms', 'next edits ms'],
    rows: [['2,000', middle(({ open }) => open), middle(({ first }) => first), middle(({ next }) => next)]],
    json: all,
  };
}

function recheckSection(call: BenchCall): Section {
  const sizes = [[40, 60], ...(call.quick ? [] : [[40, 500]])] as const;
  const runs = call.quick ? 1 : 5;
  const rechecks = sizes.map(([divisions, objectives]) => {
    const all = children<RecheckResult>(call, runs, 'recheck', divisions, objectives);
    const middle = (figure: (one: RecheckResult) => number): number => median(all.map(figure));
    return {
      objectives: all[0]!.objectives,
      first: middle(({ first }) => first),
      firstCpu: middle(({ firstCpu }) => firstCpu),
      again: middle(({ again }) => again),
      againCpu: middle(({ againCpu }) => againCpu),
    };
  });
  const rows = call.quick ? [100, 1000, 10_000] : [100, 1000, 10_000, 100_000];
  const growth = rows.map((count) => child<GrowthResult>(call, 'growth', count));
  return {
    title:
      'What the pane does with the open workbook: from scratch in a fresh process, and again after one edit',
    head: ['objectives', 'first ms', 'CPU ms', 'CPU µs a row', 'after one edit ms', 'CPU ms'],
    rows: [
      ...rechecks.map((each) => [
        each.objectives.toLocaleString('en'),
        each.first.toFixed(0),
        each.firstCpu.toFixed(0),
        ((each.firstCpu / each.objectives) * 1000).toFixed(0),
        each.again.toFixed(1),
        each.againCpu.toFixed(1),
      ]),
      ...growth.map((each) => [
        each.rows.toLocaleString('en'),
        each.milliseconds.toFixed(0),
        each.cpu.toFixed(0),
        each.microsecondsPerRow.toFixed(0),
        '',
        '',
      ]),
    ],
    json: { rechecks, growth },
  };
}

function balanceSection(call: BenchCall): Section {
  const lines = child<readonly BalanceLine[]>(call, 'balance');
  return {
    title: 'Balance: fewest reassignments under the limit, beside longest-first with local search (LPT)',
    head: ['staff × objectives', 's', 'proven', 'gap', 'moves', 'max', 'LPT moves', 'LPT max'],
    rows: lines.map((line) => [
      `${line.staff} × ${line.objectives}`,
      line.seconds.toFixed(2),
      line.proven ? 'yes' : 'no',
      `${(line.gap * 100).toFixed(2)} %`,
      String(line.moves),
      line.max.toFixed(3),
      String(line.oldMoves),
      line.oldMax.toFixed(3),
    ]),
    json: lines,
  };
}

/** A ratio a third worse than the recorded one is marked: something has become slower. */
const WORSE = 4 / 3;
const RATIOS: readonly (readonly [keyof typeof recorded, string, 'lower' | 'higher'])[] = [
  ['readOverBare', 'reading ÷ bare scan of the same bytes', 'lower'],
  ['sheetjsOverRead', 'SheetJS ÷ reading', 'higher'],
  ['consolidateOverOpen', 'consolidating ÷ merely opening', 'lower'],
];

function ratioSection(call: BenchCall): Section {
  const found = child<Ratios>(call, 'ratios');
  return {
    title: 'Ratios in one process, by processor time, against the recorded ones',
    head: ['ratio', 'better', 'recorded', 'now', ''],
    rows: RATIOS.map(([name, words, better]) => {
      const [now, then] = [found[name], recorded[name]];
      const worse = better === 'lower' ? now > then * WORSE : now < then / WORSE;
      return [words, better, times(then), times(now), worse ? 'WORSE' : ''];
    }),
    json: found,
  };
}

function sizeSection(call: BenchCall): Section {
  const sizes = bundleSizes(webOf(call));
  const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(0);
  return {
    title: 'Size of the built pages',
    head: ['file', 'KB', 'KB gzip', 'limit KB gzip'],
    rows: sizes.map(({ file, bytes, gzip, limit }) => [
      file === FIRST_SCRIPT ? `${file} (first script of the pane)` : file,
      kilobytes(bytes),
      kilobytes(gzip),
      limit === null ? '' : kilobytes(limit),
    ]),
    json: sizes,
  };
}

export const SECTIONS: Readonly<Record<string, (call: BenchCall) => Section | Promise<Section>>> = {
  read: readSection,
  consolidate: consolidateSection,
  chromium: chromiumSection,
  start: startSection,
  check: recheckSection,
  excel: excelSection,
  formulas: formulasSection,
  balance: balanceSection,
  ratios: ratioSection,
  size: sizeSection,
};
