// A workbook that nothing is known of yet is read and judged in slices: whatever else waits (a key, a frame) comes in between.
import { createSession } from '../../src/panel/state/session';
import { sampleInOneBook } from '../../src/delivery/samples/workbooks';
import { memoryPort, specToContent } from '../../src/workbook/memory';
import { sheetWordsJa } from '../../src/wording/sheets/ja';
import { testPorts } from './panel-ports';

/** Turns that others get until the work is done, when a slice (12 ms) has room for one step. */
async function turnsDuring(work: () => Promise<void>): Promise<number> {
  let time = 0;
  const clock = jest.spyOn(performance, 'now').mockImplementation(() => (time += 7));
  let turns = 0;
  let waiting = setTimeout(function turn() {
    turns += 1;
    waiting = setTimeout(turn, 0);
  }, 0);
  await work();
  clearTimeout(waiting);
  clock.mockRestore();
  return turns;
}

test('others get a turn between the sheets and the rows of the first opening, and the result is the same', async () => {
  const port = memoryPort('部.xlsx', sampleInOneBook('start', sheetWordsJa).map(specToContent));
  const session = createSession(testPorts(port));
  const turns = await turnsDuring(() => session.start());
  const { checked } = session.state();
  const rows = checked!.plan.objectives.length + checked!.plan.staff.length;
  expect(turns).toBeGreaterThan(checked!.workbook.grids.length + rows);

  const again = await turnsDuring(() => session.recheck());
  expect(session.state().checked!.findings).toEqual(checked!.findings);
  expect(again).toBeLessThan(3);
});
