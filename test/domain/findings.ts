// What the rules say of built drafts, for tests.
import type { JudgeOptions } from '../../src/domain/judge/judge';
import type { Finding, RuleName } from '../../src/domain/finding';
import { findFaults } from '../../src/domain/rules';
import { planOf, type FileSpec } from './build';

/** Findings of one rule, or all of them. */
export const findingsOf = (
  files: FileSpec | readonly FileSpec[],
  rule?: RuleName,
  options: Partial<JudgeOptions> = {},
): Finding[] =>
  findFaults(planOf(files, options)).filter((finding) => rule === undefined || finding.rule === rule);

/** `sheet!cell` of each finding. */
export const cellsOf = (findings: readonly Finding[]): string[] =>
  findings.map(({ place }) => `${place.sheet}!${place.cell}`);
