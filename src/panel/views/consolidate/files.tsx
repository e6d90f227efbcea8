// The picked files: picking, dropping, removing, and a password for each that asks for one. Once there is a result the list
// is folded: what a person wants to see then is who is missing and what is wrong.
import { Button, Field, Input } from '@fluentui/react-components';
import { useRef, useState, type DragEvent, type ReactElement } from 'react';
import type { PickedBook } from '../../../engine/engine';
import { FilePicker, picked, WORKBOOK_FILES } from '../shared/file-picker';
import { usePanel } from '../shared/use-panel';

export function Files({ folded }: { readonly folded: boolean }): ReactElement {
  const { session, state, words } = usePanel();
  const { files } = state.consolidate;
  return (
    <section className="stack" aria-label={words.consolidate.files}>
      <DropZone />
      {files.length > 0 && (
        <details key={String(folded)} open={!folded && files.length <= 6}>
          <summary id="picked-files">
            {words.consolidate.files}
            {words.common.bracketed(files.length)}
          </summary>
          <ul className="plain-list stack">
            {files.map((entry) => (
              <FileLine key={entry.key} entry={entry} />
            ))}
          </ul>
          <Button size="small" appearance="subtle" onClick={session.consolidating.clear}>
            {words.consolidate.clear}
          </Button>
        </details>
      )}
      <Passwords />
    </section>
  );
}

function DropZone(): ReactElement {
  const { session, words } = usePanel();
  const [over, setOver] = useState(false);
  const hold = (event: DragEvent): void => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <div
      className={over ? 'drop drop-over no-print' : 'drop no-print'}
      onDragOver={hold}
      onDragEnter={hold}
      onDragLeave={() => setOver(false)}
      // The host may swallow the drop itself (office-js #6868); a pointer that moves drags nothing any more.
      onPointerMove={() => over && setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const files = [...event.dataTransfer.files].map(picked);
        // A text or a link dropped here holds no file.
        if (files.length > 0) session.consolidating.add(files);
      }}
    >
      <FilePicker
        label={words.consolidate.pick}
        accept={WORKBOOK_FILES}
        multiple
        onFiles={session.consolidating.add}
      />
      <p className="muted">{words.consolidate.drop}</p>
    </div>
  );
}

function FileLine({ entry }: { readonly entry: PickedBook }): ReactElement {
  const { session, words } = usePanel();
  return (
    <li className="row">
      <span className="wrap grow">{entry.name}</span>
      <Button
        size="small"
        appearance="subtle"
        aria-label={words.consolidate.removeFile(entry.name)}
        onClick={() => session.consolidating.remove(entry.key)}
      >
        {words.consolidate.remove}
      </Button>
    </li>
  );
}

/** Files that the last reading found locked. */
function Passwords(): ReactElement {
  const { state } = usePanel();
  const { files, result } = state.consolidate;
  const locked = (result?.files ?? []).flatMap(({ file, fault }) => {
    const entry = files.find(({ name }) => name === file);
    const asks = fault?.code === 'encrypted' || fault?.code === 'wrong-password';
    return entry && asks ? [{ entry, wrong: fault.code === 'wrong-password' }] : [];
  });
  return (
    <>
      {locked.map(({ entry, wrong }) => (
        <PasswordForm key={entry.key} entry={entry} wrong={wrong} />
      ))}
    </>
  );
}

function PasswordForm({
  entry,
  wrong,
}: {
  readonly entry: PickedBook;
  readonly wrong: boolean;
}): ReactElement {
  const { session, state, words } = usePanel();
  const [password, setPassword] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const open = async (): Promise<void> => {
    await session.consolidating.unlock(entry.key, password);
    // A wrong one is typed anew; after the right one this form is gone, and the person stays at the files.
    if (form.current) form.current.querySelector('input')?.select();
    else document.getElementById('picked-files')?.focus();
  };
  return (
    <form
      ref={form}
      className="card stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (password !== '') session.run(open);
      }}
    >
      <Field
        label={words.consolidate.passwordFor(entry.name)}
        {...(wrong ? { validationMessage: words.consolidate.wrongPassword } : {})}
      >
        <Input
          type="password"
          autoComplete="off"
          value={password}
          onChange={(_, { value }) => setPassword(value)}
        />
      </Field>
      <div>
        <Button type="submit" size="small" disabledFocusable={state.busy !== null || password === ''}>
          {words.consolidate.unlock}
        </Button>
      </div>
    </form>
  );
}
