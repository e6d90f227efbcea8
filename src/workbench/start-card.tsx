// What stands in the place of the sheet while no workbook is open.
import { Button, Spinner } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { WorkbenchWords } from '../wording/workbench';
import type { Bench } from './bench';

export interface StartCardProps {
  readonly bench: Bench;
  readonly words: WorkbenchWords;
  readonly busy: boolean;
}

export function StartCard({ bench, words, busy }: StartCardProps): ReactElement {
  if (busy) return <Spinner className="start-card" label={words.opening} />;
  return (
    <section className="start-card stack">
      <h2>{words.startTitle}</h2>
      <p>{words.startText}</p>
      <div className="row">
        <Button appearance="primary" onClick={() => void bench.pick()}>
          {words.open}
        </Button>
        <Button onClick={() => void bench.startNew(words.newName, words.newSheet)}>{words.startNew}</Button>
      </div>
      <p className="muted">{words.stays}</p>
    </section>
  );
}
