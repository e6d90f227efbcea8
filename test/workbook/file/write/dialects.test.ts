// Editing packages in the dialects that other programs write: strict, prefixed, without styles, with absolute targets.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openFilePort, type FilePort } from '../../../../src/workbook/file/port';
import { createWorkbookBytes } from '../../../../src/workbook/file/write/new-workbook';
import { STRICT, TRANSITIONAL } from '../../../../src/workbook/file/write/namespaces';
import { childOf, childrenOf, prefixed, rootOf } from '../../../../src/workbook/file/write/xml';
import type { SheetSpec } from '../../../../src/workbook/sheet-spec';
import { readAll, set } from '../../../contracts/workbook-port';
import { PROTECTED, REPORT } from '../../../contracts/contents';
import { packageFaults } from './package-faults';

const BASE: SheetSpec = {
  name: '目標',
  columns: [{ width: 20 }],
  rows: [{ cells: [{ value: '番号', style: 'heading' }] }, { cells: [{ value: 3, style: 'number' }] }],
};
type Parts = Record<string, Uint8Array>;
const each = (parts: Parts, names: RegExp, change: (xml: string) => string): Parts =>
  Object.fromEntries(
    Object.entries(parts).map(([name, bytes]) => [
      name,
      names.test(name) ? strToU8(change(strFromU8(bytes))) : bytes,
    ]),
  );

const DIALECTS: Record<string, (parts: Parts) => Parts> = {
  strict: (parts) =>
    each(parts, /\.(xml|rels)$/, (xml) =>
      xml.replaceAll(TRANSITIONAL.main, STRICT.main).replaceAll(TRANSITIONAL.relations, STRICT.relations),
    ),
  prefixed: (parts) =>
    each(parts, /^xl\/.*\.xml$/, (xml) => prefixed(xml, 'x:').replace(`xmlns="${TRANSITIONAL.main}"`, `xmlns:x="${TRANSITIONAL.main}"`)),
  'prefixed relationships and types': (parts) =>
    each(parts, /\.rels$|Content_Types/, (xml) => prefixed(xml, 'p:').replace('xmlns="', 'xmlns:p="')),
  'without styles': (parts) => {
    const others = each(parts, /workbook\.xml\.rels|Content_Types/, (xml) =>
      xml.replace(/<(Relationship|Override) [^>]*styles[^>]*\/>/, ''),
    );
    delete others['xl/styles.xml'];
    return each(others, /worksheets/, (xml) => xml.replaceAll(/ s="\d+"/g, ''));
  },
  'absolute targets': (parts) => each(parts, /workbook\.xml\.rels/, (xml) => xml.replaceAll('Target="', 'Target="/xl/')),
}; // prettier-ignore

async function open(bytes: Uint8Array): Promise<FilePort> {
  const outcome = await openFilePort('a.xlsx', bytes);
  if (outcome.kind === 'fault') throw new Error(outcome.fault.detail);
  return outcome.port;
}

describe.each(Object.entries(DIALECTS))('a %s package', (_, dialect) => {
  test('takes cells and sheets, stays sound, and is restored', async () => {
    const port = await open(zipSync(dialect(unzipSync(await createWorkbookBytes([BASE])))));
    const before = await readAll(port);
    const edits = [
      set('目標', 'A2', 3, '○', { style: 'good' }),
      set('目標', 'C9', null, 45565, { format: 'yyyy/mm/dd' }),
      { kind: 'add-sheet' as const, spec: REPORT },
      { kind: 'add-sheet' as const, spec: PROTECTED },
    ];
    const outcome = await port.apply(edits);
    if (outcome.kind !== 'applied') throw new Error(JSON.stringify(outcome));
    const after = await readAll(port);
    expect(after.map((grid) => grid.name)).toEqual(['目標', REPORT.name, PROTECTED.name]);
    expect([after[0]!.cells.A2!.value, after[0]!.cells.C9]).toEqual([
      '○',
      { value: 45565, format: 'yyyy/mm/dd', formula: null },
    ]);
    expect(packageFaults(await port.save())).toEqual([]);
    expect((await port.apply(outcome.undo)).kind).toBe('applied');
    expect(await readAll(port)).toEqual(before);
  });
});

test('the same looks written again add no styles', async () => {
  const port = await open(await createWorkbookBytes([BASE]));
  const formats = async (): Promise<number> => {
    const xml = strFromU8(unzipSync(await port.save())['xl/styles.xml']!);
    return [...childrenOf(xml, childOf(xml, rootOf(xml), 'cellXfs')!)].length;
  };
  await port.apply([
    set('目標', 'A2', 3, '=1', { style: 'good' }),
    set('目標', 'B2', null, 1, { format: '0.00' }),
  ]);
  const once = await formats();
  await port.apply([
    set('目標', 'A3', null, '=2', { style: 'good' }),
    set('目標', 'B3', null, 2, { format: '0.00' }),
  ]);
  expect(await formats()).toBe(once);
});

test('structure protection keeps sheets from coming', async () => {
  const parts = each(unzipSync(await createWorkbookBytes([BASE])), /workbook\.xml$/, (xml) =>
    xml.replace('<bookViews>', '<workbookProtection lockStructure="1"/><bookViews>'),
  );
  const outcome = await (await open(zipSync(parts))).apply([{ kind: 'add-sheet', spec: REPORT }]);
  expect(outcome).toEqual({
    kind: 'conflicts',
    conflicts: [{ kind: 'sheet-protected', sheet: REPORT.name }],
  });
});
