// A city's own scale of achievement: which of A B C D － a mark or word most likely means. A proposal for a person to confirm;
// what counts is what 設定 says (この市の評価 | 達成度).
import type { Grade } from './terms';

/** Words of published scales; the first that fits, so the more particular stand first. */
const WORDS: readonly (readonly [RegExp, Grade])[] = [
  [
    /^(?:評価(?:でき)?(?:ない|不能|対象外)|判定(?:でき)?(?:ない|不能)|対象外|該当なし|未(?:実施|判定))$/u,
    '－',
  ],
  [/(?:下回|届か|達しな|未達|至らな|不十分|遅れ|できなかった|未実施|着手でき)/u, 'C'],
  [/(?:大きく|大幅に|著しく|はるかに|期待以上|想定以上)/u, 'A'],
  [/(?:上回|超え|超過|以上の成果|優)/u, 'A'],
  [/(?:概ね|おおむね|ほぼ|一部|やや)/u, 'B'],
  [/(?:達成|どおり|通り|できた|良|十分)/u, 'B'],
  [/^(?:可|まだ.*|あと少し|もう少し)$/u, 'C'],
  [/^不可$/u, 'D'],
];
const MARKS: Readonly<Record<string, Grade>> = {
  '◎': 'A',
  '○': 'B',
  〇: 'B',
  '◯': 'B',
  '△': 'C',
  '▲': 'C',
  '×': 'D',
  '✕': 'D',
  s: 'A',
};
const FAR_BELOW = /(?:大きく|大幅に|著しく|まったく|全く)/u;

/** Null where nobody could tell: a bare number may count up or down. */
export function gradeLikely(text: string): Grade | null {
  const plain = text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
  const mark = MARKS[plain] ?? MARKS[plain[0] ?? ''];
  if (mark && (plain.length === 1 || /^.[(:・]/u.test(plain))) return mark;
  const grade = WORDS.find(([words]) => words.test(plain))?.[1] ?? null;
  return grade === 'C' && FAR_BELOW.test(plain) ? 'D' : grade;
}
