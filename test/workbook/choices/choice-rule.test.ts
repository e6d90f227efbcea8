import { choicesOf, movedRules, ruleAt, takesChoice } from '../../../src/workbook/choices/choice-rule';
import { choicesIn } from '../../../src/workbook/file/write/sheet-choices';
import { createGrid } from '../../../src/workbook/memory-grid';

const XML =
  '<worksheet><dataValidations count="3">' +
  '<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="B2:B9 D2" error="一覧から選んでください"><formula1>"◎,○, △,×"</formula1></dataValidation>' +
  '<dataValidation type="list" sqref="C2:C9"><formula1>職員!$A$1:$A$3</formula1></dataValidation>' +
  '<dataValidation type="whole" sqref="E2"><formula1>1</formula1></dataValidation></dataValidations>' +
  '<extLst><ext><x14:dataValidations><x14:dataValidation type="list" showErrorMessage="1"><x14:formula1><xm:f>職員!$B$1:$B$2</xm:f></x14:formula1><xm:sqref>F2:F3</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst></worksheet>';
const rules = choicesIn(XML);
const grids = [
  createGrid({ name: '目標', rows: [] }),
  createGrid({
    name: '職員',
    rows: [
      ['山田', 0.5],
      [null, 0.25],
      ['鈴木', null],
    ],
    formats: { B1: '0%' },
  }),
];
const offered = (row: number, column: number) => {
  const rule = ruleAt(rules, row, column);
  return rule && choicesOf(rule, grids, '目標');
};

test('lists are read as they are written, from other sheets and from Excel 2010’s part', () => {
  expect(offered(1, 3)).toEqual(['◎', '○', '△', '×']);
  expect(offered(4, 2)).toEqual(['山田', '鈴木']);
  expect(offered(2, 5)).toEqual(['50%', '0.25']);
  expect(offered(1, 4)).toBeNull();
});

test('a strict list refuses what it does not hold, a proposing one nothing', () => {
  const [marks, people] = [ruleAt(rules, 1, 1)!, ruleAt(rules, 1, 2)!];
  expect(takesChoice(marks, ['◎', '○'], '○')).toBe(true);
  expect(takesChoice(marks, ['◎', '○'], '良')).toBe(false);
  expect(takesChoice(marks, ['◎', '○'], '')).toBe(true);
  expect(takesChoice(marks, null, '良')).toBe(true);
  expect(takesChoice(people, ['山田'], '佐藤')).toBe(true);
  expect(marks.message).toBe('一覧から選んでください');
});

test('lists follow rows that come in, at their own place and at their source', () => {
  const own = movedRules(rules, '目標', { kind: 'insert', sheet: '目標', axis: 'row', at: 1, count: 2 });
  expect(ruleAt(own, 1, 1)).toBeNull();
  expect(ruleAt(own, 3, 1)?.message).toBe('一覧から選んでください');
  const source = movedRules(rules, '目標', { kind: 'insert', sheet: '職員', axis: 'row', at: 0, count: 1 });
  expect(ruleAt(source, 1, 2)?.source).toBe('職員!$A$2:$A$4');
});
