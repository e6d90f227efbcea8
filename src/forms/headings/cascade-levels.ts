// Headings that are levels of one cascade (行政組織目標 → 部の目標 → 課の目標 → 係の目標 → 実施目標), top first.
// Which of them is the row's own goal follows from which levels a form has: read/cascade.ts.
import { readHeading } from './heading-text';

/** The department's level: its goal is what an objective hangs from. */
export const DEPARTMENT_LEVEL = 2;

const LEVELS: readonly (readonly string[])[] = [
  [
    '行政組織目標', '市の目標', '町の目標', '村の目標', '区の目標', '県の目標', '全庁目標', '施政方針', '市政方針', '市長方針', '政策', '政策目標',
    '基本目標', '総合計画の目標', '基本方針', '将来像', '全庁の目標', '市政運営の基本方針', '政策名', '大目標',
  ],
  ['施策', '基本施策', '重点施策', '施策名', '施策目標', '総合計画の施策', '基本構想', '章'],
  ['部の目標', '部局の目標', '部目標', '部局目標', '部の重点目標', '部の組織目標', '部の重点課題', '部の重点取組', '部の運営方針', '重点課題', '中目標'],
  ['課の目標', '課目標', '課室の目標', '課・室の目標', '課等の目標', '所属目標', '所属の目標', '課の組織目標', '課の重点目標', '室の目標', '課所の目標'],
  ['係の目標', '係目標', 'グループの目標', '班の目標', '担当の目標', '係等の目標', '係・担当の目標', 'グループ目標'],
  ['実施目標', '個別目標', '具体的目標', '具体的な目標', '取組目標', '行動目標', '小目標', '個人目標'],
]; // prettier-ignore

const LEVEL_OF = new Map(
  LEVELS.flatMap((words, level) => words.map((word) => [readHeading(word).key, level] as const)),
);

/** 0 is the top; null when the heading is no level. */
export const cascadeLevel = (key: string): number | null => LEVEL_OF.get(key) ?? null;
