// Fields by the contract's Japanese word and by an English one, table by table (contract §2).
import type { IssueField, ObjectiveField, StaffField } from '../../domain/terms';

export type TableRole = 'issues' | 'objectives' | 'staff';
type Words = { readonly ja: string; readonly en: string };
const word = (ja: string, en: string): Words => ({ ja, en });

const ISSUES: Readonly<Record<IssueField, Words>> = {
  number: word('課題番号', 'issue number'),
  title: word('重点課題', 'priority issue'),
  content: word('内容', 'content'),
  vision: word('目指す姿', 'vision'),
  basis: word('根拠', 'basis'),
  lead: word('主管課', 'lead division'),
  related: word('関係課', 'related divisions'),
  priority: word('優先度', 'priority'),
  remarks: word('備考', 'remarks'),
};

const OBJECTIVES: Readonly<Record<ObjectiveField, Words>> = {
  division: word('課名', 'division'),
  section: word('係名', 'section'),
  number: word('目標番号', 'objective number'),
  issue: word('対応する重点課題', 'issue'),
  title: word('目標項目', 'objective'),
  action: word('取組内容', 'action'),
  indicator: word('指標名', 'indicator'),
  baseline: word('現状値', 'baseline'),
  target: word('目標値', 'target'),
  unit: word('単位', 'unit'),
  direction: word('向き', 'direction'),
  deadline: word('期限', 'deadline'),
  difficulty: word('難易度', 'difficulty'),
  weight: word('ウエイト', 'weight'),
  lead: word('主担当', 'lead'),
  support: word('副担当', 'support'),
  effortLead: word('従事割合（主）', 'effort (lead)'),
  effortSupport: word('従事割合（副）', 'effort (support)'),
  progress: word('進捗', 'progress'),
  firstHalf: word('上期実績', 'first-half result'),
  secondHalfIssue: word('下期の課題', 'second-half task'),
  actual: word('実績値', 'actual'),
  rate: word('達成率', 'achievement rate'),
  grade: word('達成度', 'achievement grade'),
  result: word('成果', 'outcome'),
  shortfallReason: word('未達理由', 'reason for shortfall'),
  next: word('今後の対応', 'next step'),
  remarks: word('備考', 'remarks'),
};

const STAFF: Readonly<Record<StaffField, Words>> = {
  number: word('職員番号', 'staff number'),
  name: word('氏名', 'name'),
  division: word('課', 'division'),
  section: word('係', 'section'),
  position: word('職名', 'position'),
  employment: word('任用区分', 'employment'),
  weeklyHours: word('週勤務時間', 'weekly hours'),
  capacity: word('換算人数', 'capacity'),
  tenure: word('在籍期間', 'tenure'),
  secondment: word('兼務先割合', 'secondment share'),
  routine: word('経常業務割合', 'routine share'),
  overtime: word('時間外', 'overtime'),
};

const TABLES: Readonly<Record<TableRole, Readonly<Record<string, Words | undefined>>>> = {
  issues: ISSUES,
  objectives: OBJECTIVES,
  staff: STAFF,
};

/** A level of a cascade told by position (`upper[0]` is the top). */
const UPPER = /^upper\[(\d+)\]$/;

/** A field of a table in words; a field that nobody knows comes back as it is. */
export function fieldWord(role: TableRole, field: string, lang: 'ja' | 'en'): string {
  const level = UPPER.exec(field)?.[1];
  if (level !== undefined)
    return lang === 'ja' ? `上位目標（${Number(level) + 1}段目）` : `upper level ${Number(level) + 1}`;
  return TABLES[role][field]?.[lang] ?? field;
}
