// Files on their way to the person: each way, and each way failing. What nobody saw arrive is never said to be saved.
import { createSession, type Session } from '../../src/panel/state/session';
import type { Delivery, DeliveryWay, NewFile, WayName } from '../../src/panel/ports';
import { sampleDepartment, testPorts, type TestPorts } from './panel-ports';

type Manner = 'arrives' | 'fails' | 'breaks' | 'refused' | 'needs-click';

/** A way with its own manners, and what came through it. */
function wayOf(name: WayName, manners: Manner[], observed: boolean, many: boolean) {
  const came: NewFile[] = [];
  const way: DeliveryWay = {
    name,
    observed,
    takes: (names) => many || names.length === 1,
    begin(): Promise<Delivery> {
      const manner = manners.shift() ?? 'arrives';
      if (manner === 'refused' || manner === 'needs-click') return Promise.resolve({ kind: manner });
      if (manner === 'fails') return Promise.resolve({ kind: 'failed', detail: 'SecurityError' });
      const put = (file: NewFile): Promise<void> =>
        manner === 'breaks' ? Promise.reject(new Error('disk full')) : Promise.resolve(void came.push(file));
      return Promise.resolve({ kind: 'ready', put });
    },
  };
  return { way, came };
}

async function opened(ways: readonly DeliveryWay[]): Promise<{ session: Session; ports: TestPorts }> {
  const ports = testPorts(sampleDepartment('start').department, { ways });
  const session = createSession(ports);
  await session.start();
  return { session, ports };
}

const notice = (session: Session) => session.state().notice;

test('many files go to a folder that sees them arrive', async () => {
  const folder = wayOf('folder', [], true, true);
  const { session } = await opened([folder.way]);
  await session.consolidating.distribute();
  expect(notice(session)).toEqual({ kind: 'saved', names: folder.came.map(({ name }) => name) });
  expect(folder.came.length).toBeGreaterThan(1);
  expect(session.state().handing).toBeNull();
});

test.each<Manner>(['fails', 'breaks'])(
  'a folder that %s is not tried again: all files go as one archive by the next way, and the person is asked',
  async (manner) => {
    const folder = wayOf('folder', [manner], true, true);
    const download = wayOf('download', [], false, false);
    const { session, ports } = await opened([folder.way, download.way]);
    await session.consolidating.distribute();
    expect(notice(session)).toMatchObject({ kind: 'handed', way: 'download' });
    expect(download.came.map(({ name }) => name)).toEqual([expect.stringMatching(/＋\d+\.zip$/)]);
    expect(session.state().preferences.lostWays).toEqual(['folder']);
    expect(ports.failures).toHaveLength(1);
    session.handing.arrived();
    expect([notice(session), session.state().handing]).toEqual([null, null]);
    await session.consolidating.distribute();
    expect([folder.came, download.came.length]).toEqual([[], 2]);
  },
);

test('a dialog that the person closes changes nothing: the file waits for a click, or goes another way this time', async () => {
  const dialog = wayOf('dialog', ['refused', 'arrives', 'refused'], true, false);
  const download = wayOf('download', [], false, false);
  const { session } = await opened([dialog.way, download.way]);
  await session.consolidating.distribute();
  expect(notice(session)).toMatchObject({ kind: 'made', way: 'dialog' });
  await session.handing.go();
  expect([notice(session)?.kind, dialog.came.length]).toEqual(['saved', 1]);
  await session.consolidating.distribute();
  await session.handing.other();
  expect(notice(session)).toMatchObject({ kind: 'handed', way: 'download' });
  expect(session.state().preferences.lostWays).toEqual([]);
});

test('a dialog that wants a fresh click gets it', async () => {
  const folder = wayOf('folder', ['needs-click'], true, true);
  const { session } = await opened([folder.way]);
  await session.consolidating.distribute();
  expect([notice(session)?.kind, folder.came]).toEqual(['made', []]);
  await session.handing.go();
  expect(notice(session)?.kind).toBe('saved');
});

test('what did not arrive goes by the next way; when none is left that is said, and all are tried anew', async () => {
  const excel = wayOf('excel', [], false, false);
  const download = wayOf('download', [], false, false);
  const { session } = await opened([excel.way, download.way]);
  await session.consolidating.distribute();
  expect(notice(session)).toMatchObject({ kind: 'handed', way: 'excel' });
  await session.handing.lost();
  expect(notice(session)).toMatchObject({ kind: 'handed', way: 'download' });
  await session.handing.lost();
  expect(notice(session)?.kind).toBe('not-saved');
  expect([session.state().preferences.lostWays, session.state().handing]).toEqual([[], null]);
});
