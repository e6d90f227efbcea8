// The command line in English.
import type { CliWords } from './words';

const SEVERITY = { error: 'error', warning: 'warning', info: 'note' } as const;
const COVERAGE = { covered: 'covered', thin: 'thin', uncovered: 'uncovered', waived: 'waived' } as const;
const STATUS = {
  ok: 'submitted',
  missing: 'missing',
  error: 'unreadable',
  duplicate: 'duplicate',
  'wrong-year': 'wrong year',
} as const;
const STEP = { read: 'reading', judge: 'checking', solve: 'solving', write: 'writing' } as const;
const FAULT = {
  encrypted: 'is protected by a password. Give it with --password-file, or save the file without protection',
  'wrong-password': 'was not opened: the password is wrong',
  damaged: 'is damaged. Open the original in Excel and save it again',
  'not-a-workbook': 'is not an Excel workbook',
  'too-large': 'is too large to open safely. Remove unused sheets or rows and save it again',
  unreadable: 'cannot be opened. Check where it is and whether somebody else has it open',
  cancelled: 'was cancelled',
  timeout: 'took too long to read. Remove unused sheets and save it again',
} as const;

const SHARED = `Shared
  --lang en            English messages
  --password-file F    a text with the password (one line; for single files "file name<TAB>password")
  --workers N          threads that read files (1 to 9; 1 if left out)
  --help               this text`;

const clipped = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

export const cliEn: CliWords = {
  help: `Tenkai — checks and consolidates a city hall's objective deployment sheets

Use  npm run -s tenkai -- COMMAND …

  issues       drafts the priority issues from a policy text
  distribute   makes a ready-to-fill workbook for each division
  check        checks issues and division objectives
  balance      computes staff loads and proposes the fewest reassignments
  consolidate  rolls division workbooks up into a copy of the department workbook
  return       sends division workbooks back with notes at what has to be mended
  rollover     makes next year's workbooks

Examples
  npm run -s tenkai -- check department.xlsx division.xlsx
  npm run -s tenkai -- check FOLDER
  npm run -s tenkai -- consolidate department.xlsx in\\*.xlsx --out out.xlsx --period mid

More on one command: npm run -s tenkai -- COMMAND --help
Input files are never changed. Exit status: 0 no errors / 1 errors found / 2 call or input cannot be used

${SHARED}`,
  commandHelp: {
    issues: `issues POLICY --department NAME --year YEAR --out department.xlsx
  Drafts issues from a policy text (.txt .md .docx): the parts of its section 重点課題, 重点目標, 重点取組 …, else all numbered clauses.
  What was left out is printed.
  --year  令和6年度, R6 or 2024
  --sections HEADING,…  the sections whose parts become issues (headings or numbers)

${SHARED}`,
    distribute: `distribute department.xlsx --out FOLDER
  Makes one workbook for each lead or related division.
  A workbook already there keeps its rows; only the copy of the issues is renewed.

${SHARED}`,
    check: `check FILE… [--period start|mid|end] [--json] [--records] [--explain]
  Takes files, folders and "*.xlsx".
  --period   the round (default: from the sheets' titles, else start)
  --explain  shows how every column and row was understood
  --json     prints JSON; --records adds what was read

${SHARED}`,
    balance: `balance FILE… [--max-moves N] [--out plan.xlsx] [--json]
  Computes load ratios and proposes the fewest reassignments that bring everybody under the limit.
  --max-moves N         at most N reassignments
  --sections            only inside a section
  --monthly             keep the limit in every month as well
  --time-limit SECONDS  default 30
  --out                 writes the plan into a workbook

${SHARED}`,
    consolidate: `consolidate department.xlsx FILE… --out out.xlsx [--period start|mid|end] [--mask-names] [--json]
  Writes the deployment matrix, department summary, findings, workload and import record into a copy of the department workbook.
  What people wrote into the summary stays when the last result is given as department.xlsx.
  --mask-names  hides the names of staff

${SHARED}`,
    return: `return department.xlsx FILE… --out FOLDER [--period start|mid|end] [--message TEXT] [--json]
  Sends back each division workbook that has errors or warnings: a copy with notes at the cells and a sheet 差戻し. No input is changed.
  .xls, .ods, .csv and encrypted files come back as a list in a new workbook.
  --message TEXT  words to every division

${SHARED}`,
    rollover: `rollover department.xlsx FILE… --out FOLDER
  Makes next year's workbooks; unmet objectives are carried forward.

${SHARED}`,
  },
  noCommand: 'Give a command. --help shows how.',
  unknownCommand: (typed) => `There is no command "${typed}". --help shows how.`,
  unknownOption: (command, typed) => `${command} has no option "${typed}". See ${command} --help.`,
  valueMissing: (option) => `${option} needs a value.`,
  valueWrong: (option, typed, allowed) => `${option} cannot be "${typed}". Allowed: ${allowed}`,
  inputMissing: (command) => `Name the files. See ${command} --help.`,
  optionMissing: (command, option) => `${option} is needed. See ${command} --help.`,
  yearUnreadable: (typed) => `The fiscal year "${typed}" cannot be read. Write it like 令和6年度 or 2024.`,
  noClauses: (file) =>
    `${file}: neither priority issues nor numbered clauses (①②③) were found. Is it a policy text? From a PDF, copy the words into a text file.`,
  noSection: ({ typed, sections }) =>
    `The text has no heading "${typed}". Give --sections one of these headings or numbers:\n${sections.map((heading) => `  ${heading}`).join('\n')}`,
  leftOut: (parts) =>
    `Left out (choose with --sections HEADING):\n${parts.map(({ heading, text }) => `  ${clipped([heading, text].filter((one) => one !== '').join(': '))}`).join('\n')}`,
  noIssues: (file) =>
    `${file}: no table with the headings 課題番号 and 重点課題 was found. Give the department workbook first.`,
  returned: ({ division, out, notes, listed }) =>
    listed
      ? `${division ?? 'unknown division'}: listed (this kind of file is only read): ${out}`
      : `${division ?? 'unknown division'}: ${notes} notes: ${out}`,
  notReturned: (file, reason) => `${file} could not be returned. ${reason}`,
  nothingToReturn: (file) => `${file}: nothing to mend.`,
  noDivisions: (file) => `${file}: no lead or related division is named. Fill in 主管課 on the issues sheet.`,
  fileUnusable: (file, code) => `${file} ${FAULT[code]}.`,
  nothingReadable: 'No file could be read.',
  outputIsInput: (file) => `${file} is an input. Choose another name for the output.`,
  cannotWrite: (file, reason) =>
    `${file} cannot be written (the old file is as it was). Is it open in Excel? [${reason}]`,
  readOnlyFormat: (file) =>
    `${file} has a format or protection that cannot be written. Save it as .xlsx without a password in Excel.`,
  passwordFileUnreadable: (file) => `The password file ${file} cannot be opened.`,
  unexpected: (detail) =>
    `Stopped by an unexpected fault. No file was changed. Please report this: [${detail}]`,
  wrote: (file) => `Written: ${file}`,
  kept: (file) => `Nothing to change: ${file}`,
  drafted: (clauses, file) =>
    `${clauses} candidate issues written: ${file}\nFill in the lead divisions, then run distribute.`,
  distributed: (division, file) => `${division}: ${file}`,
  progress: ({ step, done, total, subject }) => `${STEP[step]} ${done}/${total} ${subject}`,
  checked: ({ files, issues, objectives, staff }) =>
    `${files} files · ${issues} issues · ${objectives} objectives · ${staff} staff`,
  findings: ({ error, warning, info }) => `${error} errors · ${warning} warnings · ${info} notes`,
  noFindings: 'No findings.',
  coverageLine: ({ number, title, coverage, objectives, divisions }) =>
    `  ${COVERAGE[coverage]}  ${number} ${title} (${objectives} objectives${divisions.length ? `; ${divisions.join(', ')}` : ''})`,
  submissionLine: ({ division, file, status }) =>
    `  ${STATUS[status]}  ${division}${file ? `  ${file}` : ''}`,
  rollUpLine: ({ number, title, grade, judged, reported, total, rate }) =>
    `  ${grade}  ${number} ${title} (judged ${judged}/reported ${reported}/total ${total}${rate === null ? '' : `; rate ${(rate * 100).toFixed(1)}%`})`,
  severity: SEVERITY,
  role: {
    issues: 'issues',
    objectives: 'objectives',
    staff: 'staff',
    settings: 'settings',
    generated: 'generated',
    ignored: 'ignored',
  },
  difference: ({ added, gone, changed }) =>
    `Since the last roll-up: ${added} new, ${gone} gone, ${changed} changed`,
  noDifference: 'No difference from the last roll-up.',
  noStaff:
    'No staff table was found, so loads cannot be computed. Add one with 職員番号, 氏名, 課, 任用区分 and 週勤務時間.',
  balanceLine: ({ division, max, over, moves, unknown }) =>
    `${division}: maximum load ${max[0].toFixed(2)} → ${max[1].toFixed(2)}, over the limit ${over[0]} → ${over[1]}, ${moves} reassignments${unknown ? ` (${unknown} efforts blank)` : ''}`,
  moveLine: ({ objective, role, from, to }) => `${objective} ${role}: ${from} → ${to}`,
  changedSince: (file) => `${file} has changed since it was read. Run the command again.`,
  conflicts: (places) =>
    `These places cannot be written. Save the department workbook again and repeat: ${places.join(', ')}`,
};
