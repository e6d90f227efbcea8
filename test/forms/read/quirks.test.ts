// 神エクセル: one quirk a line, with a workbook that has it (contract §2, §5; issue C).
import {
  type Content,
  column,
  columnsOf,
  onlySheet,
  onlyTable,
  read,
  saidOf,
  tablesOf,
  textsOf,
  whyOf,
} from './reading';

const H = ['課名', '目標番号', '対応する重点課題', '目標項目', '取組内容', '目標値', '期限', '主担当'];
const row = (number: number, issue: string | null, title: string): (string | number | null)[] => [
  '障害福祉課', number, issue, title, `${title}を行う`, '10件以上', '令和6年9月末', '1024',
]; // prettier-ignore
const TITLE = ['令和6年度　福祉部　障害福祉課　課の目標'];

describe('headings', () => {
  test('stand wherever they stand, under titles and boxes, beside empty columns', () => {
    const table = onlyTable(
      read({
        rows: [
          TITLE,
          [],
          [null, null, '作成日', '4月1日'],
          [],
          [null, null, ...H],
          [null, null, ...row(1, '1', 'あ')],
        ],
      }),
    );
    expect([table.place.cell, table.headingRows, table.bodyRows]).toEqual(['C5', [5, 5], [6, 6]]);
    expect(column(table, 'title')).toEqual(['あ']);
  });

  test('are the contract’s whatever their width, spaces, line breaks, marks, brackets and notes', () => {
    const table = onlyTable(
      read({
        rows: [
          [
            '①課　名',
            '■目標\n番号',
            '【対応する重点課題】',
            '目標項目（何を）',
            '３．取組内容',
            '目標値※数値で',
            '期限（いつまでに）',
            '★主担当',
          ],
          row(1, '1', 'あ'),
        ],
      }),
    );
    expect(Object.values(columnsOf(table))).toEqual([
      'division',
      'number',
      'issue',
      'title',
      'action',
      'target',
      'deadline',
      'lead',
    ]);
  });

  test('may be synonyms gathered from real forms', () => {
    const words = [
      '№',
      '課室所名',
      '関連施策',
      '目標項目',
      '目標達成のための具体的方法',
      '目標指標の内容',
      '目標の基準値',
      'どの水準まで',
      'いつまでに',
      '正担当',
      '副担',
      '困難度',
    ];
    const table = onlyTable(
      read({ rows: [words, [1, '総務課', '1', 'あ', 'い', 'う', '3', '5', '9月末', 'A', 'B', 'C']] }),
    );
    expect(Object.values(columnsOf(table))).toEqual([
      'number',
      'division',
      'issue',
      'title',
      'action',
      'indicator',
      'baseline',
      'target',
      'deadline',
      'lead',
      'support',
      'difficulty',
    ]);
  });

  test('stand in two rows with merged groups, and the group gives 主 and 副 their meaning', () => {
    const rows = [
      ['目標番号', '目標項目', '担当', null, '従事割合（％）', null, '期限'],
      [null, null, '主', '副', '主', '副', null],
      [1, 'あ', '山田', '佐藤', 30, 10, '9月末'],
    ];
    const table = onlyTable(read({ rows, merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1', 'G1:G2'] }));
    expect(Object.values(columnsOf(table))).toEqual([
      'number',
      'title',
      'lead',
      'support',
      'effortLead',
      'effortSupport',
      'deadline',
    ]);
    expect(table.columns.map(({ unit }) => unit)).toEqual([
      null,
      null,
      null,
      null,
      'percent',
      'percent',
      null,
    ]);
    expect(saidOf(table, 0, 'effortLead')).toMatchObject({ text: '30', value: 30, unit: 'percent' });
  });

  test('stand in two rows without any merge', () => {
    const rows = [
      ['目標番号', '目標項目', '従事割合', null, '期限'],
      [null, null, '主', '副', null],
      [1, 'あ', 0.3, 0.1, '9月末'],
    ];
    const table = onlyTable(read({ rows }));
    expect(Object.values(columnsOf(table))).toEqual([
      'number',
      'title',
      'effortLead',
      'effortSupport',
      'deadline',
    ]);
    expect([table.headingRows, table.rows.length]).toEqual([[1, 2], 1]);
  });

  test('stand in three rows', () => {
    const rows = [
      ['組織目標', null, null, '評価', null, null],
      ['番号', '目標項目', '目標', '上期', null, '期末'],
      [null, null, '値', '実績', '評価', '達成度'],
      [1, 'あ', '5件', '2件', '○', 'B'],
    ];
    const table = onlyTable(read({ rows, merges: ['A1:C1', 'D1:F1', 'A2:A3', 'B2:B3', 'D2:E2'] }));
    expect(Object.values(columnsOf(table))).toEqual([
      'number',
      'title',
      'target',
      'firstHalf',
      'progress',
      'grade',
    ]);
    expect(table.headingRows).toEqual([1, 3]);
  });

  test('may be followed by a note row and by column numbers', () => {
    const rows = [
      H,
      [null, null, null, null, null, '※定量的に'],
      ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)'],
      row(1, '1', 'あ'),
    ];
    const table = onlyTable(read({ rows }));
    expect([table.headingRows, column(table, 'title')]).toEqual([[1, 3], ['あ']]);
  });

  test('of one kind take the more specific word; no column has two meanings and no field two columns', () => {
    const table = onlyTable(
      read({
        rows: [
          ['番号', '目標', '目標項目', '実績', '実績値', '備考', '備考'],
          [1, '5件', 'あ', '概況', '6件', 'x', 'y'],
        ],
      }),
    );
    expect(table.columns.map(({ field, how }) => [field, how])).toEqual([
      ['number', 'synonym'], ['target', 'synonym'], ['title', 'exact'], ['actual', 'repeated'], ['actual', 'exact'], ['remarks', 'exact'], ['remarks', 'repeated'],
    ]); // prettier-ignore
  });

  test('in any order, with extra columns kept under their own names', () => {
    const rows = [
      ['期限', '予算額', '目標項目', '目標番号', '目標値'],
      ['9月末', 1200, 'あ', 1, '5件'],
    ];
    const table = onlyTable(read({ rows }));
    expect(textsOf(table)).toEqual([{ deadline: '9月末', title: 'あ', number: '1', target: '5件' }]);
    expect(table.rows[0]!.extra.map(({ heading, said }) => [heading, said.text])).toEqual([
      ['予算額', '1200'],
    ]);
  });

  test('that nearly match are proposed and not used; others are unknown', () => {
    const table = onlyTable(
      read({
        rows: [
          ['目標番号', '目標項目', '取組の内容等について', '目標値', '期限', '議会答弁'],
          [1, 'あ', 'い', '5件', '9月末', 'x'],
        ],
      }),
    );
    expect(table.columns[2]).toMatchObject({ field: null, how: 'doubtful', proposal: '取組内容' });
    expect(table.columns[5]).toMatchObject({ field: null, how: 'unknown', proposal: null });
    expect(table.absent).toContain('action');
  });

  test('follow the user’s own dictionary first, in every file of the run', () => {
    const settings = {
      name: '設定',
      rows: [
        ['見出し', '読み替え'],
        ['めあて', '目標項目'],
        ['ゴールライン', '目標値'],
      ],
    };
    const sheet = {
      name: '目標',
      rows: [
        ['目標番号', 'めあて', 'ゴールライン', '期限'],
        [1, 'あ', '5件', '9月末'],
      ],
    };
    const own = read([settings, sheet]);
    expect(own.sheets.map(({ role }) => role)).toEqual(['settings', 'objectives']);
    expect(own.sheets[1]!.tables[0]!.columns[1]).toMatchObject({ field: 'title', how: 'user' });
    const other = read(sheet, 'b.xlsx', { headings: [{ from: 'めあて', to: '目標項目' }] });
    expect(columnsOf(onlyTable(other))).toMatchObject({ めあて: 'title' });
  });

  test('that name a year are this year’s, last year’s result is the baseline, other years are extra', () => {
    const rows = [
      ['令和6年度　組織目標'],
      ['番号', '目標項目', '令和5年度実績', '令和6年度目標値', '令和7年度目標値', '令和6年度実績'],
      [1, 'あ', '3件', '5件', '8件', '6件'],
    ];
    expect(Object.values(columnsOf(onlyTable(read({ rows })))).slice(2)).toEqual([
      'baseline',
      'target',
      'unknown',
      'actual',
    ]);
  });

  test('merged over two columns hold one value of two cells', () => {
    const rows = [
      ['目標番号', '対応する重点課題', null, '目標項目'],
      [1, '2', '地域で支える', 'あ'],
      [2, '3', null, 'い'],
    ];
    const table = onlyTable(read({ rows, merges: ['B1:C1'] }));
    expect(column(table, 'issue')).toEqual(['2　地域で支える', '3']);
  });

  test('of a table with a required heading missing still make a table that says what is missing', () => {
    const table = onlyTable(
      read({
        rows: [
          ['課名', '目標番号', '対応する重点課題', '取組内容', '目標値', '期限', '主担当'],
          ['a課', 1, '1', 'x', '5', '9月', 'A'],
        ],
      }),
    );
    expect([table.role, table.absent.includes('title' as never)]).toEqual(['objectives', true]);
  });
});

describe('which table is it', () => {
  const ISSUES = ['課題番号', '重点課題', '主管課', '関係課'];
  const STAFF = ['職員番号', '氏名', '課', '任用区分', '週勤務時間'];

  test('told from headings, not from the sheet’s name', () => {
    const draft = read([
      { name: '職員', rows: [ISSUES, ['1', 'あ', 'a課', 'b課']] },
      { name: '重点課題', rows: [STAFF, ['1024', '山田', 'a課', '正規', 38.75]] },
      { name: '設定', rows: [H, row(1, '1', 'あ')] },
      { name: '目標', rows: [['お知らせ'], ['様式は7月に配ります']] },
    ]);
    expect(draft.sheets.map(({ role }) => role)).toEqual(['issues', 'staff', 'objectives', 'ignored']);
  });

  test('several tables on one sheet, stacked', () => {
    const rows = [
      ['重点課題'],
      ISSUES,
      ['1', 'あ', 'a課', null],
      [],
      ['職員'],
      STAFF,
      ['1024', '山田', 'a課', '正規', 38.75],
    ];
    const tables = tablesOf(read({ rows }));
    expect(tables.map(({ role, place, rows: each }) => [role, place.cell, each.length])).toEqual([
      ['issues', 'A2', 1],
      ['staff', 'A6', 1],
    ]);
  });

  test('side by side, with different lengths', () => {
    const rows = [
      [...ISSUES, null, ...STAFF],
      ['1', 'あ', 'a課', null, null, '1024', '山田', 'a課', '正規', 38.75],
      ['2', 'い', 'b課', null, null, '1025', '佐藤', 'a課', '正規', 38.75],
      [null, null, null, null, null, '1026', '鈴木', 'b課', '正規', 38.75],
    ];
    const tables = tablesOf(read({ rows }));
    expect(tables.map(({ role, rows: each }) => [role, each.length])).toEqual([
      ['issues', 2],
      ['staff', 3],
    ]);
  });

  test('side by side, beginning in different rows', () => {
    const rows = [
      [...ISSUES, null, null, null, null, null, null],
      ['1', 'あ', 'a課', 'b課', null, ...STAFF],
      ['2', 'い', 'b課', 'a課', null, '1024', '山田', 'a課', '正規', 38.75],
    ];
    const tables = tablesOf(read({ rows }));
    expect(tables.map(({ role, rows: each }) => [role, each.length])).toEqual([
      ['issues', 2],
      ['staff', 1],
    ]);
  });

  test('headings repeated on every page go on with the same table', () => {
    const rows = [H, row(1, '1', 'あ'), H, row(2, '1', 'い')];
    const table = onlyTable(read({ rows }));
    expect([column(table, 'title'), whyOf(table)]).toEqual([['あ', 'い'], ['3 repeated-heading']]);
  });

  test('blank spacer columns are part of one table', () => {
    const spaced = (cells: readonly unknown[]) =>
      cells.flatMap((cell) => [cell, null]) as (string | number | null)[];
    const table = onlyTable(read({ rows: [spaced(H), spaced(row(1, '1', 'あ'))] }));
    expect(textsOf(table)[0]).toMatchObject({ title: 'あ', lead: '1024' });
  });

  test('one blank row between headings and body is a spacer', () => {
    expect(column(onlyTable(read({ rows: [H, [], row(1, '1', 'あ')] })), 'title')).toEqual(['あ']);
  });

  test('hidden rows, columns and sheets count', () => {
    const draft = read({
      rows: [H, row(1, '1', 'あ'), row(2, '1', 'い')],
      hiddenRows: [2],
      hiddenColumns: [6],
      visibility: 'hidden',
    });
    expect([onlySheet(draft).hidden, textsOf(onlyTable(draft)).map(({ deadline }) => deadline)]).toEqual([
      true,
      ['令和6年9月末', '令和6年9月末'],
    ]);
  });

  test('boxes of labels and approval boxes are no tables', () => {
    const rows = [
      ['課名', '福祉課', '係名', '高齢係', '職員番号', '1024', '氏名', '山田'],
      [],
      ['職名', '氏名'],
      ['課長', '山田'],
    ];
    expect(onlySheet(read({ rows })).role).toBe('ignored');
  });

  test('the product’s own sheets are known again, renamed or not', () => {
    const heading = ['課題番号', '重点課題', '主管課', '展開状況', '目標数', '障害福祉課'];
    const rows = [['組織目標展開整理表'], [], heading, ['1', 'あ', '障害福祉課', '展開済', 1, 'あ']];
    expect(
      ['組織目標展開整理表', '整理表（控え）'].map((name) => onlySheet(read({ name, rows })).role),
    ).toEqual(['generated', 'generated']);
  });

  test('a city’s own sheet that only bears such a name is read', () => {
    expect(
      onlySheet(read({ name: '業務負荷', rows: [STAFF, ['1', '山田', 'a課', '正規', 38.75]] })).role,
    ).toBe('staff');
  });
});

describe('rows', () => {
  test('合計 and 計 end the table', () => {
    const table = onlyTable(
      read({ rows: [H, row(1, '1', 'あ'), ['合　計', null, null, null, null, '20件'], row(2, '1', 'い')] }),
    );
    expect([column(table, 'title'), whyOf(table)]).toEqual([['あ'], ['3 total', '4 after-blank']]);
  });

  test('小計 is left out and the table goes on', () => {
    const table = onlyTable(
      read({
        rows: [H, row(1, '1', 'あ'), ['小計', null, null, null, null, '10件'], row(2, '1', 'い'), ['計']],
      }),
    );
    expect([column(table, 'title'), whyOf(table)]).toEqual([
      ['あ', 'い'],
      ['3 total', '5 total'],
    ]);
  });

  test('計画 and 会計 are words, not totals', () => {
    const table = onlyTable(
      read({
        rows: [
          ['目標項目', '目標値', '期限'],
          ['計画を作る', '1件', '9月'],
          ['会計の見直し', '1件', '9月'],
        ],
      }),
    );
    expect(column(table, 'title')).toEqual(['計画を作る', '会計の見直し']);
  });

  test('after an empty row nothing is data until a new heading row', () => {
    const table = onlyTable(read({ rows: [H, row(1, '1', 'あ'), [], row(2, '1', 'い')] }));
    expect([column(table, 'title'), whyOf(table)]).toEqual([['あ'], ['4 after-blank']]);
  });

  test('a blank row inside vertically merged data is a spacer', () => {
    const rows = [['対応する重点課題', '目標番号', '目標項目'], ['防災', 1, 'あ'], [], [null, 2, 'い']];
    const table = onlyTable(read({ rows, merges: ['A2:A4'] }));
    expect([column(table, 'title'), column(table, 'issue')]).toEqual([
      ['あ', 'い'],
      ['防災', '防災'],
    ]);
  });

  test('notes, how-to lines and signatures below are no data', () => {
    const rows = [
      H,
      row(1, '1', 'あ'),
      ['※難易度　A：高い'],
      ['　B：ふつう'],
      ['注）目標は3つまで'],
      ['確認印', null, null, '課長印'],
      ['作成者：山田'],
    ];
    const table = onlyTable(read({ rows }));
    expect([table.rows.length, whyOf(table)]).toEqual([
      1,
      ['3 note', '4 note', '5 note', '6 signature', '7 signature'],
    ]);
  });

  test('an example row is a note', () => {
    const table = onlyTable(
      read({ rows: [H, ['記入例', 1, '1', '○○の実施', 'x', '5件', '9月', 'A'], row(1, '1', 'あ')] }),
    );
    expect([column(table, 'title'), whyOf(table)]).toEqual([['あ'], ['2 note']]);
  });

  test('pre-printed rows are not in use: a number or 課名 alone', () => {
    const rows = [H, row(1, '1', 'あ'), ['障害福祉課', 2], ['障害福祉課'], [null, 4]];
    const table = onlyTable(read({ rows }));
    expect([table.rows.length, whyOf(table)]).toEqual([
      1,
      ['3 pre-printed', '4 pre-printed', '5 pre-printed'],
    ]);
  });

  test('a formula that computes a rate does not put a row in use', () => {
    const rows = [
      ['目標番号', '目標項目', '目標値', '達成率'],
      [1, 'あ', 10, 0.5],
      [2, null, null, 0],
    ];
    const table = onlyTable(read({ rows, formulas: { D2: '=A1', D3: '=A2' } }));
    expect(whyOf(table)).toEqual(['3 pre-printed']);
  });

  test('a title merged over two rows is one objective of several lines', () => {
    const rows = [
      ['目標番号', '目標項目', '指標名', '目標値'],
      [1, 'あ', '件数', '5件'],
      [null, null, '人数', '30人'],
      [2, 'い', '率', '80%'],
    ];
    const table = onlyTable(read({ rows, merges: ['A2:A3', 'B2:B3'] }));
    expect(column(table, 'target')).toEqual(['5件\n30人', '80%']);
  });
});

describe('values told by position', () => {
  test('a vertically merged issue counts for every row', () => {
    const rows = [
      ['重点課題', '目標番号', '目標項目'],
      ['防災', 1, 'あ'],
      [null, 2, 'い'],
      ['福祉', 3, 'う'],
    ];
    const table = onlyTable(read({ rows, merges: ['A2:A3'] }));
    expect(column(table, 'issue')).toEqual(['防災', '防災', '福祉']);
    expect([saidOf(table, 0, 'issue')!.source, saidOf(table, 1, 'issue')]).toMatchObject([
      'cell',
      { source: 'merged', place: { cell: 'A2' } },
    ]);
  });

  test('an issue written once and left blank below', () => {
    const rows = [
      ['重点課題', '№', '目標項目', '期限'],
      ['防災に強いまち', 1, 'あ', '9月'],
      [null, 2, 'い', '9月'],
      ['福祉の充実', 3, 'う', '9月'],
      [null, 4, 'え', '9月'],
    ];
    const table = onlyTable(read({ rows }));
    expect(column(table, 'issue')).toEqual(['防災に強いまち', '防災に強いまち', '福祉の充実', '福祉の充実']);
    expect(saidOf(table, 1, 'issue')).toMatchObject({ source: 'above', place: { cell: 'A2' } });
  });

  test('a forgotten issue in a plain list stays blank', () => {
    const rows = [H, row(1, '1', 'あ'), row(2, '1', 'い'), row(3, null, 'う'), row(4, '2', 'え')];
    expect(column(onlyTable(read({ rows })), 'issue')).toEqual(['1', '1', null, '2']);
  });

  test('required texts are never filled down', () => {
    const rows = [H, row(1, '1', 'あ'), ['障害福祉課', 2, '1', null, 'x', '5件', '9月', 'A']];
    expect(column(onlyTable(read({ rows })), 'title')).toEqual(['あ', null]);
  });

  test('headings between rows give the issue', () => {
    const rows = [
      ['№', '目標項目', '目標値', '期限'],
      ['■重点課題1　防災に強いまち'],
      [1, 'あ', '5件', '9月'],
      [2, 'い', '5件', '9月'],
      ['■重点課題2　福祉の充実'],
      [3, 'う', '5件', '9月'],
    ];
    const table = onlyTable(read({ rows, merges: ['A2:D2', 'A5:D5'] }));
    expect(column(table, 'issue')).toEqual([
      '重点課題1　防災に強いまち',
      '重点課題1　防災に強いまち',
      '重点課題2　福祉の充実',
    ]);
    expect(saidOf(table, 2, 'issue')).toMatchObject({ source: 'sub-heading', place: { cell: 'A5' } });
    expect([whyOf(table), table.absent.includes('issue' as never)]).toEqual([
      ['2 sub-heading', '5 sub-heading'],
      false,
    ]);
  });

  test('headings between rows without a merge, in the number’s column', () => {
    const rows = [
      ['№', '目標項目', '目標値', '期限'],
      ['（1）市民と共につくるまち'],
      [1, 'あ', '5件', '9月'],
      ['（2）安全なまち'],
      [2, 'い', '5件', '9月'],
    ];
    expect(column(onlyTable(read({ rows })), 'issue')).toEqual([
      '（1）市民と共につくるまち',
      '（2）安全なまち',
    ]);
  });

  test('headings between rows may name the division', () => {
    const rows = [
      ['№', '目標項目', '目標値', '期限'],
      ['【総務課】'],
      [1, 'あ', '5件', '9月'],
      ['【税務課】'],
      [1, 'い', '5件', '9月'],
    ];
    expect(column(onlyTable(read({ rows })), 'division')).toEqual(['総務課', '税務課']);
  });

  test('a label line above each block of rows gives the issue', () => {
    const heading = ['№', '目標項目', '目標値', '期限'];
    const rows = [
      ['重点課題', '1　防災'],
      heading,
      [1, 'あ', '5件', '9月'],
      [],
      ['重点課題', '2　福祉'],
      heading,
      [2, 'い', '5件', '9月'],
    ];
    expect(tablesOf(read({ rows })).map((table) => column(table, 'issue'))).toEqual([
      ['1　防災'],
      ['2　福祉'],
    ]);
  });

  test('a cascade without merges, written once and left blank below, ends with the group above it', () => {
    const rows = [
      ['部の目標', '課の目標', '実施目標'],
      ['防災', '備え', 'あ'],
      [null, null, 'い'],
      ['福祉', null, 'う'],
      [null, '見守り', 'え'],
    ];
    const table = onlyTable(read({ rows }));
    expect(table.rows.map(({ upper }) => upper.map(({ text }) => text))).toEqual([
      ['防災', '備え'],
      ['防災', '備え'],
      ['福祉'],
      ['福祉', '見守り'],
    ]);
    expect(columnsOf(table)).toEqual({ 部の目標: 'issue', 課の目標: 'upper[1]', 実施目標: 'title' });
  });
});

describe('what a whole sheet shares', () => {
  const heading = ['№', '目標項目', '目標値', '期限'];
  const data = [1, 'あ', '5件', '9月'];
  const cases: readonly (readonly [string, Content, string, string, string])[] = [
    ['a title line', { rows: [['令和6年度福祉部障害福祉課組織目標'], heading, data] }, '障害福祉課', 'title', 'a.xlsx'],
    ['a title with brackets', { rows: [['平成28年度組織目標（琵琶湖環境部　環境政策課）'], heading, data] }, '環境政策課', 'title', 'a.xlsx'],
    ['a label with its value to the right', { rows: [['課名', '障害福祉課'], [], heading, data] }, '障害福祉課', 'label', 'a.xlsx'],
    ['a label with its value below', { rows: [['部局名', '課室所名'], ['福祉部', '障害福祉課'], [], heading, data] }, '障害福祉課', 'label', 'a.xlsx'],
    ['a label and value in one cell', { rows: [[null, null, '課室所名：障害福祉課'], heading, data] }, '障害福祉課', 'label', 'a.xlsx'],
    ['two labels in one cell', { rows: [['部名：福祉部　課名：障害福祉課'], heading, data] }, '障害福祉課', 'label', 'a.xlsx'],
    ['a box at the right', { rows: [[null, null, '所属', '福祉部　障害福祉課'], heading, data] }, '障害福祉課', 'label', 'a.xlsx'],
    ['the sheet’s name', { name: '【障害福祉課】01', rows: [heading, data] }, '障害福祉課', 'sheet-name', 'a.xlsx'],
    ['the sheet’s name with 課分', { name: '障害福祉課分', rows: [heading, data] }, '障害福祉課', 'sheet-name', 'a.xlsx'],
    ['the file’s name', { rows: [heading, data] }, '障害福祉課', 'file-name', 'R6_組織目標_障害福祉課.xlsx'],
    ['the file’s name, numbered', { rows: [heading, data] }, '障害福祉課', 'file-name', '05障害福祉課（令和6年度）.xlsx'],
    ['a heading’s brackets', { rows: [['№', '目標項目（障害福祉課）', '目標値', '期限'], data] }, '障害福祉課', 'heading', 'a.xlsx'],
  ]; // prettier-ignore

  test.each(cases)('the division in %s', (_, sheet, division, source, file) => {
    const table = onlyTable(read(sheet, file));
    expect(saidOf(table, 0, 'division')).toMatchObject({ text: division, source });
    expect(table.absent).not.toContain('division');
  });

  test('a label outranks a title, and a column outranks both', () => {
    const above = [['令和6年度　総務課　目標'], ['課名', '税務課']];
    expect(column(onlyTable(read({ rows: [...above, heading, data] })), 'division')).toEqual(['税務課']);
    expect(
      column(onlyTable(read({ rows: [...above, [...heading, '課名'], [...data, '市民課']] })), 'division'),
    ).toEqual(['市民課']);
  });

  test('a division column that nobody filled takes what the sheet shares; one that some filled does not', () => {
    const rows = (second: string | null) => [
      ['課名', '税務課'],
      [],
      [...heading, '課名'],
      [...data, null],
      [2, 'い', '5件', '9月', second],
    ];
    expect(column(onlyTable(read({ rows: rows(null) })), 'division')).toEqual(['税務課', '税務課']);
    expect(column(onlyTable(read({ rows: rows('市民課') })), 'division')).toEqual([null, '市民課']);
  });

  test('form words that end in 課 or 部 are no names', () => {
    const { context } = onlySheet(
      read({ name: '課の目標', rows: [['各課の目標　関係課・主管課一覧（全部）'], heading, data] }),
    );
    expect([context.division, context.department]).toEqual([null, null]);
  });

  test('department, year and round with the cells they stand in', () => {
    const { context } = onlySheet(
      read({ rows: [['令和６年度　福祉部　障害福祉課　組織目標（中間）'], heading, data] }),
    );
    expect(context.department).toMatchObject({ text: '福祉部', place: { cell: 'A1' } });
    expect(context.fiscalYear).toMatchObject({ text: '令和６年度', source: 'title' });
    expect(context.period).toMatchObject({ text: '中間' });
  });
});

describe('cells', () => {
  const one = (value: string | number | boolean | { error: string } | null, extra: object = {}) =>
    saidOf(
      onlyTable(
        read({
          rows: [
            ['目標番号', '目標項目', '期限', '目標値'],
            [1, 'あ', value, 'x'],
          ],
          ...extra,
        }),
      ),
      0,
      'deadline',
    );

  test('real dates of both date systems, in their format’s look', () => {
    const formats = { C2: '[$-411]ggge"年"m"月"d"日"' };
    expect(one(45565, { formats })).toMatchObject({
      text: '令和6年9月30日',
      value: 45565,
      date: { year: 2024, month: 9, day: 30 },
    });
    expect(one(45565 - 1462, { formats, dateSystem: 1904 })).toMatchObject({
      date: { year: 2024, month: 9, day: 30 },
    });
  });

  test('percentages as shown, plain numbers plain, numbers with literals or leading zeros as shown', () => {
    expect(one(0.64, { formats: { C2: '0%' } })).toMatchObject({ text: '64%', value: 0.64, percent: true });
    expect(one(3000, { formats: { C2: '#,##0' } })).toMatchObject({ text: '3000', percent: false });
    expect(one(0.1 + 0.2)).toMatchObject({ text: '0.3' });
    expect(one(12, { formats: { C2: '0"件"' } })).toMatchObject({ text: '12件' });
    expect(one(-1.7e306, { formats: { C2: '0%' } })).toMatchObject({ text: '-1.7e+306' });
    expect(one(24, { formats: { C2: '0000' } })).toMatchObject({ text: '0024' });
  });

  test('errors, booleans and formulas without a cached value say so', () => {
    expect(one({ error: '#REF!' })).toMatchObject({ text: '#REF!', value: null, error: '#REF!' });
    expect(one(true)).toMatchObject({ text: 'TRUE', value: true });
    expect(one(null, { formulas: { C2: '=B9' } })).toMatchObject({ value: null, error: 'uncached' });
  });

  test('white space is no value; texts are trimmed and keep their line breaks', () => {
    expect(one(' 　\n')).toBeUndefined();
    expect(one('　9月末\r\nまで ')).toMatchObject({ text: '9月末\nまで' });
  });

  test('①②③ parts stay parts of one objective', () => {
    const rows = [
      ['目標番号', '目標項目', '目標値', '取組内容'],
      [1, 'あ', '①研修　1回\n②講座　12回（うち①は除く）', '1. 調べる\n2. 直す'],
    ];
    const { parts } = onlyTable(read({ rows })).rows[0]!;
    expect(parts).toEqual({ target: ['研修　1回', '講座　12回（うち①は除く）'], action: ['調べる', '直す'] });
  });

  test('a hidden 識別子 gives the row’s identity and is no extra column', () => {
    const rows = [
      ['目標番号', '目標項目', '期限', '識別子', '控え'],
      [1, 'あ', '9月', 'o-1', 'abc'],
    ];
    const { id, extra } = onlyTable(read({ rows, hiddenColumns: [3, 4] })).rows[0]!;
    expect([id, extra]).toEqual(['o-1', []]);
  });

  test('texts that look like formulas or markup stay texts, and no heading reaches a prototype', () => {
    const rows = [
      ['目標番号', '目標項目', '目標値', '__proto__', 'constructor'],
      [1, '=HYPERLINK("x")', '<b>5</b>', 'p', 'c'],
    ];
    const table = onlyTable(read({ rows }));
    expect(textsOf(table)).toEqual([{ number: '1', title: '=HYPERLINK("x")', target: '<b>5</b>' }]);
    expect(({} as Record<string, unknown>)['p']).toBeUndefined();
  });
});

describe('設定', () => {
  test('holds three small tables, in any place and order', () => {
    const rows = [
      ['設定'],
      ['免除する課題番号', '免除の理由', null, '設定項目', '値', '説明', null, '見出し', '読み替え'],
      ['3', '国の指示待ち', null, '負荷率の注意', 1.2, '…', null, 'めあて', '目標項目'],
      ['4', null, null, '1人の時間', 1900, '…'],
    ];
    const draft = read({ name: 'なまえ', rows });
    expect(onlySheet(draft).role).toBe('settings');
    expect(draft.settings!.values.map(({ name, value }) => [name.text, value?.value])).toEqual([
      ['負荷率の注意', 1.2],
      ['1人の時間', 1900],
    ]);
    expect(draft.settings!.headings.map(({ from, to }) => [from.text, to?.text])).toEqual([
      ['めあて', '目標項目'],
    ]);
    expect(draft.settings!.waivers.map(({ number, reason }) => [number.text, reason?.text ?? null])).toEqual([
      ['3', '国の指示待ち'],
      ['4', null],
    ]);
  });
});
