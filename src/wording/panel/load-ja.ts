// 業務負荷 in Japanese.
import type { LoadWords } from './words';

const LEVEL = { slack: '余力あり', fair: '適正', caution: '注意', over: '過重', unknown: '不明' } as const;
const ROLE = { lead: '主担当', support: '副担当' } as const;

export const loadJa: LoadWords = {
  noStaff: '職員の表がありません。',
  noStaffNext: '課のブックを開くか、「集約」で課のブックを読み込むと、負荷が出ます。',
  routineOnly: 'このブックには課の目標がないので、経常業務だけの負荷です。',
  division: '課',
  people: '職員の負荷率',
  level: LEVEL,
  bar: ({ name, ratio, atLeast, level, capacity, roles }) =>
    ratio === null
      ? `${name}、負荷率は分かりません（換算人数なし）、担当${roles}件`
      : `${name}、負荷率${ratio.toFixed(2)}${atLeast ? '以上' : ''}、${LEVEL[level]}、換算${capacity?.toFixed(2) ?? '不明'}人、担当${roles}件`,
  months: '月ごとの負荷率',
  month: (month) => `${month}月`,
  person: '職員',
  measures: (before, after, overBefore, overAfter) =>
    `最大の負荷率 ${before.toFixed(2)} → ${after.toFixed(2)}、上限を超える人 ${overBefore}人 → ${overAfter}人`,
  over: (count, people, limit) =>
    count === 0
      ? `${people}人全員が上限 ${limit.toFixed(2)} 以下です。`
      : `${people}人のうち${count}人が上限 ${limit.toFixed(2)} を超えています。`,
  propose: '担当替えの案を探す',
  again: '案を探し直す',
  stale: 'シートか条件が変わりました。案を探し直してください。',
  choices: '案の条件',
  byMonth: '月ごとにも上限を守る',
  withinSection: '同じ係の中だけで移す',
  frontier: '変更の件数と最大の負荷率',
  frontierPoint: (moves, max) =>
    moves === 0 ? `変えない（最大 ${max.toFixed(2)}）` : `${moves}件変える（最大 ${max.toFixed(2)}）`,
  proven: '証明済み',
  bound: (bound) => `どの案でも最大の負荷率は ${bound.toFixed(2)} を下回りません。`,
  moves: '担当替えの案',
  move: (from, to, role, objective) => `${objective} の${ROLE[role]}: ${from} → ${to}`,
  role: ROLE,
  effort: (persons) => `${Number(persons.toFixed(3))}人`,
  selectAll: 'すべて選ぶ',
  clearAll: 'すべて外す',
  lockPerson: 'この人を固定する',
  unlockPerson: 'この人の固定をやめる',
  lockRole: '固定する',
  unlockRole: '固定をやめる',
  rolesOf: '担当',
  noRoles: '担当している目標はありません。',
  unknownEffort: '従事割合なし',
  moveByHand: '移す相手を選ぶ',
  receiver: '移す相手',
  chooseReceiver: '選んでください',
  basket: '反映する担当替え',
  basketEmpty: '案を選ぶか、人を選んで手で移すと、ここに並びます。',
  clash: '選んだ案どうしが合いません。入れ替えは両方を選んでください。',
  apply: (count) => `${count}件の書き込み内容を見る`,
  save: '案をブックとして保存',
  obstacles: '上限に収まらないわけ',
  pickPerson: '人を選ぶと、担当と手で移す欄が出ます。',
  table: '数値の表',
  load: '負荷率',
  after: '反映後',
  capacity: '換算人数',
  selfMade: '手で加えた移し替え',
};
