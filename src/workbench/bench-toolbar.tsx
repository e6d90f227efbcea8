// The tool bar over the sheet: files, undo and redo, saving, and whether something is unsaved.
import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, Toolbar, ToolbarButton, ToolbarDivider } from '@fluentui/react-components'; // prettier-ignore
import { ArrowRedo20Regular, ArrowUndo20Regular, Beaker20Regular, DocumentAdd20Regular, FolderOpen20Regular, Print20Regular, Save20Regular } from '@fluentui/react-icons'; // prettier-ignore
import { useEffect, useSyncExternalStore, type ReactElement } from 'react';
import type { WorkbenchWords } from '../wording/workbench';
import type { Bench } from './bench';
import type { BenchState, OpenBook, SampleRound } from './bench-state';

export interface BenchToolbarProps {
  readonly bench: Bench;
  readonly state: BenchState;
  readonly words: WorkbenchWords;
}

const ROUNDS: readonly SampleRound[] = ['start', 'mid', 'end'];

export function BenchToolbar({ bench, state, words }: BenchToolbarProps): ReactElement {
  const { open, busy } = state;
  useSaveKeys(bench);
  return (
    <div className="bench-bar">
      <Toolbar aria-label={words.toolbar} size="small" className="bench-tools">
        <ToolbarButton icon={<FolderOpen20Regular />} onClick={() => void bench.pick()}>
          {words.open}
        </ToolbarButton>
        <ToolbarButton
          icon={<DocumentAdd20Regular />}
          onClick={() => void bench.startNew(words.newName, words.newSheet)}
        >
          {words.startNew}
        </ToolbarButton>
        {state.samples && <SampleMenu bench={bench} words={words} />}
        <ToolbarDivider />
        {open && <UndoButtons document={open.document} words={words} />}
        <ToolbarDivider />
        <ToolbarButton
          icon={<Save20Regular />}
          disabled={!open || busy !== null}
          onClick={() => void bench.save()}
        >
          {busy === 'saving' ? words.saving : words.save}
        </ToolbarButton>
        <ToolbarButton disabled={!open || busy !== null} onClick={() => bench.askName()}>
          {words.saveAs}
        </ToolbarButton>
        <ToolbarButton
          icon={<Print20Regular />}
          aria-label={words.print}
          title={`${words.print} (Ctrl+P)`}
          disabled={!open || state.printing}
          onClick={() => bench.print()}
        />
      </Toolbar>
      {open && <BookName document={open.document} words={words} />}
    </div>
  );
}

function SampleMenu({ bench, words }: Pick<BenchToolbarProps, 'bench' | 'words'>): ReactElement {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<Beaker20Regular />} className="bench-menu">
          {words.sample}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {ROUNDS.map((round) => (
            <MenuItem key={round} onClick={() => void bench.openSample(round)}>
              {words.samples[round]}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

type OfDocument = Pick<OpenBook, 'document'> & { readonly words: WorkbenchWords };

function UndoButtons({ document, words }: OfDocument): ReactElement {
  const { canUndo, canRedo } = useSyncExternalStore(document.subscribe, document.state);
  return (
    <>
      <ToolbarButton
        icon={<ArrowUndo20Regular />}
        aria-label={words.undo}
        title={`${words.undo} (Ctrl+Z)`}
        disabled={!canUndo}
        onClick={() => void document.undo()}
      />
      <ToolbarButton
        icon={<ArrowRedo20Regular />}
        aria-label={words.redo}
        title={`${words.redo} (Ctrl+Y)`}
        disabled={!canRedo}
        onClick={() => void document.redo()}
      />
    </>
  );
}

function BookName({ document, words }: OfDocument): ReactElement {
  const { unsaved } = useSyncExternalStore(document.subscribe, document.state);
  return (
    <p className="bench-name">
      <span className="bench-file">{document.name}</span>
      {unsaved && (
        <span className="bench-unsaved" title={words.kept}>
          ● {words.unsaved}
        </span>
      )}
    </p>
  );
}

/** Ctrl+S saves, Ctrl+O opens, Ctrl+P prints the sheet, wherever the keyboard is. */
function useSaveKeys(bench: Bench): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing) return;
      const key = event.key.toLowerCase();
      if (key !== 's' && key !== 'o' && key !== 'p') return;
      event.preventDefault();
      if (key === 'o') void bench.pick();
      else if (key === 'p') bench.print();
      else if (bench.state().open && !bench.state().busy) void bench.save();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [bench]);
}
