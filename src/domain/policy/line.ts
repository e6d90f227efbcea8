// One line of a policy as it was read. policy-lines.ts cuts them from a text, tables.ts makes them of rows, outline.ts hangs them together.
import type { Labelled } from './labels';
import type { Opened } from './marks';

export interface PolicyLine {
  /** Null for a line that goes on with what stands above, or that belongs to it by its label. */
  readonly opened: Opened | null;
  readonly labelled: Labelled | null;
  readonly text: string;
}
