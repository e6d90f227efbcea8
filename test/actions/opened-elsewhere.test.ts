// Every workbook that the product writes opens in LibreOffice and in openpyxl with the values it was written with.
// Skipped, by name, where the program is not installed.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { consolidate } from '../../src/actions/consolidate';
import { distribute } from '../../src/actions/distribute';
import { rollover } from '../../src/actions/rollover';
import { sampleWorkbooks } from '../../src/delivery/samples/workbooks';
import { openFilePort } from '../../src/workbook/file/port';
import { openWorkbook } from '../../src/workbook/file/open';
import { createWorkbookBytes } from '../../src/workbook/file/write/new-workbook';
import { sheetWords } from '../../src/wording/sheets';
import { samplePorts, textsOf } from './sample-ports';

const has = (program: string, ...words: string[]): boolean =>
  spawnSync(program, words, { timeout: 60_000 }).status === 0;
const office = has('soffice', '--version');
const openpyxl = has('python3', '-c', 'import openpyxl');
const words = sheetWords.ja;
const OPTIONS = { words, now: '2025-04-01 10:00', version: '1' };

/** One of each kind: patched, masked, distributed, next year's. */
async function written(): Promise<ReadonlyMap<string, Uint8Array>> {
  const { department, divisions } = samplePorts('end');
  const plain = await consolidate(department, divisions, OPTIONS);
  const masked = await consolidate(department, divisions, { ...OPTIONS, maskNames: true });
  const out = await distribute(samplePorts('start').department, { words });
  const next = await rollover(department, divisions, { words });
  if (plain.kind !== 'consolidated' || masked.kind !== 'consolidated') throw new Error('not rolled up');
  if (out.kind !== 'distributed' || next.kind !== 'rolled-over') throw new Error('not written');
  const first = out.workbooks[0]!;
  const [sample] = sampleWorkbooks('end');
  const opened = await openFilePort(sample!.name, await createWorkbookBytes(sample!.specs));
  if (opened.kind === 'fault' || first.kind !== 'new') throw new Error('not opened');
  await opened.port.apply(plain.edits);
  return new Map([
    ['consolidated', await opened.port.save()],
    ['masked', await createWorkbookBytes(masked.masked!)],
    ['distributed', await createWorkbookBytes(first.specs)],
    ['next-year', await createWorkbookBytes(next.workbooks[1]!.specs)],
  ]);
}

async function textsIn(bytes: Uint8Array): Promise<string[]> {
  const outcome = await openWorkbook('a.xlsx', bytes);
  if (outcome.kind === 'fault') throw new Error(outcome.fault.code);
  return textsOf(outcome.workbook.grids);
}

async function inFolder(use: (folder: string, files: ReadonlyMap<string, Uint8Array>) => Promise<void>) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tenkai-opened-'));
  const files = await written();
  for (const [name, bytes] of files) fs.writeFileSync(path.join(folder, `${name}.xlsx`), bytes);
  await use(folder, files).finally(() => fs.rmSync(folder, { recursive: true }));
}

const SCRIPT = `
import sys, json, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
print(json.dumps([cell for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if isinstance(cell, str)]))
`;

describe('every file written opens', () => {
  (office ? test : test.skip)(`in LibreOffice${office ? '' : ' (soffice is not installed)'}`, () =>
    inFolder(async (folder, files) => {
      const target = path.join(folder, 'again');
      const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
      const names = [...files.keys()].map((name) => path.join(folder, `${name}.xlsx`));
      spawnSync('soffice', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', target, ...names], {
        timeout: 200_000,
      });
      for (const [name, bytes] of files) {
        const again = await textsIn(fs.readFileSync(path.join(target, `${name}.xlsx`)));
        expect([name, again]).toEqual([name, await textsIn(bytes)]);
      }
    }), 240_000); // prettier-ignore

  (openpyxl ? test : test.skip)(`in openpyxl${openpyxl ? '' : ' (openpyxl is not installed)'}`, () =>
    inFolder(async (folder, files) => {
      for (const [name, bytes] of files) {
        const run = spawnSync('python3', ['-c', SCRIPT, path.join(folder, `${name}.xlsx`)], {
          encoding: 'utf8',
          maxBuffer: 1 << 26,
        });
        expect([name, run.stderr, JSON.parse(run.stdout)]).toEqual([name, '', await textsIn(bytes)]);
      }
    }), 120_000); // prettier-ignore
});
