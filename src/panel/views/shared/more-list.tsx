// A long list a part at a time, so that thousands of findings do not slow the pane. The focus goes on to the first of the new ones.
import { Button } from '@fluentui/react-components';
import { Fragment, useEffect, useRef, useState, type ReactElement, type ReactNode } from 'react';
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
  const list = useRef<HTMLUListElement>(null);
  const firstNew = useRef<number | null>(null);
  useEffect(() => {
    const line = firstNew.current === null ? null : list.current?.children[firstNew.current];
    firstNew.current = null;
    if (!(line instanceof HTMLElement)) return;
    const control = line.querySelector<HTMLElement>('button, a[href], input');
    if (!control) line.tabIndex = -1;
    (control ?? line).focus();
  }, [wanted]);
  const showMore = (): void => {
    firstNew.current = shown;
    setWanted(shown + size * 4);
  };
  return (
    <>
      <ul ref={list} className="plain-list stack" aria-label={label}>
        {items.slice(0, shown).map((item) => (
          <Fragment key={keyOf(item)}>{render(item)}</Fragment>
        ))}
      </ul>
      {shown < items.length && (
        <Button size="small" appearance="subtle" onClick={showMore}>
          {words.common.more(items.length - shown)}
        </Button>
      )}
    </>
  );
}
