// Balancing's sentences as a manager would say them.
import type { MoveReason, Obstacle } from '../../src/balance/result';
import type { ObjectiveId } from '../../src/domain/ids';
import {
  balanceSentences,
  describeObstacle,
  describeReason,
  describeRefusal,
} from '../../src/wording/balance';

const reason: MoveReason = {
  kind: 'relieves-over-limit', fromName: '佐藤', toName: '田中', limit: 1.1,
  fromBefore: 1.42, fromAfter: 1.12, toBefore: 0.63, toAfter: 0.93, sameSection: true,
}; // prettier-ignore

test('a reason names both people, the change and the room', () => {
  expect(describeReason(reason, 'ja')).toBe(
    '佐藤さんの負荷率1.42を1.12に下げる。田中さんは0.63で余力があり、同じ係です。',
  );
  expect(describeReason({ ...reason, sameSection: false }, 'ja')).toBe(
    '佐藤さんの負荷率1.42を1.12に下げる。田中さんは0.63で余力があります。',
  );
  expect(describeReason(reason, 'en')).toBe(
    "This lowers 佐藤's load from 1.42 to 1.12. 田中 has room at 0.63 and is in the same section.",
  );
});

test('an obstacle says what would help', () => {
  const obstacle: Obstacle = {
    kind: 'role-too-large', role: { objective: '障害福祉課/3' as ObjectiveId, kind: 'lead', index: 0 }, effort: 1.32, best: 1.32, missing: 0.2,
  }; // prettier-ignore
  expect(describeObstacle(obstacle, 'ja')).toBe(
    '障害福祉課/3の主担当（1.32人）は誰に渡しても上限に収まりません（最も低くて1.32）。役割を分けるか、換算人数を0.2人分増やすと収まります。',
  );
});

test('every refusal has a sentence in both languages', () => {
  expect(describeRefusal({ kind: 'not-in-post', due: { year: 2024, month: 9 } }, 'ja')).toBe(
    '相手は期限（2024年9月）に在籍していません。',
  );
  for (const lang of ['ja', 'en'] as const)
    for (const say of Object.values(balanceSentences[lang].refusal))
      expect((say as (facts: unknown) => string)({ due: null })).toMatch(/[。.]$/);
});
