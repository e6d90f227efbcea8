// `balance` for people: each division's state, its moves with their reasons, and what stands in the way.
import type { BalanceResult } from '../../balance/result';
import type { CliWords } from '../../wording/cli';
import { balanceSentences, describeObstacle, describeReason } from '../../wording/balance';

export function balanceText(results: readonly BalanceResult[], words: CliWords, lang: 'ja' | 'en'): string {
  // Without a staff list nobody is over a limit: saying so would mislead.
  if (results.every(({ staff }) => staff.length === 0)) return words.noStaff;
  return results
    .flatMap((result) => [
      words.balanceLine({
        division: [result.division, result.section].filter(Boolean).join(' '),
        max: [result.before.max, result.after.max],
        over: [result.before.over, result.after.over],
        moves: result.moves.length,
        unknown: result.before.unknown,
      }),
      `  ${balanceSentences[lang].status[result.status]}`,
      ...result.moves.map(
        (move) =>
          `  ・${words.moveLine({ objective: move.objective, role: move.role, from: move.reason.fromName, to: move.reason.toName })} ${describeReason(move.reason, lang)}`,
      ),
      ...result.obstacles.map((obstacle) => `  ※${describeObstacle(obstacle, lang)}`),
    ])
    .join('\n');
}
