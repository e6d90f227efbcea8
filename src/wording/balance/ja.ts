// What a manager can say aloud about a balanced plan, in Japanese.
import type { RoleKey } from '../../balance/instance';
import type { MoveReason } from '../../balance/result';
import { persons, ratio, type BalanceSentences } from './sentences';

const ROLE = { lead: '主担当', support: '副担当' } as const;
const roleName = ({ objective, kind }: RoleKey): string => `${objective}の${ROLE[kind]}`;

function giver({ kind, fromName, fromBefore, fromAfter }: MoveReason): string {
  const change = `${fromName}さんの負荷率${ratio(fromBefore)}を${ratio(fromAfter)}に下げる。`;
  return kind === 'makes-room' ? `ほかの役割を受けられるよう、${change}` : change;
}

function receiver({ toName, toBefore, toAfter, limit, sameSection }: MoveReason): string {
  const near = sameSection ? '、同じ係です' : 'ます';
  const over = toAfter > limit + 1e-9 ? `（受けた後は${ratio(toAfter)}）` : '';
  return `${toName}さんは${ratio(toBefore)}で余力があり${near}${over}。`;
}

export const balanceJa: BalanceSentences = {
  reason: (reason) => giver(reason) + receiver(reason),
  status: {
    optimal: '最少の変更で全員が上限以下になります（これより少ない変更では収まらないことを確かめました）。',
    feasible: '規則を守る案ですが、これより良い案がないことまでは確かめていません。',
    infeasible: '規則の中では全員を上限以下にできません。最大の負荷率を最も低くする案です。',
    unchanged: '全員が上限以下です。変更は要りません。',
  },
  obstacle: {
    'role-too-large': ({ role, effort, best, missing }) =>
      `${roleName(role)}（${effort}人）は誰に渡しても上限に収まりません（最も低くて${ratio(best)}）。役割を分けるか、換算人数を${persons(missing)}人分増やすと収まります。`,
    'nobody-eligible': ({ role, refusals }) =>
      `${roleName(role)}を受けられる職員がいません${refusals.length > 0 ? `（${[...new Set(refusals.map((kind) => WHY[kind]))].join('、')}）` : ''}。`,
    'fixed-over-limit': ({ staff, ratio: at, missing }) =>
      `職員${staff}は、動かせない分だけで負荷率${ratio(at)}です。経常業務を減らすか、換算人数が${persons(missing)}人分要ります。`,
    'division-over': ({ mean, missing }) =>
      `全体の平均が${ratio(mean)}で上限を超えています。換算人数で${persons(missing)}人分の増員か、目標の整理が要ります。`,
    'all-unknown': ({ roles }) => `従事割合がどれも空欄です（${roles}件）。記入すると案を出せます。`,
    'moves-limited': ({ maxMoves }) =>
      `${maxMoves}件までの変更では収まりません。件数を増やすと収まることがあります。`,
  },
  refusal: {
    'effort-unknown': () => '従事割合が空欄の役割は動かせません。',
    'holder-unlisted': () => '担当者が職員一覧にありません。',
    'holder-elsewhere': () => '他課の職員が持つ役割は動かせません。',
    'holder-locked': () => '固定した職員の役割は動かせません。',
    'holder-without-capacity': () => '担当者の換算人数がありません。',
    'role-locked': () => '固定した役割は動かせません。',
    'number-doubled': () => '目標番号が重複しているため、どの役割か決められません。',
    'nobody-may': () => 'この役割を受けられる職員がいません。',
    'role-unknown': () => 'その役割がありません。',
    'receiver-unknown': () => '相手が職員一覧にありません。',
    'receiver-is-holder': () => 'すでに担当しています。',
    'receiver-elsewhere': () => '相手が同じ課（係）の職員ではありません。',
    'receiver-locked': () => '相手は固定されています。',
    'receiver-without-capacity': () => '相手の換算人数がありません。',
    'receiver-on-objective': () => '相手は同じ目標で別の役割を持っています。',
    'appointee-not-lead': () => '会計年度任用職員は主担当になれません。',
    'not-in-post': ({ due }) =>
      due === null
        ? '相手が期限まで在籍するか分かりません。'
        : `相手は期限（${due.year}年${due.month}月）に在籍していません。`,
    banned: () => '相手の受けられない業務に入っています。',
  },
};

/** Refusals as a few words inside a bracket. */
const WHY: Readonly<Record<keyof BalanceSentences['refusal'], string>> = {
  'effort-unknown': '従事割合が空欄',
  'holder-unlisted': '担当者が一覧にない',
  'holder-elsewhere': '他課の担当',
  'holder-locked': '担当者を固定',
  'holder-without-capacity': '担当者の換算人数がない',
  'role-locked': '役割を固定',
  'number-doubled': '番号の重複',
  'nobody-may': '受け手がいない',
  'role-unknown': '役割がない',
  'receiver-unknown': '一覧にない',
  'receiver-is-holder': '本人',
  'receiver-elsewhere': '他課・他係',
  'receiver-locked': '固定されている',
  'receiver-without-capacity': '換算人数がない',
  'receiver-on-objective': '同じ目標を担当',
  'appointee-not-lead': '会計年度任用職員',
  'not-in-post': '期限まで在籍しない',
  banned: '受けられない業務',
};
