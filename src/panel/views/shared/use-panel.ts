// What every view asks for: the session, its present state, the words of the chosen language.
import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import { masksOf, type MaskList } from '../../../domain/masking';
import { panelWords, type PanelWords } from '../../../wording/panel';
import type { PanelLang } from '../../ports';
import { judgedView } from '../../state/judged';
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

/** Names replaced by labels where the person wants names hidden; else texts as they are. Whose, unless said: of what the tabs speak of. */
export function useMask(list?: MaskList): (text: string) => string {
  const { state } = usePanel();
  const hidden = state.preferences.maskNames;
  const masked = list ?? judgedView(state)?.masked;
  return useMemo(() => (hidden && masked ? masksOf(masked).mask : (text: string) => text), [hidden, masked]);
}
