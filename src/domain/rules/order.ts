// Findings in the order a person walks through the workbooks: file, sheet, row, column, then rule.
import type { Draft } from '../draft';
import type { Finding } from '../finding';
import type { Place } from '../place';
import { RULES } from './rule';

const RULE_AT = new Map(RULES.map(({ name }, at) => [name, at]));

/** A finding about a whole file or sheet stands before those about its cells. Ties keep the order they came in. */
export function inOrder(findings: readonly Finding[], draft: Draft): Finding[] {
  const pages = pagesOf(draft);
  const keyed = findings.map((finding) => ({ finding, page: pages(finding.place), spot: spotOf(finding) }));
  return keyed.sort((a, b) => a.page - b.page || a.spot - b.spot).map(({ finding }) => finding);
}

/** A running number of a place's file and sheet; a file's own comes right before those of its sheets. */
function pagesOf(draft: Draft): (place: Place) => number {
  const files = new Map<string, { readonly at: number; readonly sheets: ReadonlyMap<string, number> }>();
  let at = 0;
  for (const { file, sheets } of draft.files) {
    files.set(file, { at, sheets: new Map(sheets.map(({ sheet }, order) => [sheet, order])) });
    at += sheets.length + 2;
  }
  return ({ file, sheet }) => {
    const known = files.get(file);
    return (known?.at ?? -2) + (sheet === null ? 0 : 1 + (known?.sheets.get(sheet) ?? 0));
  };
}

/** Excel has 1,048,576 rows, 16,384 columns and we fewer than 64 rules: row, column and rule in one exact number. */
const COLUMNS = 2 ** 15;
const RULES_AT_MOST = 64;

function spotOf(finding: Finding): number {
  const { cell } = finding.place;
  const [row, column] = cell === null ? [-1, -1] : rowAndColumn(cell);
  return ((row + 1) * COLUMNS + column + 1) * RULES_AT_MOST + (RULE_AT.get(finding.rule) ?? 0);
}

/** `AB12` → row 12, column as a number that grows to the right. */
function rowAndColumn(cell: string): readonly [row: number, column: number] {
  let column = 0;
  let row = 0;
  for (let at = 0; at < cell.length; at += 1) {
    const code = cell.charCodeAt(at);
    if (code >= 65) column = column * 26 + code - 64;
    else row = row * 10 + code - 48;
  }
  return [row, column];
}
