// What stands around the tabs, in English.
import type { PanelFault, ShellWords } from './shell-words';

const FAULT: Readonly<Record<PanelFault, string>> = {
  encrypted: 'It is protected by a password. Enter the password.',
  'wrong-password': 'The password is wrong. Enter it again.',
  damaged: 'The file is damaged. Ask the division to send it again.',
  'not-a-workbook': 'This is not an Excel workbook. Choose another file.',
  'too-large': 'It is too large to read safely. Remove sheets that are not needed.',
  unreadable: 'The file cannot be read. Close it elsewhere and try again.',
  cancelled: 'Stopped.',
  timeout: 'Reading took too long. Try again.',
  'host-busy': 'Excel is busy. Wait a moment and try again.',
  'host-cell-edit': 'A cell is being edited. Press Enter in the cell and try again.',
  'host-error': 'Excel refused. See whether the sheet is protected, and try again.',
  'host-half-written':
    'Excel stopped half-way, and some of it stays written. Look at the cells and sheets below, or close the workbook without saving and open it again.',
};

const many = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;
const sheetsToo = (cells: number, sheets: number): string =>
  [cells > 0 ? many(cells, 'cell') : '', sheets > 0 ? many(sheets, 'sheet') : '']
    .filter(Boolean)
    .join(' and ');

const WAY: ShellWords['files']['way'] = {
  folder: 'Choose a folder',
  dialog: 'Save as',
  excel: 'Open as a new workbook',
  download: 'Download',
};
const HANDED: ShellWords['files']['way'] = {
  folder: 'went to the folder. Did it arrive?',
  dialog: 'was handed over. Did it arrive?',
  excel: 'went to Excel as a new workbook. Did it open? Then save it there under its name.',
  download: 'went to the downloads. Did it arrive in the Downloads folder?',
};

const STEP = { read: 'Reading', judge: 'Checking', solve: 'Solving', write: 'Making' } as const;

export const shellEn: ShellWords = {
  product: 'Objectives',
  header: {
    round: 'Round',
    auto: (round) => (round === null ? 'Automatic' : `Automatic (${round})`),
    noDepartment: 'No department',
    year: (starting) => `FY${starting}`,
    lang: 'Language',
    otherLang: '日本語',
    tabs: 'Work',
  },
  footer: {
    settings: 'Settings',
    help: 'Help',
    selfcheck: 'Self-check',
    version: (version) => `Version ${version}`,
  },
  limits: {
    'merges-unseen':
      'This Excel does not tell which cells are merged: only the first cell of each is read as filled. Unmerge and fill such sheets, or open them in a newer Excel.',
    'writes-end-undo':
      'In this Excel, writing ends what Ctrl+Z could undo. What was written can be undone with “Undo” in this pane.',
    'sheets-end-undo':
      'New sheets end what Ctrl+Z could undo. They can be taken back with “Undo” in this pane.',
  },
  files: { way: WAY, arrived: 'It arrived', lost: 'It did not', other: 'Another way' },
  common: {
    close: 'Close',
    cancel: 'Stop',
    back: 'Back',
    undo: 'Undo',
    retry: 'Read again',
    blank: '(blank)',
    bracketed: (text) => ` (${text})`,
    more: (count) => `Show ${count} more`,
    loading: 'Loading',
    reading: 'Reading the workbook',
    newTab: ' (opens in a new tab)',
  },
  settings: {
    title: 'Settings',
    lang: 'Language',
    langs: { ja: '日本語', en: 'English' },
    mask: 'Hide names',
    maskHint: 'Shows people as 職員1 and so on: for a screen that others see.',
    sheet: 'Load limits, grade limits, headings and waivers are changed on the sheet 設定 of the workbook.',
    privacy: 'Nothing of a workbook leaves this computer.',
  },
  states: {
    cellEdit: 'A cell is being edited. Press Enter in the cell to go on.',
    offline:
      'A part of this pane did not load. Check the connection and press “Read again”. The workbook is unchanged.',
    unread:
      'Excel did not let the workbook be read. Press “Read again”. If that does not help, save the workbook and open it again.',
    former: (why) => `${why} What is shown below was read before.`,
    fault: FAULT,
  },
  busy: {
    consolidate: 'Rolling up',
    balance: 'Looking for reassignments',
    distribute: 'Making forms',
    rollover: 'Making next year’s workbooks',
    start: 'Reading',
    save: 'Saving',
    return: 'Making returns',
  },
  progress: ({ step, done, total, subject }) =>
    `${STEP[step]} ${Math.min(done + 1, total)}/${total}${subject ? ` ${subject}` : ''}`,
  share: (step, percent) => `${STEP[step]} ${percent}%`,
  notices: {
    written: ({ cells, sheets, unprinted }) =>
      `Wrote ${sheetsToo(cells, sheets)}.${unprinted ? ' Only the print setup was refused by Excel: check the printer and set it under Page Layout.' : ''}`,
    undone: () => 'Put back as it was.',
    'nothing-to-write': () => 'Nothing to write: the workbook is like this already.',
    'not-written': ({ code }) => FAULT[code],
    'cell-gone': ({ place }) => `${place} was not found. See whether the sheet was renamed or hidden.`,
    'other-file': ({ file }) => `It stands in “${file}”. Open that workbook to mend it.`,
    'no-issue-column': () =>
      'This table has no column 対応する重点課題. Add it, or name your heading in 設定.',
    saved: ({ names }) => (names.length === 1 ? `Saved “${names[0]}”.` : `Saved ${names.length} workbooks.`),
    made: ({ count, way }) =>
      `${count === 1 ? 'The workbook is' : `${count} workbooks are`} ready and not saved yet. Press “${WAY[way]}”.`,
    handed: ({ names, way }) =>
      `${names.length === 1 ? `“${names[0]}”` : `${names.length} workbooks`} ${HANDED[way]}`,
    'not-saved': ({ name }) =>
      `This pane has no way left to hand over “${name}”. Open the same workbook on the page for browsers (the workbench), or press again to try from the first way.`,
    cancelled: () => 'Stopped. The workbook is unchanged.',
    'no-clauses': ({ name }) =>
      `“${name}” holds no numbered clause. Choose a text numbered like “1 …”, “(1) …”.`,
    'unreadable-text': ({ name }) => `“${name}” cannot be read as text. Choose .txt, .md or .docx.`,
    'no-issues-here': () =>
      'The open workbook has no table of priority issues. Open the department’s workbook.',
    'no-divisions': () => 'No 主管課 or 関係課 is filled in. Name divisions beside the issues first.',
    'no-issues-found': () => 'No issues or issue numbers in these workbooks. Choose divisions’ workbooks.',
    'department-fault': ({ code }) => FAULT[code],
    'not-workbooks': ({ names }) => `Left out, not workbooks: ${names.join(', ')}`,
    added: ({ count }) => `Added ${many(count, 'file')}.`,
    consolidated: ({ submitted, named }) => `Rolled up. ${submitted} of ${named} divisions have submitted.`,
    solved: ({ moves, over }) =>
      moves === 0
        ? over === 0
          ? 'Everybody is within the limit. Nothing needs to change.'
          : `Moving roles does not help. ${over} over the limit.`
        : `Found ${many(moves, 'move')}. ${over === 0 ? 'Everybody comes within the limit.' : `${over} stay over the limit.`}`,
    checked: ({ errors, warnings }) => `Checked: ${many(errors, 'error')}, ${many(warnings, 'warning')}.`,
    'part-missing': () =>
      'A part that this needs did not load. Check the connection and try again. The workbook is unchanged.',
    unexpected: () =>
      'Something unexpected stopped this. Try again. If it goes on, give the result of the self-check below to your IT staff.',
  },
  titles: {
    link: ({ objective }) => `Link of “${objective}”`,
    'link-sure': () => 'Links that are sure',
    relink: ({ count }) => `${many(count, 'changed issue number')}`,
    fix: ({ cell }) => `Mending ${cell}`,
    waive: ({ issue }) => `Waiver of issue ${issue}`,
    'end-waiver': ({ issue }) => `End of the waiver of issue ${issue}`,
    heading: ({ heading }) => `Meaning of heading “${heading}”`,
    teach: ({ count }) => `Form, ${many(count, 'line')}`,
    reassign: ({ count }) => many(count, 'reassignment'),
    consolidate: () => 'Roll-up',
    'start-policy': ({ clauses }) => `Draft of ${many(clauses, 'issue')}`,
    'start-divisions': ({ issues }) => `Table of ${many(issues, 'issue')}`,
    'start-sample': () => 'Sheets of the sample',
    undo: () => 'Undo',
  },
  conflicts: {
    changed: ({ place, expected, found }) => `${place}: was “${expected}” when read, is “${found}” now.`,
    'sheet-missing': ({ sheet }) => `Sheet “${sheet}” is gone or was renamed.`,
    'sheet-exists': ({ sheet }) => `Sheet “${sheet}” exists already.`,
    'sheet-protected': ({ sheet }) => `Sheet “${sheet}” is protected. Unprotect it under Review.`,
  },
  preview: {
    heading: 'What will be written',
    summary: (cells, sheets) => {
      const changed = cells > 0 ? [`${many(cells, 'cell')} will change`] : [];
      const added = sheets > 0 ? [`${many(sheets, 'new sheet')} will be added`] : [];
      return `${[...changed, ...added].join(' and ')}. Nothing is written yet.`;
    },
    newSheet: (name, rows) => `New sheet “${name}” (${rows > 0 ? many(rows, 'row') : 'headings only'})`,
    removedSheet: (name) => `Remove sheet “${name}”`,
    sheet: 'Sheet',
    cell: 'Cell',
    from: 'Now',
    to: 'Afterwards',
    apply: (cells, sheets) => `Write ${sheetsToo(cells, sheets)}`,
    applying: 'Writing',
    refused: 'It could not be written. Nothing has changed.',
    renew: 'Make it anew',
    leave: 'Back without writing',
    inSheet: (sheet, cells) => `${sheet} (${many(cells, 'cell')})`,
  },
  start: {
    title: 'To begin',
    lead: 'This workbook has no priority issues and no objectives yet. Where do you begin?',
    policy: 'From a policy text',
    policyWhy:
      'Priority issues of a policy (.txt, .md, .docx), else its numbered clauses, become sheets of issues, staff and settings.',
    department: 'Department',
    departmentNeeded: 'Enter the department’s name.',
    year: 'Fiscal year',
    yearUnreadable: 'Write it like 令和8年度 or 2026年度.',
    pickPolicy: 'Choose a text',
    divisions: 'From divisions’ workbooks',
    divisionsWhy:
      'The issue numbers in them become the department’s table, and you can roll them up at once.',
    pickDivisions: 'Choose workbooks',
    sample: 'Try the sample',
    sampleWhy:
      'Adds the sheets of an imaginary department to this workbook, to try everything on. Undo removes them.',
    addSample: 'Add the sample',
    here: 'How this workbook was understood',
    refresh: 'Read again',
  },
};
