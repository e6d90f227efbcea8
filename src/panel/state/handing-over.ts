// New workbooks handed to the person as files. Ways are tried in the host's order; nothing is said to have arrived that nobody saw arrive:
// then the person is asked, and the next way is at hand.
import type { NewBooks } from '../../engine/engine';
import type { DeliveryWay, NewFile } from '../ports';
import type { Desk } from './desk';
import type { Handing } from './state';

/** What the person can say and do while files are on their way. */
export interface HandingOver {
  /** Hands the same files over again, by the click that a way waited for. */
  go(): Promise<void>;
  arrived(): void;
  /** The same files by another way, this time. */
  other(): Promise<void>;
  /** They did not: the way is not used again on this machine, and the next one is tried. */
  lost(): Promise<void>;
}

/** One way with what goes through it: the files, or all of them as one archive. */
interface Trip {
  readonly way: DeliveryWay;
  readonly zipped: boolean;
}

/** Makes the workbooks and hands them over. */
export async function handOverBooks(
  desk: Desk,
  kind: 'save' | 'distribute' | 'rollover',
  of: NewBooks,
): Promise<void> {
  const { ports, store, say, work } = desk;
  const { lang } = store.get().preferences;
  const made = await work(kind, (watch) => ports.engine.books({ of, lang }, watch));
  if (!made) return;
  if (made.kind === 'no-department')
    return say({ kind: kind === 'distribute' ? 'no-divisions' : 'no-issues-here' });
  await handFiles(desk, made.files);
}

/** Files that are made. */
export async function handFiles(desk: Desk, files: readonly NewFile[]): Promise<void> {
  if (files.length === 0) return;
  desk.store.set({ handing: { files, skipped: [] } });
  await handOver(desk);
}

export function createHandingOver(desk: Desk): HandingOver {
  const { store, say } = desk;
  const current = (): { handing: Handing; way: DeliveryWay } | null => {
    const { handing } = store.get();
    const [trip] = handing ? tripsOf(desk, handing) : [];
    return handing && trip ? { handing, way: trip.way } : null;
  };
  return {
    go: () => handOver(desk),
    arrived() {
      store.set({ handing: null });
      say(null);
    },
    async lost() {
      const now = current();
      if (now) forget(desk, now.way);
      await handOver(desk);
    },
    async other() {
      const now = current();
      if (now) store.set({ handing: { ...now.handing, skipped: [...now.handing.skipped, now.way.name] } });
      await handOver(desk);
    },
  };
}

const zipName = ([first, ...rest]: readonly NewFile[]): string =>
  `${first!.name.replace(/\.[^.]+$/, '')}＋${rest.length}.zip`;

/** The ways that are left, best first: many files as they are, then as one archive. */
function tripsOf({ ports, store }: Desk, { files, skipped }: Handing): Trip[] {
  const gone = [...store.get().preferences.lostWays, ...skipped];
  const ways = ports.ways.filter(({ name }) => !gone.includes(name));
  const plain = ways.filter((way) => way.takes(files.map(({ name }) => name)));
  const zipped = files.length > 1 ? ways.filter((way) => way.takes([zipName(files)])) : [];
  return [...plain.map((way) => ({ way, zipped: false })), ...zipped.map((way) => ({ way, zipped: true }))];
}

const forget = ({ remember, store }: Desk, way: DeliveryWay): void =>
  remember({ lostWays: [...store.get().preferences.lostWays, way.name] });

/** By the best way that is left; one that fails is not tried again on this machine. */
async function handOver(desk: Desk): Promise<void> {
  const { ports, say, store } = desk;
  const { handing } = store.get();
  if (!handing) return;
  const [trip] = tripsOf(desk, handing);
  if (!trip) return giveUp(desk, handing);
  const { way, zipped } = trip;
  const files = zipped
    ? [{ name: zipName(handing.files), bytes: await ports.engine.zip({ files: handing.files }) }]
    : handing.files;
  const went = await send(desk, way, files);
  if (went.kind === 'waits') return say({ kind: 'made', count: handing.files.length, way: way.name });
  if (went.kind === 'cancelled') return;
  if (went.kind === 'failed') {
    ports.failed?.(new Error(`${way.name}: ${went.detail}`));
    forget(desk, way);
    return handOver(desk);
  }
  const names = files.map(({ name }) => name);
  if (!way.observed) return say({ kind: 'handed', names, way: way.name });
  store.set({ handing: null });
  say({ kind: 'saved', names });
}

type Went =
  | { readonly kind: 'sent' | 'cancelled' }
  /** For the person's click, or another wish. */
  | { readonly kind: 'waits' }
  | { readonly kind: 'failed'; readonly detail: string };

async function send(desk: Desk, way: DeliveryWay, files: readonly NewFile[]): Promise<Went> {
  const begun = await way.begin(files.map(({ name }) => name));
  if (begun.kind === 'failed') return begun;
  if (begun.kind !== 'ready') return { kind: 'waits' };
  const went = await desk.work('save', async ({ signal, onProgress }): Promise<Went> => {
    for (const [done, file] of files.entries()) {
      if (signal.aborted) return { kind: 'cancelled' };
      onProgress({ step: 'write', done, total: files.length, subject: file.name });
      try {
        await begun.put(file);
      } catch (thrown) {
        return { kind: 'failed', detail: String(thrown) };
      }
    }
    return { kind: 'sent' };
  });
  return went ?? { kind: 'cancelled' };
}

/** Every way is tried anew the next time: a browser or a policy may have changed. */
function giveUp({ remember, store, say }: Desk, { files }: Handing): void {
  remember({ lostWays: [] });
  store.set({ handing: null });
  say({ kind: 'not-saved', name: files[0]!.name });
}
