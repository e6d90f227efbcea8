// 様式の読み方 in English.
import type { TeachingWords } from './words';

const many = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

export const teachingEn: TeachingWords = {
  title: 'How the form is read',
  back: 'Back to the findings',
  open: (asked) => (asked > 0 ? `Confirm how the form is read (${asked})` : 'See how the form is read'),
  openHere: 'Teach how the form is read',
  unread: 'Make this workbook’s form readable',
  unreadWhy:
    'There is a table here, but its headings mean nothing to us. Say which column is the objective, the deadline and so on, and it can be used as it is.',
  lead: 'What each heading of the form is read as. Select a heading or a value in the sheet, and its column is taken in hand here.',
  none: 'No form of division objectives was found in this workbook.',
  noneNext: 'Open a workbook that holds a sheet of division objectives.',
  formChoice: 'Form',
  form: ({ sheet, file, sheets, asked, read }) =>
    `${file ? `${file} ` : ''}${sheet}${sheets > 1 ? ` and ${many(sheets - 1, 'more sheet')}` : ''}${read ? (asked > 0 ? ` (${asked} to confirm)` : '') : ' (not read yet)'}`,
  elsewhere:
    'This form is in a file picked in the roll-up. What you teach is written into 設定 of the open workbook and used for every workbook of the department.',
  asked: (count) => `${many(count, 'question')} left`,
  settled: 'Nothing to confirm.',
  notRead: 'This form cannot be read yet. Teach its headings: the objective, and what it is measured by.',
  confirm: (count) => (count === 1 ? 'The estimate is right' : `All ${count} estimates are right`),
  question: 'What is this heading?',
  heading: (heading, cell) => `“${heading}” (${cell})`,
  samples: 'What stands there',
  noSamples: '(nothing yet)',
  now: (state, field, by) => {
    if (state === 'unused') return 'It is not used, as you taught.';
    if (state === 'twice') return 'Another column is read as what you taught already.';
    if (field === null) return 'It is used for nothing now.';
    if (state === 'taught') return `Read as “${field}”, as you taught.`;
    const why = by === 'content' ? 'what it holds' : 'its words';
    return state === 'likely' ? `Estimated to be “${field}”.` : `Read as “${field}” by ${why}.`;
  },
  choices: 'Choices, likeliest first',
  notUsed: 'Do not use',
  other: 'Another field',
  otherChoose: 'Choose',
  forget: 'Forget what was taught',
  digits: 'Number keys choose, too.',
  list: 'Headings',
  listHint: 'Pick one to change how it is read.',
  state: {
    taught: 'taught',
    unused: 'not used',
    twice: 'twice',
    sure: 'sure',
    likely: 'estimated',
    unknown: 'unknown',
  },
  row: (state, field) => (state === 'unused' ? 'not used' : (field ?? 'an extra column')),
  words: 'Words of achievement',
  wordsLead: 'Words in the column of grades that are none of A, B, C, D. Which grade does each mean?',
  word: (mark, count) => `“${mark}” (${count})`,
  grade: { A: 'A', B: 'B', C: 'C', D: 'D', '－': '－ (not judged)' },
  likelyGrade: ' (likely)',
  records: 'The first objectives are read so',
  noRecords: 'No objective can be read yet.',
  missing: 'Not found on this form',
  lessons: (count) => `${many(count, 'line')} taught, not written yet`,
  noLessons: 'Nothing taught yet.',
  write: 'Write into 設定',
  drop: 'Discard what was taught',
  where:
    'It goes into the sheet 設定. Written into the department’s workbook, it is used for every division.',
};
