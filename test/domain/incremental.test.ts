// A judgement depends on its draft alone: what was judged before it, and of which objects, makes no difference.
import type { Draft, DraftFile, DraftSheet, ObjectiveTable } from '../../src/domain/draft';
import { judge } from '../../src/domain/judge/judge';
import { findFaults } from '../../src/domain/rules';
import { draftOf, issue, objective, person, say, type FileSpec } from './build';

const DIVISIONS = 40;
const ROWS = 60;

function largeDraft(): Draft {
  const issues = Array.from({ length: 12 }, (_, at) =>
    issue({ number: `${at + 1}`, title: `第${at}の重点課題`, lead: `第${at}課` }),
  );
  const department: FileSpec = { file: '部.xlsx', generated: true, sheets: [{ issues }] };
  const divisions = Array.from({ length: DIVISIONS }, (_, d): FileSpec => {
    const division = `第${d}課`;
    const objectives = Array.from({ length: ROWS }, (__, at) =>
      objective({
        division,
        number: `${at}`,
        issue: at % 9 ? `${(at % 14) + 1}` : null,
        lead: `${d}-${at % 20}`,
        support: at % 7 ? `${d}-${(at + 1) % 20}` : null,
        target: at % 5 ? `${at}件` : '充実に努める',
        deadline: `${(at % 12) + 1}月末`,
      }),
    );
    const staff = Array.from({ length: 20 }, (__, at) =>
      person({ number: `${d}-${at}`, name: `職員 ${d}の${at}`, division }),
    );
    return { file: `${division}.xlsx`, sheets: [{ objectives, division }, { staff }] };
  });
  return draftOf(department, ...divisions);
}

/** The draft with the first title of the last division changed; all else are the same objects. */
function edited(draft: Draft, title: string): Draft {
  const file = draft.files.at(-1)!;
  const sheet = file.sheets[0]!;
  const table = sheet.tables[0] as ObjectiveTable;
  const rows = table.rows.map((row, at) =>
    at === 0 ? { ...row, said: { ...row.said, title: say(title) } } : row,
  );
  const newSheet: DraftSheet = { ...sheet, tables: [{ ...table, rows }] };
  const newFile: DraftFile = { ...file, sheets: [newSheet, ...file.sheets.slice(1)] };
  return { files: [...draft.files.slice(0, -1), newFile] };
}

const afresh = (draft: Draft): Draft => structuredClone(draft);

test('an edited plan has the findings of a plan judged afresh', () => {
  const draft = largeDraft();
  const options = { period: 'start' } as const;
  const before = findFaults(judge(draft, options));
  const after = edited(draft, '相談窓口の開設を早める');
  const found = findFaults(judge(after, options));
  expect(found).toEqual(findFaults(judge(afresh(after), options)));
  expect(found.length).toBeGreaterThan(500);
  expect(found).not.toEqual(before);
});
