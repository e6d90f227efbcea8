// One look at everything that would go back, across workbooks, before any file is made.
import { Button } from '@fluentui/react-components';
import { useLayoutEffect, useRef, type ReactElement } from 'react';
import type { MaskList } from '../../../domain/masking';
import type { ReturnsView, ReturnView } from '../../../engine/returns';
import { formatAddress } from '../../../workbook/address';
import { describeFinding } from '../../../wording/findings';
import { SEVERITY_MARK } from '../check/finding-card';
import { cellText } from '../shared/cell-text';
import { MoreList } from '../shared/more-list';
import { useMask } from '../shared/use-mask';
import { usePanel } from '../shared/use-panel';
import { FaultText } from './returning-outcomes';
import { useReturningWords } from '../shared/use-returning-words';

interface PreviewProps {
  readonly looked: ReturnsView;
  readonly masked: MaskList;
}

export function ReturningPreview({ looked: { divisions, unfit }, masked }: PreviewProps): ReactElement {
  const { session, state } = usePanel();
  const words = useReturningWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <section className="card stack" aria-labelledby="return-preview">
      <h3 id="return-preview" ref={heading} tabIndex={-1}>
        {words.preview}
      </h3>
      <p>{words.previewWhy(divisions.length)}</p>
      <div className="row">
        <Button
          appearance="primary"
          disabledFocusable={state.busy !== null || divisions.length === 0}
          onClick={() => session.run(session.returning.make)}
        >
          {words.make(divisions.length)}
        </Button>
        <Button onClick={() => session.returning.change({ looked: null })}>{words.back}</Button>
      </div>
      {unfit.length > 0 && (
        <p className="wrap">
          {words.noLonger} {unfit.map(({ objective, title }) => `${objective} ${title}`).join('、')}
        </p>
      )}
      <MoreList
        items={divisions}
        size={12}
        keyOf={({ file }) => file}
        render={(one) => <Division one={one} masked={masked} />}
      />
    </section>
  );
}

interface DivisionProps {
  readonly one: ReturnView;
  readonly masked: MaskList;
}

function Division({ one, masked }: DivisionProps): ReactElement {
  const { words: common } = usePanel();
  const words = useReturningWords();
  const { division, file, notes, changes, fault } = one;
  return (
    <li className="stack">
      <div className="wrap">
        <strong>{division ?? words.unknownDivision}</strong> <span className="muted">{file}</span>
        <div>{words.made(notes, changes.length)}</div>
      </div>
      {fault && (
        <p role="alert" className="wrap">
          {words.changesLeft} <FaultText fault={fault} />
        </p>
      )}
      {changes.length > 0 && (
        <ul className="plain-list" aria-label={words.changes}>
          {changes.map(({ sheet, row, column, before, after }) => (
            <li key={`${sheet} ${row} ${column}`} className="change wrap">
              <strong>
                {sheet} {formatAddress(row, column)}
              </strong>
              <del>{cellText(before, common)}</del>
              <span aria-hidden="true">→</span>
              <ins>{cellText(after, common)}</ins>
            </li>
          ))}
        </ul>
      )}
      {one.findings.length > 0 && <Findings one={one} masked={masked} />}
    </li>
  );
}

function Findings({ one, masked }: DivisionProps): ReactElement {
  const { lang, words: common } = usePanel();
  const words = useReturningWords();
  const mask = useMask(masked);
  return (
    <details>
      <summary>
        {words.said}
        {common.common.bracketed(one.findings.length)}
      </summary>
      <MoreList
        items={one.findings}
        size={20}
        keyOf={({ key }) => key}
        render={(finding) => (
          <li className="wrap finding-line">
            <span aria-hidden="true">{SEVERITY_MARK[finding.severity]} </span>
            <span className="visually-hidden">{common.check.severity[finding.severity]} </span>
            {[finding.place.sheet, finding.place.cell].filter(Boolean).join(' ')}{' '}
            {mask(describeFinding(finding, lang))}
          </li>
        )}
      />
    </details>
  );
}
