// The work of a calculating thread: one workbook whose formulas follow. Runs in a worker, or in the page where none starts.
import { FollowingBook } from '../../workbook/calc/following-book';
import { readNames } from '../../workbook/file/names';
import { openWorkbook } from '../../workbook/file/open';
import { nowAsSerial } from '../../workbook/uncalculated';
import type { CalculatedBook, CalculatorAnswer, CalculatorJob } from './calculator';

/** A thread's conversation: jobs are answered in their order, and never reject. */
export function calculatorAnswers(): (job: CalculatorJob) => Promise<CalculatorAnswer> {
  let book: FollowingBook | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  const answer = async (job: CalculatorJob): Promise<CalculatorAnswer> => {
    if (job.kind === 'open') {
      book = await followingBook(job);
      return book && job.edits.length > 0 ? book.take(job.edits, true) : book && [];
    }
    if (!book) return null;
    if (job.kind === 'take') return book.take(job.edits);
    book.goTo(job.step);
    return [];
  };
  return (job) => {
    const answered = turn.then(() => answer(job)).catch(() => (book = null));
    turn = answered;
    return answered;
  };
}

/** The bytes as a book that follows; null when they cannot be read. */
export async function followingBook({
  name,
  bytes,
  password,
}: CalculatedBook): Promise<FollowingBook | null> {
  const opened = await openWorkbook(name, bytes, password === null ? {} : { password });
  if (opened.kind === 'fault') return null;
  const { grids } = opened.workbook;
  const dateSystem = grids[0]?.dateSystem ?? 1900;
  const names = await readNames(bytes);
  return new FollowingBook(grids, { names, now: () => nowAsSerial(new Date(), dateSystem) });
}
