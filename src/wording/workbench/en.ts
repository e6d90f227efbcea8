// The page around the grid, in English.
import type { FileFaultCode } from '../../domain/draft';
import type { WorkbenchWords } from './words';

const WHY: Readonly<Record<FileFaultCode, string>> = {
  encrypted: 'It is protected by a password.',
  'wrong-password': 'The password is wrong.',
  damaged: 'The file is damaged. Open and save it in Excel, then try again.',
  'not-a-workbook': 'It is not a workbook (.xlsx, .xlsm, .xls, .ods, .csv).',
  'too-large': 'The file is too large. Move sheets that are not needed to another workbook.',
  unreadable: 'It cannot be read. If another program has it open, close it there and try again.',
  cancelled: 'Reading was called off.',
  timeout: 'Reading took too long. Try again.',
};

const BOXES = { picture: 'Picture', chart: 'Chart', shape: 'Shape', other: 'Drawing' } as const;

export const workbenchEn: WorkbenchWords = {
  title: 'Tenkai',
  toolbar: 'Workbook',
  open: 'Open',
  startNew: 'New',
  newName: 'objectives.xlsx',
  newSheet: 'Sheet1',
  sample: 'Sample',
  samples: { start: 'start of year', mid: 'mid-year', end: 'end of year' },
  undo: 'Undo',
  redo: 'Redo',
  save: 'Save',
  print: 'Print',
  saveAs: 'Save as',
  fileName: 'File name',
  cancel: 'Cancel',
  close: 'Close',
  unsaved: 'Unsaved',
  kept: 'Changes are kept in this browser',
  opening: 'Opening…',
  saving: 'Saving…',
  sheets: 'Sheets',
  hidden: 'hidden',
  sheetLabel: (name) => `Sheet ${name}`,
  formula: (text) => `Formula ${text}`,
  notCalculated: 'not calculated',
  uncalculated: (count, first) =>
    `${count} ${count === 1 ? 'formula' : 'formulas'} cannot be calculated here (${first.join(', ')}${count > first.length ? ', …' : ''}). ${count === 1 ? 'It shows' : 'They show'} “not calculated” and ${count === 1 ? 'is' : 'are'} not used in the check. Excel calculates when it opens the saved workbook.`,
  refused: {
    protected: 'The sheet is protected. No rows or columns were moved. Unprotect the sheet in Excel.',
    array: 'Rows and columns cannot come or go inside an array formula. Do it outside of it.',
    'data-table': 'The sheet holds a data table. Insert and delete rows and columns in Excel.',
    table: 'A table’s headings, totals or columns are in the way. Nothing was done; use Excel.',
    pivot: 'A pivot table is in the way. Nothing was done; use Excel.',
    filter: 'Columns of a filter that is set are in the way. Nothing was done; clear the filter in Excel.',
    full: 'The sheet is used up to its edge. No more can be inserted.',
    choice: 'The list of this cell does not hold this value. Choose from it with Alt+↓.',
    formula:
      "This cannot be read as a formula. Mend it, or begin with an apostrophe (') to enter it as text.",
  },
  commands: {
    menu: 'Cells',
    insertRows: 'Insert rows',
    deleteRows: 'Delete rows',
    insertColumns: 'Insert columns',
    deleteColumns: 'Delete columns',
    clear: 'Clear values',
    fillDown: 'Copy from above',
    fillRight: 'Copy from the left',
    find: 'Find',
    replace: 'Replace',
    choices: 'Choose from the list',
  },
  find: {
    title: 'Find and replace',
    wanted: 'Text to find',
    by: 'Text to put instead',
    next: 'Find next',
    previous: 'Find previous',
    replaceAll: 'Replace all on this sheet',
    none: (text) => `“${text}” was not found.`,
    replaced: (count) =>
      count === 0
        ? 'There is nothing to replace.'
        : `${count} ${count === 1 ? 'cell' : 'cells'} replaced. Ctrl+Z undoes it.`,
  },
  sums: {
    label: 'Figures of the selected cells',
    count: (count) => `Count ${count}`,
    sum: (text) => `Sum ${text}`,
    mean: (text) => `Mean ${text}`,
  },
  pull: 'Drag to fill in a series',
  drawn: {
    note: 'Note',
    link: 'Link to',
    box: (kind, text) => `${BOXES[kind]} (not drawn here, kept in the file) ${text}`,
  },
  dropHere: 'Drop to open',
  sampleShown: 'This is a sample welfare department. Try anything.',
  openOwn: 'Open my file',
  drafts: 'Take up where you left',
  resume: (name, when, edits) => `${name} (${when}, ${edits} changes)`,
  resumeAction: 'Take up',
  forget: 'Discard',
  readOnlyFormat:
    'This kind of workbook cannot be written over. Saving makes a new .xlsx of its values; looks, formulas and password are not carried over.',
  startTitle: 'Open a workbook',
  startText:
    'Pick a workbook of a department or division (.xlsx, .xls, .ods and others), or drop it here. It is shown in its own form.',
  recent: 'Recent files',
  recentForget: (name) => `Take ${name} off the list`,
  sampleTitle: 'Try it first',
  sampleText: 'Workbooks of an invented welfare department. Touch anything.',
  stays: 'Nothing in your files leaves this computer.',
  splitter: 'Width of grid and pane',
  password: {
    title: 'Password',
    text: (name) => `${name} is protected by a password.`,
    wrong: 'The password is wrong. Type it again.',
    label: 'Password',
    open: 'Open',
  },
  leave: {
    title: 'There are unsaved changes',
    text: (name) =>
      `Changes to ${name} are not saved. If you go on, they stay in this browser and you can take them up later.`,
    go: 'Go on without saving',
    saveFirst: 'Back',
  },
  notice: {
    saved: (name) => `Saved to ${name}.`,
    downloaded: (name) => `Downloaded ${name}. Move it over the old file if it should replace it.`,
    rewritten: (name) => `Saved as a new workbook, ${name}.`,
    'not-saved': (name) => `${name} could not be saved. The changes are still in this browser. Try Save as.`,
    'changed-on-disk': (name) =>
      `${name} was changed elsewhere after it was opened. It was not written over. Use Save as for another file.`,
    'recent-refused': (name) =>
      `The browser may not read ${name}. Allow it when asked, or pick the file with Open.`,
    'recent-gone': (name) => `${name} is no longer where it was. Pick it again with Open.`,
    'part-missing': 'A part of the page did not arrive. Open the page again.',
    'nothing-to-print': 'There is nothing to print on this sheet.',
    'too-long-to-print': 'It would take over 200 pages and was not printed. Set a print area in Excel first.',
    'no-sample': 'No sample was found. Open a file of your own.',
    'not-edited': 'That could not be changed. Nothing was written.',
    'one-file': 'One workbook is opened at a time: the first. Drop division files onto Consolidate.',
    protected: (sheet) =>
      `This cell of sheet ${sheet} is protected. Nothing was written. Lift the protection in Excel first.`,
  },
  fault: (name, code) => `${name} could not be opened. ${WHY[code]}`,
};
