// 様式の読み方: the form in hand, one question after the other, all of its headings, its grade words, and what is read by it.
import { Button, MessageBar, MessageBarBody, Select } from '@fluentui/react-components';
import { useEffect, useRef, type ReactElement } from 'react';
import type { FormView } from '../../../engine/views';
import type { FormHead } from '../../../engine/views';
import { fieldWord } from '../../../wording/explain';
import { inHand } from '../../state/teaching';
import { usePanel } from '../shared/use-panel';
import { FormRecords } from './form-records';
import { GradeWords } from './grade-words';
import { HeadingList } from './heading-list';
import { Question } from './question';
import { useTeaching } from './use-teaching';

export function TeachView(): ReactElement {
  const { state, say } = useTeaching();
  const { shown } = state;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="stack" aria-labelledby="teach-heading">
      <div className="row">
        <h2 id="teach-heading" ref={heading} tabIndex={-1}>
          {say.title}
        </h2>
        <Back />
      </div>
      {shown ? (
        <Form form={shown} />
      ) : (
        <p className="wrap">
          {say.none} {say.noneNext}
        </p>
      )}
    </section>
  );
}

function Back(): ReactElement {
  const { teaching, say } = useTeaching();
  return (
    <Button className="push" size="small" appearance="subtle" onClick={teaching.close}>
      {say.back}
    </Button>
  );
}

function Form({ form }: { readonly form: FormView }): ReactElement {
  const { state, say } = useTeaching();
  const { lang, state: pane } = usePanel();
  const column = inHand(state);
  const away = form.place.file !== pane.checked?.name;
  return (
    <>
      <p className="muted wrap">{say.lead}</p>
      <FormChoice />
      {away && <p className="muted wrap">{say.elsewhere}</p>}
      <Asked form={form} />
      {column && <Question column={column} />}
      <GradeWords words={form.words} />
      <Lessons />
      <HeadingList columns={form.columns} current={column?.heading ?? null} />
      {form.read && form.missing.length > 0 && (
        <p className="muted wrap">
          {say.missing}:{' '}
          {form.missing
            .map((field) => fieldWord('objectives', field, lang))
            .join(lang === 'ja' ? '、' : ', ')}
        </p>
      )}
      <FormRecords form={form} />
    </>
  );
}

function FormChoice(): ReactElement {
  const { session, state: pane } = usePanel();
  const { teaching, state, say } = useTeaching();
  const { forms, at } = state;
  const own = pane.checked?.name;
  const label = ({ place, sheets, asked, read }: FormHead): string =>
    say.form({
      sheet: place.sheet ?? '',
      file: place.file === own ? null : place.file,
      sheets,
      asked,
      read,
    });
  if (forms.length < 2) return <p className="wrap">{forms[0] && label(forms[0])}</p>;
  return (
    <label className="row">
      <span className="muted">{say.formChoice}</span>
      <Select
        size="small"
        className="grow"
        value={String(at)}
        onChange={(_, { value }) => session.run(() => teaching.choose(Number(value)))}
      >
        {forms.map((form, index) => (
          <option key={index} value={index}>
            {label(form)}
          </option>
        ))}
      </Select>
    </label>
  );
}

/** What is left to ask; estimates are confirmed together. */
function Asked({ form }: { readonly form: FormView }): ReactElement {
  const { session } = usePanel();
  const { teaching, say } = useTeaching();
  const estimates = form.columns.filter(({ asked, state }) => asked && state === 'likely').length;
  return (
    <>
      {!form.read && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody className="wrap">{say.notRead}</MessageBarBody>
        </MessageBar>
      )}
      <div className="row">
        <strong role="status">{form.asked > 0 ? say.asked(form.asked) : `✓ ${say.settled}`}</strong>
        {estimates > 0 && (
          <Button size="small" onClick={() => session.run(teaching.confirm)}>
            {say.confirm(estimates)}
          </Button>
        )}
      </div>
    </>
  );
}

/** What was taught, and the way into 設定. */
function Lessons(): ReactElement {
  const { session } = usePanel();
  const { teaching, state, say } = useTeaching();
  const count = state.lessons.length;
  if (count === 0) return <></>;
  const done = state.shown?.asked === 0;
  return (
    <section className="card stack teach-lessons" aria-label={say.lessons(count)}>
      <p className="wrap">{say.lessons(count)}</p>
      <div className="row">
        <Button
          size="small"
          appearance={done ? 'primary' : 'secondary'}
          onClick={() => session.run(teaching.write)}
        >
          {say.write}
        </Button>
        <Button size="small" appearance="subtle" onClick={() => session.run(teaching.drop)}>
          {say.drop}
        </Button>
      </div>
      <p className="muted wrap">{say.where}</p>
    </section>
  );
}
