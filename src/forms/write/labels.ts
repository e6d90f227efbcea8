// Marks and short terms that stand in the cells of generated sheets. Sentences are wording's.
import type { Coverage, Period, Severity, SheetRole, SubmissionStatus } from '../../domain/terms';

export const PERIOD_WORDS: Readonly<Record<Period, string>> = { start: '期首', mid: '中間', end: '期末' };

export const COVERAGE_WORDS: Readonly<Record<Coverage, string>> = {
  covered: '展開済',
  thin: '手薄',
  uncovered: '未展開',
  waived: '免除',
};

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: '誤り',
  warning: '注意',
  info: '情報',
};

export const ROLE_WORDS: Readonly<Record<SheetRole, string>> = {
  issues: '重点課題',
  objectives: '課の目標',
  staff: '職員',
  settings: '設定',
  generated: '作成物',
  ignored: '対象外',
};

export const SUBMISSION_WORDS: Readonly<Record<SubmissionStatus, string>> = {
  ok: '提出済',
  missing: '未提出',
  error: '読込不可',
  duplicate: '重複',
  'wrong-year': '年度違い',
};

/** A division that the issue names and that has no objective for it. */
export const GAP = '【未設定】';
export const OWN_ISSUES = '課独自';
export const UNLINKED = '課題不明';
/** A row kept from an earlier roll-up that this one no longer holds. */
export const GONE = '今回なし';
export const UNREPORTED = '未報告';
export const UNREADABLE = '読込不可';
/** How an objective entered the figures. */
export const LINK_WORDS = {
  counted: '算入',
  own: '課独自',
  unlinked: '課題不明',
  double: '番号重複',
} as const;
export const EXCLUDED_WORDS = { duplicate: '重複提出', 'wrong-year': '年度違い' } as const;
/** Stands where the department's own workbook is listed in itself. */
export const OWN_WORKBOOK = '本ブック';
/** Stands before the check value of a workbook that was read while it was open. */
export const OPEN_WORKBOOK = '照合値';
