// What stands in the place of the sheet while no workbook is open: the person's own files first, then what they had open, then the sample.
import { Button, Spinner } from '@fluentui/react-components';
import { Dismiss16Regular, FolderOpen20Regular } from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import type { WorkbenchWords } from '../wording/workbench';
import type { Bench } from './bench';
import type { BenchState, SampleRound } from './bench-state';

export interface StartCardProps {
  readonly bench: Bench;
  readonly words: WorkbenchWords;
  readonly lang: 'ja' | 'en';
  readonly state: BenchState;
}

const ROUNDS: readonly SampleRound[] = ['start', 'mid', 'end'];

export function StartCard({ bench, words, lang, state }: StartCardProps): ReactElement {
  if (state.busy !== null) return <Spinner className="start-card" label={words.opening} />;
  return (
    <section className="start-card stack">
      <h2>{words.startTitle}</h2>
      <p>{words.startText}</p>
      <div className="row">
        <Button
          appearance="primary"
          size="large"
          icon={<FolderOpen20Regular />}
          onClick={() => void bench.pick()}
        >
          {words.openOwn}
        </Button>
        <Button size="large" onClick={() => void bench.startNew(words.newName, words.newSheet)}>
          {words.startNew}
        </Button>
      </div>
      <RecentList {...{ bench, words, lang, state }} />
      {state.samples && (
        <div className="start-sample">
          <h3>{words.sampleTitle}</h3>
          <p className="muted">{words.sampleText}</p>
          <div className="row">
            {ROUNDS.map((round) => (
              <Button key={round} size="small" onClick={() => void bench.openSample(round)}>
                {`${words.sample}（${words.samples[round]}）`}
              </Button>
            ))}
          </div>
        </div>
      )}
      <p className="muted">{words.stays}</p>
    </section>
  );
}

function RecentList({ bench, words, lang, state }: StartCardProps): ReactElement | null {
  if (state.recent.length === 0) return null;
  const when = (at: number) =>
    new Date(at).toLocaleString(lang === 'ja' ? 'ja-JP' : 'en-GB', {
      dateStyle: 'short',
      timeStyle: 'short',
    });
  return (
    <div>
      <h3>{words.recent}</h3>
      <ul className="start-recent">
        {state.recent.map((file) => (
          <li key={file.id}>
            <Button appearance="subtle" onClick={() => void bench.openRecent(file)}>
              <span className="start-recent-name">{file.name}</span>
              <span className="muted">{when(file.at)}</span>
            </Button>
            <Button
              appearance="subtle"
              size="small"
              icon={<Dismiss16Regular />}
              aria-label={words.recentForget(file.name)}
              onClick={() => void bench.forgetRecent(file)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
