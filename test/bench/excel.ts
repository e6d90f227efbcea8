// The Excel adapter over a workbook of 45 sheets, through Microsoft's own client and the test host: how often and how much it asks,
// and how long the client and we take beside the host's answers. How long Excel itself takes is not measured here.
import { check } from '../../src/actions/check';
import { consolidate } from '../../src/actions/consolidate';
import { openExcel } from '../../src/workbook/excel/excel-port';
import type { ReadOutcome, WorkbookSource } from '../../src/workbook/port';
import { specToContent } from '../../src/workbook/spec-grid';
import { sheetWordsJa } from '../../src/wording/sheets/ja';
import { ExcelHost } from '../host/excel-host';
import { installClient } from '../host/load-client';
import { cityInOneWorkbook } from './city';

export interface ExcelResult {
  readonly deed: string;
  readonly syncs: number;
  readonly actions: number;
  readonly requestKilobytes: number;
  readonly replyKilobytes: number;
  /** Of the client and ours, the host's answering left out. */
  readonly milliseconds: number;
}

interface Answering {
  reply(...given: readonly unknown[]): unknown;
}

/** Adds up what the host spends on answers. */
function hostClock(host: ExcelHost): () => number {
  const answering = host as unknown as Answering;
  const reply = answering.reply.bind(host);
  let spent = 0;
  answering.reply = (...given) => {
    const started = performance.now();
    try {
      return reply(...given);
    } finally {
      spent += performance.now() - started;
    }
  };
  return () => spent;
}

/** 42 divisions of 60 objectives, their issues, people and settings: 45 sheets. */
export async function measureExcel(divisions: number): Promise<readonly ExcelResult[]> {
  const sheets = cityInOneWorkbook({ divisions, objectives: 60, staff: 10, seed: 5 }).map(specToContent);
  const host = new ExcelHost({ sheets, platform: 'web' });
  const spent = hostClock(host);
  installClient(host);
  const port = openExcel();
  const results: ExcelResult[] = [];
  async function deed<T>(name: string, work: () => Promise<T>): Promise<T> {
    host.resetCounts();
    const [started, before] = [performance.now(), spent()];
    const result = await work();
    const milliseconds = performance.now() - started - (spent() - before);
    const { syncs, actions, requestBytes, replyBytes } = host.counts;
    const [requestKilobytes, replyKilobytes] = [requestBytes / 1024, replyBytes / 1024];
    results.push({ deed: name, syncs, actions, requestKilobytes, replyKilobytes, milliseconds });
    return result;
  }
  const outcome = await deed('読み込み', () => port.read());
  if (outcome.kind === 'fault') throw new Error(outcome.fault.detail);
  const again = async (): Promise<ReadOutcome> => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    return port.read();
  };
  const division = host.book.sheets[10]!.name;
  host.user.types(division, 'C9', '窓口の待ち時間を5分短くする');
  await deed('1か所直したとき', again);
  host.user.inserts(division, 'Rows', '9:18');
  await deed('10行挿入したとき', again);
  for (let row = 0; row < 200; row++) host.user.types(division, `C${row + 20}`, `目標${row}`);
  await deed('200か所続けて書いたとき', again);
  const source = { name: port.name, read: (): Promise<ReadOutcome> => port.read() };
  await deed('点検', () => check([source]));
  const edits = await editsOf(source);
  const applied = await deed(`書き込み（${edits.length}か所）`, () => port.apply(edits));
  if (applied.kind !== 'applied') throw new Error(JSON.stringify(applied).slice(0, 500));
  return results;
}

async function editsOf(source: WorkbookSource) {
  const made = await consolidate(source, [], {
    words: sheetWordsJa,
    now: '2024-10-01 09:00',
    version: 'bench',
  });
  if (made.kind !== 'consolidated') throw new Error(made.kind);
  return made.edits;
}
