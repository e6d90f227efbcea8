// 差戻し: which divisions get their workbook back and with which words; then a look at all of it, then the files.
import { Button, Checkbox, Field, Textarea } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, type ReactElement, type RefObject } from 'react';
import type { RolledView } from '../../../engine/views';
import { toReturn, type ToReturn } from './to-return';
import { MoreList } from '../shared/more-list';
import { usePanel } from '../shared/use-panel';
import { ReturningOutcomes } from './returning-outcomes';
import { ReturningPreview } from './returning-preview';
import { useReturningWords } from '../shared/use-returning-words';
import { WaitingChanges } from './waiting-changes';

export function Returning({ result }: { readonly result: RolledView }): ReactElement {
  const { session, state } = usePanel();
  const words = useReturningWords();
  const { accepted, looked } = state.returning;
  const here = state.checked?.name ?? '';
  const divisions = useMemo(() => toReturn(result, here, accepted), [result, here, accepted]);
  const former = useRef<boolean>(false);
  const look = useRef<HTMLDivElement>(null);
  useEffect(() => session.returning.recall(), [session]);
  useEffect(() => {
    // Back from the look, the person stays at the button that opened it.
    if (former.current && looked === null) look.current?.querySelector('button')?.focus();
    former.current = looked !== null;
  }, [looked]);
  return (
    <section aria-labelledby="returning-heading" className="stack no-print">
      <h2 id="returning-heading">{words.heading}</h2>
      <WaitingChanges />
      {divisions.length === 0 && <p className="muted">{words.nothing}</p>}
      {looked && <ReturningPreview looked={looked} masked={result.masked} />}
      {/* What was opened and typed is there again after the look. */}
      {divisions.length > 0 && (
        <details hidden={looked !== null} open={state.returning.outcomes.length === 0 && accepted.length > 0}>
          <summary>{words.open(divisions.length)}</summary>
          <Form divisions={divisions} look={look} />
        </details>
      )}
      <ReturningOutcomes />
    </section>
  );
}

interface FormProps {
  readonly divisions: readonly ToReturn[];
  readonly look: RefObject<HTMLDivElement>;
}

function Form({ divisions, look }: FormProps): ReactElement {
  const { session, state } = usePanel();
  const words = useReturningWords();
  const { message, left } = state.returning;
  const { stale } = state.consolidate;
  const chosen = divisions.filter(({ file }) => !left.includes(file));
  return (
    <div className="stack">
      <p className="muted">{words.why}</p>
      <Field label={words.toAll}>
        <Textarea
          value={message}
          resize="vertical"
          onChange={(_, { value }) => session.returning.change({ message: value })}
        />
      </Field>
      <Divisions divisions={divisions} />
      {stale && <p className="muted">{words.stale}</p>}
      <div ref={look}>
        <Button
          appearance="primary"
          disabledFocusable={stale || chosen.length === 0 || state.busy !== null}
          onClick={() => session.run(session.returning.look)}
        >
          {words.look}
        </Button>
      </div>
    </div>
  );
}

function Divisions({ divisions }: Pick<FormProps, 'divisions'>): ReactElement {
  const { session, state } = usePanel();
  const words = useReturningWords();
  const { left } = state.returning;
  const all = divisions.every(({ file }) => !left.includes(file));
  return (
    <fieldset className="choices">
      <legend>{words.choose}</legend>
      <Button
        size="small"
        appearance="subtle"
        onClick={() => session.returning.change({ left: all ? divisions.map(({ file }) => file) : [] })}
      >
        {all ? words.none : words.all}
      </Button>
      <MoreList
        items={divisions}
        size={12}
        keyOf={({ file }) => file}
        render={(division) => <Division division={division} />}
      />
    </fieldset>
  );
}

function Division({
  division: { file, division, errors, warnings, changes },
}: {
  readonly division: ToReturn;
}): ReactElement {
  const { session, state } = usePanel();
  const words = useReturningWords();
  const { left, messages } = state.returning;
  const chosen = !left.includes(file);
  const name = division ?? words.unknownDivision;
  const toggle = (): void =>
    session.returning.change({ left: chosen ? [...left, file] : left.filter((one) => one !== file) });
  return (
    <li className="choice stack">
      <Checkbox
        checked={chosen}
        onChange={toggle}
        label={
          <span className="wrap">
            {name}{' '}
            <span className="muted">
              {[words.counts(errors, warnings), changes > 0 ? words.waiting(changes) : '']
                .filter(Boolean)
                .join('・')}
            </span>
            <span className="muted block">{file}</span>
          </span>
        }
      />
      {chosen && (
        <details>
          <summary>
            {words.toOne}
            {messages[file] ? ' ✓' : ''}
          </summary>
          <Textarea
            aria-label={words.toOneOf(name)}
            value={messages[file] ?? ''}
            resize="vertical"
            onChange={(_, { value }) =>
              session.returning.change({ messages: { ...messages, [file]: value } })
            }
          />
        </details>
      )}
    </li>
  );
}
