// What every deed of the pane works with: the ports, the state, and the ways to tell, to wait and to be called off.
import type { Watch } from '../../engine/engine';
import type { PanelPorts, Preferences } from '../ports';
import type { Notice } from './notice';
import type { Busy, PanelState } from './state';
import type { Store } from './store';

export interface Desk {
  readonly ports: PanelPorts;
  readonly store: Store<PanelState>;
  say(notice: Notice | null): void;
  /** Runs long work with progress and cancel; work that is under way is called off first. Null when it was called off or broke. */
  work<T>(kind: Busy['kind'], deed: (watch: Required<Watch>) => Promise<T>): Promise<T | null>;
  cancel(): void;
  /** Runs a deed; what it throws is a bug, told in words and given to the log. */
  guard(deed: () => Promise<void>): Promise<void>;
  remember(change: Partial<Preferences>): void;
}

/** A file of the page that did not arrive: the bundler's name for it, and the browser's in another thread. */
export const isMissingPart = (thrown: unknown): boolean =>
  thrown instanceof Error && ['ChunkLoadError', 'NetworkError'].includes(thrown.name);

export function createDesk(ports: PanelPorts, store: Store<PanelState>): Desk {
  let running: AbortController | null = null;
  const say = (notice: Notice | null): void => store.set({ notice });
  const broken = (thrown: unknown): void => {
    ports.failed?.(thrown);
    say({ kind: isMissingPart(thrown) ? 'part-missing' : 'unexpected' });
  };
  return {
    ports,
    store,
    say,
    async work(kind, deed) {
      running?.abort();
      const own = (running = new AbortController());
      store.set({ busy: { kind, progress: null }, notice: null });
      const onProgress: Watch['onProgress'] = (progress) => {
        if (running === own) store.set({ busy: { kind, progress } });
      };
      try {
        const result = await unlessCalledOff(deed({ signal: own.signal, onProgress }), own.signal);
        if (!own.signal.aborted) return result;
        if (running === own) say({ kind: 'cancelled' });
        return null;
      } catch (thrown) {
        if (own.signal.aborted) say({ kind: 'cancelled' });
        else broken(thrown);
        return null;
      } finally {
        if (running === own) {
          running = null;
          store.set({ busy: null });
        }
      }
    },
    cancel: () => running?.abort(),
    guard: (deed) => deed().catch(broken),
    remember(change) {
      const preferences = { ...store.get().preferences, ...change };
      store.set({ preferences });
      ports.preferences.write(preferences);
    },
  };
}

/** Whoever called work off does not wait for its end; null then. */
function unlessCalledOff<T>(work: Promise<T>, signal: AbortSignal): Promise<T | null> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => resolve(null), { once: true });
    work.then(resolve, reject);
  });
}
