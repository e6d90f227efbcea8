// Every sentence of the page around the grid, as a type: a language that lacks one does not compile.
import type { FileFaultCode } from '../../domain/draft';

export interface WorkbenchWords {
  readonly title: string;
  readonly toolbar: string;
  readonly open: string;
  readonly startNew: string;
  readonly newName: string;
  readonly newSheet: string;
  readonly sample: string;
  readonly samples: Readonly<Record<'start' | 'mid' | 'end', string>>;
  readonly undo: string;
  readonly redo: string;
  readonly save: string;
  readonly print: string;
  readonly saveAs: string;
  readonly fileName: string;
  readonly cancel: string;
  readonly close: string;
  readonly unsaved: string;
  readonly kept: string;
  readonly opening: string;
  readonly saving: string;
  readonly sheets: string;
  readonly hidden: string;
  readonly sheetLabel: (name: string) => string;
  readonly formula: (text: string) => string;
  /** In a cell whose formula has no value. */
  readonly notCalculated: string;
  readonly uncalculated: (count: number, first: readonly string[]) => string;
  /** Deeds that were not done, and what to do instead. */
  readonly refused: Readonly<
    Record<
      'protected' | 'array' | 'data-table' | 'table' | 'pivot' | 'filter' | 'full' | 'formula' | 'choice',
      string
    >
  >;
  /** Menu at the selected cells. */
  readonly commands: Readonly<
    Record<
      | 'menu'
      | 'insertRows'
      | 'deleteRows'
      | 'insertColumns'
      | 'deleteColumns'
      | 'clear'
      | 'fillDown'
      | 'fillRight'
      | 'find'
      | 'replace'
      | 'choices',
      string
    >
  >;
  readonly find: {
    readonly title: string;
    readonly wanted: string;
    readonly by: string;
    readonly next: string;
    readonly previous: string;
    readonly replaceAll: string;
    readonly none: (text: string) => string;
    readonly replaced: (count: number) => string;
  };
  readonly sums: {
    readonly label: string;
    readonly count: (count: number) => string;
    readonly sum: (text: string) => string;
    readonly mean: (text: string) => string;
  };
  /** Pulls the selected cells further. */
  readonly pull: string;
  readonly drawn: {
    readonly note: string;
    readonly link: string;
    readonly box: (kind: 'picture' | 'chart' | 'shape' | 'other', text: string) => string;
  };
  readonly dropHere: string;
  readonly sampleShown: string;
  readonly openOwn: string;
  readonly drafts: string;
  readonly resume: (name: string, when: string, edits: number) => string;
  readonly resumeAction: string;
  readonly forget: string;
  readonly readOnlyFormat: string;
  readonly startTitle: string;
  readonly startText: string;
  readonly recent: string;
  readonly recentForget: (name: string) => string;
  readonly sampleTitle: string;
  readonly sampleText: string;
  readonly stays: string;
  readonly splitter: string;
  readonly password: {
    readonly title: string;
    readonly text: (name: string) => string;
    readonly wrong: string;
    readonly label: string;
    readonly open: string;
  };
  readonly leave: {
    readonly title: string;
    readonly text: (name: string) => string;
    readonly go: string;
    readonly saveFirst: string;
  };
  readonly notice: {
    readonly saved: (name: string) => string;
    readonly downloaded: (name: string) => string;
    readonly rewritten: (name: string) => string;
    readonly 'not-saved': (name: string) => string;
    readonly 'changed-on-disk': (name: string) => string;
    readonly 'recent-refused': (name: string) => string;
    readonly 'recent-gone': (name: string) => string;
    readonly 'part-missing': string;
    readonly 'nothing-to-print': string;
    readonly 'too-long-to-print': string;
    readonly 'no-sample': string;
    readonly 'not-edited': string;
    readonly 'one-file': string;
    readonly protected: (sheet: string) => string;
  };
  /** Why a file could not be opened. */
  readonly fault: (name: string, code: FileFaultCode) => string;
}
