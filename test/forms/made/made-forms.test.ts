// Forms nobody tuned to: what is read right, what is read wrong, and what never changes a reading.
import { OBJECTIVE_CONTRACT } from '../../../src/forms/headings/contract-headings';
import { makeForm, type MadeForm, type Recipe, type Words } from './made-form';
import { cellsRead, measure, share } from './measure';
import { HELD_OUT, OWN, type WordBook } from './word-books';

const FORMS = Number(process.env['TENKAI_MADE_FORMS'] ?? 60);
const recipes = (words: Words, book: WordBook, from: number): readonly Recipe[] =>
  Array.from({ length: FORMS }, (_, at) => ({ seed: from + at, words, book }));

const taught = (form: MadeForm): readonly (readonly [string, string])[] =>
  [...form.headings].map(([field, heading]) => [heading, OBJECTIVE_CONTRACT[field]] as const);

test.each<[string, readonly Recipe[], number, number, number]>([
  ['words of the dictionary', recipes('known', HELD_OUT, 10_000), 99.5, 0.1, 100],
  ['half of them a city’s own, held out', recipes('half', HELD_OUT, 20_000), 93, 0.5, 100],
  ['all of them a city’s own', recipes('own', OWN, 30_000), 85, 1, 100],
  ['all of them a city’s own, held out', recipes('own', HELD_OUT, 40_000), 85, 1, 100],
])('%s', (name, made, right, wrong, found) => {
  const count = measure(made);
  const figures = { right: share(count.right, count.fields), wrong: share(count.wrong, count.fields), found: share(count.found, count.objectives), invented: count.invented }; // prettier-ignore
  process.stdout.write(`${name}: ${count.forms} forms, ${count.fields} fields: ${JSON.stringify(figures)}\n`);
  expect(figures.right).toBeGreaterThanOrEqual(right);
  expect(figures.wrong).toBeLessThanOrEqual(wrong);
  expect(figures.found).toBeGreaterThanOrEqual(found);
  expect(figures.invented).toBe(0);
});

test('taught word by word, every form is read whole', () => {
  const count = measure([...recipes('own', HELD_OUT, 50_000), ...recipes('half', OWN, 60_000)], taught);
  expect([share(count.right, count.fields), count.wrong, count.found]).toEqual([100, 0, count.objectives]);
});

test('no table invents an objective, and none is lost without a word', () => {
  for (const { seed, words, book } of recipes('half', OWN, 70_000)) {
    const form = makeForm({ seed, words, book });
    expect(cellsRead(form)).toHaveLength(form.truth.length);
  }
});
