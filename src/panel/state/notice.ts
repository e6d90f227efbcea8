// What the pane has to tell after a deed, as facts; the sentences are wording/panel's.
import type { FileFaultCode } from '../../domain/draft';
import type { WayName } from '../ports';
import type { WorkbookFaultCode } from '../../workbook/port';

/** What a write is for. */
export type WriteTitle =
  | { readonly kind: 'link'; readonly objective: string }
  | { readonly kind: 'link-sure' }
  | { readonly kind: 'relink'; readonly count: number }
  | { readonly kind: 'fix'; readonly cell: string }
  | { readonly kind: 'waive'; readonly issue: string }
  | { readonly kind: 'end-waiver'; readonly issue: string }
  | { readonly kind: 'heading'; readonly heading: string }
  | { readonly kind: 'teach'; readonly count: number }
  | { readonly kind: 'reassign'; readonly count: number }
  | { readonly kind: 'consolidate' }
  | { readonly kind: 'start-policy'; readonly clauses: number }
  | { readonly kind: 'start-divisions'; readonly issues: number }
  | { readonly kind: 'start-sample' }
  | { readonly kind: 'undo' };

export type Notice =
  /** `unprinted`: all but the print setup. */
  | {
      readonly kind: 'written';
      readonly cells: number;
      readonly sheets: number;
      readonly unprinted?: boolean;
    }
  | { readonly kind: 'undone'; readonly cells: number }
  | { readonly kind: 'nothing-to-write' }
  | { readonly kind: 'not-written'; readonly code: WorkbookFaultCode }
  | { readonly kind: 'cell-gone'; readonly place: string }
  | { readonly kind: 'other-file'; readonly file: string }
  | { readonly kind: 'no-issue-column' }
  | { readonly kind: 'saved'; readonly names: readonly string[] }
  /** The files are ready and wait for a click. */
  | { readonly kind: 'made'; readonly count: number; readonly way: WayName }
  /** Handed over, and nobody saw them arrive. */
  | { readonly kind: 'handed'; readonly names: readonly string[]; readonly way: WayName }
  | { readonly kind: 'not-saved'; readonly name: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'no-clauses'; readonly name: string }
  | { readonly kind: 'unreadable-text'; readonly name: string }
  | { readonly kind: 'no-issues-here' }
  | { readonly kind: 'no-divisions' }
  | { readonly kind: 'no-issues-found' }
  | { readonly kind: 'department-fault'; readonly code: FileFaultCode }
  | { readonly kind: 'not-workbooks'; readonly names: readonly string[] }
  | { readonly kind: 'added'; readonly count: number }
  | { readonly kind: 'consolidated'; readonly submitted: number; readonly named: number }
  | { readonly kind: 'solved'; readonly moves: number; readonly over: number }
  | { readonly kind: 'checked'; readonly errors: number; readonly warnings: number }
  /** A file of the page did not arrive. */
  | { readonly kind: 'part-missing' }
  /** A bug or a broken host. */
  | { readonly kind: 'unexpected' };

/** Notices that tell of trouble; the others tell of success. */
const TROUBLE: ReadonlySet<Notice['kind']> = new Set<Notice['kind']>([
  'not-written', 'cell-gone', 'no-issue-column', 'not-saved', 'no-clauses', 'unreadable-text', 'no-issues-here',
  'no-divisions', 'no-issues-found', 'department-fault', 'not-workbooks', 'part-missing', 'unexpected',
]); // prettier-ignore
export const isTrouble = ({ kind }: Notice): boolean => TROUBLE.has(kind);
