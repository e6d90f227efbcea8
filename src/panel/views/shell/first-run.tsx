// A workbook without issues and objectives offers three starts: a policy text, division workbooks that are there already, the sample.
import { Button, Field, Input } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { formatFiscalYear, parseFiscalYear } from '../../../domain/time/fiscal-year';
import { comingYear } from '../../state/starting';
import type { PickedFile } from '../../ports';
import { teachingWords } from '../../../wording/teaching';
import { openTeaching, Teach, useIsTeaching } from '../form/open-teaching';
import { ExplainFile } from '../shared/explain';
import { FilePicker, POLICY_FILES, WORKBOOK_FILES } from '../shared/file-picker';
import { usePanel } from '../shared/use-panel';

export function FirstRun(): ReactElement {
  const { session, state, words } = usePanel();
  const teaching = useIsTeaching();
  const seen = state.checked?.files.filter(({ sheets }) => sheets.length > 0) ?? [];
  if (teaching) return <Teach />;
  return (
    <div className="stack">
      <h2>{words.start.title}</h2>
      <p className="wrap">{words.start.lead}</p>
      {(state.checked?.asked ?? 0) > 0 && <FromForm />}
      <FromPolicy />
      <section className="card stack" aria-labelledby="start-divisions">
        <h3 id="start-divisions">{words.start.divisions}</h3>
        <p className="muted wrap">{words.start.divisionsWhy}</p>
        <div>
          <FilePicker
            label={words.start.pickDivisions}
            accept={WORKBOOK_FILES}
            multiple
            disabled={state.busy !== null}
            onFiles={(files) => session.run(() => session.starting.fromDivisions(files))}
          />
        </div>
      </section>
      <section className="card stack" aria-labelledby="start-sample">
        <h3 id="start-sample">{words.start.sample}</h3>
        <p className="muted wrap">{words.start.sampleWhy}</p>
        <div>
          <Button
            disabledFocusable={state.busy !== null}
            onClick={() => session.run(session.starting.fromSample)}
          >
            {words.start.addSample}
          </Button>
        </div>
      </section>
      <details>
        <summary>{words.start.here}</summary>
        {seen.map((file) => (
          <ExplainFile key={file.file} file={file} />
        ))}
        <Button size="small" onClick={() => session.run(session.recheck)}>
          {words.start.refresh}
        </Button>
      </details>
    </div>
  );
}

/** The workbook holds something that looks like a form, and nothing of it is understood. */
function FromForm(): ReactElement {
  const { session, lang } = usePanel();
  const say = teachingWords[lang];
  return (
    <section className="card stack" aria-labelledby="start-form">
      <h3 id="start-form">{say.unread}</h3>
      <p className="muted wrap">{say.unreadWhy}</p>
      <div>
        <Button appearance="primary" onClick={() => openTeaching(session)}>
          {say.openHere}
        </Button>
      </div>
    </section>
  );
}

function FromPolicy(): ReactElement {
  const { session, state, words } = usePanel();
  // What the workbook's own name says is proposed.
  const open = state.checked;
  const [department, setDepartment] = useState(open?.department ?? '');
  const [year, setYear] = useState(() =>
    formatFiscalYear(open?.fiscalYear ?? comingYear(session.ports.now())),
  );
  const [asked, setAsked] = useState(false);
  const read = parseFiscalYear(year);
  const missing = asked && department.trim() === '';
  const begin = (file: PickedFile | undefined): void => {
    setAsked(true);
    if (file && department.trim() !== '' && read !== null)
      session.run(() => session.starting.fromPolicy(file, department.trim(), read));
  };
  return (
    <section className="card stack" aria-labelledby="start-policy">
      <h3 id="start-policy">{words.start.policy}</h3>
      <p className="muted wrap">{words.start.policyWhy}</p>
      <Field
        label={words.start.department}
        required
        {...(missing ? { validationMessage: words.start.departmentNeeded } : {})}
      >
        <Input
          value={department}
          onChange={(_, { value }) => setDepartment(value)}
          onBlur={() => setAsked(true)}
        />
      </Field>
      <Field
        label={words.start.year}
        required
        {...(read === null ? { validationMessage: words.start.yearUnreadable } : {})}
      >
        <Input value={year} onChange={(_, { value }) => setYear(value)} />
      </Field>
      <div>
        <FilePicker
          label={words.start.pickPolicy}
          accept={POLICY_FILES}
          primary
          disabled={department.trim() === '' || read === null || state.busy !== null}
          onFiles={([file]) => begin(file)}
        />
      </div>
    </section>
  );
}
