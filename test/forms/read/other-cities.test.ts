// Layouts of other cities, as published headings go (domain.md §1), beside the four of shared/real: the class, not the four.
import { type Content, columnsOf, onlySheet, onlyTable, read, textsOf } from './reading';

interface City {
  readonly name: string;
  readonly sheet: Content;
  /** In the order of the columns. */
  readonly columns: readonly string[];
  readonly first: Readonly<Record<string, string>>;
  readonly rows: number;
}

const CITIES: readonly City[] = [
  {
    name: '評価の様式: 目標値と達成度が括弧の中, 総合評価 above',
    sheet: {
      rows: [
        ['【様式１】'], ['平成27年度　組織目標評価'], [null, null, null, '琵琶湖環境部　森林政策課'], [], ['総合評価', '概ね達成した。'], [],
        ['目標番号', '目標項目', '目標の内容\n（目標値）', '評価\n（達成度）', '今後の対応', '担当所属'],
        [1, '間伐の推進', '間伐面積\n（1,088ha）', '○\n（920/1,088ha=85%）', '継続する', '森林政策課'],
      ],
    },
    columns: ['number', 'title', 'target', 'grade', 'next', 'division'],
    first: { number: '1', title: '間伐の推進', target: '間伐面積\n（1,088ha）', grade: '○\n（920/1,088ha=85%）', next: '継続する', division: '森林政策課' },
    rows: 1,
  },
  {
    name: '上位の柱 stands between rows, no numbers',
    sheet: {
      rows: [
        ['平成27年度　組織目標　企画財政部'], [],
        ['組織目標', '取組内容', '課等', '目標達成基準', '実績・成果', '行革プラン'],
        ['（１）みんなが主役のまち'], ['市民参加の推進', '説明会を開く', '企画政策課', '5回', '6回', '○'],
        ['（２）安全なまち'], ['財政の健全化', '計画策定', '財務課', '1件', '1件', null],
      ],
      merges: ['A4:F4', 'A6:F6'],
    },
    columns: ['title', 'action', 'division', 'target', 'actual', 'unknown'],
    first: { issue: '（１）みんなが主役のまち', title: '市民参加の推進', action: '説明会を開く', division: '企画政策課', target: '5回', actual: '6回' },
    rows: 2,
  },
  {
    name: '部長の宣言: 重点目標 and 達成基準',
    sheet: { rows: [['平成28年度　健康福祉部長宣言'], ['部の使命・方針', '市民の健康を守る'], [], ['№', '重点目標', '目標の概要', '達成基準', '達成度'], [1, '健診受診率の向上', '受診勧奨', '受診率40%', '達成基準を上回る']] },
    columns: ['number', 'title', 'action', 'target', 'grade'],
    first: { number: '1', title: '健診受診率の向上', action: '受診勧奨', target: '受診率40%', grade: '達成基準を上回る' },
    rows: 1,
  },
  {
    name: '工程表: 指標 as a group over five columns, 所属 in a box',
    sheet: {
      rows: [
        ['令和3年度 工程表'], ['所属', '福祉保健課', '所属長', '●●', '職員数', '12'], [],
        ['政策内容', '今年度の目標', '指標', null, null, null, null, '主要事業', '評価'],
        [null, null, '指標名', '分類', '基準値', '目標値', '実績値', null, null],
        ['地域福祉', '支え愛マップ', '作成数', '成果', '100', '120', '118', 'マップ事業', '8'],
      ],
      merges: ['A4:A5', 'B4:B5', 'C4:G4', 'H4:H5', 'I4:I5'],
    },
    columns: ['unknown', 'title', 'indicator', 'unknown', 'baseline', 'target', 'actual', 'action', 'grade'],
    first: { division: '福祉保健課', title: '支え愛マップ', indicator: '作成数', baseline: '100', target: '120', actual: '118', action: 'マップ事業', grade: '8' },
    rows: 1,
  },
  {
    name: '目標管理シート with ウェイト and a total',
    sheet: {
      rows: [
        ['令和6年度 目標管理シート', null, null, '所属', '健康保険課'], [],
        ['番号', '目標', 'どのように', 'いつまでに', 'どこまで', 'ウェイト(%)', '難易度', '自己評価', '達成状況'],
        [1, '特定健診', '勧奨通知', '3月末', '40%', 30, 'A', 'B', '38%'], [2, '保険税収納', '催告', '3月末', '95%', 70, 'B', 'A', '96%'],
        ['合計', null, null, null, null, 100],
      ],
    },
    columns: ['number', 'title', 'action', 'deadline', 'target', 'weight', 'difficulty', 'grade', 'actual'],
    first: { division: '健康保険課', number: '1', title: '特定健診', action: '勧奨通知', deadline: '3月末', target: '40%', weight: '30', difficulty: 'A', grade: 'B', actual: '38%' },
    rows: 2,
  },
  {
    name: '部の運営方針: issues under a group heading, ① numbers',
    sheet: {
      rows: [
        ['令和6年度　福祉部　部の運営方針'], [],
        ['部の重点課題', null, '課題の内容', 'めざす姿', '所管', '関係各課', '位置づけ'], ['No', '課題名'],
        ['①', '地域包括', '高齢化', '支え合い', '高齢福祉課', '障害福祉課、健康課', '総合ビジョン'],
      ],
      merges: ['A3:B3', 'C3:C4', 'D3:D4', 'E3:E4', 'F3:F4', 'G3:G4'],
    },
    columns: ['number', 'title', 'content', 'vision', 'lead', 'related', 'basis'],
    first: { number: '①', title: '地域包括', content: '高齢化', vision: '支え合い', lead: '高齢福祉課', related: '障害福祉課、健康課', basis: '総合ビジョン' },
    rows: 1,
  },
  {
    name: '職員一覧 under other words',
    sheet: {
      rows: [
        ['職員一覧（障害福祉課）'],
        ['職員コード', '職員名', '所属', '係', '職', '任用形態', '週の勤務時間', '在職期間', '兼務', '経常業務の割合（％）', '時間外(月平均)'],
        [1024, '山田　太郎', '障害福祉課', '支援係', '主査', '正規', 38.75, null, null, 40, 12], ['計', '1名'],
      ],
    },
    columns: ['number', 'name', 'division', 'section', 'position', 'employment', 'weeklyHours', 'tenure', 'secondment', 'routine', 'overtime'],
    first: { number: '1024', name: '山田　太郎', division: '障害福祉課', section: '支援係', position: '主査', employment: '正規', weeklyHours: '38.75', routine: '40', overtime: '12' },
    rows: 1,
  },
  {
    name: '主担当 and 副担当 as groups over 職員番号, 氏名, 従事割合',
    sheet: {
      rows: [['目標番号', '目標項目', '主担当', null, null, '副担当', null, null], [null, null, '職員番号', '氏名', '従事割合', '職員番号', '氏名', '従事割合'], [1, 'あ', '1024', '山田', 0.3, '1031', '佐藤', 0.1]],
      merges: ['A1:A2', 'B1:B2', 'C1:E1', 'F1:H1'],
    },
    columns: ['number', 'title', 'lead', 'unknown', 'effortLead', 'support', 'unknown', 'effortSupport'],
    first: { number: '1', title: 'あ', lead: '1024', effortLead: '0.3', support: '1031', effortSupport: '0.1' },
    rows: 1,
  },
  {
    name: 'several 副担当 columns are one list',
    sheet: { rows: [['目標番号', '目標項目', '主担当', '副担当①', '副担当②', '従事割合(主)', '従事割合(副)'], [1, 'あ', '1024', '1031', '1032', 0.3, 0.1]] },
    columns: ['number', 'title', 'lead', 'support', 'support', 'effortLead', 'effortSupport'],
    first: { number: '1', title: 'あ', lead: '1024', support: '1031\n1032', effortLead: '0.3', effortSupport: '0.1' },
    rows: 1,
  },
  {
    name: '課題番号 and 重点課題 side by side, written once: the number is the issue',
    sheet: { rows: [['課題番号', '重点課題', '目標番号', '目標項目', '目標値'], ['1', '防災', 1, 'あ', '5'], [null, null, 2, 'い', '5'], ['2', '福祉', 3, 'う', '5'], [null, null, 4, 'え', '6']] },
    columns: ['issue', 'unknown', 'number', 'title', 'target'],
    first: { issue: '1', number: '1', title: 'あ', target: '5' },
    rows: 4,
  },
  {
    name: '進捗状況報告: 上半期 and 下半期',
    sheet: {
      rows: [
        ['令和6年度上半期　進捗状況報告（障害福祉課）'],
        ['番号', '重点課題No.', '取組目標', '具体的な取組内容', '数値目標', '期限', '担当者（正）', '担当者（副）', '進捗状況', '上半期の取組状況', '下半期に向けた課題と対応'],
        [1, 1, 'あ', 'い', '5件', '3月末', '山田', '佐藤', '○', 'した', 'ない'],
      ],
    },
    columns: ['number', 'issue', 'title', 'action', 'target', 'deadline', 'lead', 'support', 'progress', 'firstHalf', 'secondHalfIssue'],
    first: { division: '障害福祉課', number: '1', issue: '1', title: 'あ', action: 'い', target: '5件', deadline: '3月末', lead: '山田', support: '佐藤', progress: '○', firstHalf: 'した', secondHalfIssue: 'ない' },
    rows: 1,
  },
  {
    name: 'targets of three years under one group, with a title right above',
    sheet: { rows: [['令和6年度 目標'], ['番号', '目標項目', '目標値', null, null, '期限'], [null, null, 'R5', 'R6', 'R7', null], [1, 'あ', 3, 5, 8, '3月末']], merges: ['A2:A3', 'B2:B3', 'C2:E2', 'F2:F3'] },
    columns: ['number', 'title', 'unknown', 'target', 'unknown', 'deadline'],
    first: { number: '1', title: 'あ', target: '5', deadline: '3月末' },
    rows: 1,
  },
]; // prettier-ignore

describe.each(CITIES)('$name', ({ sheet, columns, first, rows }) => {
  test('is read as it is', () => {
    const table = onlyTable(read(sheet));
    expect(Object.values(columnsOf(table))).toEqual(columns);
    expect([textsOf(table)[0], table.rows.length]).toEqual([first, rows]);
  });
});

test('last year’s record beside this year’s form is no table of this year', () => {
  const rows = [
    ['前年度の記録　令和5年度　障害福祉課'],
    [],
    [
      '前年番号',
      '前年項目',
      '前年の狙い',
      '前年の結果',
      '前年の率',
      '前年の判定',
      '前年の成果',
      '前年の未達',
    ],
    ['1', 'あ', '5', '4', 0.8, 'C', 'x', 'y'],
  ];
  expect(onlySheet(read({ rows })).role).toBe('ignored');
});
