// The parts of the pane's ports that Excel's pane and the workbench share: what a browser gives.
import { DEFAULT_PREFERENCES, type PanelPorts, type PickedFile, type Preferences } from '../panel/ports';
import { pooledSource, type ReadPool } from '../workbench/reading/read-pool';
import type { SolverPort } from '../balance/solver/solver-port';

declare const TENKAI_VERSION: string;

type SharedPorts = Omit<PanelPorts, 'kind' | 'workbook' | 'view' | 'ways'>;

export function browserPorts(readers: ReadPool): SharedPorts {
  return {
    openPicked: (file, password) => pooledSource(readers, file, password ?? null),
    solver: lazySolver(),
    async createWorkbook(specs) {
      const answer = await readers.run({ kind: 'create', specs });
      if (answer.kind === 'saved') return answer.bytes;
      throw new Error(`no workbook was made: ${answer.kind === 'fault' ? answer.fault.detail : answer.kind}`);
    },
    zip: async (files) => (await import('../workbook/file/write/bundle')).bundle(files),
    sampleSheets: async (words) =>
      (await import('../delivery/samples/workbooks')).sampleInOneBook('start', words),
    policyText,
    fetchAhead: () =>
      Promise.all([
        import('./web-solver'),
        import('../workbench/reading/serve-reader'),
        import('../workbook/file/write/bundle'),
      ]),
    preferences: storedPreferences(),
    now: () => new Date(),
    clock: () => performance.now(),
    version: TENKAI_VERSION,
    failed: (thrown) => console.error(thrown),
  };
}

/** The solver's own files arrive with the first question. */
function lazySolver(): SolverPort {
  let made: Promise<SolverPort> | null = null;
  return {
    async solve(request, watch) {
      made ??= import('./web-solver').then(({ webSolver }) => webSolver());
      // What did not arrive is asked for again the next time.
      const solver = await made.catch((thrown: unknown) => {
        made = null;
        throw thrown;
      });
      return solver.solve(request, watch);
    },
    close: () => void made?.then((solver) => solver.close()),
  };
}

/** UTF-8 first; what is none is taken for Shift_JIS, the other encoding of Japanese text files. */
async function policyText(file: PickedFile): Promise<string | null> {
  const bytes = await file.bytes().catch(() => null);
  if (!bytes) return null;
  if (/\.docx$/i.test(file.name)) return wordText(bytes);
  for (const encoding of ['utf-8', 'shift_jis']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not in this encoding.
    }
  }
  return null;
}

async function wordText(bytes: Uint8Array): Promise<string | null> {
  const mammoth = await import('mammoth');
  try {
    const arrayBuffer = bytes.slice().buffer;
    return (await mammoth.extractRawText({ arrayBuffer })).value;
  } catch {
    return null;
  }
}

const KEY = 'tenkai-preferences';

/** Kept in the browser where it keeps things; else for this visit. */
function storedPreferences(): PanelPorts['preferences'] {
  let visit: Preferences = DEFAULT_PREFERENCES;
  return {
    read() {
      try {
        const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
        return typeof kept === 'object' && kept !== null ? { ...DEFAULT_PREFERENCES, ...kept } : visit;
      } catch {
        return visit;
      }
    },
    write(preferences) {
      visit = preferences;
      try {
        localStorage.setItem(KEY, JSON.stringify(preferences));
      } catch {
        // A browser that keeps nothing: the visit's own copy stands.
      }
    },
  };
}
