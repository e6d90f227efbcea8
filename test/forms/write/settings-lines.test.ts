// Lines of 設定 are written where a person would look for them, and into nothing else.
import { readSettingsDraft } from '../../../src/forms/read/settings';
import { settingsEdits, type SettingsLine } from '../../../src/forms/write/to-fill/settings-lines';
import { settingsSheet } from '../../../src/forms/write/to-fill/settings-sheet';
import { DEFAULT_SETTINGS } from '../../../src/domain/settings';
import { memoryPort, specToContent } from '../../../src/workbook/memory';
import type { CellValue } from '../../../src/workbook/grid';
import type { WorkbookPort } from '../../../src/workbook/port';
import { sheetWords } from '../../../src/wording/sheets';

const words = sheetWords.ja;
const line = (name: string, value: string | null, table: SettingsLine['table'] = 'forms') => ({
  table,
  name,
  value,
});

const readOf = async (port: WorkbookPort) => {
  const outcome = await port.read();
  if (outcome.kind === 'fault') throw new Error(outcome.fault.detail);
  return outcome.workbook;
};
async function written(port: WorkbookPort, lines: readonly SettingsLine[]) {
  const outcome = await port.apply(settingsEdits(await readOf(port), lines, words));
  expect(outcome.kind).toBe('applied');
  return readSettingsDraft(await readOf(port))!;
}
const formsOf = (settings: Awaited<ReturnType<typeof written>>) =>
  settings.forms.map(({ heading, field }) => [heading.text, field?.text ?? null]);
const sheet = (rows: readonly (readonly CellValue[])[]) => memoryPort('a.xlsx', [{ name: '設定', rows }]);

test('a workbook without 設定 gets one that holds them, and everything else at its usual value', async () => {
  const port = memoryPort('a.xlsx', [{ name: '目標', rows: [['あ']] }]);
  const settings = await written(port, [line('あ', '目標項目'), line('○', 'B', 'grades')]);
  expect(formsOf(settings)).toEqual([['あ', '目標項目']]);
  expect(settings.grades.map(({ mark, grade }) => [mark.text, grade?.text])).toEqual([['○', 'B']]);
  expect(settings.values.length).toBeGreaterThan(5);
});

test('our own 設定 gets the tables beside its others, in their heading row', async () => {
  const own = specToContent(settingsSheet({ settings: DEFAULT_SETTINGS, headings: [['む', '目標値']], waivers: [] }, words)); // prettier-ignore
  const port = memoryPort('a.xlsx', [own]);
  const before = readSettingsDraft(await readOf(port))!;
  const settings = await written(port, [
    line('あ', '目標項目'),
    line('い', '期限'),
    line('○', 'B', 'grades'),
  ]);
  expect(formsOf(settings)).toEqual([['あ', '目標項目'], ['い', '期限']]); // prettier-ignore
  expect(settings.grades).toHaveLength(1);
  expect({ ...settings, forms: [], grades: [] }).toEqual({ ...before, forms: [], grades: [] });
  expect(settings.forms[0]!.heading.place.cell).toMatch(/4$/);
});

test('a line that stands there is changed in place; one that says the same is not written', async () => {
  const port = sheet([['様式の見出し', '読む項目'], ['あ', '目標項目'], ['い', '期限']]); // prettier-ignore
  expect(formsOf(await written(port, [line('い', '目標値')]))).toEqual([['あ', '目標項目'], ['い', '目標値']]); // prettier-ignore
  expect(settingsEdits(await readOf(port), [line('い', '目標値')], words)).toEqual([]);
});

test('a line that is taken away leaves no gap that would end the table', async () => {
  const port = sheet([['様式の見出し', '読む項目'], ['あ', '目標項目'], ['い', '期限'], ['う', '目標値']]); // prettier-ignore
  expect(formsOf(await written(port, [line('あ', null)]))).toEqual([['い', '期限'], ['う', '目標値']]); // prettier-ignore
});

test('what stands below a table is never written over: lines without room go beside', async () => {
  const rows = [['様式の見出し', '読む項目'], ['あ', '目標項目'], [], [], ['設定項目', '値'], ['注意', 1.2]]; // prettier-ignore
  const port = sheet(rows);
  const settings = await written(port, [line('い', '期限'), line('う', '目標値')]);
  expect(formsOf(settings)).toEqual([['あ', '目標項目'], ['う', '目標値'], ['い', '期限']].sort()); // prettier-ignore
  expect(settings.values).toHaveLength(1);
});
