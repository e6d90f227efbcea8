// Findings in the order a person walks through the workbooks: file, sheet, row, column, then rule.
import type { Draft } from '../draft';
import type { Finding } from '../finding';
import { RULES } from './rule';

const RULE_AT = new Map(RULES.map(({ name }, at) => [name, at]));

/** A finding about a whole file or sheet stands before those about its cells. Ties keep the order they came in. */
export function inOrder(findings: readonly Finding[], draft: Draft): Finding[] {
  const files = new Map(draft.files.map((file, at) => [file.file, at]));
  const sheets = new Map(
    draft.files.map((file) => [file.file, new Map(file.sheets.map(({ sheet }, at) => [sheet, at]))]),
  );
  const keyed = findings.map((finding) => {
    const { file, sheet, cell } = finding.place;
    const [row, column] = cell === null ? [-1, -1] : rowAndColumn(cell);
    const sheetAt = sheet === null ? -1 : (sheets.get(file)?.get(sheet) ?? 0);
    return { finding, key: [files.get(file) ?? -1, sheetAt, row, column, RULE_AT.get(finding.rule) ?? 0] };
  });
  return keyed.sort((a, b) => compareKeys(a.key, b.key)).map(({ finding }) => finding);
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < a.length; at += 1) {
    const difference = a[at]! - b[at]!;
    if (difference !== 0) return difference;
  }
  return 0;
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
