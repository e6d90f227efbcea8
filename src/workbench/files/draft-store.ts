// Unsaved work kept in the browser (IndexedDB) until it is saved or thrown away: the bytes a workbook was opened from and the
// edits since. Nothing leaves the machine. Where the browser keeps nothing, everything still works without.
import type { BookEdit } from '../../workbook/book-edit';

export interface KeptDraft {
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly edits: readonly BookEdit[];
}

export interface DraftStore {
  /** Latest first. */
  list(): Promise<readonly KeptDraft[]>;
  bytes(id: string): Promise<Uint8Array | null>;
  /** Called once a workbook has its first edit. */
  begin(draft: KeptDraft, bytes: Uint8Array): Promise<boolean>;
  update(draft: KeptDraft): Promise<boolean>;
  drop(id: string): Promise<void>;
}

const DATABASE = 'tenkai';
const STORES = { drafts: 'drafts', bytes: 'bytes' } as const;

/** `factory`: the browser's; null where there is none. A store that fails once is taken for absent: false, null or nothing. */
export function draftStore(factory: IDBFactory | null): DraftStore {
  let opened: Promise<IDBDatabase | null> | null = null;
  const database = () => (opened ??= openDatabase(factory));

  async function run<T>(
    mode: IDBTransactionMode,
    deed: (at: (store: keyof typeof STORES) => IDBObjectStore) => IDBRequest<T>,
  ): Promise<T | null> {
    const base = await database();
    if (!base) return null;
    try {
      const turn = base.transaction(Object.values(STORES), mode);
      const request = deed((store) => turn.objectStore(STORES[store]));
      return await new Promise((resolve) => {
        turn.oncomplete = () => resolve(request.result);
        turn.onerror = turn.onabort = () => resolve(null);
      });
    } catch {
      // The browser took the store away (private window, full disk): as if there were none.
      return null;
    }
  }

  return {
    async list() {
      const all = (await run('readonly', (at) => at('drafts').getAll() as IDBRequest<KeptDraft[]>)) ?? [];
      return all.filter(({ edits }) => edits.length > 0).sort((a, b) => b.at - a.at);
    },
    bytes: (id) => run('readonly', (at) => at('bytes').get(id) as IDBRequest<Uint8Array>),
    async begin(draft, bytes) {
      const kept = await run('readwrite', (at) => {
        at('bytes').put(bytes, draft.id);
        return at('drafts').put(draft, draft.id);
      });
      return kept !== null;
    },
    update: async (draft) => (await run('readwrite', (at) => at('drafts').put(draft, draft.id))) !== null,
    async drop(id) {
      await run('readwrite', (at) => {
        at('bytes').delete(id);
        return at('drafts').delete(id);
      });
    },
  };
}

function openDatabase(factory: IDBFactory | null): Promise<IDBDatabase | null> {
  if (!factory) return Promise.resolve(null);
  return new Promise((resolve) => {
    try {
      const request = factory.open(DATABASE, 1);
      request.onupgradeneeded = () => {
        for (const name of Object.values(STORES)) request.result.createObjectStore(name);
      };
      request.onsuccess = () => resolve(request.result);
      request.onerror = request.onblocked = () => resolve(null);
    } catch {
      resolve(null);
    }
  });
}
