// The seed policy's 25 clauses, and policies written in other ways.
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { readPolicy, type PolicyClause } from '../../../src/domain/policy/policy';

const parsePolicy = (text: string): readonly PolicyClause[] => {
  const reading = readPolicy(text);
  return reading.kind === 'read' ? reading.clauses : [];
};
const seedFolder = path.resolve(__dirname, '../../../../shared/seed');
const seedFile = fs.existsSync(seedFolder)
  ? fs.readdirSync(seedFolder).find((name) => name.endsWith('.txt'))
  : undefined;
const whenSeed = seedFile === undefined ? describe.skip : describe;

whenSeed('the seed policy (skipped where the shared folder is absent)', () => {
  const text = seedFile === undefined ? '' : fs.readFileSync(path.join(seedFolder, seedFile), 'utf8');
  const clauses = parsePolicy(text);
  const clause = (number: string): string => clauses.find((one) => one.number === number)?.text ?? '';
  test('has 25 clauses, numbered as they are cited', () => {
    const circled = '①②③④⑤⑥⑦⑧⑨⑩';
    const expected = [...[1, 2, 3].flatMap((n) => [`1-(${n})-①`, `1-(${n})-②`])];
    for (const [section, count] of [[2, 3], [3, 10], [4, 3], [5, 3]] as const) for (const mark of circled.slice(0, count)) expected.push(`${section}-${mark}`); // prettier-ignore
    expect(clauses.map((one) => one.number)).toEqual(expected);
    expect(clauses).toHaveLength(25);
  });
  test('joins following paragraphs and broken lines, whole', () => {
    expect(clause('3-②')).toBe(
      '平常時より情報収集、的確な情報把握に努め、適宜関係者等と情報共有を行うこと。緊急時においては、迅速かつ柔軟に対応し、必要に応じて部内での連携、庁内横断的な協力体制を取り、市民サービスの提供、行政としての責務を適切に果たすよう努めること。',
    );
    expect(clause('3-⑧')).toContain(
      '業務を完遂できるよう、適正・的確な進行管理を行うこと。あわせて、市全体の',
    );
    expect(clause('3-⑦')).toContain('管理を行うこと。特に個人情報の管理');
  });
  test('leaves the sections’ own sentences out and keeps their headings', () => {
    expect(clauses.some((one) => one.text.includes('有事の際') || one.text.includes('各所属長は'))).toBe(
      false,
    );
    expect(clauses.find((one) => one.number === '1-(2)-①')?.basis).toBe(
      '安全・安心で強靱なまちづくりに向けた防災への取組',
    );
    expect(clauses.find((one) => one.number === '5-③')?.basis).toBe('令和6年度重点課題について');
  });
  test('reads the same with CRLF, a BOM and every blank line out', () => {
    expect(parsePolicy(`\uFEFF${text.replace(/\n/g, '\r\n')}`)).toEqual(clauses);
    expect(parsePolicy(text.replace(/\n{2,}/g, '\n'))).toEqual(clauses);
  });
  test('reads the same without markdown’s hashes, as a .docx gives it', () => {
    expect(parsePolicy(text.replace(/^#+ /gm, ''))).toEqual(clauses);
  });
});

describe('policies written in other ways', () => {
  const numbers = (text: string): string[] => parsePolicy(text).map((one) => one.number);
  const told = (text: string): [string, string, string][] =>
    parsePolicy(text).map((one) => [one.number, one.text, one.basis]);
  test('markdown bullets below headings without numbers', () =>
    expect(told('# 方針\n## 防災\n- 訓練を行う\n- 計画を\n  見直す\n## 福祉\n- 相談を受ける')).toEqual([
      ['1-1', '訓練を行う', '防災'], ['1-2', '計画を見直す', '防災'], ['2-1', '相談を受ける', '福祉'],
    ])); // prettier-ignore
  test('plain numbers, each with a sentence below', () =>
    expect(told('1 防災の推進\n訓練を行うこと。\n2 福祉の充実\n相談を受けること。')).toEqual([
      ['1', '防災の推進', ''], ['2', '福祉の充実', ''],
    ])); // prettier-ignore
  test('kana below brackets; bullets belong to their clause', () =>
    expect(told('１．基本\n（１）防災\nア　訓練を行う。\nイ　備える。\n・水\n・食料\n（２）福祉\nア　相談')).toEqual([
      ['1-(1)-ア', '訓練を行う。', '防災'], ['1-(1)-イ', '備える。', '防災'], ['1-(2)-ア', '相談', '福祉'],
    ])); // prettier-ignore
  test('重点課題 that are named as such are the issues, what stands below is their content', () =>
    expect(
      parsePolicy(
        '# こども部 方針\n1 使命\n育てやすいまち。\n2 重点課題\n重点課題1　待機児童の解消（保育課）\n・保育士の確保\n(1) 説明会\n重点課題②：虐待の防止（主管：こども家庭課、関係：保育課）\n相談を強める。\n3 留意事項\n① 報告すること。',
      ),
    ).toEqual([
      { number: '1', text: '待機児童の解消', basis: '重点課題', content: '・保育士の確保\n(1)説明会', vision: '', lead: '保育課', related: [] },
      { number: '②', text: '虐待の防止', basis: '重点課題', content: '相談を強める。', vision: '', lead: 'こども家庭課', related: ['保育課'] },
    ])); // prettier-ignore
  test('a heading in brackets begins a section; a count of 重点課題 in a sentence names none', () => {
    expect(told('【重点課題】\n（１）道路の安全\n（２）空き家対策\n【職員へ】\n・休むこと。')).toEqual([
      ['1', '道路の安全', '重点課題'], ['2', '空き家対策', '重点課題'],
    ]); // prettier-ignore
    expect(numbers('1. 方針\n①重点課題3件を進める。\n②備える。')).toEqual(['1-①', '1-②']);
  });
  test('brackets that hold more than divisions stay in the text', () =>
    expect(parsePolicy('① 窓口（市民課）\n② 備え（訓練を含む）').map(({ text, lead }) => [text, lead])).toEqual([
      ['窓口', '市民課'], ['備え（訓練を含む）', ''],
    ])); // prettier-ignore
  test.each<[string, string[]]>([
    ['第1 基本方針\n1 防災\n(1) 訓練を行う。\n2 福祉\n(1) 相談を受ける。', ['1-1-(1)', '1-2-(1)']],
    ['Ⅰ 基本\n①訓練を行う。\nⅡ 応用\n❶相談を受ける。', ['I-①', 'II-①']],
    ['1-1 訓練を行う\n1-2 備える', ['1-1', '1-2']],
    ['# 方針\n1. 訓練を行う\n2. 備える', ['1', '2']],
    ['1. 防災\n①訓練を行う。②備える。次の①、②により進める。', ['1-①', '1-②']],
    ['1. 防災\n①訓練を行う。\n- 2 -\n備える。\n2. その他\n以上', ['1-①']],
    ['1. 訓練を2.5倍にする。\n2. 備える。', ['1', '2']],
    ['ただの文章。', []],
    ['', []],
  ])('%j', (text, expected) => expect(numbers(text)).toEqual(expected));
  test('any text: no clause is empty, none throws', () => {
    const unit = fc.constantFrom(...'#-1２.．（()）①②アイ・第 章\n　。を行う【】課', '重点課題');
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit, maxLength: 60 }), fc.string({ unit: 'binary' })), (text) => {
        for (const one of parsePolicy(text)) expect(one.text.trim()).not.toBe('');
      }),
      { numRuns: 300 },
    );
  });
});
