// 差戻し in English.
import type { ReturningWords } from './words';

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

export const returningEn: ReturningWords = {
  heading: 'Return to divisions',
  open: (divisions) => `${counted(divisions, 'division')} with something to mend`,
  nothing: 'No errors and no warnings: there is nothing to return.',
  why: 'Copies of the divisions’ workbooks are made with a note at each cell to mend and a sheet 差戻し. The originals stay as they are.',
  toAll: 'To all divisions (a deadline, say; may stay empty)',
  toOne: 'A word to this division',
  toOneOf: (division) => `A word to ${division}`,
  choose: 'Divisions to return to',
  all: 'Choose all',
  none: 'Choose none',
  unknownDivision: 'Unknown division',
  counts: (errors, warnings) =>
    [errors > 0 ? counted(errors, 'error') : '', warnings > 0 ? counted(warnings, 'warning') : '']
      .filter(Boolean)
      .join(', '),
  look: 'See what goes back',
  stale: 'Files or the workbook have changed. Consolidate again first.',
  preview: 'What goes back',
  previewWhy: (divisions) => `${counted(divisions, 'workbook')} will be made. Nothing has been made yet.`,
  made: (notes, changes) =>
    `${counted(notes, 'note')}, the sheet 差戻し${changes > 0 ? `, ${counted(changes, 'changed cell')}` : ''}`,
  said: 'What to mend',
  changes: 'Cells that are changed',
  make: (divisions) => `Make ${counted(divisions, 'workbook')}`,
  back: 'Back',
  outcomes: 'What was made',
  status: { returned: 'Made', listed: 'Made as a list', failed: 'Not made' },
  listedWhy: 'This kind of file cannot be written to: the list alone was made as a new workbook.',
  changedSince: 'The file has changed since it was read, or is gone. Choose it again and consolidate again.',
  changesLeft: 'The accepted changes could not be written and were left out.',
  readOnly: 'This kind of file cannot be written to.',
  clash: 'Two changes are meant for one cell, or there is no cell for one.',
  next: 'Send the workbooks to the divisions. When they come back mended, choose them here and consolidate again.',
  waiting: (count) => `${counted(count, 'change')} to write in`,
  waitingWhy: 'Written into the divisions’ workbooks when they are returned. Kept when the pane is closed.',
  noLonger: 'No objective of the present roll-up fits.',
  drop: 'Take out',
  dropAll: 'Take all out',
  link: (issues) => `Serve ${issues}`,
  move: (role, from, to) => `${role === 'lead' ? 'Lead' : 'Support'}: ${from} → ${to}`,
  own: 'the division’s own',
  blank: '(blank)',
  take: (issue) => `Take ${issue}`,
  takeOwn: 'The division’s own',
  takeBest: (count) => `Take all that are sure (${count})`,
  takeMoves: (count) => `Return ${counted(count, 'move')} in the divisions’ workbooks`,
  goReturn: 'Changes are written into the divisions’ workbooks by “Return to divisions” in Consolidate.',
};
