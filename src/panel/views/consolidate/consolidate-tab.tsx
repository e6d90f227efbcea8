// 集約: choosing files, rolling up, and everything the result tells. Only the open workbook is ever written to.
import {
  Button,
  Link,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Switch,
} from '@fluentui/react-components';
import { useState, type ReactElement, type ReactNode } from 'react';
import type { RolledView } from '../../../engine/views';
import { describeFinding } from '../../../wording/findings';
import { SEVERITY_MARK } from '../check/finding-card';
import { ExplainFile } from '../shared/explain';
import { MoreList } from '../shared/more-list';
import { useMask } from '../shared/use-mask';
import { usePanel } from '../shared/use-panel';
import { Differences } from './differences';
import { Files } from './files';
import { Returning } from './returning';
import { RollUps } from './roll-ups';
import { Submissions } from './submissions';

export function ConsolidateTab(): ReactElement {
  const { session, state, words } = usePanel();
  const { checked, consolidate } = state;
  if (!checked) return <></>;
  return (
    <div className="stack">
      {checked.issues === 0 && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody className="wrap">
            {words.consolidate.noDepartment} {words.consolidate.noDepartmentNext}
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => session.show('link')}>
              {words.consolidate.goLink}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <Files folded={consolidate.result !== null} />
      <Run />
      {consolidate.result ? (
        <Result result={consolidate.result} />
      ) : (
        <p className="muted">{words.consolidate.emptyNext}</p>
      )}
      <MoreDeeds />
    </div>
  );
}

function Run(): ReactElement {
  const { session, state, words } = usePanel();
  const { result, stale, files } = state.consolidate;
  const nothing = state.checked?.issues === 0 || (files.length === 0 && !result);
  return (
    <div className="stack">
      {stale && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody className="wrap">{words.consolidate.stale}</MessageBarBody>
        </MessageBar>
      )}
      <div>
        <Button
          appearance={result && !stale ? 'secondary' : 'primary'}
          disabledFocusable={nothing || state.busy !== null}
          onClick={() => session.run(session.consolidating.run)}
        >
          {result ? words.consolidate.again : words.consolidate.run}
        </Button>
      </div>
    </div>
  );
}

function Result({ result }: { readonly result: RolledView }): ReactElement {
  const { words } = usePanel();
  return (
    <>
      <Submissions result={result} />
      <Returning result={result} />
      <Write />
      <RollUps result={result} />
      <Differences result={result} />
      <Faults result={result} />
      <Folded summary={words.consolidate.understood}>
        {() =>
          result.files.map((file) => (
            <section key={file.file} aria-label={file.file}>
              <h3 className="wrap">{file.file}</h3>
              <ExplainFile file={file} />
            </section>
          ))
        }
      </Folded>
    </>
  );
}

/** Drawn when it is first opened: of fifty workbooks it would hold the screen for nothing. */
function Folded({ summary, children }: { summary: string; children: () => ReactNode }): ReactElement {
  const [opened, setOpened] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => currentTarget.open && setOpened(true)}>
      <summary>{summary}</summary>
      {opened && children()}
    </details>
  );
}

function Write(): ReactElement {
  const { session, state, words } = usePanel();
  const { stale, written } = state.consolidate;
  const { maskNames } = state.preferences;
  return (
    <div className="stack card no-print">
      <p className="muted">{words.consolidate.writeNext}</p>
      <div className="row">
        <Button
          appearance="primary"
          disabledFocusable={stale || written}
          onClick={() => session.run(session.consolidating.write)}
        >
          {written ? `✓ ${words.consolidate.written}` : words.consolidate.write}
        </Button>
      </div>
      <div className="row">
        <Switch
          checked={maskNames}
          label={words.consolidate.maskNames}
          onChange={(_, { checked }) => session.prefer({ maskNames: checked })}
        />
        {maskNames && (
          <Button size="small" onClick={() => session.run(session.consolidating.saveMasked)}>
            {words.consolidate.saveMasked}
          </Button>
        )}
      </div>
    </div>
  );
}

function Faults({ result }: { readonly result: RolledView }): ReactElement {
  const { session, words, lang } = usePanel();
  const mask = useMask(result.masked);
  const { findings } = result;
  const count = (severity: string): number => findings.filter((one) => one.severity === severity).length;
  return (
    <details>
      <summary>
        {words.consolidate.findings}
        {words.common.bracketed(words.check.counts(count('error'), count('warning'), count('info')))}
      </summary>
      <MoreList
        items={findings}
        size={30}
        keyOf={({ key }) => key}
        render={(finding) => (
          <li className="wrap finding-line">
            <span aria-hidden="true">{SEVERITY_MARK[finding.severity]} </span>
            <span className="visually-hidden">{words.check.severity[finding.severity]} </span>
            <Link as="button" onClick={() => session.run(() => session.findings.show(finding.place))}>
              {[finding.place.file, finding.place.sheet, finding.place.cell].filter(Boolean).join(' ')}
            </Link>{' '}
            {mask(describeFinding(finding, lang))}
          </li>
        )}
      />
    </details>
  );
}

/** Forms to send out, and next year's. */
function MoreDeeds(): ReactElement {
  const { session, state, words } = usePanel();
  const idle = state.busy === null && (state.checked?.issues ?? 0) > 0;
  return (
    <details>
      <summary>{words.consolidate.more}</summary>
      <div className="stack">
        <p className="muted">{words.consolidate.distributeWhy}</p>
        <div>
          <Button
            size="small"
            disabledFocusable={!idle}
            onClick={() => session.run(session.consolidating.distribute)}
          >
            {words.consolidate.distribute}
          </Button>
        </div>
        <p className="muted">{words.consolidate.rolloverWhy}</p>
        <div>
          <Button
            size="small"
            disabledFocusable={!idle}
            onClick={() => session.run(session.consolidating.rollover)}
          >
            {words.consolidate.rollover}
          </Button>
        </div>
      </div>
    </details>
  );
}
