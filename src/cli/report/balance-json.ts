// `balance --json` in the contract's shape (contract §4).
import type { BalanceResult } from '../../balance/result';
import { describeReason } from '../../wording/balance';

const measures = ({ max, mean, over, unknown }: BalanceResult['before']) => ({ max, mean, over, unknown });

export const balanceJson = (results: readonly BalanceResult[], lang: 'ja' | 'en'): object => ({
  divisions: results.map((result) => ({
    division: result.division,
    status: result.status,
    before: measures(result.before),
    after: measures(result.after),
    bound: result.bound,
    frontier: result.frontier.map(({ moves, max }) => ({ moves, max })),
    moves: result.moves.map(({ objective, role, from, to, effort, reason }) => ({
      ...{ objective, role, from, to, effort },
      reason: describeReason(reason, lang),
    })),
    staff: result.staff.map(({ number, capacity, load, atLeast, leads }) => ({
      number,
      capacity,
      load,
      atLeast,
      leads,
    })),
  })),
});
