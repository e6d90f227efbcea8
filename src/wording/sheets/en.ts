// English sentences that stand in written sheets; headings stay the contract's Japanese.
import type { Finding } from '../../domain/finding';
import { describeFinding, fixFinding } from '../findings';

const HOW_TO = {
  issues:
    'One priority issue a row. Forms go to the divisions named under 主管課 and 関係課; part several with 、.',
  objectives:
    'One objective a row. Choose its issue by number, the principal one first, several parted by 、; write 課独自 when it serves none. Effort may be typed as 0.3人, 20％ (of the person’s own capacity) or 120時間.',
  'issue-copy':
    'A copy of the department’s issues. Please do not change it here; tell the department what you notice.',
  staff:
    'Leave 換算人数 blank to have it worked out as 週勤務時間÷38.75×months÷12×(1－兼務先割合). 経常業務割合 is a share of the person’s own capacity.',
  settings:
    'Change a value and the next check and roll-up use it. Under 見出し｜読み替え put this city’s heading beside the form’s.',
  matrix:
    'Issues down, divisions across. A cell lists number, objective and (progress or grade). 【未設定】 marks a lead or related division without an objective.',
  summary:
    '確定評価, コメント and 総合評価 are for people and never written again. Drafted texts that somebody changed stay as they are. 達成率 is the weighted mean of the rates there are.',
  findings: '対応 is for people and never written again. A finding that is gone gets 解消 under 状態.',
  workload:
    'Load = (routine + objectives) ÷ capacity; month columns hold the month’s load. ■ overload, ▲ caution. With unknown efforts the load is at least this.',
  imports: 'Files taken in, and the rows that the figures are made of. SHA-256 identifies a file’s content.',
  reassignment:
    'A proposal: agree on it with the people concerned, then change lead, support and effort on the division sheets. Effort stays with the role.',
  returned:
    'Sent back by the planning staff: mend what the notes and this list say, then hand the workbook in again. This sheet may stay.',
  evidence: 'When, from which files and by which rules this roll-up was made.',
} as const;

const SETTINGS = {
  caution: 'People above this load are marked 注意.',
  overload: 'People above this load are marked 過重 (an error).',
  slack: 'People below this load are marked 余力あり.',
  hoursPerPerson: 'Hours of one person-year, to turn hours into 人.',
  fullWeekHours: 'Weekly hours of a full-timer.',
  leadCount: 'So many leads of one person are reported.',
  leadShare: 'Such a share of a division’s leads is reported (divisions of five objectives or more).',
  clusterCount: 'So many objectives of one person due in one month are reported.',
  gradeA: 'Lowest rate of A.',
  gradeB: 'Lowest rate of B.',
  gradeC: 'Lowest rate of C; below it is D.',
  rulesOff: 'Names of rules not to use, parted by 、.',
  synonyms: 'Words that mean the same when issues are proposed: こども＝児童、高齢者＝シニア.',
} as const;

/** Fits forms/write/words.ts's SheetWords. */
export const sheetWordsEn = {
  describeFinding: (finding: Finding): string => describeFinding(finding, 'en'),
  fixFinding: (finding: Finding): string => fixFinding(finding, 'en'),
  howTo: (sheet: keyof typeof HOW_TO): string => HOW_TO[sheet],
  written: (from: string | null, to: string | null) => ({
    message: `Changed by the planners: ${from ?? '(blank)'} → ${to ?? '(blank)'}`,
    fix: 'Correct it if it is wrong.',
  }),
  explainSetting: (key: keyof typeof SETTINGS): string => SETTINGS[key],
};
