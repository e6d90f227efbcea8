// 対応づけ's edits: the issue cell of an objective, and the repairs of numbers that the department changed.
import { cellEdit, type LinkProposal } from '../actions/map';
import { confidenceOf } from '../domain/links/confidence';
import type { Issue, Objective, Plan } from '../domain/plan';
import type { Relink } from '../domain/relink';
import { splitList } from '../domain/text/text';
import { parseAddress } from '../workbook/address';
import type { SetCell } from '../workbook/edit';
import type { Workbook } from '../workbook/port';
import type { Choice } from './views';

/** The number as the department typed it. */
export const typedNumber = ({ row, number }: Issue): string => row.said.number?.text ?? number;

/** The choice that the sheet holds now. */
export function presentChoice({ issues }: Plan, { link }: Objective): Choice {
  const numbers = link.kind === 'linked' ? link.issues : [];
  const typed = new Map(issues.map((issue) => [issue.number, typedNumber(issue)]));
  return { chosen: numbers.map((number) => typed.get(number) ?? number), own: link.kind === 'own' };
}

/** Where the cell is shared by several rows (merged, or written once above them), the shared cell itself; null without such a column. */
export function issueCellEdit(
  objective: Objective,
  workbook: Workbook,
  after: string | null,
): SetCell | null {
  const said = objective.row.said.issue;
  const edit = cellEdit(objective, 'issue', workbook, after);
  if (!said || said.source !== 'merged') return edit;
  const at = said.place.cell === null ? null : parseAddress(said.place.cell);
  const grid = workbook.grids.find(({ name }) => name === said.place.sheet);
  if (!at || !grid) return edit;
  return {
    ...{ kind: 'set', sheet: grid.name, row: at.row, column: at.column },
    ...{ before: grid.value(at.row, at.column), after },
  };
}

/** Several repairs of one cell become one edit. */
export function relinkEdits(relinks: readonly Relink[], workbook: Workbook): SetCell[] {
  const byObjective = new Map<Objective, Relink[]>();
  for (const relink of relinks)
    byObjective.set(relink.objective, [...(byObjective.get(relink.objective) ?? []), relink]);
  return [...byObjective].flatMap(([objective, own]) => {
    const now = new Map(own.map(({ from, to }) => [from, typedNumber(to)]));
    const numbers = splitList(own[0]!.said.text).map((one) => now.get(one) ?? one);
    return issueCellEdit(objective, workbook, numbers.join('、')) ?? [];
  });
}

/**
 * The sure proposals as edits, each cell once. A cell that several rows share is left to a person where they are not sure of the
 * same issue, and so is one where something is typed already.
 */
export function sureLinkEdits(
  proposals: readonly LinkProposal[],
  { issues }: Plan,
  workbook: Workbook,
): SetCell[] {
  const typed = new Map([...issues].reverse().map((issue) => [issue.number, typedNumber(issue)]));
  const byCell = new Map<string, (SetCell | null)[]>();
  for (const { objective, issues: likely } of proposals) {
    const [best] = likely;
    const sure = best !== undefined && confidenceOf(best.probability) === 'sure';
    const edit = issueCellEdit(objective, workbook, (best && typed.get(best.number)) ?? null);
    if (!edit) continue;
    const cell = JSON.stringify([edit.sheet, edit.row, edit.column]);
    byCell.set(cell, [...(byCell.get(cell) ?? []), sure && isBlank(edit.before) ? edit : null]);
  }
  return [...byCell.values()].flatMap(([first, ...others]) =>
    first && others.every((one) => one?.after === first.after) ? [first] : [],
  );
}

const isBlank = (value: SetCell['before']): boolean =>
  value === null || (typeof value === 'string' && value.trim() === '');
