// A workbook's own bytes with edits of ours, notes at its cells and links between them: part by part, nothing else changed.
import type { Conflict, Edit } from '../edit';
import type { Grid } from '../grid';
import type { WorkbookFault } from '../port';
import type { SheetSpec } from '../sheet-spec';
import { openFilePort } from './port';
import { linkCells, type CellLink } from './write/links';
import { createWorkbookBytes } from './write/new-workbook';
import { writeNotes, type CellNote } from './write/notes';

export interface Annotation {
  /** What is written, for the sheets as they stand. */
  edits(grids: readonly Grid[]): readonly Edit[];
  /** Links of the sheets as they stand afterwards. */
  links(grids: readonly Grid[]): readonly CellLink[];
  readonly notes: readonly CellNote[];
  /** Who signs the notes; those so signed that stand there already go. */
  readonly author: string;
  /** SHA-256 of the bytes that are meant; null: any. */
  readonly sha256: string | null;
  /** What a kind of file that is only read comes back as, in a new workbook. */
  readonly list: readonly SheetSpec[];
}

export type Annotated =
  | {
      readonly kind: 'annotated';
      readonly bytes: Uint8Array;
      readonly notes: number;
      /** Cells that have somebody else's note. */
      readonly beside: readonly CellNote[];
    }
  /** The file's kind is only read (.xls, .ods, .csv, encrypted): the list alone. */
  | { readonly kind: 'listed'; readonly bytes: Uint8Array }
  /** Other bytes than those that are meant. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'conflicts'; readonly conflicts: readonly Conflict[] }
  | { readonly kind: 'fault'; readonly fault: WorkbookFault };

export async function annotate(
  name: string,
  bytes: Uint8Array,
  { edits, links, notes, author, sha256, list }: Annotation,
  password?: string,
): Promise<Annotated> {
  const opened = await openFilePort(name, bytes, password === undefined ? {} : { password });
  if (opened.kind === 'fault') return opened;
  const { port } = opened;
  const before = await port.read();
  if (before.kind === 'fault') return before;
  if (sha256 !== null && before.workbook.sha256 !== sha256) return { kind: 'changed' };
  const listed = async (): Promise<Annotated> => ({ kind: 'listed', bytes: await createWorkbookBytes(list) });
  const applied = await port.apply(edits(before.workbook.grids));
  if (applied.kind === 'fault' && applied.fault.detail === 'read-only format') return listed();
  if (applied.kind !== 'applied') return applied;
  const after = await port.read();
  if (after.kind === 'fault') return after;
  const linked = linkCells(await port.save(), links(after.workbook.grids));
  const written = writeNotes(linked, author, anchored(notes, after.workbook.grids));
  if (!written) return listed();
  const { beside } = written;
  return { kind: 'annotated', bytes: written.bytes, notes: notes.length - beside.length, beside };
}

/** A note belongs to a merged area's first cell. */
function anchored(notes: readonly CellNote[], grids: readonly Grid[]): readonly CellNote[] {
  const merges = new Map(grids.map((grid) => [grid.name, grid.merges]));
  const moved = new Map<string, CellNote>();
  for (const note of notes) {
    const { sheet, row, column, text } = note;
    const area = merges
      .get(sheet)
      ?.find(
        ({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right,
      );
    const at = { sheet, row: area?.top ?? row, column: area?.left ?? column };
    const key = `${sheet}\n${at.row}\n${at.column}`;
    const there = moved.get(key);
    moved.set(key, { ...at, text: there ? `${there.text}\n${text}` : text });
  }
  return [...moved.values()];
}
