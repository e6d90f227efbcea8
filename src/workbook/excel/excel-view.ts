// Selecting in Excel, and hearing what a person selects. What changes is heard by follow/.
import type { CellRange } from '../address';
import type { WorkbookView } from '../port';
import { rangeAt } from './cell-blocks';
import { hostCode } from './host-faults';
import { withPatience, type Patience } from './patience';

type Selected = Parameters<WorkbookView['onSelected']>[0];
type Registration = OfficeExtension.EventHandlerResult<unknown>;

async function selectCells(sheetName: string, range: CellRange): Promise<boolean> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName).load('visibility');
    await context.sync();
    if (sheet.isNullObject || sheet.visibility !== 'Visible') return false;
    sheet.activate();
    rangeAt(context, sheetName, range).select();
    await context.sync();
    return true;
  });
}

/** One registration with Excel for all listeners of a kind: made with the first, taken away with the last. */
class Listeners<Listener> {
  private readonly listeners = new Set<Listener>();
  private registering: Promise<readonly Registration[]> | null = null;

  constructor(
    private readonly register: (context: Excel.RequestContext) => Registration[],
    private readonly patience: Patience,
    private readonly failed: (thrown: unknown) => void,
  ) {}

  add(listener: Listener): () => void {
    this.listeners.add(listener);
    this.registering ??= this.begin();
    this.registering.catch(this.failed);
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.close().catch(this.failed);
    };
  }
  tell(say: (listener: Listener) => void): void {
    for (const listener of [...this.listeners]) say(listener);
  }
  /** However long a person stays in a cell: a pane that never listened would show old contents for good. */
  private async begin(): Promise<readonly Registration[]> {
    const quiet: Patience = { ...this.patience, notify: () => undefined };
    const ran = await withPatience(
      () =>
        Excel.run(async (context) => {
          const made = this.register(context);
          await context.sync();
          return made;
        }),
      quiet,
    );
    if (ran.kind === 'done') return ran.value;
    this.failed(ran.fault);
    return [];
  }
  private async close(): Promise<void> {
    // Let go at once: a listener that joins while Excel is being told registers anew.
    const registering = this.registering;
    this.registering = null;
    const made = (await registering) ?? [];
    for (const registration of made) registration.remove();
    await made[0]?.context.sync();
  }
}

/** The selection part of WorkbookView. `failed` hears what Excel refused to register or tell. */
export function excelView(
  patience: Patience,
  failed: (thrown: unknown) => void,
): Omit<WorkbookView, 'onChanged'> {
  const selected = new Listeners<Selected>(
    (context) => {
      // Changing the sheet raises two events for one place.
      let last = '';
      const news = (place: SelectedPlace): boolean => last !== (last = JSON.stringify(place));
      const tell = latestOnly(() => tellSelection(selected, news), failed);
      return [
        context.workbook.worksheets.onSelectionChanged.add(tell),
        context.workbook.worksheets.onActivated.add(tell),
      ];
    },
    patience,
    failed,
  );
  return {
    select: async (sheet, range) => {
      const ran = await withPatience(() => selectCells(sheet, range), patience);
      if (ran.kind === 'fault') failed(ran.fault);
      return ran.kind === 'done' && ran.value;
    },
    onSelected: (listener) => selected.add(listener),
  };
}

/** Runs one at a time; what happens meanwhile is answered by one more run. */
function latestOnly(deed: () => Promise<void>, failed: (thrown: unknown) => void): () => Promise<void> {
  let running = false;
  let again = false;
  return async () => {
    again = true;
    if (running) return;
    running = true;
    try {
      while (again) {
        again = false;
        await deed();
      }
    } catch (thrown) {
      failed(thrown);
    } finally {
      running = false;
    }
  };
}

interface SelectedPlace {
  readonly sheet: string;
  readonly range: CellRange;
}

async function tellSelection(
  listeners: Listeners<Selected>,
  news: (place: SelectedPlace) => boolean,
): Promise<void> {
  const place = await Excel.run(selectedPlace).catch((thrown: unknown) => {
    // Several areas, or a shape, are selected: no place to speak of.
    if (hostCode(thrown) === 'InvalidSelection') return null;
    throw thrown;
  });
  if (place && news(place)) listeners.tell((listener) => listener(place.sheet, place.range));
}

async function selectedPlace(context: Excel.RequestContext): Promise<SelectedPlace> {
  const range = context.workbook
    .getSelectedRange()
    .untrack()
    .load('rowIndex,columnIndex,rowCount,columnCount');
  const sheet = range.worksheet.load('name');
  await context.sync();
  const { rowIndex: top, columnIndex: left } = range;
  return {
    sheet: sheet.name,
    range: { top, left, bottom: top + range.rowCount - 1, right: left + range.columnCount - 1 },
  };
}
