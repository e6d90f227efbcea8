// Labels of the boxes above a table (課名, 部局名, 年度 …) and the words by which a title names a round of the year.
import { OBJECTIVE_CONTRACT } from '../headings/contract-headings';
import { readHeading } from '../headings/heading-text';
import { OBJECTIVE_WORDS } from '../headings/objective-words';

export const CONTEXT_KINDS = ['department', 'division', 'section', 'fiscalYear', 'period', 'issue'] as const;
export type ContextKind = (typeof CONTEXT_KINDS)[number];

const LABELS: readonly (readonly [ContextKind, readonly string[]])[] = [
  ['department', ['部名', '部局名', '部', '部局', '所属部', '所属部局', '部・局名', '担当部', '担当部局', '所管部', '所管部局', '部局等名', '部局等']],
  [
    'division',
    [
      OBJECTIVE_CONTRACT.division, ...(OBJECTIVE_WORDS.division.words ?? []), '部課名', '部・課名', '部課', '作成課', '提出課', '記入課',
      '所属等', '所属・係', '課・係名', '部署課名', '部局・課名', '部局課名', '部局・課室名', '課（室・所）名',
    ],
  ],
  ['section', [OBJECTIVE_CONTRACT.section, ...(OBJECTIVE_WORDS.section.words ?? [])]],
  ['fiscalYear', ['年度', '対象年度', '実施年度', '目標年度', '評価年度', '会計年度']],
  ['period', ['時期区分', '提出時期', '報告時期', '評価時期', '期', '提出区分', '報告区分', '記入時期']],
  ['issue', ['重点課題', '部の重点課題', '対応する重点課題', '部の目標', '部局の目標', '上位目標', '重点施策', '施策', '部の重点目標', '関連施策']],
]; // prettier-ignore

const KIND_OF = new Map(
  LABELS.flatMap(([kind, words]) => words.map((word) => [readHeading(word).key, kind] as const)).reverse(),
);

/** What a label stands for; numbers behind it (重点課題１) are set aside. Null for any other text. */
export function labelKind(text: string): ContextKind | null {
  if (text.length > 24) return null;
  const { key, full } = readHeading(text);
  return KIND_OF.get(key) ?? KIND_OF.get(full) ?? KIND_OF.get(key.replace(/\d+$/, '')) ?? null;
}

const ROUNDS: readonly RegExp[] = [
  /期首|当初設定|目標設定|設定シート|年度当初/u,
  /中間(?:報告|評価|点検|振り?返り|進捗)?|上半?期(?:の)?(?:レビュー|評価|報告|点検|実績)|進捗(?:状況)?(?:報告|管理|点検)/u,
  /期末|年度末(?:評価|報告)|振り?返り|実績(?:報告|評価)|最終評価|達成(?:状況|度)(?:報告|評価)|評価シート|自己評価/u,
];

/** 中間, 期末, 振り返り … as the text has it; null when it names no round, or more than one. */
export function roundWords(text: string): string | null {
  const found = ROUNDS.flatMap((round) => round.exec(text)?.[0] ?? []);
  return found.length === 1 ? found[0]! : null;
}
