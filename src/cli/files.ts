// Files on disk: which ones a call names, reading them as sources, and writing results whole or not at all.
import fs from 'node:fs/promises';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import type { DraftSource } from '../actions/draft-source';
import type { WorkbookSource } from '../workbook/port';
import { openWorkbook } from '../workbook/file/open';
import type { FileReaders } from './context';

const WORKBOOK = /\.(xlsx|xlsm|xls|ods|csv)$/i;
/** Excel's lock files and hidden files are nobody's workbooks. */
const PASSED_OVER = /^(~\$|\.)/;

/** Files that a word names: itself, a folder's workbooks, or a `*` in the last part (cmd.exe does not expand it). */
export async function expandInput(word: string): Promise<string[]> {
  const folder = path.dirname(word);
  const base = path.basename(word);
  if (base.includes('*')) {
    const pattern = new RegExp(
      `^${base
        .split('*')
        .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
        .join('.*')}$`,
      'i',
    );
    const names = await fs.readdir(folder).catch(() => [] as string[]);
    const found = names.filter((name) => pattern.test(name) && !PASSED_OVER.test(name)).sort();
    return found.length ? found.map((name) => path.join(folder, name)) : [word];
  }
  const stat = await fs.stat(word).catch(() => null);
  if (!stat?.isDirectory()) return [word];
  const names = await fs.readdir(word);
  return names
    .filter((name) => WORKBOOK.test(name) && !PASSED_OVER.test(name))
    .sort()
    .map((name) => path.join(word, name));
}

/** Every file once, in the order given. */
export async function expandInputs(words: readonly string[]): Promise<string[]> {
  const seen = new Map<string, string>();
  for (const word of words) for (const file of await expandInput(word)) seen.set(path.resolve(file), file);
  return [...seen.values()];
}

/** One password for all files, or lines of `file name<TAB>password`; null when there is no such file. */
export async function readPasswords(file: string | null): Promise<(name: string) => string | undefined> {
  if (file === null) return () => undefined;
  const lines = (await fs.readFile(file, 'utf8'))
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line !== '');
  const named = new Map(
    lines.filter((line) => line.includes('\t')).map((line) => line.split('\t') as [string, string]),
  );
  const common = lines.find((line) => !line.includes('\t'));
  return (name) => named.get(name) ?? common;
}

/** A file as a source that is read when asked; an unreadable path is a fault, not a throw. */
export function fileSource(file: string, password: (name: string) => string | undefined): WorkbookSource {
  const name = path.basename(file);
  return {
    name,
    async read(signal) {
      try {
        const bytes = await fs.readFile(file);
        const typed = password(name);
        return await openWorkbook(name, bytes, {
          ...(typed === undefined ? {} : { password: typed }),
          ...(signal ? { signal } : {}),
        });
      } catch (fault) {
        return {
          kind: 'fault',
          fault: { code: 'unreadable', detail: fault instanceof Error ? fault.message : String(fault) },
        };
      }
    },
  };
}

/** The same, its draft read in a thread; its grids are read here, where they are used. */
export function threadedSource(
  file: string,
  password: (name: string) => string | undefined,
  readers: FileReaders,
): DraftSource {
  const name = path.basename(file);
  const bytes = (): Promise<Uint8Array> => fs.readFile(file);
  const threaded = readers.source({ name, bytes }, password(name) ?? null);
  return { ...threaded, ...fileSource(file, password) };
}

/** Replaces `file` whole, or leaves it as it was. Creates the folder. Returns the reason when it cannot. */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<string | null> {
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}.tmp`);
  try {
    await fs.mkdir(path.dirname(file), { recursive: true });
    await fs.writeFile(temporary, bytes, { flag: 'wx' });
    await fs.rename(temporary, file);
    return null;
  } catch (fault) {
    await fs.rm(temporary, { force: true });
    return fault instanceof Error ? fault.message : String(fault);
  }
}

/** True when both paths name one file on disk (an output may not be an input). */
export async function sameFile(a: string, b: string): Promise<boolean> {
  const real = (file: string) => fs.realpath(file).catch(() => path.resolve(file));
  return (await real(a)) === (await real(b));
}
