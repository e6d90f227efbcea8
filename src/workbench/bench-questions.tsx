// What the page asks before it goes on: a password, a name to save under, whether to leave unsaved changes.
import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Field, Input } from '@fluentui/react-components'; // prettier-ignore
import { useState, type ReactElement } from 'react';
import type { WorkbenchWords } from '../wording/workbench';
import type { Bench } from './bench';
import type { BenchQuestion, BenchState } from './bench-state';

export interface BenchQuestionsProps {
  readonly bench: Bench;
  readonly state: BenchState;
  readonly words: WorkbenchWords;
}

export function BenchQuestions({ bench, state, words }: BenchQuestionsProps): ReactElement {
  const { question } = state;
  return (
    <Dialog open={question !== null} onOpenChange={(_, { open }) => !open && bench.answered()}>
      <DialogSurface>{question && <Question {...{ bench, words, question }} />}</DialogSurface>
    </Dialog>
  );
}

type QuestionProps = Omit<BenchQuestionsProps, 'state'> & { readonly question: BenchQuestion };

function Question({ bench, words, question }: QuestionProps): ReactElement {
  switch (question.kind) {
    case 'leave': return <Leave {...{ bench, words, question }} />;
    case 'password':
      return (
        <TextQuestion
          {...{ bench, words }}
          title={words.password.title}
          text={words.password.text(question.name)}
          label={words.password.label}
          type="password"
          first=""
          action={words.password.open}
          {...(question.wrong ? { wrong: words.password.wrong } : {})}
          onAnswer={question.answer}
        />
      );
    case 'save-as':
      return (
        <TextQuestion
          {...{ bench, words }}
          title={words.saveAs}
          label={words.fileName}
          type="text"
          first={question.name}
          action={words.save}
          onAnswer={(name) => void bench.saveAs(fileNameOf(name))}
        />
      );
  } // prettier-ignore
}

/** Names that Windows refuses are mended; the ending is kept a workbook's. */
export function fileNameOf(typed: string): string {
  const safe = typed.replace(/[\\/:*?"<>|\u0000-\u001f]/g, '_').trim() || 'workbook';
  return /\.xls[xm]$/i.test(safe) ? safe : `${safe}.xlsx`;
}

interface TextQuestionProps {
  readonly bench: Bench;
  readonly words: WorkbenchWords;
  readonly title: string;
  readonly text?: string;
  readonly label: string;
  readonly type: 'text' | 'password';
  readonly first: string;
  readonly action: string;
  readonly wrong?: string;
  readonly onAnswer: (text: string) => void;
}

function TextQuestion(props: TextQuestionProps): ReactElement {
  const [text, setText] = useState(props.first);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (text !== '') props.onAnswer(text);
      }}
    >
      <DialogBody>
        <DialogTitle>{props.title}</DialogTitle>
        <DialogContent className="stack">
          {props.text && <p>{props.text}</p>}
          <Field label={props.label} {...(props.wrong ? { validationMessage: props.wrong } : {})}>
            <Input
              type={props.type}
              value={text}
              autoFocus
              autoComplete="off"
              onChange={(_, data) => setText(data.value)}
            />
          </Field>
        </DialogContent>
        <DialogActions>
          <Button type="submit" appearance="primary">
            {props.action}
          </Button>
          <Button onClick={() => props.bench.answered()}>{props.words.cancel}</Button>
        </DialogActions>
      </DialogBody>
    </form>
  );
}

type LeaveProps = Omit<QuestionProps, 'question'> & {
  readonly question: Extract<BenchQuestion, { kind: 'leave' }>;
};

function Leave({ bench, words, question }: LeaveProps): ReactElement {
  return (
    <DialogBody>
      <DialogTitle>{words.leave.title}</DialogTitle>
      <DialogContent>{words.leave.text(question.name)}</DialogContent>
      <DialogActions>
        <Button appearance="primary" onClick={() => bench.answered()}>
          {words.leave.saveFirst}
        </Button>
        <Button onClick={() => question.go()}>{words.leave.go}</Button>
      </DialogActions>
    </DialogBody>
  );
}
