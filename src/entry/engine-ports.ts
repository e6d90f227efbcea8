// The engine's ports in a browser, in whichever thread it runs: files read and made, texts of documents, words, the solver.
import type { EnginePorts } from '../engine/ports';
import type { PickedBook } from '../engine/engine';
import type { SolverPort } from '../balance/solver/solver-port';
import { documentText } from '../domain/policy/document-text';
import { openWorkbook } from '../workbook/file/open';
import type { WorkbookSource } from '../workbook/port';
import { describeReason } from '../wording/balance';
import { sheetWords } from '../wording/sheets';

declare const TENKAI_VERSION: string;

const returning = () => import('./return-books');

export function enginePorts(): EnginePorts {
  return {
    openBook,
    changeBook: async (...of) => (await returning()).changeBook(...of),
    returnBook: async (...of) => (await returning()).returnBook(...of),
    createWorkbook: async (specs) =>
      (await import('../workbook/file/write/new-workbook')).createWorkbookBytes(specs),
    zip: async (files) => (await import('../workbook/file/write/bundle')).bundle(files),
    policyText,
    sampleSheets: async (words) =>
      (await import('../delivery/samples/workbooks')).sampleInOneBook('start', words),
    solver: lazySolver(),
    fetchAhead: () =>
      Promise.all([
        import('./web-solver'),
        import('../workbook/file/write/new-workbook'),
        import('../workbook/file/write/bundle'),
        returning(),
      ]),
    words: (lang) => sheetWords[lang],
    describeReason,
    now: () => new Date(),
    clock: () => performance.now(),
    version: TENKAI_VERSION,
  };
}

const bytesOf = async (file: Blob): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());

/** A browser refuses a file that has changed or gone since it was picked. */
const openBook = ({ name, file, password }: PickedBook): WorkbookSource => ({
  name,
  async read() {
    let bytes: Uint8Array;
    try {
      bytes = await bytesOf(file);
    } catch (thrown) {
      return { kind: 'fault', fault: { code: 'unreadable', detail: String(thrown) } };
    }
    return openWorkbook(name, bytes, password === null ? {} : { password });
  },
});

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
async function policyText(file: Blob, name: string): Promise<string | null> {
  const bytes = await bytesOf(file).catch(() => null);
  if (!bytes) return null;
  if (/\.docx$/i.test(name)) return wordText(bytes);
  // A PDF's bytes are no text.
  if (String.fromCharCode(...bytes.subarray(0, 5)) === '%PDF-') return null;
  for (const encoding of ['utf-8', 'shift_jis']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not in this encoding.
    }
  }
  return null;
}

/** Pictures say nothing to a reader of text. */
const noPicture = (): Promise<{ src: string }> => Promise.resolve({ src: '' });

async function wordText(bytes: Uint8Array): Promise<string | null> {
  const mammoth = await import('mammoth');
  try {
    const arrayBuffer = bytes.slice().buffer;
    return documentText(
      (await mammoth.convertToHtml({ arrayBuffer }, { convertImage: mammoth.images.imgElement(noPicture) }))
        .value,
    );
  } catch {
    return null;
  }
}
