// The lines of 設定: their names, and the text that each of them shows. Reading the names back is domain/settings.ts's.
import type { Settings } from '../../../domain/settings';
import type { SpecCell } from '../../../workbook/sheet-spec';

export const SETTING_KEYS = [
  'caution', 'overload', 'slack', 'hoursPerPerson', 'fullWeekHours', 'leadCount', 'leadShare', 'clusterCount',
  'gradeA', 'gradeB', 'gradeC', 'rulesOff', 'synonyms',
] as const; // prettier-ignore
export type SettingKey = (typeof SETTING_KEYS)[number];

export const SETTING_NAMES: Readonly<Record<SettingKey, string>> = {
  caution: '負荷率の注意',
  overload: '負荷率の過重',
  slack: '負荷率の余力',
  hoursPerPerson: '1人の時間',
  fullWeekHours: '常勤の週勤務時間',
  leadCount: '主担当の集中（件数）',
  leadShare: '主担当の集中（割合）',
  clusterCount: '期限の集中（件数）',
  gradeA: '達成度Aの下限',
  gradeB: '達成度Bの下限',
  gradeC: '達成度Cの下限',
  rulesOff: '使わない規則',
  synonyms: '同義語',
};

const share = (value: number): SpecCell => ({ value, style: 'input-center', format: '0%' });
const number = (value: number): SpecCell => ({ value, style: 'input-center' });
const words = (value: string): SpecCell => ({ value: value === '' ? null : value, style: 'input' });

/** The value cell of every line, defaults written out so that a person sees what is in force. */
export function settingCells(settings: Settings): Readonly<Record<SettingKey, SpecCell>> {
  const from = (grade: string): number =>
    settings.gradeLimits.find((limit) => limit.grade === grade)?.from ?? 0;
  return {
    caution: share(settings.caution),
    overload: share(settings.overload),
    slack: share(settings.slack),
    hoursPerPerson: number(settings.hoursPerPerson),
    fullWeekHours: number(settings.fullWeekHours),
    leadCount: number(settings.leadCount),
    leadShare: share(settings.leadShare),
    clusterCount: number(settings.clusterCount),
    gradeA: share(from('A')),
    gradeB: share(from('B')),
    gradeC: share(from('C')),
    rulesOff: words([...settings.rulesOff].join('、')),
    synonyms: words(settings.synonyms.map((group) => group.join('＝')).join('、')),
  };
}
