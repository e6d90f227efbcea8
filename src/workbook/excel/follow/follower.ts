// Listens to the open workbook and keeps what was read of it true: a change costs its own cells, and only what cannot be followed costs a sheet.
import { parseRange } from '../../address';
import type { WorkbookView } from '../../port';
import type { DateSystem } from '../../grid';
import { hasExcelApi } from '../api-sets';
import { hostCode } from '../host-faults';
import { readOpening, readTabs } from '../read-workbook';
import { changeOf, rangesOf, type Change, type ChangedArgs } from './changes';
import type { HeldBook } from './held-book';
import { planChanges } from './plan';
import { readChanges } from './read-changes';

type Listener = Parameters<WorkbookView['onChanged']>[0];

export class Follower {
  held: HeldBook | null = null;
  private dateSystem: DateSystem | null = null;
  private waiting: Change[] = [];
  private listening = false;
  private reading = false;
  private turn = 0;
  private readonly listeners = new Set<Listener>();

  /** From the first reading on; what happens before it is read with it. */
  onChanged(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Something happened that Excel did not tell: our own writes rest its events. */
  note(changes: readonly Change[]): void {
    this.waiting.push(...changes);
  }

  /** Null when called off. `afresh` forgets what is held: merged areas, too, are asked for again. Throws what Excel refused. */
  async read(context: Excel.RequestContext, afresh: boolean, signal?: AbortSignal): Promise<HeldBook | null> {
    const changes = this.waiting;
    this.waiting = [];
    this.reading = true;
    try {
      const read =
        this.held && !afresh
          ? await this.follow(context, this.held, changes)
          : await this.begin(context, signal);
      if (read) this.held = read;
      return read;
    } catch (thrown) {
      this.waiting = [...changes, ...this.waiting];
      throw thrown;
    } finally {
      this.reading = false;
    }
  }

  private async begin(context: Excel.RequestContext, signal?: AbortSignal): Promise<HeldBook | null> {
    if (!this.listening) this.listen(context);
    const opening = await readTabs(context, this.dateSystem);
    this.listening = true;
    this.dateSystem = opening.dateSystem;
    if (signal?.aborted) return null;
    const book = await readOpening(context, opening).catch((thrown: unknown) => {
      // A sheet went while the others were read.
      if (hostCode(thrown) === 'ItemNotFound') return this.begin(context, signal);
      throw thrown;
    });
    return signal?.aborted ? null : book;
  }

  private async follow(
    context: Excel.RequestContext,
    held: HeldBook,
    changes: readonly Change[],
  ): Promise<HeldBook> {
    if (changes.length === 0) return held;
    return readChanges(context, held, planChanges(held, changes), this.turn++);
  }

  private listen(context: Excel.RequestContext): void {
    const { worksheets } = context.workbook;
    const tabs = async (args: { readonly worksheetId: string }): Promise<void> =>
      this.hear({ kind: 'tabs' }, args.worksheetId, null);
    worksheets.onChanged.add(async (args) =>
      this.hear(changeOf(args, this.reading), args.worksheetId, args.address),
    );
    worksheets.onFormatChanged.add(async ({ worksheetId: sheet, address }) => {
      const ranges = rangesOf(address);
      this.hear(ranges ? { kind: 'formats', sheet, ranges } : { kind: 'unknown', sheet }, sheet, address);
    });
    worksheets.onCalculated.add(async ({ worksheetId: sheet }) =>
      this.hear({ kind: 'calculated', sheet }, sheet, null),
    );
    worksheets.onAdded.add(tabs);
    worksheets.onDeleted.add(tabs);
    if (hasExcelApi('1.11')) worksheets.onRowHiddenChanged.add(async (args) => this.hearHidden(args));
    if (hasExcelApi('1.17')) {
      worksheets.onNameChanged.add(tabs);
      worksheets.onMoved.add(tabs);
      worksheets.onVisibilityChanged.add(tabs);
    }
  }

  private hearHidden({ worksheetId: sheet, address, changeType }: ChangedArgs): void {
    for (const range of rangesOf(address) ?? [null]) {
      const change: Change = range
        ? { kind: 'rows-hidden', sheet, from: range.top, to: range.bottom, hidden: changeType === 'Hidden' }
        : { kind: 'unknown', sheet };
      this.hear(change, sheet, address);
    }
  }

  private hear(change: Change, id: string, address: string | null): void {
    const sheet = this.held?.sheets.find((each) => each.id === id);
    // Excel calculates sheets without formulas, too.
    if (change.kind === 'calculated' && sheet && !sheet.hasFormulas) return;
    this.waiting.push(change);
    const range = address === null ? null : parseRange(address);
    for (const listener of [...this.listeners]) listener({ sheet: sheet?.name ?? '', range });
  }
}
