// Which file is the department workbook, and the department's name (contract §5 'Forms').
import type { Draft, DraftFile } from '../draft';
import { GENERATED_SHEETS } from '../terms';

const holds = (file: DraftFile, role: 'issues' | 'objectives'): boolean =>
  file.sheets.some((sheet) => sheet.tables.some((table) => table.role === role));
/** 差戻し stands in a division's workbook; every other generated sheet stands in the department's. */
const hasGenerated = (file: DraftFile): boolean =>
  file.sheets.some(({ role, sheet }) => role === 'generated' && !sheet.startsWith(GENERATED_SHEETS.returned));

/**
 * The department workbook: the named one, else the one that holds the issues and 設定 or generated sheets (generated ones tell more, and a
 * workbook without objectives more than one with), else the first file that holds issues, again one without objectives before one
 * with: what stands beside a division's objectives is its copy, in whatever order the files are named. Null when no file holds issues.
 */
export function departmentFileOf(draft: Draft, named: string | undefined): DraftFile | null {
  if (named !== undefined) return draft.files.find((file) => file.file === named) ?? null;
  const withIssues = draft.files.filter((file) => holds(file, 'issues'));
  const marked = withIssues.filter((file) => file.settings !== null || hasGenerated(file));
  return (
    marked.find((file) => hasGenerated(file)) ??
    marked.find((file) => !holds(file, 'objectives')) ??
    marked[0] ??
    withIssues.find((file) => !holds(file, 'objectives')) ??
    withIssues[0] ??
    null
  );
}

/** 部名: the department workbook's own word, else the first that any sheet gives. */
export function departmentNameOf(draft: Draft, department: DraftFile | null): string | null {
  const files = department ? [department, ...draft.files] : draft.files;
  for (const file of files) {
    const said = file.sheets.find((sheet) => sheet.context.department !== null)?.context.department;
    if (said) return said.text;
  }
  return null;
}
