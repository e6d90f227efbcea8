// Issues proposed for an objective: three at most, with a reason, the same each time.
import fc from 'fast-check';
import { createSuggester } from '../../src/domain/suggestion';

const issues = [
  { number: '1', title: '文書の電子化とペーパーレス化', content: '回付文書、会議資料の電子化を進める。' },
  { number: '2', title: '避難行動要支援者登録制度の充実', content: '福祉関係事業所のBCPの実効性を高める。' },
  { number: '3', title: '低所得者支援と定額減税補足給付金', content: '給付金を遅れなく支給する。' },
  { number: '4', title: '個人情報の適切な管理', content: null },
];

describe('suggestions', () => {
  const suggest = createSuggester(issues, [['避難行動要支援者', '災害時に手助けの要る人']]);
  test.each([
    ['紙の書類を電子文書に改める', '1', '電子'],
    ['給付金の支給', '3', '給付金'],
    ['BCPの改定', '2', 'bcp'],
    ['災害時に手助けの要る人の名簿', '2', '避難行動要支援者'],
    ['個人情報の点検', '4', '個人情報'],
  ])('%s → %s because of %s', (text, number, reason) => {
    const [best] = suggest(text);
    expect(best?.number).toBe(number);
    expect(best?.shared).toContain(reason);
  });
  test('nothing shared, nothing proposed', () => {
    expect(suggest('')).toEqual([]);
    expect(suggest('abc')).toEqual([]);
    expect(createSuggester([])('給付金')).toEqual([]);
  });
  test('an issue’s own words score highest for it', () => {
    for (const issue of issues)
      expect(suggest(`${issue.title}${issue.content ?? ''}`)[0]?.number).toBe(issue.number);
  });
  test('at most three, best first, scores within 0 and 1, the same again, with synonyms of any kind', () => {
    const text = fc.string({ unit: fc.constantFrom(...'文書電子化避難給付金個人情報管理のをBCP ()[]*+?|-') });
    fc.assert(
      fc.property(text, fc.array(fc.array(text)), (typed, groups) => {
        const found = createSuggester(issues, groups)(typed);
        expect(found.length).toBeLessThanOrEqual(3);
        expect(found.every(({ score }) => score > 0 && score <= 1)).toBe(true);
        expect([...found].sort((a, b) => b.score - a.score)).toEqual(found);
        expect(createSuggester(issues, groups)(typed)).toEqual(found);
      }),
    );
  });
});
