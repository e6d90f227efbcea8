// Files opened lately, where the browser gives a page handles to them: names and handles are kept in the browser (IndexedDB), never
// what the files hold. A file is read again only when the person picks it here and the browser has been allowed to.
import { z } from 'zod';
import { pickedFile, type PickedBook } from './file-access';

export interface RecentFile {
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export type RecentOutcome =
  | { readonly kind: 'book'; readonly book: PickedBook }
  /** The person or the browser said no. */
  | { readonly kind: 'refused' }
  /** It is no longer where it was: it is forgotten, too. */
  | { readonly kind: 'gone' };

export interface RecentFiles {
  /** Latest first. */
  list(): Promise<readonly RecentFile[]>;
  /** The file that this handle is of goes to the top. */
  add(handle: FileSystemFileHandle, at: number): Promise<void>;
  /** Asks the browser, which may ask the person: call it on a click. */
  open(id: string): Promise<RecentOutcome>;
  forget(id: string): Promise<void>;
}

const MOST = 8;
const DATABASE = 'tenkai-recent';
const STORE = 'files';

interface AskedHandle extends FileSystemFileHandle {
  requestPermission?(options: { mode: 'read' }): Promise<PermissionState>;
}

/** What comes back from the store is looked at like anything from outside. */
const KEPT = z.object({
  id: z.string().min(1),
  name: z.string().min(1).max(255),
  at: z.number().finite(),
  handle: z.custom<AskedHandle>(
    (value) =>
      typeof value === 'object' && value !== null && typeof (value as AskedHandle).getFile === 'function',
  ),
});
type Kept = z.infer<typeof KEPT>;

/** `factory`: the browser's; null where there is none. A store that fails is as if it were empty. */
export function recentFiles(factory: IDBFactory | null, newId: () => string): RecentFiles {
  async function run<T>(mode: IDBTransactionMode, deed: (store: IDBObjectStore) => IDBRequest<T>) {
    const base = await openDatabase(factory);
    if (!base) return null;
    try {
      const turn = base.transaction(STORE, mode);
      const request = deed(turn.objectStore(STORE));
      return await new Promise<T | null>((resolve) => {
        turn.oncomplete = () => resolve(request.result);
        turn.onerror = turn.onabort = () => resolve(null);
      });
    } catch {
      // The browser took the store away, or cannot keep handles.
      return null;
    } finally {
      base.close();
    }
  }
  const all = async (): Promise<Kept[]> => {
    const found: unknown[] = (await run('readonly', (store) => store.getAll())) ?? [];
    return found
      .flatMap((each) => KEPT.safeParse(each).data ?? [])
      .sort((a, b) => b.at - a.at)
      .slice(0, MOST);
  };
  const forget = async (id: string) => void (await run('readwrite', (store) => store.delete(id)));

  return {
    list: async () => (await all()).map(({ id, name, at }) => ({ id, name, at })),
    forget,
    async add(handle, at) {
      const known = await all();
      const same = await Promise.all(known.map((each) => isSame(each.handle, handle)));
      const id = known[same.indexOf(true)]?.id ?? newId();
      await run('readwrite', (store) =>
        store.put({ id, name: handle.name.normalize('NFC'), at, handle }, id),
      );
      for (const { id: old } of known.filter((each) => each.id !== id).slice(MOST - 1)) await forget(old);
    },
    async open(id) {
      const kept = (await all()).find((each) => each.id === id);
      if (!kept) return { kind: 'gone' };
      const outcome = await read(kept.handle);
      if (outcome.kind === 'gone') await forget(id);
      return outcome;
    },
  };
}

async function read(handle: AskedHandle): Promise<RecentOutcome> {
  try {
    if ((await handle.requestPermission?.({ mode: 'read' })) === 'denied') return { kind: 'refused' };
    return { kind: 'book', book: pickedFile(await handle.getFile(), handle) };
  } catch (thrown) {
    const gone = thrown instanceof DOMException && thrown.name === 'NotFoundError';
    return { kind: gone ? 'gone' : 'refused' };
  }
}

const isSame = (a: FileSystemFileHandle, b: FileSystemFileHandle): Promise<boolean> =>
  a.isSameEntry(b).catch(() => false);

function openDatabase(factory: IDBFactory | null): Promise<IDBDatabase | null> {
  if (!factory) return Promise.resolve(null);
  return new Promise((resolve) => {
    try {
      const request = factory.open(DATABASE, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(STORE);
      request.onsuccess = () => resolve(request.result);
      request.onerror = request.onblocked = () => resolve(null);
    } catch {
      resolve(null);
    }
  });
}
