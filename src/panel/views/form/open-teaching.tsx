// The way into 様式の読み方: its view stands in place of a tab's contents while it is open.
import { Spinner } from '@fluentui/react-components';
import { lazy, Suspense, useMemo, type ReactElement } from 'react';
import type { Place } from '../../../domain/place';
import type { Session } from '../../state/session';
import { createTeaching } from '../../state/teaching';
import { usePanel } from '../shared/use-panel';
import { useTeaching } from './use-teaching';

const load = () => import('./teach-view').then(({ TeachView }) => ({ default: TeachView }));
// Fetched ahead with the first tab that can open it; a failure is met again, and told, when it is opened.
void load().catch(() => undefined);

/** On the form at a place, else on the first that has something to ask. */
export const openTeaching = (session: Session, place?: Place): void =>
  session.run(() => session.part(createTeaching).open(place));

export const useIsTeaching = (): boolean => useTeaching().state.open;

/** Made anew each time it is opened: what could not be fetched is tried again. */
export function Teach(): ReactElement {
  const { words } = usePanel();
  // Its own boundary: what waits under another's would be made anew for ever.
  const View = useMemo(() => lazy(load), []);
  return (
    <Suspense fallback={<Spinner size="small" label={words.common.loading} />}>
      <View />
    </Suspense>
  );
}
