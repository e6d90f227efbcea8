// The text area on the active cell: invisible until something is typed, so that an input method finds a field before the first key.
import type { KeyboardEvent, ReactElement, RefObject } from 'react';
import { formatAddress, type CellAddress } from '../../workbook/address';
import type { Grid } from '../../workbook/grid';
import type { ClipboardHandlers } from './cell-clipboard';
import { TIP } from './cell-tip';
import { pinClass } from './drawing/pane';
import { HEAD } from './head';
import type { Layout } from './layout';
import { mergeAt } from './selection';

export interface SheetFieldProps {
  readonly grid: Grid;
  readonly layout: Layout;
  /** The active cell is in a part that stays while the rest is scrolled. */
  readonly pinned: { readonly rows: boolean; readonly columns: boolean };
  readonly active: CellAddress;
  /** What the active cell shows. */
  readonly text: string;
  /** What has been typed; null while the cell is not open. */
  readonly draft: string | null;
  readonly field: RefObject<HTMLTextAreaElement>;
  readonly onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  readonly onType: (text: string) => void;
  readonly onLeave: () => void;
  readonly clipboard: ClipboardHandlers;
}

export function SheetField({ grid, layout, active, draft, ...props }: SheetFieldProps): ReactElement {
  const end = mergeAt(grid.merges, active.row, active.column) ?? { bottom: active.row, right: active.column };
  const { lefts, tops } = layout;
  const [left, top] = [lefts[active.column] ?? 0, tops[active.row] ?? 0];
  const name = `${formatAddress(active.row, active.column)} ${props.text}`.trim();
  return (
    <div className={pinClass(props.pinned)}>
      <textarea
        ref={props.field}
        className={draft === null ? 'sheet-field' : 'sheet-field sheet-field-open'}
        aria-label={name}
        aria-describedby={TIP}
        spellCheck={false}
        value={draft ?? ''}
        style={{
          left: HEAD.width + left,
          top: HEAD.height + top,
          width: (lefts[end.right + 1] ?? left) - left,
          height: (tops[end.bottom + 1] ?? top) - top,
        }}
        onChange={(event) => props.onType(event.target.value)}
        onKeyDown={props.onKeyDown}
        onBlur={props.onLeave}
        {...props.clipboard}
      />
      <p className="visually-hidden" role="status">
        {name}
      </p>
    </div>
  );
}
