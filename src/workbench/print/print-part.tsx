// The printing of a sheet, fetched when it is first asked for.
import { useEffect, useState, type ReactElement } from 'react';
import type { PrintedSheetProps } from './printed-sheet';

export interface PrintPartProps extends Omit<PrintedSheetProps, 'onDone'> {
  /** `most`: the pages that are printed at the most. */
  readonly onDone: (pages: number, most: number) => void;
}

export function PrintPart({ onDone, ...sheet }: PrintPartProps): ReactElement | null {
  const [part, setPart] = useState<typeof import('./printed-sheet') | null>(null);
  useEffect(() => {
    // What does not arrive prints nothing, and that is told.
    import('./printed-sheet').then(setPart, () => onDone(0, 0));
  }, []);
  return part && <part.PrintedSheet {...sheet} onDone={(pages) => onDone(pages, part.MOST_PAGES)} />;
}
