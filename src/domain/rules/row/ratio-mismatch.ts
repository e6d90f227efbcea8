// ratio-mismatch: figures that do not agree with themselves: 152/283 (64%), a typed 達成率 that is not the computed one, and a target of 0 or
// a rate below 0, of which only a person can say what it means (contract §5 'Arithmetic').
import { achievementOf } from '../../figures/achievement';
import { compareExact } from '../../quantity/exact';
import type { Finding } from '../../finding';
import type { Objective } from '../../plan';
import { statedRatio } from '../../quantity/quantity';
import type { RowRule } from '../around';
import { cellOf } from '../cell';
import { fault } from '../rule';

const FIELDS = ['baseline', 'target', 'firstHalf', 'actual'] as const;

export const ratioMismatch: RowRule = (objective) => [
  ...stated(objective),
  ...typedRate(objective),
  ...noRate(objective),
];

const stated = ({ row }: Objective): readonly Finding[] =>
  FIELDS.flatMap((field) => {
    const said = row.said[field];
    const ratio = said && statedRatio(said.text);
    if (!said || !ratio || ratio.stated === null || ratio.denominator === 0) return [];
    const computed = ratio.numerator / ratio.denominator;
    if (agrees(ratio.stated, computed)) return [];
    return [
      fault('ratio-mismatch', said.place, {
        what: 'stated',
        text: said.text,
        computed,
        stated: ratio.stated,
      }),
    ];
  });

function typedRate({ row, rate, typedRate: typed }: Objective): readonly Finding[] {
  const said = row.said.rate;
  if (!said || rate === null || typed === null || agrees(typed, rate)) return [];
  return [
    fault('ratio-mismatch', said.place, { what: 'rate', text: said.text, computed: rate, stated: typed }),
  ];
}

function noRate({ row, table, target, actual, baseline, direction }: Objective): readonly Finding[] {
  const achievement = achievementOf({ target, actual, baseline, direction });
  const reason = achievement.kind === 'none' ? achievement.reason : null;
  const facts = { computed: null, stated: null };
  if (reason === 'target-zero') {
    const text = target?.text ?? '';
    return [fault('ratio-mismatch', cellOf(row, table, 'target'), { what: 'target-zero', text, ...facts })];
  }
  if (reason !== 'negative') return [];
  const text = actual?.text ?? '';
  return [fault('ratio-mismatch', cellOf(row, table, 'actual'), { what: 'rate-negative', text, ...facts })];
}

/** Rounded or cut off at the digits that were typed, both are right: 84.56 % may stand as 84, 85 or 84.6. */
export function agrees(typed: number, computed: number): boolean {
  const percent = typed * 100;
  const digits =
    [0, 1, 2, 3].find((count) => compareExact(Number(percent.toFixed(count)), percent) === 0) ?? 4;
  return compareExact(Math.abs(percent - computed * 100), 10 ** -digits) < 0;
}
