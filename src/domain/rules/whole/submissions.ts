// submission-missing, submission-duplicate, file-unreadable: what the folder of workbooks lacks or has twice.
import type { DraftFile } from '../../draft';
import type { Finding } from '../../finding';
import type { DivisionName } from '../../ids';
import { namesOf, withoutDepartment } from '../../judge/judge-names';
import type { Place } from '../../place';
import type { Plan, Submission } from '../../plan';
import { compareKey, nearNames } from '../../text/text';
import type { PlanRule } from '../around';
import { fault } from '../rule';

export const submissions: PlanRule = (plan) => [
  ...plan.draft.files.flatMap(({ file, fault: broken }) =>
    broken ? [fault('file-unreadable', { file, sheet: null, cell: null }, { code: broken.code })] : [],
  ),
  ...missing(plan),
  ...duplicates(plan),
];

/**
 * A department workbook checked alone, or with a staff list, is being drafted: nobody was asked to hand in yet. As soon as another
 * file holds objectives or cannot be read, every named division without a workbook is missing. A division whose workbook is
 * unreadable or of another year has that finding instead.
 */
function missing(plan: Plan): readonly Finding[] {
  if (plan.departmentFile === null || !plan.draft.files.some((file) => isHandedIn(file, plan))) return [];
  const strangers = plan.submissions.flatMap(({ division, status }) =>
    division !== null && status !== 'missing' && !plan.divisions.includes(division) ? [division] : [],
  );
  return plan.submissions
    .filter(({ status }) => status === 'missing')
    .flatMap(({ division }) => {
      if (division === null) return [];
      return [
        fault('submission-missing', placeOf(plan, division), {
          division,
          near: nearNames(division, strangers),
        }),
      ];
    });
}

const isHandedIn = (file: DraftFile, plan: Plan): boolean =>
  file.file !== plan.departmentFile &&
  (file.fault !== null || file.sheets.some(({ tables }) => tables.some(({ role }) => role === 'objectives')));

/** The 主管課 or 関係課 cell that first names the division. */
function placeOf(plan: Plan, division: DivisionName): Place {
  for (const { row } of plan.issues) {
    const named = namesOf(row).find(
      ({ text }) => compareKey(withoutDepartment(text, plan.department)) === compareKey(division),
    );
    if (named) return named.said.place;
  }
  return { file: plan.departmentFile ?? '', sheet: null, cell: null };
}

/** One finding a division, at the second file; all files are named. Copies are those that leave one file counted. */
function duplicates(plan: Plan): readonly Finding[] {
  const byDivision = new Map<DivisionName, Submission[]>();
  for (const submission of plan.submissions) {
    const { division, status } = submission;
    if (division === null || (status !== 'ok' && status !== 'duplicate')) continue;
    byDivision.set(division, [...(byDivision.get(division) ?? []), submission]);
  }
  return [...byDivision].flatMap(([division, list]) => {
    const files = list.flatMap(({ file }) => file ?? []);
    const second = list.filter(({ status }) => status === 'duplicate').at(list[0]?.status === 'ok' ? 0 : 1);
    if (!second?.file) return [];
    const place = { file: second.file, sheet: null, cell: null };
    return [fault('submission-duplicate', place, { division, files, identical: list[0]?.status === 'ok' })];
  });
}
