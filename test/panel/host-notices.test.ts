// What Excel tells while it works, as the pane says it.
import { createSession } from '../../src/panel/state/session';
import { panelWords } from '../../src/wording/panel';
import { describeNotice } from '../../src/panel/views/shared/cell-text';
import type { HostNotice, WorkbookPort } from '../../src/workbook/port';
import { smallBook, testPorts } from './panel-ports';

test('a print setup that Excel refused is told with the write, and only with that write', async () => {
  const tell = new Set<(notice: HostNotice) => void>();
  const book = smallBook();
  let refuses = true;
  const port: WorkbookPort = {
    name: book.name,
    read: (signal) => book.read(signal),
    apply(edits, signal) {
      if (refuses)
        tell.forEach((say) => say({ kind: 'print-setup-refused', detail: 'PageLayout.paperSize' }));
      return book.apply(edits, signal);
    },
  };
  const session = createSession(
    testPorts(port, { onHost: (say) => (tell.add(say), () => void tell.delete(say)) }),
  );
  await session.start();
  const write = async (value: string): Promise<string> => {
    const before = await book.read();
    const grid = before.kind === 'read' ? before.workbook.grids[1]! : null;
    await session.writing.write({ kind: 'fix', cell: 'A1' }, () =>
      Promise.resolve([
        { kind: 'set', sheet: grid!.name, row: 0, column: 0, before: grid!.value(0, 0), after: value },
      ]),
    );
    return describeNotice(session.state().notice!, panelWords.ja);
  };
  expect(await write('あ')).toContain('印刷の設定だけは');
  refuses = false;
  expect(await write('い')).not.toContain('印刷の設定');
});
