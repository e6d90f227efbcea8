// Which picked workbooks have something to mend, as figures to choose by.
import type { AcceptedChange } from '../../../engine/returns';
import type { RolledView } from '../../../engine/views';

export interface ToReturn {
  readonly file: string;
  readonly division: string | null;
  readonly errors: number;
  readonly warnings: number;
  /** Accepted changes of the division's objectives. */
  readonly changes: number;
}

/** In the order of the files; `here` is the open workbook, which nobody returns. */
export function toReturn(
  { files, findings, submissions }: Pick<RolledView, 'files' | 'findings' | 'submissions'>,
  here: string,
  accepted: readonly AcceptedChange[],
): readonly ToReturn[] {
  const divisions = new Map(submissions.map(({ file, division }) => [file, division] as const));
  const counts = new Map<string, { error: number; warning: number }>();
  for (const { place, severity } of findings) {
    if (severity === 'info') continue;
    const count = counts.get(place.file) ?? { error: 0, warning: 0 };
    count[severity] += 1;
    counts.set(place.file, count);
  }
  return files.flatMap(({ file, fault }): ToReturn[] => {
    const { error: errors, warning: warnings } = counts.get(file) ?? { error: 0, warning: 0 };
    const division = divisions.get(file) ?? null;
    const changes = accepted.filter((each) => each.division !== null && each.division === division).length;
    if (file === here || fault || errors + warnings + changes === 0) return [];
    return [{ file, division, errors, warnings, changes }];
  });
}
