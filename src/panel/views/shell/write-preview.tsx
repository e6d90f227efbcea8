// What a write would change, before it happens: sheet by sheet, cell by cell, from → to. A refusal is told here, too.
import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useLayoutEffect, useRef, type ReactElement } from 'react';
import { bodyRows, type PreviewLine } from '../../../actions/apply';
import type { PendingWrite } from '../../state/state';
import { cellText, describeConflict, describeTitle } from '../shared/cell-text';
import { MoreList } from '../shared/more-list';
import { usePanel } from '../shared/use-panel';

/** Cells of one sheet shown at first. */
const FIRST_CELLS = 40;

export function WritePreview({ pending }: { readonly pending: PendingWrite }): ReactElement {
  const { session, words } = usePanel();
  const heading = useFocusFirst();
  const { cells, newSheets } = pending.preview;
  const refused = pending.fault !== null || pending.conflicts.length > 0;
  return (
    <section className="stack" aria-labelledby="write-heading">
      <h2 id="write-heading" ref={heading} tabIndex={-1}>
        {describeTitle(pending.title, words)}
      </h2>
      {refused ? <Refusal pending={pending} /> : <p>{words.preview.summary(cells, newSheets.length)}</p>}
      {!refused && <EndsUndo sheets={pending.edits.some(({ kind }) => kind !== 'set')} />}
      <div className="row">
        {refused ? (
          pending.title.kind !== 'undo' && (
            <Button appearance="primary" onClick={() => session.run(session.writing.renew)}>
              {words.preview.renew}
            </Button>
          )
        ) : (
          <Button
            appearance="primary"
            disabledFocusable={pending.applying}
            onClick={() => session.run(async () => void (await session.writing.apply()))}
          >
            {pending.applying ? words.preview.applying : words.preview.apply(cells, newSheets.length)}
          </Button>
        )}
        <Button disabledFocusable={pending.applying} onClick={session.writing.dismiss}>
          {words.preview.leave}
        </Button>
      </div>
      <Lines pending={pending} />
    </section>
  );
}

/** What writing does to Ctrl+Z, where Excel will lose it. */
function EndsUndo({ sheets }: { readonly sheets: boolean }): ReactElement {
  const { session, words } = usePanel();
  const limits = session.ports.workbook.limits ?? [];
  if (limits.includes('writes-end-undo')) return <p className="muted">{words.limits['writes-end-undo']}</p>;
  if (!sheets || !limits.includes('sheets-end-undo')) return <></>;
  return <p className="muted">{words.limits['sheets-end-undo']}</p>;
}

/** Takes the focus when it comes into view; giving it back is keep-focus's. */
function useFocusFirst() {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return heading;
}

function Refusal({ pending }: { readonly pending: PendingWrite }): ReactElement {
  const { words } = usePanel();
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody className="wrap">
        {pending.fault !== 'host-half-written' && <div>{words.preview.refused}</div>}
        {pending.fault !== null && <div>{words.states.fault[pending.fault]}</div>}
        {pending.conflicts.length > 0 && (
          <ul className="explain">
            {pending.conflicts.slice(0, 50).map((conflict, at) => (
              <li key={at}>{describeConflict(conflict, words)}</li>
            ))}
          </ul>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}

function Lines({ pending }: { readonly pending: PendingWrite }): ReactElement {
  const { words } = usePanel();
  const { preview, edits } = pending;
  const cells = new Map<string, PreviewLine[]>();
  for (const line of preview.lines)
    if (line.kind === 'set') cells.set(line.sheet, [...(cells.get(line.sheet) ?? []), line]);
  return (
    <div className="stack">
      {edits.flatMap((edit) =>
        edit.kind === 'set'
          ? []
          : [
              <p key={`${edit.kind} ${edit.spec.name}`} className="wrap">
                {edit.kind === 'add-sheet'
                  ? `＋ ${words.preview.newSheet(edit.spec.name, bodyRows(edit.spec))}`
                  : `－ ${words.preview.removedSheet(edit.spec.name)}`}
              </p>,
            ],
      )}
      {[...cells].map(([sheet, lines]) => (
        <section key={sheet} aria-label={sheet}>
          <h3>{words.preview.inSheet(sheet, lines.length)}</h3>
          <MoreList
            items={lines}
            size={FIRST_CELLS}
            keyOf={({ cell }) => cell ?? ''}
            render={(line) => <ChangeLine line={line} />}
          />
        </section>
      ))}
    </div>
  );
}

function ChangeLine({ line }: { readonly line: PreviewLine }): ReactElement {
  const { words } = usePanel();
  return (
    <li className="change wrap">
      <strong>{line.cell}</strong>
      <del>{cellText(line.from, words)}</del>
      <span aria-hidden="true">→</span>
      <ins>{cellText(line.to, words)}</ins>
    </li>
  );
}
