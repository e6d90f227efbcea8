// Proposed links: what speaks for one, what is never proposed, and laws that hold for any text.
import fc from 'fast-check';
import { confidenceOf } from '../../../src/domain/links/confidence';
import { FLOOR, likelyLinks } from '../../../src/domain/links/likely-links';
import type { LinkIssue, LinkObjective } from '../../../src/domain/links/subject';

const issue = (number: string, title: string, more: Partial<LinkIssue> = {}): LinkIssue => ({
  ...{ number, texts: [title], lead: null, related: [] },
  ...more,
});
const objective = (title: string, more: Partial<LinkObjective> = {}): LinkObjective => ({
  ...{ texts: [title], division: null, section: null, table: 0, issue: null, asked: true },
  ...more,
});

const ISSUES = [
  issue('1', '図書館の本を増やす', { lead: '図書館' }),
  issue('2', '水道管の漏水を減らす', { lead: '水道課', related: ['図書館'] }),
  issue('3', 'ごみの分別を進める'),
];
const best = (one: LinkObjective, others: readonly LinkObjective[] = []): string | undefined => {
  const [first] = likelyLinks(ISSUES, [one, ...others])[0]!;
  return first && ISSUES[first.issue]!.number;
};
const linked = (title: string, number: string, more: Partial<LinkObjective> = {}): LinkObjective =>
  objective(title, { issue: number, asked: false, table: 9, ...more });

describe('likely links', () => {
  test('words speak for an issue, and are told', () => {
    const [links] = likelyLinks(ISSUES, [objective('古い水道管の漏水の調査')]);
    expect(links![0]).toMatchObject({ issue: 1 });
    expect(links![0]!.shared.join()).toMatch(/漏水|水道管/);
  });
  test('hiragana words that issues are written with speak, too', () =>
    expect(best(objective('ごみ'))).toBe('3'));
  test('numbers and marks alone speak for nothing', () => {
    const issues = [issue('1', '2024年の10件'), issue('2', '図書館')];
    expect(likelyLinks(issues, [objective('10・2024')])[0]!.every(({ shared }) => shared.length === 0)).toBe(
      true,
    );
  });
  test('the 主管課 speaks where words do not, more than a 関係課', () => {
    expect(best(objective('窓口', { division: '図書館' }))).toBe('1');
    expect(best(objective('窓口', { division: '水道課' }))).toBe('2');
  });
  test('what is linked already speaks for what is like it', () => {
    const others = [linked('浄水場の点検', '2'), linked('浄水場の清掃', '2'), linked('絵本の朗読', '1')];
    expect(best(objective('浄水場の見学'), others)).toBe('2');
  });
  test('last year’s objectives speak, too', () => {
    const former = [{ texts: ['浄水場の点検'], division: null, section: null, issue: '2' }];
    const [links] = likelyLinks(ISSUES, [objective('浄水場の見学')], former);
    expect(links![0]).toMatchObject({ issue: 1 });
  });
  test('the rows beside it speak, those of another table do not', () => {
    const chance = (table: number): number => {
      const rows = [linked('甲', '2', { table }), objective('乙'), linked('丙', '2', { table })];
      return likelyLinks(ISSUES, rows)[1]!.find(({ issue: place }) => place === 1)?.probability ?? 0;
    };
    expect(chance(0)).toBeGreaterThan(chance(1));
  });
  test('what is linked, or serves none on purpose, is not asked', () => {
    expect(likelyLinks(ISSUES, [linked('本', '1'), objective('本', { asked: false })])).toEqual([null, null]);
    expect(likelyLinks([], [objective('本')])).toEqual([[]]);
  });
  test('confidence is told in words', () => {
    expect([0.9, 0.85, 0.6, 0.5, 0.1].map(confidenceOf)).toEqual([
      'sure',
      'sure',
      'likely',
      'likely',
      'perhaps',
    ]);
  });
  test('of any texts: at most three, best first, none below the floor, together no more than 1, the same again', () => {
    const text = fc.string({ unit: fc.constantFrom(...'図書館水道漏水ごみ分別をの12 abc・\n𠮷') });
    const row = fc.record({ title: text, issue: fc.constantFrom(null, '1', '2', '9') });
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const all = rows.map(({ title, issue: number }) =>
          number === null ? objective(title) : linked(title, number, { table: 0 }),
        );
        const answer = likelyLinks(ISSUES, all);
        for (const links of answer) {
          const chances = (links ?? []).map(({ probability }) => probability);
          expect(chances.length).toBeLessThanOrEqual(3);
          expect(chances.every((one) => one >= FLOOR)).toBe(true);
          expect([...chances].sort((a, b) => b - a)).toEqual(chances);
          expect(chances.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(1 + 1e-9);
        }
        expect(likelyLinks(ISSUES, all)).toEqual(answer);
      }),
    );
  });
});
