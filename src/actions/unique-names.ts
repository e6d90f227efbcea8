// Names for sources in a draft: places name files, so no two may share one.
import type { WorkbookSource } from '../workbook/port';

/** 福祉課.xlsx, 福祉課（2）.xlsx … in the order given. The department keeps its own name. */
export function uniqueNames(
  sources: readonly WorkbookSource[],
  department: WorkbookSource | undefined,
): ReadonlyMap<WorkbookSource, string> {
  const taken = new Set<string>(department ? [department.name] : []);
  const names = new Map<WorkbookSource, string>(department ? [[department, department.name]] : []);
  for (const source of sources) {
    if (names.has(source)) continue;
    const name = freeName(source.name, taken);
    taken.add(name);
    names.set(source, name);
  }
  return names;
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  const dot = name.lastIndexOf('.');
  const [base, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${base}（${number}）${extension}`;
    if (!taken.has(candidate)) return candidate;
  }
}
