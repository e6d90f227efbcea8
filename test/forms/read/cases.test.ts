// The forms of ../shared/cases, where they are there: every field of every objective in the cell that their JSON says.
import fs from 'node:fs';
import path from 'node:path';
import { check } from '../../../src/actions/check';
import { recordsJson } from '../../../src/cli/report/records-json';
import { openWorkbook } from '../../../src/workbook/file/open';
import type { WorkbookSource } from '../../../src/workbook/port';

const CASES = path.resolve(__dirname, '../../../../shared/cases/forms');
const names = fs.existsSync(CASES) ? fs.readdirSync(CASES).flatMap((file) => /^(.+)\.json$/.exec(file)?.[1] ?? []) : []; // prettier-ignore

interface Truth {
  readonly link: string;
  readonly objectives: readonly {
    readonly title: string;
    readonly issue: string | null;
    readonly cells: Readonly<Record<string, string>>;
    readonly lead?: string | null;
    readonly supports?: readonly string[];
    readonly effortLead?: number | null;
  }[];
}
interface Record_ {
  readonly file: string;
  readonly issues: readonly string[];
  readonly cells: Readonly<Record<string, string>>;
  readonly lead: string | null;
  readonly supports: readonly string[];
  readonly effortLead: number | null;
}

const source = (name: string): WorkbookSource => ({
  name,
  read: () => openWorkbook(name, new Uint8Array(fs.readFileSync(path.join(CASES, name)))),
});

if (names.length === 0) test.skip('../shared is not here', () => undefined);
else
  test.each(names)('%s', async (name) => {
    const truth = JSON.parse(fs.readFileSync(path.join(CASES, `${name}.json`), 'utf8')) as Truth;
    const department = source('部.xlsx');
    const { plan } = await check([department, source(`${name}.xlsx`)], { department });
    const { objectives } = recordsJson(plan) as unknown as { objectives: readonly Record_[] };
    const read = objectives.filter(({ file }) => file === `${name}.xlsx`);
    expect(read).toHaveLength(truth.objectives.length);
    // An upper goal between rows is no cell of the row; a column of remarks is no field of the truth.
    const notAsked = new Set(['division', 'remarks', ...(truth.link === 'subheading' ? ['issue'] : [])]);
    for (const objective of truth.objectives) {
      const found = read.find(({ cells }) => cells['title'] === objective.cells['title']);
      const asked = (cells: object) =>
        Object.fromEntries(Object.entries(cells).filter(([field]) => !notAsked.has(field)));
      expect(asked(found?.cells ?? {})).toEqual(asked(objective.cells));
      if (truth.link !== 'none') expect(found?.issues).toContain(objective.issue);
      if (objective.lead) expect(found?.lead).toBe(objective.lead);
      if (objective.supports) expect(found?.supports).toEqual(objective.supports);
      if (typeof objective.effortLead === 'number')
        expect(found?.effortLead).toBeCloseTo(objective.effortLead, 9);
    }
  });
