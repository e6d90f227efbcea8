// 点検: findings by severity and kind, one after the other, each with its cell and what can be done about it.
import { Button, Select } from '@fluentui/react-components';
import { useMemo, type ReactElement } from 'react';
import type { RuleName } from '../../../domain/finding';
import { SEVERITIES, type Severity } from '../../../domain/terms';
import { inView } from '../../state/findings';
import type { FindingView, JudgedView } from '../../../engine/views';
import { judgedView } from '../../state/judged';
import { teachingWords } from '../../../wording/teaching';
import { openTeaching, Teach, useIsTeaching } from '../form/open-teaching';
import { ExplainFile } from '../shared/explain';
import { GoConsolidate } from '../shared/go-consolidate';
import { MoreList } from '../shared/more-list';
import { useMask } from '../shared/use-mask';
import { usePanel } from '../shared/use-panel';
import { FindingCard, SEVERITY_MARK } from './finding-card';

export function CheckTab(): ReactElement {
  const { state, words } = usePanel();
  const { checked, consolidate } = state;
  const judged = judgedView(state);
  const teaching = useIsTeaching();
  if (!checked || !judged) return <></>;
  if (teaching) return <Teach />;
  const away = checked.objectives === 0;
  return (
    <div className="stack">
      {away && !consolidate.result && (
        <GoConsolidate text={`${words.link.noObjectives} ${words.check.noObjectivesNext}`} />
      )}
      {away && consolidate.stale && <GoConsolidate text={words.consolidate.stale} />}
      <OpenTeaching asked={judged.asked} />
      <Filters findings={judged.findings} />
      <Steps />
      <FindingList judged={judged} />
      <details>
        <summary>{words.check.understood}</summary>
        {judged.files.map((file) => (
          <ExplainFile key={file.file} file={file} />
        ))}
      </details>
    </div>
  );
}

/** Stands out only where something is to be asked. */
function OpenTeaching({ asked }: { readonly asked: number }): ReactElement {
  const { session, lang } = usePanel();
  return (
    <div>
      <Button
        size="small"
        appearance={asked > 0 ? 'secondary' : 'subtle'}
        onClick={() => openTeaching(session)}
      >
        {teachingWords[lang].open(asked)}
      </Button>
    </div>
  );
}

const countOf = (findings: readonly FindingView[], severity: Severity): number =>
  findings.filter((finding) => finding.severity === severity).length;

function Filters({ findings }: { readonly findings: readonly FindingView[] }): ReactElement {
  const { session, state, words } = usePanel();
  const { severities } = state.check;
  return (
    <div className="stack">
      <div
        className="row"
        role="group"
        aria-label={words.check.counts(
          countOf(findings, 'error'),
          countOf(findings, 'warning'),
          countOf(findings, 'info'),
        )}
      >
        {SEVERITIES.map((severity) => (
          <Button
            key={severity}
            size="small"
            appearance={severities.includes(severity) ? 'secondary' : 'subtle'}
            aria-pressed={severities.includes(severity)}
            onClick={() => session.findings.toggle(severity)}
          >
            <span aria-hidden="true">{SEVERITY_MARK[severity]}&nbsp;</span>
            {words.check.severity[severity]} {countOf(findings, severity)}
          </Button>
        ))}
      </div>
      <RuleFilter findings={findings} />
    </div>
  );
}

function RuleFilter({ findings }: { readonly findings: readonly FindingView[] }): ReactElement {
  const { session, state, words } = usePanel();
  const counts = useMemo(() => {
    const found = new Map<RuleName, number>();
    for (const { rule } of findings) found.set(rule, (found.get(rule) ?? 0) + 1);
    return [...found].sort((a, b) => b[1] - a[1]);
  }, [findings]);
  if (counts.length < 2 && state.check.rule === null) return <></>;
  return (
    <label className="row">
      <span className="muted">{words.check.ruleFilter}</span>
      <Select
        size="small"
        className="grow"
        value={state.check.rule ?? ''}
        onChange={(_, { value }) => session.findings.only(value === '' ? null : (value as RuleName))}
      >
        <option value="">{words.check.allRules}</option>
        {counts.map(([rule, count]) => (
          <option key={rule} value={rule}>
            {words.check.rule[rule] + words.common.bracketed(count)}
          </option>
        ))}
      </Select>
    </label>
  );
}

function Steps(): ReactElement {
  const { session, state, words } = usePanel();
  const shown = inView(state);
  const at = shown.findIndex(({ key }) => key === state.check.at);
  return (
    <div className="row">
      <Button
        size="small"
        disabled={shown.length === 0}
        onClick={() => session.run(() => session.findings.step(-1))}
      >
        {words.check.previous}
      </Button>
      <Button
        size="small"
        disabled={shown.length === 0}
        onClick={() => session.run(() => session.findings.step(1))}
      >
        {words.check.next}
      </Button>
      <span className="muted">{words.check.position(at + 1, shown.length)}</span>
      <Button
        className="push"
        size="small"
        appearance="subtle"
        disabledFocusable={state.reading}
        onClick={() => session.run(session.recheck)}
      >
        {words.check.again}
      </Button>
    </div>
  );
}

function FindingList({ judged }: { readonly judged: JudgedView }): ReactElement {
  const { session, state, words } = usePanel();
  const mask = useMask(judged.masked);
  const shown = inView(state);
  if (judged.findings.length === 0)
    return (
      <p>
        ✓ {words.check.none} {words.check.noneNext}
      </p>
    );
  if (shown.length === 0)
    return (
      <p>
        {words.check.hidden}{' '}
        <Button
          size="small"
          onClick={() => {
            session.findings.only(null);
            for (const severity of SEVERITIES)
              if (!state.check.severities.includes(severity)) session.findings.toggle(severity);
          }}
        >
          {words.check.showAll}
        </Button>
      </p>
    );
  const at = shown.findIndex(({ key }) => key === state.check.at);
  return (
    <MoreList
      items={shown}
      size={30}
      upTo={at}
      label={words.check.list}
      keyOf={({ key }) => key}
      render={(finding) => <FindingCard finding={finding} mask={mask} />}
    />
  );
}
