// The headings of every sheet the product writes, once: the contract's words for the forms, and the titles and headings by
// which a generated sheet is recognised again. Reading them is forms/read's; what stands below them is the writers'.
import {
  GENERATED_SHEETS, type GeneratedSheet, type IssueField, type ObjectiveField, type StaffField,
} from '../../../domain/terms'; // prettier-ignore

/** Hidden column that carries a row's identity. */
export const ID_HEADING = '識別子';
/** Hidden column that remembers what the product last wrote into a row's drafted texts (fingerprints, no text). */
export const TRACE_HEADING = '控え';

export const FORM_NAMES = {
  issues: '重点課題',
  objectives: '目標',
  staff: '職員',
  settings: '設定',
} as const;

export const ISSUE_HEADINGS: Readonly<Record<IssueField, string>> = {
  number: '課題番号',
  title: '重点課題',
  content: '内容',
  vision: '目指す姿',
  basis: '根拠',
  lead: '主管課',
  related: '関係課',
  priority: '優先度',
  remarks: '備考',
};

export const OBJECTIVE_HEADINGS: Readonly<Record<ObjectiveField, string>> = {
  division: '課名',
  section: '係名',
  number: '目標番号',
  issue: '対応する重点課題',
  title: '目標項目',
  action: '取組内容',
  indicator: '指標名',
  baseline: '現状値',
  target: '目標値',
  unit: '単位',
  direction: '向き',
  deadline: '期限',
  difficulty: '難易度',
  weight: 'ウエイト',
  lead: '主担当',
  support: '副担当',
  effortLead: '従事割合（主）',
  effortSupport: '従事割合（副）',
  progress: '進捗',
  firstHalf: '上期実績',
  secondHalfIssue: '下期の課題',
  actual: '実績値',
  rate: '達成率',
  grade: '達成度',
  result: '成果',
  shortfallReason: '未達理由',
  next: '今後の対応',
  remarks: '備考',
};

export const STAFF_HEADINGS: Readonly<Record<StaffField, string>> = {
  number: '職員番号',
  name: '氏名',
  division: '課',
  section: '係',
  position: '職名',
  employment: '任用区分',
  weeklyHours: '週勤務時間',
  capacity: '換算人数',
  tenure: '在籍期間',
  secondment: '兼務先割合',
  routine: '経常業務割合',
  overtime: '時間外',
};

/** The three small tables of 設定, told by these pairs (contract §5). */
export const SETTINGS_HEADINGS = {
  values: ['設定項目', '値'],
  headings: ['見出し', '読み替え'],
  waivers: ['免除する課題番号', '免除の理由'],
  forms: ['様式の見出し', '読む項目'],
  grades: ['この市の評価', '達成度'],
} as const;

export const MATRIX_HEADINGS = ['課題番号', '重点課題', '主管課', '展開状況', '目標数'] as const;

export const SUMMARY_HEADINGS = [
  '課題番号', '重点課題', '対応課・目標数', '進捗内訳', '中間の状況', '達成度内訳', '達成率', '判定数', '報告数', '総数',
  '集約評価（案）', '確定評価', '主な成果', '未達と理由', '次年度への対応', 'コメント', '状態',
] as const; // prettier-ignore

export const FINDINGS_HEADINGS = [
  '重要度',
  '内容',
  '直し方',
  'ファイル',
  'シート',
  'セル',
  '対応',
  '状態',
  '規則',
  '課',
] as const;

export const RETURN_HEADINGS = [
  '番号',
  '重要度',
  'シート',
  'セル',
  '内容',
  '直し方',
  '課の回答',
  '状態',
] as const;

export const WORKLOAD_HEADINGS = [
  '職員番号', '氏名', '課', '職名', '任用区分', '換算人数', '経常業務', '目標従事', '負荷率', '判定', '主担当数', '従事不明',
] as const; // prettier-ignore

export const IMPORTS_HEADINGS = [
  'ファイル',
  'シート',
  '種類',
  'SHA-256',
  '見出し行',
  'データ行',
  '行数',
  '課',
  '取込日時',
] as const;
export const FIGURES_HEADINGS = [
  '課題番号', '課', '目標番号', '目標項目', '進捗', '達成度', '達成率', 'ウエイト', '扱い', 'ファイル', 'シート', 'セル',
] as const; // prettier-ignore

export const EVIDENCE_LABELS = ['作成日時', '対象', '規則の版'] as const;

export const REASSIGNMENT_HEADINGS = [
  '所属課',
  '目標',
  '目標の内容',
  '役割',
  '現在の担当者',
  '新しい担当者',
  '移す量（人）',
  '移す理由',
] as const;

export interface SheetSignature {
  readonly sheet: GeneratedSheet;
  /** The title in the sheet's first cell, and the sheet's usual name. */
  readonly title: string;
  /** Headings that stand together in one row, in any order, beside whatever people added. Labels down column A for 証跡. */
  readonly headings: readonly string[];
}

/** A sheet is generated when it holds a title and its headings, or all of the headings that no form of ours has. */
export const SIGNATURES: readonly SheetSignature[] = [
  { sheet: 'matrix', title: GENERATED_SHEETS.matrix, headings: MATRIX_HEADINGS },
  { sheet: 'summary', title: GENERATED_SHEETS.summary, headings: SUMMARY_HEADINGS },
  { sheet: 'findings', title: GENERATED_SHEETS.findings, headings: FINDINGS_HEADINGS },
  { sheet: 'workload', title: GENERATED_SHEETS.workload, headings: WORKLOAD_HEADINGS },
  { sheet: 'imports', title: GENERATED_SHEETS.imports, headings: IMPORTS_HEADINGS },
  { sheet: 'returned', title: GENERATED_SHEETS.returned, headings: RETURN_HEADINGS },
  { sheet: 'reassignment', title: GENERATED_SHEETS.reassignment, headings: REASSIGNMENT_HEADINGS },
  { sheet: 'evidence', title: GENERATED_SHEETS.evidence, headings: EVIDENCE_LABELS },
];
