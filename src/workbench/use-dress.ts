// How the shown sheet is dressed: by its file, by the spec of a sheet made since, and by what the product has written into it.
import { useEffect, useMemo, useState } from 'react';
import type { BookEdit } from '../workbook/book-edit';
import type { SetCell } from '../workbook/edit';
import type { SheetLooks } from '../workbook/looks/sheet-looks';
import { specLooks, withStyles } from '../workbook/looks/spec-looks';
import type { Dress } from './grid/use-layout';
import type { LooksSource } from './reading/looks-source';

/** Null while the looks are being read: a sheet drawn twice would jump under the person's eyes. */
export function useDress(source: LooksSource, sheet: string, edits: readonly BookEdit[]): Dress | null {
  const made = useMemo(() => madeBy(edits, sheet), [edits, sheet]);
  const read = useRead(source, made ? null : sheet);
  const sets = useMemo(() => setsIn(edits, sheet), [edits, sheet]);
  const base = made ?? read;
  return useMemo(() => {
    if (base === undefined) return null;
    const typed = new Set(sets.map(({ row }) => row));
    return { looks: base && withStyles(base, sets), typed };
  }, [base, sets]);
}

/** Undefined while it is being read. */
function useRead(source: LooksSource, sheet: string | null): SheetLooks | null | undefined {
  const [read, setRead] = useState<{ sheet: string; looks: SheetLooks | null } | null>(null);
  useEffect(() => {
    if (sheet === null) return;
    let stopped = false;
    void source.of(sheet).then((looks) => !stopped && setRead({ sheet, looks }));
    return () => void (stopped = true);
  }, [source, sheet]);
  return read?.sheet === sheet ? read.looks : undefined;
}

/** The looks of a sheet that the edits have made; undefined for a sheet of the file. */
function madeBy(edits: readonly BookEdit[], sheet: string): SheetLooks | undefined {
  const last = edits.filter((edit) => 'spec' in edit && edit.spec.name === sheet).at(-1);
  return last?.kind === 'add-sheet' ? specLooks(last.spec) : undefined;
}

const setsIn = (edits: readonly BookEdit[], sheet: string): SetCell[] =>
  edits.filter((edit) => edit.kind === 'set').filter((edit) => edit.sheet === sheet);
