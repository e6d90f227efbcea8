// What one reading has used of its limits, its time and its patience; it also lets other work run in between.
import type { WorkbookFault } from '../../port';
import { fault } from './faults';
import type { Limits } from './limits';

/** Longer than this without a pause and a pane would feel it. */
const TURN_MILLISECONDS = 40;

export class Budget {
  private inflated = 0;
  private cells = 0;
  private readonly deadline: number;
  private turnEnds: number;

  constructor(
    readonly limits: Limits,
    private readonly signal: AbortSignal | undefined,
  ) {
    const now = performance.now();
    this.deadline = now + limits.milliseconds;
    this.turnEnds = now + TURN_MILLISECONDS;
  }

  /** Counts bytes that came out of the archive. */
  spendInflated(bytes: number): WorkbookFault | null {
    this.inflated += bytes;
    return this.inflated > this.limits.inflatedBytes
      ? fault('too-large', 'inflated bytes of the whole file')
      : null;
  }

  spendCells(count: number): WorkbookFault | null {
    this.cells += count;
    return this.cells > this.limits.cells ? fault('too-large', `over ${this.limits.cells} cells`) : null;
  }

  /** Cancelled or out of time; gives way to other work when this turn has been long. Call it every few milliseconds. */
  async pause(): Promise<WorkbookFault | null> {
    const now = performance.now();
    if (now >= this.turnEnds) {
      await new Promise<void>((resolve) => setTimeout(resolve, 0));
      this.turnEnds = performance.now() + TURN_MILLISECONDS;
    }
    return this.stopped();
  }

  /** Cancelled or out of time. */
  stopped(): WorkbookFault | null {
    if (this.signal?.aborted) return fault('cancelled', 'cancelled by the caller');
    return performance.now() > this.deadline ? fault('timeout', `over ${this.limits.milliseconds} ms`) : null;
  }
}
