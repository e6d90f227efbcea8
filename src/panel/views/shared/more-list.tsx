// A long list a part at a time, so that thousands of findings do not slow the pane.
import { Button } from '@fluentui/react-components';
import { Fragment, useState, type ReactElement, type ReactNode } from 'react';
import { usePanel } from './use-panel';

export interface MoreListProps<Item> {
  readonly items: readonly Item[];
  /** Items shown at first, and added with each press. */
  readonly size: number;
  /** Shown whatever the size, as the one that a person is at. */
  readonly upTo?: number;
  readonly label?: string;
  keyOf(item: Item): string;
  render(item: Item): ReactNode;
}

export function MoreList<Item>({
  items,
  size,
  upTo = -1,
  label,
  keyOf,
  render,
}: MoreListProps<Item>): ReactElement {
  const { words } = usePanel();
  const [wanted, setWanted] = useState(size);
  const shown = Math.min(items.length, Math.max(wanted, upTo + 1));
  return (
    <>
      <ul className="plain-list stack" aria-label={label}>
        {items.slice(0, shown).map((item) => (
          <Fragment key={keyOf(item)}>{render(item)}</Fragment>
        ))}
      </ul>
      {shown < items.length && (
        <Button size="small" appearance="subtle" onClick={() => setWanted(shown + size * 4)}>
          {words.common.more(items.length - shown)}
        </Button>
      )}
    </>
  );
}
