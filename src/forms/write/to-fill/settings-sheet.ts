// 設定: three small tables side by side, so that each can grow. Every default stands written out and explained.
import type { Settings } from '../../../domain/settings';
import type { SheetSpec, SpecCell } from '../../../workbook/sheet-spec';
import { row, text, type SpecRow } from '../cells';
import { note, page } from '../page';
import { SETTING_KEYS, SETTING_NAMES, settingCells } from './settings-rows';
import { FORM_NAMES, SETTINGS_HEADINGS } from '../generated/signatures';
import type { SheetWords } from '../words';

export interface SettingsSheet {
  readonly settings: Settings;
  /** This city's heading → the contract's. */
  readonly headings: readonly (readonly [from: string, to: string])[];
  /** Issue number → reason. */
  readonly waivers: readonly (readonly [number: string, reason: string])[];
  /** A form's heading at every level → the contract's word or 使わない; the table stands only where there is a line. */
  readonly forms?: Pairs;
  /** The city's own scale → A B C D －; likewise. */
  readonly grades?: Pairs;
}
type Pairs = readonly (readonly [string, string])[];
/** Tables that most cities do not need. */
const FURTHER = ['forms', 'grades'] as const;
const further = (sheet: SettingsSheet) =>
  FURTHER.flatMap((table) => (sheet[table]?.length ? [{ table, pairs: sheet[table] }] : []));

const FREE_ROWS = 12;
const HEADING_ROW = 2;

export function settingsSheet(sheet: SettingsSheet, words: SheetWords): SheetSpec {
  const more = further(sheet);
  const lines =
    Math.max(
      SETTING_KEYS.length,
      sheet.headings.length,
      sheet.waivers.length,
      ...more.map(({ pairs }) => pairs.length),
    ) + FREE_ROWS;
  const widths = [22, 11, 48, 2, 18, 18, 2, 18, 28, ...more.flatMap(() => [2, 28, 18])];
  const columns = widths.map((width) => ({ width }));
  const howTo = note(words.howTo('settings'), HEADING_ROW - 1, columns);
  return {
    name: FORM_NAMES.settings,
    columns,
    rows: [
      row([text(FORM_NAMES.settings, 'title')]),
      howTo.row,
      headings(sheet),
      ...Array.from({ length: lines }, (_, line) => settingsRow(sheet, words, line)),
    ],
    merges: [howTo.merge],
    freeze: { rows: HEADING_ROW + 1, columns: 0 },
    print: page('A4', FORM_NAMES.settings, [HEADING_ROW, HEADING_ROW]),
  };
}

function headings(sheet: SettingsSheet): SpecRow {
  const cell = (heading: string): SpecCell => text(heading, 'heading');
  const { values, headings: dictionary, waivers } = SETTINGS_HEADINGS;
  const more = further(sheet).flatMap(({ table }) => [null, ...SETTINGS_HEADINGS[table].map(cell)]);
  return row([
    ...values.map(cell),
    cell('説明'),
    null,
    ...dictionary.map(cell),
    null,
    ...waivers.map(cell),
    ...more,
  ]);
}

function settingsRow(sheet: SettingsSheet, words: SheetWords, line: number): SpecRow {
  const key = SETTING_KEYS[line];
  const value = key
    ? [
        text(SETTING_NAMES[key], 'label'),
        settingCells(sheet.settings)[key],
        text(words.explainSetting(key), 'note'),
      ]
    : [null, null, null];
  const pair = (list: Pairs): SpecCell[] => [0, 1].map((at) => text(list[line]?.[at] ?? null, 'input'));
  const more = further(sheet).flatMap(({ pairs }) => [null, ...pair(pairs)]);
  return row([...value, null, ...pair(sheet.headings), null, ...pair(sheet.waivers), ...more]);
}
