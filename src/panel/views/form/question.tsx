// One heading in hand: what stands below it, what it is read as, and what it could be, the likeliest first. One press, one digit or
// Enter answers; the focus goes on to the next question.
import { Button, Select } from '@fluentui/react-components';
import { useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react';
import type { FormViewColumn } from '../../../engine/views';
import { OBJECTIVE_FIELDS, type ObjectiveField } from '../../../domain/terms';
import { fieldWord } from '../../../wording/explain';
import { useMask } from '../shared/use-mask';
import { usePanel } from '../shared/use-panel';
import { useTeaching } from './use-teaching';

/** Choices that are buttons; every other field is in the list behind them. */
const FIRST = 6;

export function Question({ column }: { readonly column: FormViewColumn }): ReactElement {
  const { session, lang, words } = usePanel();
  const { teaching, say } = useTeaching();
  const mask = useMask();
  const { heading, cell, field, state, by, samples } = column;
  const choices = column.likely.slice(0, FIRST);
  const first = useFirstChoice();
  const word = (each: string): string => fieldWord('objectives', each, lang);
  const keys = (event: KeyboardEvent): void => {
    const chosen = /^[1-9]$/.test(event.key) ? choices[Number(event.key) - 1] : undefined;
    if (!chosen || event.target instanceof HTMLSelectElement) return;
    event.preventDefault();
    session.run(() => teaching.teach(heading, chosen));
  };
  return (
    <section className="card card-selected stack" aria-labelledby="teach-question" onKeyDown={keys}>
      <h3 id="teach-question" className="wrap">
        {say.question} {say.heading(heading, cell)}
      </h3>
      <p className="wrap">
        <span className="muted">{say.samples}: </span>
        {samples.length > 0 ? samples.map((text) => mask(shortened(text))).join(' ／ ') : say.noSamples}{' '}
        <Button size="small" appearance="subtle" onClick={() => session.run(() => teaching.show(column))}>
          {words.link.show}
        </Button>
      </p>
      <p className="wrap">{say.now(state, field === null ? null : word(field), by)}</p>
      <div ref={first} className="row" role="group" aria-label={say.choices}>
        {choices.map((each, at) => (
          <Button
            key={each}
            size="small"
            appearance={at === 0 ? 'primary' : 'secondary'}
            onClick={() => session.run(() => teaching.teach(heading, each))}
          >
            {at + 1} {word(each)}
          </Button>
        ))}
        <Button size="small" onClick={() => session.run(() => teaching.teach(heading, null))}>
          {say.notUsed}
        </Button>
        {(state === 'taught' || state === 'unused' || state === 'twice') && (
          <Button
            size="small"
            appearance="subtle"
            onClick={() => session.run(() => teaching.forget({ kind: 'heading', name: heading }))}
          >
            {say.forget}
          </Button>
        )}
      </div>
      <OtherFields column={column} choices={choices} />
      {choices.length > 1 && <p className="muted">{say.digits}</p>}
    </section>
  );
}

const LONGEST = 30;
const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);

/** The first choice takes the focus when an answer has led here. */
function useFirstChoice() {
  const { answers } = useTeaching().state;
  const group = useRef<HTMLDivElement>(null);
  const before = useRef(answers);
  useEffect(() => {
    if (answers !== before.current) group.current?.querySelector('button')?.focus();
    before.current = answers;
  }, [answers]);
  return group;
}

function OtherFields({
  column: { heading },
  choices,
}: {
  readonly column: FormViewColumn;
  readonly choices: readonly ObjectiveField[];
}): ReactElement {
  const { session, lang } = usePanel();
  const { teaching, say } = useTeaching();
  const others = OBJECTIVE_FIELDS.filter((each) => !choices.includes(each));
  return (
    <label className="row">
      <span className="muted">{say.other}</span>
      <Select
        size="small"
        className="grow"
        value=""
        onChange={(_, { value }) => {
          if (value !== '') session.run(() => teaching.teach(heading, value as ObjectiveField));
        }}
      >
        <option value="">{say.otherChoose}</option>
        {others.map((each) => (
          <option key={each} value={each}>
            {fieldWord('objectives', each, lang)}
          </option>
        ))}
      </Select>
    </label>
  );
}
