// What the pane has to tell: progress with a way to stop, the last deed's outcome with a way back, and what stands in the way.
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  ProgressBar,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Progress } from '../../../domain/progress';
import type { PanelWords } from '../../../wording/panel';
import { isTrouble, type Notice } from '../../state/notice';
import type { Busy, PanelState } from '../../state/state';
import { describeNotice } from '../shared/cell-text';
import { usePanel } from '../shared/use-panel';

export function Messages(): ReactElement {
  const { state } = usePanel();
  return (
    <div className="stack messages">
      {state.cellEdit && <CellEdit />}
      {state.fault !== null && !state.cellEdit && <ReadFault />}
      {state.busy && <BusyBar />}
      {state.notice && <NoticeBar />}
    </div>
  );
}

/** A quarter of the way is worth saying; each file would drown everything else. */
const quarters = ({ done, total }: Progress): number => (total > 0 ? Math.floor((4 * done) / total) : 0);

function busyText({ kind, progress }: Busy, words: PanelWords): string {
  const share =
    progress && quarters(progress) > 0 ? ` ${words.share(progress.step, quarters(progress) * 25)}` : '';
  return `${words.busy[kind]}${share}`;
}

/** Spoken once when it changes. */
export function Announcements(): ReactElement {
  const { state, words } = usePanel();
  const { busy, notice, cellEdit, fault } = state;
  const text = cellEdit
    ? words.states.cellEdit
    : fault !== null
      ? describeReadFault(state, words)
      : busy
        ? busyText(busy, words)
        : notice
          ? describeNotice(notice, words)
          : '';
  return (
    <div role="status" aria-live="polite" className="visually-hidden">
      {text}
    </div>
  );
}

function CellEdit(): ReactElement {
  const { words } = usePanel();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody className="wrap">{words.states.cellEdit}</MessageBarBody>
    </MessageBar>
  );
}

/** What was read before stays in view, and is said to be old. */
function describeReadFault({ fault, checked }: PanelState, { states }: PanelWords): string {
  const why = fault === 'host-error' ? states.unread : states.fault[fault ?? 'unreadable'];
  return checked ? states.former(why) : why;
}

function ReadFault(): ReactElement {
  const { session, state, words } = usePanel();
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody className="wrap">{describeReadFault(state, words)}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => session.run(session.recheck)}>
          {words.common.retry}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function BusyBar(): ReactElement {
  const { session, state, words } = usePanel();
  const { busy } = state;
  if (!busy) return <></>;
  const { progress, kind } = busy;
  return (
    <div className="card stack">
      <div className="row">
        <strong>{words.busy[kind]}</strong>
        <Button className="push" size="small" onClick={session.cancel}>
          {words.common.cancel}
        </Button>
      </div>
      <ProgressBar
        aria-label={words.busy[kind]}
        {...(progress && progress.total > 0 ? { value: progress.done / progress.total } : {})}
      />
      {progress && <span className="muted wrap">{words.progress(progress)}</span>}
    </div>
  );
}

/** Files that are ready, or that nobody saw arrive: what the person can do about them. */
function DeliveryButtons({ notice }: { readonly notice: Notice }): ReactElement {
  const { session, words } = usePanel();
  const { handing } = session;
  if (notice.kind === 'made')
    return (
      <>
        <Button size="small" appearance="primary" onClick={() => session.run(handing.go)}>
          {words.files.way[notice.way]}
        </Button>
        <Button size="small" onClick={() => session.run(handing.other)}>
          {words.files.other}
        </Button>
      </>
    );
  if (notice.kind !== 'handed') return <></>;
  return (
    <>
      <Button size="small" onClick={handing.arrived}>
        {words.files.arrived}
      </Button>
      <Button size="small" onClick={() => session.run(handing.lost)}>
        {words.files.lost}
      </Button>
    </>
  );
}

function NoticeBar(): ReactElement {
  const { session, state, words } = usePanel();
  const { notice, done } = state;
  if (!notice) return <></>;
  const intent = isTrouble(notice)
    ? 'warning'
    : ['other-file', 'made', 'handed'].includes(notice.kind)
      ? 'info'
      : 'success';
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody className="wrap">{describeNotice(notice, words)}</MessageBarBody>
      <MessageBarActions>
        {notice.kind === 'written' && done.length > 0 && (
          <Button size="small" onClick={() => session.run(session.writing.undo)}>
            {words.common.undo}
          </Button>
        )}
        <DeliveryButtons notice={notice} />
        <Button size="small" appearance="subtle" onClick={session.hush}>
          {words.common.close}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
