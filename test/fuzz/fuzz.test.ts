// A small run of the fuzzer with the unit tests; TENKAI_FUZZ=20000 makes it a long one.
import { fuzz, mutated } from './mutate';
import { seedFiles } from './seeds';

// SheetJS, which writes the seeds, reports its doubts about number formats to the console.
beforeAll(() => jest.spyOn(console, 'error').mockImplementation(() => undefined));
afterAll(() => jest.restoreAllMocks());

const COUNT = Number(process.env['TENKAI_FUZZ'] ?? 600);

test('the same seed damages a file in the same way', () => {
  const [file] = seedFiles();
  expect(mutated(file!, 42)).toEqual(mutated(file!, 42));
});

test(`${COUNT} damaged files are read or named as faulty: no exception, none slow`, async () => {
  const report = await fuzz(seedFiles(), COUNT);
  expect(report.failures).toEqual([]);
  expect(report.slowestMilliseconds).toBeLessThan(10_000);
  // The fuzzer is no test when nothing gets through or nothing is refused.
  expect(report.read).toBeGreaterThan(COUNT / 20);
  expect(Object.values(report.faults).reduce((sum, count) => sum + count, 0)).toBeGreaterThan(COUNT / 20);
}, 600_000);
