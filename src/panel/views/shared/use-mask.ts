// Names as the person wants them: as they are, or replaced by labels. For the tabs, that arrive later than the shell.
import { useMemo } from 'react';
import { masksOf, type MaskList } from '../../../domain/masking';
import { judgedView } from '../../state/judged';
import { usePanel } from './use-panel';

/** Names replaced by labels where the person wants names hidden; else texts as they are. Whose, unless said: of what the tabs speak of. */
export function useMask(list?: MaskList): (text: string) => string {
  const { state } = usePanel();
  const hidden = state.preferences.maskNames;
  const masked = list ?? judgedView(state)?.masked;
  return useMemo(() => (hidden && masked ? masksOf(masked).mask : (text: string) => text), [hidden, masked]);
}
