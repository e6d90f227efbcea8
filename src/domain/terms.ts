// The vocabulary, once: the contract's words as constants, and the types that follow from them (contract §1, §2).

/** 期首・中間・期末. */
export const PERIODS = ['start', 'mid', 'end'] as const;
export type Period = (typeof PERIODS)[number];

/** 進捗. */
export const PROGRESS_MARKS = ['◎', '○', '△', '×'] as const;
export type ProgressMark = (typeof PROGRESS_MARKS)[number];

/** 達成度. `－` is reported but cannot be judged. */
export const GRADES = ['A', 'B', 'C', 'D', '－'] as const;
export type Grade = (typeof GRADES)[number];

/** 集約評価 of an issue over its objectives (contract §3.7). */
export const ROLL_UP_GRADES = ['順調', '概ね順調', 'やや遅れ', '遅れ', '未報告'] as const;
export type RollUpGrade = (typeof ROLL_UP_GRADES)[number];

export const COVERAGES = ['covered', 'thin', 'uncovered', 'waived'] as const;
export type Coverage = (typeof COVERAGES)[number];

export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** 向き: 以上 or 以下. */
export const DIRECTIONS = ['atLeast', 'atMost'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** The unit a typed effort carries: 人, ％ or 時間. */
export const EFFORT_UNITS = ['person', 'percent', 'hour'] as const;
export type EffortUnit = (typeof EFFORT_UNITS)[number];

/** What a sheet is for, told from its headings (contract §2). */
export const SHEET_ROLES = ['issues', 'objectives', 'staff', 'settings', 'generated', 'ignored'] as const;
export type SheetRole = (typeof SHEET_ROLES)[number];

/** How a division's submission stands in a consolidation. */
export const SUBMISSION_STATUSES = ['ok', 'missing', 'error', 'duplicate', 'wrong-year'] as const;
export type SubmissionStatus = (typeof SUBMISSION_STATUSES)[number];

/** Columns of 重点課題. */
export const ISSUE_FIELDS = [
  'number', 'title', 'content', 'vision', 'basis', 'lead', 'related', 'priority', 'remarks',
] as const; // prettier-ignore
export type IssueField = (typeof ISSUE_FIELDS)[number];

/** Columns of 課の目標. */
export const OBJECTIVE_FIELDS = [
  'division', 'section', 'number', 'issue', 'title', 'action', 'indicator', 'baseline', 'target', 'unit',
  'direction', 'deadline', 'difficulty', 'weight', 'lead', 'support', 'effortLead', 'effortSupport',
  'progress', 'firstHalf', 'secondHalfIssue', 'actual', 'rate', 'grade', 'result', 'shortfallReason', 'next',
  'remarks',
] as const; // prettier-ignore
export type ObjectiveField = (typeof OBJECTIVE_FIELDS)[number];

/** Columns of 職員. */
export const STAFF_FIELDS = [
  'number', 'name', 'division', 'section', 'position', 'employment', 'weeklyHours', 'capacity', 'tenure',
  'secondment', 'routine', 'overtime',
] as const; // prettier-ignore
export type StaffField = (typeof STAFF_FIELDS)[number];

/** The sheets the product writes into the department workbook, by their Japanese names. */
export const GENERATED_SHEETS = {
  matrix: '組織目標展開整理表',
  summary: '部の総括',
  findings: '点検結果',
  workload: '業務負荷',
  imports: '取込記録',
  evidence: '証跡',
  /** Stands in a workbook of its own, never in the department's. */
  reassignment: '担当替え案',
  /** Stands in a division's own workbook that was sent back. */
  returned: '差戻し',
} as const;
export type GeneratedSheet = keyof typeof GENERATED_SHEETS;
