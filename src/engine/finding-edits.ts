// The edits of 点検's repairs and of waivers.
import type { ActionWords } from '../actions/words';
import type { Finding } from '../domain/finding';
import type { Place } from '../domain/place';
import { compareKey, splitList } from '../domain/text/text';
import { settingsEdits } from '../forms/write/to-fill/settings-lines';
import { parseAddress } from '../workbook/address';
import type { Edit, SetCell } from '../workbook/edit';
import type { Workbook } from '../workbook/port';
import type { Judged } from './judging';
import type { Fix } from './views';

/** A waiver of one issue as a line of 設定. */
export const waiverEdits = (
  judged: Judged,
  issue: string,
  reason: string,
  words: ActionWords,
): readonly Edit[] =>
  settingsEdits(judged.workbook, [{ table: 'waivers', name: issue, value: reason }], words);

/** Ends the waiver of one issue: the reason goes, since a waiver without one is none; of several issues on one line, this number. */
export function endWaiverEdits(judged: Judged, issue: string): readonly Edit[] {
  const key = compareKey(issue);
  return (settingsOf(judged)?.waivers ?? []).flatMap(({ number, reason }) => {
    const numbers = splitList(number.text);
    const left = numbers.filter((one) => compareKey(one) !== key);
    if (left.length === numbers.length || reason === null) return [];
    return left.length > 0
      ? setAt(judged.workbook, number.place, left.join('、'))
      : setAt(judged.workbook, reason.place, null);
  });
}

function setAt({ grids }: Workbook, { sheet, cell }: Place, after: SetCell['after']): readonly SetCell[] {
  const grid = grids.find(({ name }) => name === sheet);
  const at = cell === null ? null : parseAddress(cell);
  if (!grid || !at) return [];
  return [{ kind: 'set', sheet: grid.name, ...at, before: grid.value(at.row, at.column), after }];
}

/** The edits of a fix that writes; null for one that leads elsewhere. */
export function fixEdits(
  fix: Fix,
  finding: Finding,
  judged: Judged,
  words: ActionWords,
): readonly Edit[] | null {
  if (fix.kind === 'name' || fix.kind === 'wording')
    return replaceIn(judged.workbook, finding, fix.from, fix.to);
  if (fix.kind !== 'heading') return null;
  return settingsEdits(judged.workbook, [{ table: 'headings', name: fix.from, value: fix.to }], words);
}

const settingsOf = ({ draft, workbook }: Judged): Judged['draft']['files'][number]['settings'] =>
  draft.files.find(({ file }) => file === workbook.name)?.settings ?? null;

/** The words where they stand in the cell; nothing when they are no longer there. */
function replaceIn({ grids }: Workbook, { place }: Finding, from: string, to: string): readonly Edit[] {
  const grid = grids.find(({ name }) => name === place.sheet);
  const at = place.cell === null ? null : parseAddress(place.cell);
  const before = grid && at ? grid.value(at.row, at.column) : null;
  if (!grid || !at || before === null || typeof before === 'object') return [];
  const text = String(before);
  const after = text.includes(from) ? text.replace(from, () => to) : text.trim() === from.trim() ? to : null;
  return after === null ? [] : [{ kind: 'set', sheet: grid.name, ...at, before, after }];
}
