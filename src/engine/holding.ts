// What the page tells the engine of the open workbook: only the sheets that changed since.
import type { Grid } from '../workbook/grid';
import { packGrid } from '../workbook/packed-grid';
import type { Workbook } from '../workbook/port';
import { breathe } from './breathe';
import type { Engine, HeldBook } from './engine';

/** Tells one engine of one workbook, reading after reading; a grid that is the same object has not changed. */
export function holding(engine: Pick<Engine, 'hold'>): (workbook: Workbook) => Promise<void> {
  let known: ReadonlyMap<string, { readonly grid: Grid; readonly version: number }> = new Map();
  let versions = 0;
  async function tell(
    { name, grids }: Workbook,
    wanted: (grid: Grid) => boolean,
  ): Promise<readonly string[]> {
    const sheets: HeldBook['sheets'][number][] = [];
    const next = new Map<string, { readonly grid: Grid; readonly version: number }>();
    for (const grid of grids) {
      const former = known.get(grid.name);
      const same = former?.grid === grid;
      const version = same ? former.version : (versions += 1);
      next.set(grid.name, { grid, version });
      const cells = same && !wanted(grid) ? null : packGrid(grid);
      if (cells) await breathe();
      sheets.push({ name: grid.name, version, cells });
    }
    known = next;
    return engine.hold({ name, sheets });
  }
  let last: Promise<unknown> = Promise.resolve();
  return (workbook) => {
    const turn = last.then(async () => {
      const missing = new Set(await tell(workbook, () => false));
      // An engine that has just started has none of the others.
      if (missing.size > 0) await tell(workbook, (grid) => missing.has(grid.name));
    });
    last = turn.catch(() => undefined);
    return turn;
  };
}
