// The city's own words of achievement, matched to A B C D － by one press each.
import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { GradeWord } from '../../../engine/views';
import { GRADES } from '../../../domain/terms';
import { usePanel } from '../shared/use-panel';
import { useTeaching } from './use-teaching';

export function GradeWords({ words }: { readonly words: readonly GradeWord[] }): ReactElement {
  const { say } = useTeaching();
  if (words.length === 0) return <></>;
  return (
    <section className="card stack" aria-labelledby="teach-words">
      <h3 id="teach-words">{say.words}</h3>
      <p className="muted wrap">{say.wordsLead}</p>
      <ul className="plain-list stack">
        {words.map((word) => (
          <li key={word.mark}>
            <WordRow word={word} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function WordRow({ word: { mark, grade, likely, count } }: { readonly word: GradeWord }): ReactElement {
  const { session } = usePanel();
  const { teaching, say } = useTeaching();
  return (
    <div className="row" role="group" aria-label={say.word(mark, count)}>
      <span className="wrap grow">{say.word(mark, count)}</span>
      {GRADES.map((each) => (
        <Button
          key={each}
          size="small"
          className="teach-grade"
          appearance={grade === each ? 'primary' : 'secondary'}
          aria-pressed={grade === each}
          onClick={() => session.run(() => teaching.grade(mark, each))}
        >
          {each}
          {grade === null && likely === each && say.likelyGrade}
        </Button>
      ))}
      {grade !== null && (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => session.run(() => teaching.forget({ kind: 'grade', name: mark }))}
        >
          {say.forget}
        </Button>
      )}
    </div>
  );
}
