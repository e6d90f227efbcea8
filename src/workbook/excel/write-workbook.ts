// Checked edits into the workbook, as few batches as fit: calculation, screen and events rest meanwhile. If Excel fails half-way,
// everything touched is put back from what the second look held.
import type { Edit, SetCell } from '../edit';
import type { Grid } from '../grid';
import type { SheetSpec } from '../sheet-spec';
import { sheetKey } from '../sheet-name';
import { specToGrid } from '../spec-grid';
import { hostCode, hostLocation } from './host-faults';
import type { HostNotice } from '../port';
import { cellKey, type SecondLook } from './second-look';
import { restorableFormat } from './cell-looks';
import { inBatches, type WriteStep } from './steps';
import { cellSteps } from './write-cells';
import { removeSheetStep, sheetSteps } from './write-sheet';

/** Formats to put back, for undo edits whose cell was restyled; the edits themselves have no room for them. */
export type KeptLooks = WeakMap<SetCell, Excel.CellPropertiesFormat>;

/** Steps for the edits in their order; sets of one sheet are gathered until the sheet itself comes or goes. */
export function stepsOf(
  edits: readonly Edit[],
  look: SecondLook,
  kept: ReadonlyMap<string, Excel.CellPropertiesFormat>,
): WriteStep[] {
  const steps: WriteStep[] = [];
  const waiting = new Map<string, SetCell[]>();
  const specs = new Map<string, SheetSpec>();
  const flush = (key: string): void => {
    const sets = waiting.get(key);
    if (sets) steps.push(...cellSteps(cellWrite(sets, look, specs.get(key), kept)));
    waiting.delete(key);
  };
  for (const edit of edits) {
    const key = sheetKey(edit.kind === 'set' ? edit.sheet : edit.spec.name);
    if (edit.kind === 'set') {
      waiting.set(key, [...(waiting.get(key) ?? []), edit]);
      continue;
    }
    flush(key);
    if (edit.kind === 'add-sheet') {
      specs.set(key, edit.spec);
      steps.push(...sheetSteps(edit.spec));
    } else
      steps.push(
        removeSheetStep(
          edit.spec.name,
          look.sheets.get(key)?.veryHidden ?? edit.spec.visibility === 'veryHidden',
        ),
      );
  }
  for (const key of [...waiting.keys()]) flush(key);
  return steps;
}

function cellWrite(
  edits: readonly SetCell[],
  look: SecondLook,
  spec: SheetSpec | undefined,
  kept: ReadonlyMap<string, Excel.CellPropertiesFormat>,
): Parameters<typeof cellSteps>[0] {
  const name = edits[0]!.sheet;
  const seen = spec ? undefined : look.sheets.get(sheetKey(name));
  const held: Pick<Grid, 'format'> = seen?.grid ?? (spec ? specToGrid(spec) : { format: () => 'General' });
  const restore = new Map(
    edits.flatMap((edit): [SetCell, Excel.CellPropertiesFormat][] => {
      const format = kept.get(cellKey(edit.sheet, edit.row, edit.column));
      return format ? [[edit, restorableFormat(format)]] : [];
    }),
  );
  return { sheet: seen?.id ?? name, edits, held, exact: seen?.isProtected ?? false, restore };
}

function rest(context: Excel.RequestContext): void {
  context.application.suspendApiCalculationUntilNextSync();
  context.application.suspendScreenUpdatingUntilNextSync();
}

/** Page layout fails where no printer is installed; the sheet is whole without it. */
const isPrintRefusal = (thrown: unknown): boolean =>
  /^(PageLayout|HeaderFooter|PageBreak)/.test(hostLocation(thrown));

/** Excel turned the whole batch away before its first action. */
const REFUSED_WHOLE = [
  'InvalidOperationInCellEditMode',
  'RequestPayloadSizeLimitExceeded',
  'InactiveWorkbook',
];

export type Sent =
  | { readonly kind: 'sent' }
  /** `touched`: some of it may have been written. */
  | { readonly kind: 'refused'; readonly thrown: unknown; readonly touched: boolean };

/** Sends the steps, in one sync when they fit. */
export const sendSteps = (
  context: Excel.RequestContext,
  steps: readonly WriteStep[],
  notify: (notice: HostNotice) => void,
): Promise<Sent> => sendFrom(context, inBatches(steps), 0, notify);

/** One batch, then those after it: each waits for Excel's answer to the one before. */
async function sendFrom(
  context: Excel.RequestContext,
  batches: readonly (readonly WriteStep[])[],
  index: number,
  notify: (notice: HostNotice) => void,
): Promise<Sent> {
  const batch = batches[index];
  if (!batch) return { kind: 'sent' };
  rest(context);
  if (index === 0) context.runtime.enableEvents = false;
  for (const step of batch) step.run(context);
  if (index === batches.length - 1) context.runtime.enableEvents = true;
  try {
    await context.sync();
  } catch (thrown) {
    const touched = index > 0 || !REFUSED_WHOLE.includes(hostCode(thrown));
    if (!isPrintRefusal(thrown)) return { kind: 'refused', thrown, touched };
    notify({ kind: 'print-setup-refused', detail: hostLocation(thrown) });
    const last = batches.slice(index).flatMap((each) => each.filter((step) => step.phase === 'last'));
    await finish(context, last);
    return { kind: 'sent' };
  }
  return sendFrom(context, batches, index + 1, notify);
}

/** What follows the print setup, without it. */
async function finish(context: Excel.RequestContext, steps: readonly WriteStep[]): Promise<void> {
  for (const step of steps) step.run(context);
  context.runtime.enableEvents = true;
  await context.sync();
}

/** Which formats were set before the failure is not known: every one is set again. */
const withFormat = (edit: Edit, look: SecondLook): Edit =>
  edit.kind === 'set'
    ? {
        ...edit,
        format: look.sheets.get(sheetKey(edit.sheet))?.grid.format(edit.row, edit.column) ?? 'General',
      }
    : edit;

const withUnknownFormats = (look: SecondLook): SecondLook['sheets'] =>
  new Map(
    [...look.sheets].map(([key, sheet]) => [key, { ...sheet, grid: { ...sheet.grid, format: () => '' } }]),
  );

/** After a failure: sheets that came are removed, sheets that went and cells that may have been written get back what they held. */
export async function putBack(
  context: Excel.RequestContext,
  undo: readonly Edit[],
  look: SecondLook,
): Promise<void> {
  const names = [...new Set(undo.flatMap((edit) => (edit.kind === 'set' ? [] : [edit.spec.name])))];
  const sheets = names.map((name) => ({
    name,
    sheet: context.workbook.worksheets.getItemOrNullObject(name).load('visibility'),
  }));
  context.runtime.enableEvents = true;
  await context.sync();
  const there = new Set(sheets.filter(({ sheet }) => !sheet.isNullObject).map(({ name }) => sheetKey(name)));
  const needed = undo.filter((edit) => {
    if (edit.kind === 'remove-sheet') return there.has(sheetKey(edit.spec.name));
    if (edit.kind === 'add-sheet') return !there.has(sheetKey(edit.spec.name));
    return look.sheets.has(sheetKey(edit.sheet));
  });
  if (needed.length === 0) return;
  const steps = stepsOf(needed.map((edit) => withFormat(edit, look)), { ...look, sheets: withUnknownFormats(look) }, look.looks); // prettier-ignore
  const sent = await sendSteps(context, steps, () => undefined);
  if (sent.kind === 'refused') throw sent.thrown;
}
