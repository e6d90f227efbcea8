// The same question for other solvers: the fewest moves under the limit as an LP file, answered by CBC and GLPK where they are
// installed, and the old way of balancing (longest first, then local search) that counts no moves.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { mustShed, countingOf } from '../../src/balance/proof/bounds';
import { moveModel } from '../../src/balance/solver/model';
import type { MoveModel } from '../../src/balance/solver/model';
import type { Scaled } from '../../src/balance/scaled';
import { loadsFor, maximumFor } from '../../src/balance/verify';

export interface Rival {
  readonly name: string;
  readonly seconds: number;
  /** null: not installed, or no answer in time */
  readonly moves: number | null;
  readonly max: number | null;
}

/** The model of the fewest moves under the limit, as HiGHS gets it. */
export function fewestModel(problem: Scaled): MoveModel {
  const counting = countingOf(problem);
  const shed = Int32Array.from({ length: problem.people }, (_, person) => {
    const count = mustShed(counting, person, problem.limit);
    return Number.isFinite(count) ? count : problem.roles;
  });
  return moveModel({
    problem,
    cap: problem.limit,
    maxMoves: null,
    want: 'fewest',
    direct: false,
    mustShed: shed,
    seed: null,
    seconds: 0,
  });
}

/** CPLEX LP text. */
export function lpText(model: MoveModel): string {
  const rows = Array.from(model.rowLower, (): string[] => []);
  for (let column = 0; column < model.role.length; column++)
    for (let at = model.starts[column]!; at < model.starts[column + 1]!; at++) {
      const value = model.values[at]!;
      rows[model.rowIndex[at]!]!.push(`${value < 0 ? '-' : '+'} ${Math.abs(value)} x${column}`);
    }
  const lines = rows.flatMap((terms, row) => {
    if (terms.length === 0) return [];
    const [lower, upper] = [model.rowLower[row]!, model.rowUpper[row]!];
    return [`r${row}: ${terms.join('\n ')} ${Number.isFinite(upper) ? `<= ${upper}` : `>= ${lower}`}`];
  });
  const names = Array.from(model.role, (_, column) => `x${column}`);
  return `Minimize\n obj: ${names.join('\n + ')}\nSubject To\n${lines.join('\n')}\nBinary\n${names.join('\n')}\nEnd\n`;
}

const COMMANDS: readonly {
  name: string;
  call: (file: string, out: string, seconds: number) => [string, string[]];
  moves: RegExp;
}[] = [
  {
    name: 'CBC',
    call: (file, _out, seconds) => ['cbc', [file, 'sec', String(seconds), 'solve']],
    moves: /^Objective value:\s+([\d.]+)/m,
  },
  {
    name: 'GLPK',
    call: (file, out, seconds) => [
      'glpsol',
      ['--lp', file, '--tmlim', String(seconds), '--output', out, '--cuts'],
    ],
    moves: /mip =\s+([\d.e+]+)(?![\s\S]*mip =)/,
  },
];

/** CBC and GLPK on the model; one that is not installed is left out. */
export function rivals(problem: Scaled, seconds: number): readonly Rival[] {
  if (seconds <= 0) return [];
  const folder = mkdtempSync(path.join(tmpdir(), 'balance-'));
  const file = path.join(folder, 'model.lp');
  writeFileSync(file, lpText(fewestModel(problem)));
  const found = COMMANDS.flatMap(({ name, call, moves }): Rival[] => {
    const [program, args] = call(file, path.join(folder, 'out.txt'), seconds);
    const start = performance.now();
    const run = spawnSync(program, args, {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      timeout: (seconds + 20) * 1000,
    });
    if (run.error !== undefined && 'code' in run.error && run.error.code === 'ENOENT') return [];
    const told = moves.exec(run.stdout)?.[1];
    const taken = (performance.now() - start) / 1000;
    return [{ name, seconds: taken, moves: told === undefined ? null : Math.round(Number(told)), max: null }];
  });
  rmSync(folder, { recursive: true, force: true });
  return found;
}

/** Everything dealt anew, longest first to whoever stands lowest, then single gifts from the highest while they help. */
export function longestFirst(problem: Scaled): Rival {
  const start = performance.now();
  const holder = Int32Array.from(problem.home);
  const load = Float64Array.from(problem.fixed);
  const order = [...holder.keys()].sort((a, b) => problem.weight[b]! - problem.weight[a]!);
  const dealt = new Set<number>();
  const ratio = (person: number, more: number): number => (load[person]! + more) / problem.capacity[person]!;
  const may = (role: number, person: number): boolean =>
    problem.mates[role]!.every((mate) => !dealt.has(mate) || holder[mate] !== person);
  for (const role of order) {
    const choices = [problem.home[role]!, ...problem.receivers[role]!].filter((person) => may(role, person));
    const to = choices.reduce((best, person) =>
      ratio(person, problem.weight[role]!) < ratio(best, problem.weight[role]!) ? person : best,
    );
    holder[role] = to;
    dealt.add(role);
    load[to]! += problem.weight[role]!;
  }
  while (giveOnce(problem, holder));
  const moves = holder.reduce((sum, person, role) => sum + Number(person !== problem.home[role]), 0);
  return {
    name: 'LPT + local search',
    seconds: (performance.now() - start) / 1000,
    moves,
    max: maximumFor(problem, holder),
  };
}

function giveOnce(problem: Scaled, holder: Int32Array): boolean {
  const load = loadsFor(problem, holder);
  const ratios = Array.from(load, (each, person) => each / problem.capacity[person]!);
  const worst = ratios.indexOf(Math.max(...ratios));
  for (const [role, person] of holder.entries()) {
    if (person !== worst) continue;
    for (const to of problem.receivers[role]!) {
      if (problem.mates[role]!.some((mate) => holder[mate] === to)) continue;
      if ((load[to]! + problem.weight[role]!) / problem.capacity[to]! >= ratios[worst]! - 1e-9) continue;
      holder[role] = to;
      return true;
    }
  }
  return false;
}
