// What becomes of policies in many layouts: every title, division and text a clerk would take, and no row that is no issue.
import { readPolicy, type PolicyClause } from '../../../src/domain/policy/policy';
import { LAYOUTS } from './layouts';

const clausesOf = (text: string, sections: readonly string[] = []): readonly PolicyClause[] => {
  const reading = readPolicy(text, sections);
  return reading.kind === 'read' ? reading.clauses : [];
};

test.each(LAYOUTS.map((layout) => [layout.name, layout] as const))('%s', (_, { text, issues }) => {
  const clauses = clausesOf(text);
  expect(clauses.map(({ text: title, lead, related }) => [title, lead, related])).toEqual(
    issues.map(([title, lead, related]) => [title, lead, related]),
  );
  issues.forEach(([, , , content, vision], at) => {
    for (const piece of content) expect(clauses[at]?.content).toContain(piece);
    for (const piece of vision) expect(clauses[at]?.vision).toContain(piece);
    if (content.length === 0) expect(clauses[at]?.content).toBe('');
    if (vision.length === 0) expect(clauses[at]?.vision).toBe('');
  });
});

describe('what was left out, and choosing sections', () => {
  const text = LAYOUTS[1]!.text;
  test('names every part that no issue holds, and sentences that stand above', () => {
    const reading = readPolicy(text);
    expect(reading.kind === 'read' && reading.leftOut).toEqual([
      { heading: '', text: '都市整備部の重点方針（令和7年度）' },
      { heading: '基本的な考え方', text: '' },
      { heading: '職員の皆さんへ', text: '' },
    ]);
  });
  test('a chosen section gives its parts, by title, by a piece of it or by number', () => {
    const titles = ['現場に足を運ぶこと。', '記録を残すこと。'];
    for (const typed of ['職員の皆さんへ', '職員の'])
      expect(clausesOf(text, [typed]).map((one) => one.text)).toEqual(titles);
    expect(
      clausesOf('1 あ\n① い。\n2 う\n① え。\n② お。', ['2']).map(({ number, text: said }) => [number, said]),
    ).toEqual([
      ['①', 'え。'],
      ['②', 'お。'],
    ]);
  });
  test('a section that is not there is said, with those that are', () =>
    expect(readPolicy(text, ['防災'])).toEqual({
      kind: 'no-section',
      typed: '防災',
      sections: ['基本的な考え方', '令和7年度の重点目標', '職員の皆さんへ'],
    }));
  test('a section whose issues stand in another document gives all clauses', () =>
    expect(
      clausesOf('1 取組\n① 備える。\n2 重点課題について\n① 相談を受ける。\n② 重点課題は別紙のとおり。').map(
        (one) => one.number,
      ),
    ).toEqual(['1-①', '2-①', '2-②']));
  test('a number that counts twice is given anew', () =>
    expect(
      clausesOf('【重点施策】\n1 道路\n【ほか】\n【重点施策】\n1 公園').map(({ number, text: said }) => [
        number,
        said,
      ]),
    ).toEqual([
      ['1', '道路'],
      ['2', '公園'],
    ]));
  test('a long text of any kind is read in time', () => {
    const started = Date.now();
    for (const piece of ['年度', '　 ', '・', '(1)', '令和7年度の', '重点', '課、', '| ', '…'])
      readPolicy(`【重点課題】\n(1) ${piece.repeat(5000)}。`);
    expect(Date.now() - started).toBeLessThan(3000);
  });
});
