// Looking for a text through all sheets, and replacing it on the shown one. Fetched when it is first asked for.
import { Button, Input } from '@fluentui/react-components';
import { ArrowDown20Regular, ArrowUp20Regular, Dismiss20Regular } from '@fluentui/react-icons';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement, type RefObject } from 'react';
import type { WorkbenchWords } from '../../wording/workbench';
import type { Bench } from '../bench';
import type { FindAsked } from '../commands/use-commands';
import type { OpenDocument } from '../files/document';
import { nextMatch, replacements } from './matches';

export interface FindBarProps {
  readonly bench: Bench;
  readonly document: OpenDocument;
  readonly words: WorkbenchWords;
  readonly asked: FindAsked;
  readonly onClose: () => void;
}

/** What was looked for last, for F3 after the bar was closed. */
let last = '';

export function FindBar({ bench, document, words, asked, onClose }: FindBarProps): ReactElement {
  const [wanted, setWanted] = useState(last);
  const [by, setBy] = useState('');
  const [said, say] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const replacing = useReplacing(asked);
  const go = (back = false) => {
    last = wanted;
    if (wanted !== '') say(goTo(document, wanted, back) ? '' : words.find.none(wanted));
  };
  const replaceAll = () => {
    const { grids, sheet } = document.state();
    const grid = grids.find(({ name }) => name === sheet);
    const edits = grid ? replacements(grid, wanted, by) : [];
    say(words.find.replaced(edits.length));
    void bench.edit(edits);
  };
  useEffect(() => {
    const stepping = asked.deed === 'find-next' || asked.deed === 'find-previous';
    if (stepping && wanted !== '') return go(asked.deed === 'find-previous');
    field.current?.focus();
    field.current?.select();
    // Once for each asking.
  }, [asked]);
  const close = () => {
    onClose();
    globalThis.document.querySelector<HTMLElement>('.sheet-field')?.focus({ preventScroll: true });
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') return close();
    const next = event.key === 'F3' || (event.key === 'Enter' && event.target === field.current);
    if (!next) return;
    event.preventDefault();
    go(event.shiftKey);
  };
  return (
    <div className="find-bar" role="search" aria-label={words.find.title} onKeyDown={onKey}>
      <Wanted {...{ field, words, wanted, setWanted, go }} />
      {replacing && <Replacing {...{ words, wanted, by, setBy, replaceAll }} />}
      <span role="status">{said}</span>
      <Button
        size="small"
        appearance="subtle"
        icon={<Dismiss20Regular />}
        aria-label={words.close}
        onClick={close}
      />
    </div>
  );
}

interface WantedProps {
  readonly field: RefObject<HTMLInputElement>;
  readonly words: WorkbenchWords;
  readonly wanted: string;
  readonly setWanted: (text: string) => void;
  readonly go: (back?: boolean) => void;
}

function Wanted({ field, words, wanted, setWanted, go }: WantedProps): ReactElement {
  return (
    <>
      <Input
        input={{ ref: field }}
        size="small"
        value={wanted}
        aria-label={words.find.wanted}
        placeholder={words.find.wanted}
        onChange={(_, { value }) => setWanted(value)}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowUp20Regular />}
        aria-label={words.find.previous}
        title={`${words.find.previous} (Shift+F3)`}
        onClick={() => go(true)}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowDown20Regular />}
        aria-label={words.find.next}
        title={`${words.find.next} (F3)`}
        onClick={() => go()}
      />
    </>
  );
}

interface ReplacingProps extends Pick<WantedProps, 'words' | 'wanted'> {
  readonly by: string;
  readonly setBy: (text: string) => void;
  readonly replaceAll: () => void;
}

function Replacing({ words, wanted, by, setBy, replaceAll }: ReplacingProps): ReactElement {
  return (
    <>
      <Input
        size="small"
        value={by}
        aria-label={words.find.by}
        placeholder={words.find.by}
        onChange={(_, { value }) => setBy(value)}
      />
      <Button size="small" disabled={wanted === ''} onClick={replaceAll}>
        {words.find.replaceAll}
      </Button>
    </>
  );
}

/** F3 in the bar does not take its fields away. */
function useReplacing({ deed }: FindAsked): boolean {
  const replacing = useRef(false);
  if (deed === 'find' || deed === 'replace') replacing.current = deed === 'replace';
  return replacing.current;
}

function goTo(document: OpenDocument, wanted: string, back: boolean): boolean {
  const { grids, sheet, range } = document.state();
  const from = { sheet: sheet ?? '', row: range?.top ?? 0, column: range?.left ?? 0 };
  const found = nextMatch(grids, wanted, from, back);
  if (!found) return false;
  const { row, column } = found;
  document.moveTo(found.sheet, { top: row, left: column, bottom: row, right: column });
  return true;
}
