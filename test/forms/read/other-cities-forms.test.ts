// More layouts as other cities publish them (domain.md §1), built from their headings in our own words: what a clerk would read.
import type { CellValue } from '../../../src/workbook/grid';
import { type Content, columnsOf, onlySheet, onlyTable, read, textsOf, whyOf } from './reading';

interface City {
  readonly name: string;
  readonly sheet: Content;
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
}
const o: CellValue = null;

const CITIES: readonly City[] = [
  {
    name: '工程表: three heading rows, 数値 and 時点 below 目標値; a goal merged over two indicators is one objective',
    sheet: {
      rows: [
        ['令和３年度　工程表'], ['所属名', '福祉保健部　障がい福祉課', '所属長名', '●●　●●'], ['職員数', '１８名'], ['組織ミッション', '安心して暮らせる地域をつくる。'], [],
        ['番号', '政策内容', '今年度の目標', '指標', o, o, o, o, '主要事業', '進捗状況', '評価'],
        [o, o, o, '指標名', '指標分類', '基準値', '目標値', o, o, o, o],
        [o, o, o, o, o, o, '数値', '時点', o, o, o],
        [1, '就労支援', '一般就労', '移行者数', '成果', '120人', '150人', 'R4.3.31', '就労支援事業', '○(予定どおり)', '8'],
        [o, o, o, '工賃', '成果', '1万円', '2万円', 'R4.3.31', o, o, o],
      ],
      merges: ['A6:A8', 'B6:B8', 'C6:C8', 'D6:H6', 'D7:D8', 'E7:E8', 'F7:F8', 'G7:H7', 'I6:I8', 'J6:J8', 'K6:K8', 'A9:A10', 'B9:B10', 'C9:C10'],
    },
    columns: ['number', 'unknown', 'title', 'indicator', 'unknown', 'baseline', 'target', 'deadline', 'action', 'progress', 'grade'],
    rows: [{ division: '障がい福祉課', number: '1', title: '一般就労', indicator: '移行者数\n工賃', baseline: '120人\n1万円', target: '150人\n2万円', deadline: 'R4.3.31\nR4.3.31', action: '就労支援事業', progress: '○(予定どおり)', grade: '8' }],
  },
  {
    name: '政策合意: this year’s goal under 28年度, that of two years on in brackets beside it',
    sheet: { rows: [['平成２８年度　政策合意（健康福祉部）'], [], ['施策', '２８年度目標', '（３０年度目標）', '取組内容'], ['１　元気な長寿社会'], ['健康づくり', '受診率　50%', '（55%）', '夜間検診']] },
    columns: ['issue', 'title', 'unknown', 'action'],
    rows: [{ issue: '健康づくり', title: '受診率　50%', action: '夜間検診' }],
  },
  {
    name: '部長の宣言: a second heading row that only says 年度末',
    sheet: { rows: [['平成27年度 部長宣言'], ['部名', '健康福祉部', '部長名', '●●'], [], ['№', '重点目標', '目標の概要', '達成基準', '達成度'], [o, o, o, o, '年度末'], [1, '待機児童の解消', '整備', '０人', 'やや下回る']] },
    columns: ['number', 'title', 'action', 'target', 'grade'],
    rows: [{ number: '1', title: '待機児童の解消', action: '整備', target: '０人', grade: 'やや下回る' }],
  },
  {
    name: '課題, レベル, 方策 and quarters: the 課題 is the objective, its 方策 are its lines',
    sheet: {
      name: '福祉課',
      rows: [
        ['平成２６年度　課等の目標管理シート'], [],
        ['課題', 'レベル\n（達成水準）', '方策', 'スケジュール', o], [o, o, o, '４～９月', '１０～３月'],
        ['１　相談体制の強化', '窓口を１か所に', '①協議', '案', '決定'], [o, o, '②研修', '計画', '実施'], ['２　計画の策定', '３月までに策定', '調査', o, '策定'],
      ],
      merges: ['A3:A4', 'B3:B4', 'C3:C4', 'D3:E3', 'A5:A6', 'B5:B6'],
    },
    columns: ['title', 'target', 'action', 'unknown', 'unknown'],
    rows: [{ division: '福祉課', title: '１　相談体制の強化', target: '窓口を１か所に', action: '①協議\n②研修' }, { division: '福祉課', title: '２　計画の策定', target: '３月までに策定', action: '調査' }],
  },
  {
    name: '課長の宣言: 目標（今年度末の姿） is the target',
    sheet: { rows: [['令和３年度　実行宣言（課長シート）'], ['健康福祉部　高齢者支援課', '課長　●●'], [], ['重点的な取り組み', '現状と課題', '目標（今年度末の姿）', '具体的な取り組み', '中間評価', '最終評価', '評価理由'], ['在宅医療', '連携不足', '会議を年6回', '会議の設置', 'B', 'A', '開催した']] },
    columns: ['title', 'unknown', 'target', 'action', 'progress', 'grade', 'unknown'],
    rows: [{ division: '高齢者支援課', title: '在宅医療', target: '会議を年6回', action: '会議の設置', progress: 'B', grade: 'A' }],
  },
  {
    name: '重点施策の管理表: 部名 as a column, （主たる担当課） under 課名, 重点項目 as title',
    sheet: { rows: [['平成30年度　重点施策推進管理表'], [], ['番号', '部名', '課名\n（主たる担当課）', '重点項目', '今年度の取り組み内容', '目標（数値等）', '達成時期', '上半期の進捗状況', '年度末の状況', '評価'], [1, '健康福祉部', '高齢介護課', '地域包括ケア', '協議体', '5圏域', '平成31年3月', '3圏域', '5圏域', 'A']] },
    columns: ['number', 'unknown', 'division', 'title', 'action', 'target', 'deadline', 'progress', 'actual', 'grade'],
    rows: [{ number: '1', division: '高齢介護課', title: '地域包括ケア', action: '協議体', target: '5圏域', deadline: '平成31年3月', progress: '3圏域', actual: '5圏域', grade: 'A' }],
  },
  {
    name: '目標設定・評価表: 自己評価 over 中間 and 期末, a colon in a cell of its own, ウェイト with a total',
    sheet: {
      rows: [
        ['令和５年度　課等目標設定・評価表'], ['課　等　名', ':', '福祉課'], [],
        ['No.', '目標項目', '業務分類', '達成基準（Ａ：超える　Ｂ：同水準　Ｃ：下回る）', 'ウェイト', '自己評価', o, '最終評価'], [o, o, o, o, o, '中間', '期末', o],
        [1, '自立支援', '新規', '120件', 0.4, 'B', 'A', 'A'], ['計', o, o, o, 0.4],
      ],
      merges: ['A4:A5', 'B4:B5', 'C4:C5', 'D4:D5', 'E4:E5', 'F4:G4', 'H4:H5'],
    },
    columns: ['number', 'title', 'unknown', 'target', 'weight', 'progress', 'unknown', 'grade'],
    rows: [{ division: '福祉課', number: '1', title: '自立支援', target: '120件', weight: '0.4', progress: 'B', grade: 'A' }],
  },
  {
    name: '部局重点目標: 何をどうする, いつまでに, どの水準まで under groups, 部局名 inside the title line',
    sheet: {
      rows: [
        ['令和6年度　部局重点目標管理シート　　部局名：福祉部　　部局長名：●●'], [],
        ['優先順位', '重点目標', '具体的な取組項目及び方法・手段', '期限・数値目標等', o, '中間報告（進捗状況）', '期末報告（達成状況）', '未達成の場合の理由・今後の対応'], [o, o, '何をどうする', 'いつまでに', 'どの水準まで', o, o, o],
        [1, '自立支援', '①配置\n②研修', '①6月\n②12月', '①3人\n②2回', '配置済', '3人', '遅れた'],
      ],
      merges: ['A3:A4', 'B3:B4', 'D3:E3', 'F3:F4', 'G3:G4', 'H3:H4'],
    },
    columns: ['unknown', 'title', 'action', 'deadline', 'target', 'firstHalf', 'actual', 'shortfallReason'],
    rows: [{ title: '自立支援', action: '①配置\n②研修', deadline: '①6月\n②12月', target: '①3人\n②2回', firstHalf: '配置済', actual: '3人', shortfallReason: '遅れた' }],
  },
  {
    name: '中間 and 期末 over 実績, 評価 and 課題',
    sheet: { rows: [['令和6年度 福祉課'], ['番号', '目標項目', '目標値', '中間（9月末）', o, o, '期末（3月末）', o, o], [o, o, o, '実績', '評価', '課題', '実績', '評価', '未達成の理由'], [1, 'あ', '5', '3', '○', 'なし', '5', 'B', o]], merges: ['A2:A3', 'B2:B3', 'C2:C3', 'D2:F2', 'G2:I2'] },
    columns: ['number', 'title', 'target', 'firstHalf', 'progress', 'secondHalfIssue', 'actual', 'grade', 'shortfallReason'],
    rows: [{ division: '福祉課', number: '1', title: 'あ', target: '5', firstHalf: '3', progress: '○', secondHalfIssue: 'なし', actual: '5', grade: 'B' }],
  },
  {
    name: '実績 and 評価 over 中間 and 期末',
    sheet: { rows: [['令和6年度 福祉課'], ['番号', '目標項目', '目標値', '実績', o, '評価', o], [o, o, o, '中間', '期末', '中間', '期末'], [1, 'あ', '5', '3', '5', '○', 'B']], merges: ['A2:A3', 'B2:B3', 'C2:C3', 'D2:E2', 'F2:G2'] },
    columns: ['number', 'title', 'target', 'firstHalf', 'actual', 'progress', 'grade'],
    rows: [{ division: '福祉課', number: '1', title: 'あ', target: '5', firstHalf: '3', actual: '5', progress: '○', grade: 'B' }],
  },
  {
    name: 'R5, R6 and NO in western letters, the year only as R6',
    sheet: { rows: [['R6 目標', '福祉課'], ['NO', '目標項目', 'KPI', 'R5実績', 'R6目標', 'R6実績', '期限', '担当者'], [1, 'あ', '件数', 3, 5, 6, 'R6.9', '山田']] },
    columns: ['number', 'title', 'indicator', 'baseline', 'target', 'actual', 'deadline', 'lead'],
    rows: [{ division: '福祉課', number: '1', title: 'あ', indicator: '件数', baseline: '3', target: '5', actual: '6', deadline: 'R6.9', lead: '山田' }],
  },
  {
    name: 'three rows of headings, 主 and 副 over 職員番号 and 割合',
    sheet: {
      rows: [
        ['令和６年度　福祉部　障害福祉課　組織目標シート'], [],
        ['基本情報', o, o, '目標', o, o, o, '担当・業務量', o, o, o], ['課名', '番号', '重点課題', '目標項目', '取組', '目標', o, '主', o, '副', o], [o, o, o, o, o, '値', '期限', '職員番号', '割合（％）', '職員番号', '割合（％）'],
        ['障害福祉課', '１－１', '１', 'あ', 'い', '１０件以上', '９月末', '1024', 30, '1031', 10],
      ],
      merges: ['A3:C3', 'D3:G3', 'H3:K3', 'A4:A5', 'B4:B5', 'C4:C5', 'D4:D5', 'E4:E5', 'F4:G4', 'H4:I4', 'J4:K4'],
    },
    columns: ['division', 'number', 'issue', 'title', 'action', 'target', 'deadline', 'lead', 'effortLead', 'support', 'effortSupport'],
    rows: [{ division: '障害福祉課', number: '１－１', issue: '１', title: 'あ', action: 'い', target: '１０件以上', deadline: '９月末', lead: '1024', effortLead: '30', support: '1031', effortSupport: '10' }],
  },
  {
    name: 'full-width everything, spaces inside the words',
    sheet: { rows: [['令和６年度　ＤＸ推進課　課の目標'], ['目　標　番　号', '目　標　項　目', '取　組　内　容', '目　標　値', '期　　限', '主　担　当', '従事割合（主）（％）', '副　担　当', '従事割合（副）（％）'], ['１', 'ＤＸ', '電子化', '８０％以上', '９月末', '１０２４', '３０', '１０３１、１０３２', '１０']] },
    columns: ['number', 'title', 'action', 'target', 'deadline', 'lead', 'effortLead', 'support', 'effortSupport'],
    rows: [{ division: 'ＤＸ推進課', number: '１', title: 'ＤＸ', action: '電子化', target: '８０％以上', deadline: '９月末', lead: '１０２４', effortLead: '３０', support: '１０３１、１０３２', effortSupport: '１０' }],
  },
  {
    name: 'marks before and after the words',
    sheet: { rows: [['（１）　目標番号', '２　目標項目※１', '③ 取組内容\n(具体的に)', '【目標値】', '★期限★', '◎主担当', 'Ⅶ．副担当', '(8)難易度', 'ａ）ウエイト', '〔備考〕'], [1, 'あ', 'い', '5件', '9月末', '1024', '1025', 'A', 20, 'x']] },
    columns: ['number', 'title', 'action', 'target', 'deadline', 'lead', 'support', 'difficulty', 'weight', 'remarks'],
    rows: [{ number: '1', title: 'あ', action: 'い', target: '5件', deadline: '9月末', lead: '1024', support: '1025', difficulty: 'A', weight: '20', remarks: 'x' }],
  },
]; // prettier-ignore

test.each(CITIES)('$name', ({ sheet, columns, rows }) => {
  const table = onlyTable(read(sheet));
  expect(Object.values(columnsOf(table))).toEqual(columns);
  expect(textsOf(table)).toEqual(rows);
});

test('the year, department and division in one title line with labels are all told', () => {
  const { context } = onlySheet(read(CITIES[7]!.sheet));
  expect([context.fiscalYear?.text, context.department?.text]).toEqual(['令和6年度', '福祉部']);
});

test('a 部名 column of one name tells the department, one of two does not', () => {
  const rows = (second: string): CellValue[][] => [
    ['部名', '課名', '目標番号', '目標項目', '目標値'],
    ['福祉部', '福祉課', 1, 'あ', '5'],
    [second, '介護課', 1, 'い', '5'],
  ];
  expect(onlySheet(read({ rows: rows('福祉部') })).context.department).toMatchObject({
    text: '福祉部',
    place: { cell: 'A2' },
  });
  expect(onlySheet(read({ rows: rows('市民部') })).context.department).toBeNull();
});

test('a 課題 above several targets stays what it is: the goal they hang from', () => {
  const rows = [
    ['課題', '取組内容', '目標値', '期限'],
    ['防災', 'あ', '5件', '9月'],
    [null, 'い', '6件', '9月'],
    ['福祉', 'う', '7件', '9月'],
    [null, 'え', '8件', '9月'],
  ];
  const table = onlyTable(read({ rows }));
  expect(textsOf(table).map(({ issue, title }) => [issue, title])).toEqual([
    ['防災', undefined],
    ['防災', undefined],
    ['福祉', undefined],
    ['福祉', undefined],
  ]);
  expect(table.absent).toContain('title');
});

test('課題 with numbers alone names issues', () => {
  const rows = [
    ['課題', '取組内容', '目標値', '期限'],
    ['1', 'あ', '5件', '9月'],
    ['1-(2)', 'い', '6件', '9月'],
  ];
  expect(textsOf(onlyTable(read({ rows })))[1]).toMatchObject({ issue: '1-(2)', action: 'い' });
});

test('a total of ウエイト below the titles is no objective', () => {
  const rows = [
    ['目標番号', '目標項目', 'ウエイト', '目標値'],
    [1, 'あ', 60, '5件'],
    [2, 'い', 40, '6件'],
    [null, 'ウエイト計', 100],
  ];
  const table = onlyTable(read({ rows }));
  expect([table.rows.length, whyOf(table)]).toEqual([2, ['4 total']]);
});

describe('番号 under groups', () => {
  const body = [
    ['3', '見守り', '3-1', '協定の締結', '訪問', '30社', '12月'],
    [null, null, '3-2', '委員の充足', '推薦', '98％', '12月'],
    ['課独自', null, '4', '窓口改善', '研修', '10分以内', '3月'],
  ];
  const leaves = ['番号', '課題名', '番号', '目標', '取組', '数値目標', '期限'];

  test('below 部の重点課題 it is the issue, below 課の目標 the objective', () => {
    const groups = ['部の重点課題', null, '課の目標', null, null, null, null];
    const table = onlyTable(
      read({ rows: [groups, leaves, ...body], merges: ['A1:B1', 'C1:G1', 'A3:A4', 'B3:B4'] }),
    );
    expect(textsOf(table).map(({ issue, number, title }) => [issue, number, title])).toEqual([
      ['3', '3-1', '協定の締結'],
      ['3', '3-2', '委員の充足'],
      ['課独自', '4', '窓口改善'],
    ]);
  });

  test('a title over the whole table is no group', () => {
    const rows = [
      ['令和6年度　部の重点課題', null, null, null],
      ['番号', '重点課題', '目標', '期限'],
      ['1', '見守り', '協定の締結', '12月'],
    ];
    const table = onlyTable(read({ rows, merges: ['A1:D1'] }));
    expect(textsOf(table)).toMatchObject([{ number: '1', issue: '見守り', title: '協定の締結' }]);
  });
});

describe('one 担当者 column', () => {
  const peopleOf = (heading: string, ...cells: readonly string[]) =>
    textsOf(
      onlyTable(
        read({
          rows: [
            ['目標番号', '目標項目', '取組内容', '目標値', heading, '従事割合'],
            [1, '窓口', '研修', '5件', ...cells],
          ],
        }),
      ),
    ).map(({ lead, support, effortLead, effortSupport }) => [lead, support, effortLead, effortSupport]);

  test.each<[string, readonly string[], readonly (string | undefined)[]]>([
    ['one name', ['山田', '0.3'], ['山田', undefined, '0.3', undefined]],
    ['the first leads', ['山田、鈴木\n佐藤', '30%'], ['山田', '鈴木、佐藤', '30%', undefined]],
    ['the marked one leads', ['鈴木、◎山田', '0.1、0.2'], ['山田', '鈴木', '0.2', '0.1']],
    ['roles in brackets', ['鈴木（副）、山田（主）'], ['山田', '鈴木', undefined, undefined]],
    ['roles before the names', ['主：山田\n副：鈴木'], ['山田', '鈴木', undefined, undefined]],
    ['a mark for each', ['◎山田、○鈴木'], ['山田', '鈴木', undefined, undefined]],
  ])('%s', (_, cells, expected) => {
    expect(peopleOf('担当者（◎主担当）', ...cells)).toEqual([expected]);
  });

  test('a column for 主担当 holds one name: a list there is the clerk’s to mend', () => {
    expect(peopleOf('主担当', '山田、鈴木', '0.3')).toEqual([['山田、鈴木', undefined, '0.3', undefined]]);
  });
});
