// How the shown sheet is dressed: by its file, by the spec of a sheet made since, and by what the product has written into it.
import { useEffect, useMemo, useRef, useState } from 'react';
import { isShift, type BookEdit } from '../workbook/book-edit';
import type { SetCell } from '../workbook/edit';
import type { SheetLooks } from '../workbook/looks/sheet-looks';
import { specLooks, withStyles } from '../workbook/looks/spec-looks';
import type { Dress } from './grid/use-layout';
import type { LooksSource } from './reading/looks-source';

/** Null while the looks are being read: a sheet drawn twice would jump under the person's eyes. */
export function useDress(source: LooksSource, sheet: string, edits: readonly BookEdit[]): Dress | null {
  const made = useMemo(() => madeBy(edits, sheet), [edits, sheet]);
  const moved = useMoved(edits, sheet);
  const read = useRead(source, made ? null : sheet, moved);
  const sets = useMemo(() => setsIn(edits.slice(moved.length), sheet), [edits, moved, sheet]);
  const base = made ?? read;
  return useMemo(() => {
    if (base === undefined) return null;
    const typed = new Set(sets.map(({ row }) => row));
    return { looks: base && withStyles(base, sets), typed };
  }, [base, sets]);
}

const NOTHING: readonly BookEdit[] = [];

/** What was done up to the sheet's last rows or columns that came or went: the same list until more of them do. */
function useMoved(edits: readonly BookEdit[], sheet: string): readonly BookEdit[] {
  const kept = useRef(NOTHING);
  const last = edits.reduce((at, edit, here) => (isShift(edit) && edit.sheet === sheet ? here : at), -1);
  if (last < 0) kept.current = NOTHING;
  else if (kept.current.length !== last + 1 || kept.current[last] !== edits[last])
    kept.current = edits.slice(0, last + 1);
  return kept.current;
}

/** Undefined while it is being read for the first time; the former looks stay until those after a move are there. */
function useRead(
  source: LooksSource,
  sheet: string | null,
  moved: readonly BookEdit[],
): SheetLooks | null | undefined {
  const [read, setRead] = useState<{ sheet: string; looks: SheetLooks | null } | null>(null);
  useEffect(() => {
    if (sheet === null) return;
    let stopped = false;
    void source.of(sheet, moved).then((looks) => !stopped && setRead({ sheet, looks }));
    return () => void (stopped = true);
  }, [source, sheet, moved]);
  return read?.sheet === sheet ? read.looks : undefined;
}

/** The looks of a sheet that the edits have made; undefined for a sheet of the file. */
function madeBy(edits: readonly BookEdit[], sheet: string): SheetLooks | undefined {
  const last = edits.filter((edit) => 'spec' in edit && edit.spec.name === sheet).at(-1);
  return last?.kind === 'add-sheet' ? specLooks(last.spec) : undefined;
}

const setsIn = (edits: readonly BookEdit[], sheet: string): SetCell[] =>
  edits.filter((edit) => edit.kind === 'set').filter((edit) => edit.sheet === sheet);
