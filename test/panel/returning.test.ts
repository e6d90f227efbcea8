// What waits to be written into picked workbooks: one change of a thing, kept over visits by the department's workbook, gone when it has
// gone out.
import { keptChanges } from '../../src/entry/kept-changes';
import { createSession } from '../../src/panel/state/session';
import type { AcceptedChange } from '../../src/engine/returns';
import { memoryPort } from '../../src/workbook/memory';
import { contentsOf, testPorts } from './panel-ports';

const link = (objective: string, chosen: readonly string[]): AcceptedChange => ({
  ...{ objective, title: '個別避難計画', division: '地域福祉課' },
  change: { kind: 'link', chosen, own: chosen.length === 0 },
});
const move: AcceptedChange = {
  ...{ objective: '地域福祉課/1', title: '個別避難計画', division: '地域福祉課' },
  change: { kind: 'move', role: 'support', index: 1, from: '1024', to: '1031' },
};

function machine(first: unknown = null) {
  const kept = new Map<string, unknown>([['tenkai-returning', first]]);
  const store = {
    read: (name: string) => JSON.parse(JSON.stringify(kept.get(name) ?? null)) as unknown,
    write: (name: string, value: unknown) => void kept.set(name, value),
  };
  return { kept, waiting: keptChanges(store) };
}

async function visit(waiting: ReturnType<typeof machine>['waiting'], name = '福祉部.xlsx') {
  const session = createSession(testPorts(memoryPort(name, contentsOf('福祉部.xlsx')), { waiting }));
  await session.start();
  return session;
}

test('a change of the same thing takes the place of the former one; a move and a link wait side by side', async () => {
  const session = await visit(machine().waiting);
  session.returning.accept([link('地域福祉課/1', ['1']), move]);
  session.returning.accept([link('地域福祉課/1', ['2', '3'])]);
  expect(session.state().returning.accepted).toEqual([move, link('地域福祉課/1', ['2', '3'])]);
  session.returning.drop([move]);
  expect(session.state().returning.accepted).toEqual([link('地域福祉課/1', ['2', '3'])]);
});

test('the next visit of the same workbook finds what waited, another workbook nothing', async () => {
  const { waiting } = machine();
  const changes = [link('地域福祉課/1', ['2', '3']), link('地域福祉課/2', []), move];
  (await visit(waiting)).returning.accept(changes);
  const again = await visit(waiting);
  again.returning.recall();
  expect(again.state().returning.accepted).toEqual(changes);
  const other = await visit(waiting, '土木部.xlsx');
  other.returning.recall();
  expect(other.state().returning.accepted).toEqual([]);
});

test.each([
  ['no list', { a: 1 }],
  ['other things', [1, null, { workbook: '福祉部.xlsx' }]],
  ['nothing', null],
])('what the machine gives back is parsed: %s is nothing', async (_, first) => {
  const { waiting } = machine(first);
  expect(waiting.read('福祉部.xlsx')).toEqual([]);
  const session = await visit(waiting);
  session.returning.accept([move]);
  expect(waiting.read('福祉部.xlsx')).toEqual([move]);
});
