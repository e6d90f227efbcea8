// The open workbook told to the engine and judged by it (rules, coverage, proposed links): at first, again after each of several
// edits, and from scratch at growing sizes. Excel's own reading of the cells is the excel section's.
import { check } from '../../src/actions/check';
import { holding } from '../../src/engine/holding';
import { createEngine } from '../../src/engine/work-engine';
import type { Workbook, WorkbookSource } from '../../src/workbook/port';
import { gridsPort } from '../../src/workbook/memory';
import { specToGrid } from '../../src/workbook/spec-grid';
import { engineTestPorts } from '../panel/panel-ports';
import { processorTime } from '../processor-time';
import { cityInOneWorkbook } from './city';
import { median } from './stopwatch';

export interface RecheckResult {
  readonly objectives: number;
  readonly first: number;
  readonly firstCpu: number;
  /** Median milliseconds after one edit. */
  readonly again: number;
  /** Processor time of the same: on a busy machine the clock counts other people's work, too. */
  readonly againCpu: number;
}

const EDITS = 15;

/** `divisions` sheets of so many objectives in one workbook. */
export async function measureRecheck(divisions: number, objectives: number): Promise<RecheckResult> {
  const grids = cityInOneWorkbook({ divisions, objectives, staff: 20, seed: 7 }).map(specToGrid);
  const port = gridsPort('部.xlsx', grids);
  const [start, cold] = [performance.now(), process.cpuUsage()];
  const engine = createEngine(engineTestPorts());
  const tell = holding(engine);
  await tell(await workbookOf(port));
  await engine.check({ period: null });
  const [first, firstCpu] = [performance.now() - start, processorTime(cold)];
  const { plan } = await check([port]);
  const times: number[] = [];
  const cpu: number[] = [];
  for (let edit = 0; edit < EDITS; edit += 1) {
    const objective = plan.objectives[Math.floor((edit * plan.objectives.length) / EDITS)]!;
    const { sheet, cell } = objective.row.said.title!.place;
    const row = Number(/\d+$/.exec(cell!)![0]) - 1;
    const column = [...cell!.replace(/\d+$/, '')].reduce((sum, c) => sum * 26 + c.charCodeAt(0) - 64, 0) - 1;
    const before = objective.row.said.title!.text;
    const set = { kind: 'set', sheet: sheet!, row, column, before, after: `${before}（改）` } as const;
    const outcome = await port.apply([set]);
    if (outcome.kind !== 'applied') throw new Error(JSON.stringify(outcome));
    const [started, used] = [performance.now(), process.cpuUsage()];
    await tell(await workbookOf(port));
    await engine.check({ period: null });
    times.push(performance.now() - started);
    cpu.push(processorTime(used));
  }
  return { objectives: plan.objectives.length, first, firstCpu, again: median(times), againCpu: median(cpu) };
}

async function workbookOf(source: WorkbookSource): Promise<Workbook> {
  const outcome = await source.read();
  if (outcome.kind === 'fault') throw new Error(outcome.fault.code);
  return outcome.workbook;
}

export interface GrowthResult {
  readonly rows: number;
  readonly milliseconds: number;
  readonly cpu: number;
  readonly microsecondsPerRow: number;
}

/** One check from scratch of a workbook of so many objectives, 500 a sheet at the most. */
export async function measureGrowth(rows: number): Promise<GrowthResult> {
  const divisions = Math.ceil(rows / 500);
  const size = { divisions, objectives: Math.min(rows, 500), staff: 20, seed: 9 };
  const port = gridsPort('部.xlsx', cityInOneWorkbook(size).map(specToGrid));
  const [started, used] = [performance.now(), process.cpuUsage()];
  await check([port]);
  const cpu = processorTime(used);
  return { rows, milliseconds: performance.now() - started, cpu, microsecondsPerRow: (cpu / rows) * 1000 };
}
