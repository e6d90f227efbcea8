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
  startText: 'Pick a department workbook (.xlsx or other) with Open, or drop it here.',
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
    'no-sample': 'No sample was found. Open a file of your own.',
    'not-edited': 'That could not be changed. Nothing was written.',
    'one-file': 'One workbook is opened at a time: the first. Drop division files onto Consolidate.',
    protected: (sheet) =>
      `This cell of sheet ${sheet} is protected. Nothing was written. Lift the protection in Excel first.`,
  },
  fault: (name, code) => `${name} could not be opened. ${WHY[code]}`,
};
