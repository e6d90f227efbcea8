// The sample department in memory, one port a workbook: what the tests of the actions stand on.
import { sampleWorkbooks } from '../../src/delivery/samples/workbooks';
import type { Period } from '../../src/domain/terms';
import { memoryPort, specToContent } from '../../src/workbook/memory';
import type { Grid } from '../../src/workbook/grid';
import type { WorkbookPort } from '../../src/workbook/port';

export interface SamplePorts {
  readonly department: WorkbookPort;
  readonly divisions: readonly WorkbookPort[];
}

export function samplePorts(round: Period): SamplePorts {
  const [department, ...divisions] = sampleWorkbooks(round).map(({ name, specs }) =>
    memoryPort(name, specs.map(specToContent)),
  );
  return { department: department!, divisions };
}

export async function gridsOf(port: WorkbookPort): Promise<readonly Grid[]> {
  const outcome = await port.read();
  if (outcome.kind !== 'read') throw new Error(outcome.fault.detail);
  return outcome.workbook.grids;
}

export async function gridOf(port: WorkbookPort, name: string): Promise<Grid> {
  const grid = (await gridsOf(port)).find((each) => each.name === name);
  if (!grid) throw new Error(`no sheet ${name}`);
  return grid;
}

/** Zero-based place of the first cell that holds exactly this. */
export function find(grid: Grid, wanted: string | number): { row: number; column: number } {
  for (let row = 0; row < grid.rowCount; row += 1) {
    for (let column = 0; column < grid.columnCount; column += 1) {
      if (grid.value(row, column) === wanted) return { row, column };
    }
  }
  throw new Error(`${grid.name} does not hold ${wanted}`);
}

/** Types a value into a cell, as a person would. */
export async function type(
  port: WorkbookPort,
  sheet: string,
  row: number,
  column: number,
  after: string | null,
): Promise<void> {
  const before = (await gridOf(port, sheet)).value(row, column);
  const outcome = await port.apply([{ kind: 'set', sheet, row, column, before, after }]);
  if (outcome.kind !== 'applied') throw new Error(JSON.stringify(outcome));
}

export function textsOf(grids: readonly Grid[]): string[] {
  const texts: string[] = [];
  for (const grid of grids) {
    for (let row = 0; row < grid.rowCount; row += 1) {
      for (let column = 0; column < grid.columnCount; column += 1) {
        const value = grid.value(row, column);
        if (typeof value === 'string') texts.push(value);
      }
    }
  }
  return texts;
}
