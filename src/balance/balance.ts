// Plan → the contract's balance, division by division: cases from the plan, each solved through the port, each answer verified
// again and told in facts. Sentences are wording's, edits the actions'.
import type { Plan } from '../domain/plan';
import type { OnProgress } from '../domain/progress';
import type { BalanceChoices } from './choices';
import { casesOf } from './from-plan';
import type { BalanceCase } from './from-plan';
import { clean, measuresOf } from './measures';
import { movesOf } from './moves';
import { obstaclesOf } from './obstacles';
import type { BalanceResult, BalanceStatus } from './result';
import { scale } from './scaled';
import type { Scaled } from './scaled';
import type { SolvedPlan, SolverPort, SolveWatch } from './solver/solver-port';
import { breachIn } from './verify';

export interface BalanceOptions {
  readonly choices: BalanceChoices;
  readonly port: SolverPort;
  /** Seconds for all divisions together. */
  readonly seconds: number;
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number;
  readonly watch?: SolveWatch;
  readonly onDivision?: OnProgress;
}

/** Holders by canonical role. A plan that breaks a rule is a bug of the solver and is never shown: the start is. */
function holdersOf(problem: Scaled, solved: SolvedPlan): Int32Array {
  const newPerson = new Map(problem.personAt.map((person, at) => [person, at]));
  const holder = Int32Array.from(
    problem.roleAt,
    (role, at) => newPerson.get(solved.holders[role]!) ?? problem.home[at]!,
  );
  return breachIn(problem, holder) === null ? holder : Int32Array.from(problem.home);
}

const isOver = (status: BalanceStatus, over: number): boolean => status === 'infeasible' || over > 0;

/** What one solved case says. */
export function resultOf(item: BalanceCase, solved: SolvedPlan): BalanceResult {
  const { instance } = item;
  const problem = scale(instance);
  const holder = holdersOf(problem, solved);
  const after = measuresOf(item, problem, holder);
  return {
    division: item.division,
    section: item.section,
    by: item.by,
    limit: instance.limit,
    status: solved.status,
    before: measuresOf(item, problem, problem.home),
    after,
    bound: clean(solved.bound),
    gap: solved.gap,
    frontier: solved.frontier.map((point) => ({ ...point, max: clean(point.max) })),
    moves: movesOf(instance, problem, holder),
    staff: item.staff,
    obstacles: isOver(solved.status, after.over) || instance.roles.length === 0 ? obstaclesOf(item) : [],
  };
}

/** Balances every division of the plan, one after the other; each gets its share of the time by its size. */
export async function balancePlan(plan: Plan, options: BalanceOptions): Promise<readonly BalanceResult[]> {
  const cases = casesOf(plan, options.choices);
  const end = options.now() + options.seconds * 1000;
  const results: BalanceResult[] = [];
  for (const [done, item] of cases.entries()) {
    options.onDivision?.({ step: 'solve', done, total: cases.length, subject: item.division });
    const left = cases.slice(done).reduce((sum, each) => sum + each.instance.roles.length + 1, 0);
    const share = ((end - options.now()) / 1000) * ((item.instance.roles.length + 1) / left);
    const request = { instance: item.instance, maxMoves: item.maxMoves, seconds: Math.max(0.05, share) };
    results.push(resultOf(item, await options.port.solve(request, options.watch)));
  }
  return results;
}
