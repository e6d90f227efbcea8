// Files read by one thread or by several: the same answer to the letter.
import { sample, tenkai } from './run';

test.each(['check', 'balance'] as const)('%s says the same with one thread, two and three', (command) => {
  const files = sample('mid').reverse();
  const [one, two, three] = ['1', '2', '3'].map((workers) =>
    tenkai(command, ...files, '--json', '--workers', workers),
  );
  expect(one!.out.length).toBeGreaterThan(1000);
  expect([two!.status, two!.out]).toEqual([one!.status, one!.out]);
  expect([three!.status, three!.out]).toEqual([one!.status, one!.out]);
});

test('a number of threads that cannot be is refused', () => {
  expect(tenkai('check', ...sample('mid'), '--workers', '0')).toMatchObject({ status: 2, out: '' });
});
