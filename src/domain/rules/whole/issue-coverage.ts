// issue-uncovered, issue-thin: an issue that nobody, or hardly anybody, took up. A waived issue is neither.
import { coverageOf } from '../../figures/coverage';
import type { PlanRule } from '../around';
import { labelOf } from '../around';
import { cellOf } from '../cell';
import { fault } from '../rule';

export const issueCoverage: PlanRule = (plan) =>
  coverageOf(plan).flatMap(({ issue, coverage, objectives }) => {
    const place = cellOf(issue.row, issue.table, 'title');
    const named = { number: labelOf(issue), title: issue.title };
    if (coverage === 'uncovered') return [fault('issue-uncovered', place, named)];
    if (coverage !== 'thin') return [];
    return [fault('issue-thin', place, { ...named, objectives: objectives.length, lead: issue.lead })];
  });
