// What every view asks for: the session, its present state, the words of the chosen language.
import { createContext, useContext, useSyncExternalStore } from 'react';
import { panelWords, type PanelWords } from '../../../wording/panel';
import type { PanelLang } from '../../ports';
import type { Session } from '../../state/session';
import type { PanelState } from '../../state/state';

export const SessionContext = createContext<Session | null>(null);

export interface PanelView {
  readonly session: Session;
  readonly state: PanelState;
  readonly words: PanelWords;
  readonly lang: PanelLang;
}

/** Throws outside of a `Panel`: a bug. */
export function usePanel(): PanelView {
  const session = useContext(SessionContext);
  if (!session) throw new Error('usePanel outside of Panel');
  const state = useSyncExternalStore(session.subscribe, session.state);
  const { lang } = state.preferences;
  return { session, state, words: panelWords[lang], lang };
}
