// What every part of 様式の読み方 asks for: its deeds, its present state, its words.
import { useSyncExternalStore } from 'react';
import { teachingWords, type TeachingWords } from '../../../wording/teaching';
import { createTeaching, type Teaching, type TeachingState } from '../../state/teaching';
import { usePanel } from '../shared/use-panel';

export interface TeachingView {
  readonly teaching: Teaching;
  readonly state: TeachingState;
  readonly say: TeachingWords;
}

export function useTeaching(): TeachingView {
  const { session, lang } = usePanel();
  const teaching = session.part(createTeaching);
  const state = useSyncExternalStore(teaching.subscribe, teaching.state);
  return { teaching, state, say: teachingWords[lang] };
}
