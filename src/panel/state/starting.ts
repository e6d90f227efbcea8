// 最初の一歩: an empty workbook gets its issues from a policy text, from division workbooks that are there already, or from the sample.
import type { FiscalYear } from '../../domain/time/fiscal-year';
import type { PickedFile } from '../ports';
import type { Consolidating } from './consolidating';
import type { Desk } from './desk';
import { parts } from './parts';
import type { Checked } from './state';
import type { Writing } from './writing';

export interface Starting {
  /** Numbered clauses of a policy text become 重点課題, 職員 and 設定 in the open workbook. */
  fromPolicy(file: PickedFile, department: string, year: FiscalYear): Promise<void>;
  /** The issues and people that division workbooks hold become the department's sheets; the files stay picked in 集約. */
  fromDivisions(files: readonly PickedFile[]): Promise<void>;
  /** The same from the objectives of the open workbook. */
  fromHere(): Promise<void>;
  /** The sample department's sheets, beside what stands in the open workbook. */
  fromSample(): Promise<void>;
}

/** Nothing that the product knows stands in the workbook yet. */
export const isEmpty = ({ plan }: Checked): boolean =>
  plan.issues.length === 0 && plan.objectives.length === 0 && plan.staff.length === 0;

/** The fiscal year that goals are drafted for now: from January on, the one that begins next April. */
export const comingYear = (now: Date): FiscalYear => now.getFullYear();

export function createStarting(desk: Desk, writing: Writing, files: Consolidating): Starting {
  return {
    fromPolicy: async (file, department, year) =>
      (await parts.start()).fromPolicy(desk, writing, file, { department, year }),
    async fromDivisions(picked) {
      files.add(picked);
      await (await parts.start()).fromDivisions(desk, writing);
    },
    fromHere: async () => (await parts.start()).fromHere(desk, writing),
    fromSample: async () => (await parts.start()).fromSample(desk, writing),
  };
}
