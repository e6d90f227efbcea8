// A masked result is searched as a stranger would search it: every part of the file unzipped, markup taken out, white space ignored.
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { consolidate, type Consolidated } from '../../src/actions/consolidate';
import { findingLines } from '../../src/cli/report/check-text';
import { consolidateJson } from '../../src/cli/report/consolidate-json';
import { everydayShapes } from '../../src/domain/text/name-variants';
import { compareKey } from '../../src/domain/text/text';
import { openFilePort } from '../../src/workbook/file/port';
import { createWorkbookBytes } from '../../src/workbook/file/write/new-workbook';
import { PartPackage } from '../../src/workbook/file/write/part-package';
import { cliWords } from '../../src/wording/cli';
import { sheetWords } from '../../src/wording/sheets';
import { SAMPLE_DIVISIONS } from '../../src/delivery/samples/workbooks';
import { filesOf, randomDepartment, sourceOf, type NamedBytes } from './random-department';
import { find, gridOf, samplePorts } from './sample-ports';

const options = { words: sheetWords.ja, now: '2024-10-01 10:00', version: '1' };

async function rolled(files: readonly NamedBytes[], maskNames: boolean): Promise<Consolidated> {
  const [department, ...divisions] = files.map(sourceOf);
  const result = await consolidate(department!, divisions, { ...options, maskNames });
  if (result.kind !== 'consolidated') throw new Error(result.kind);
  return result;
}

const squeezed = (text: string): string => everydayShapes(compareKey(text));
/** What a person may read out of a part: as it stands, and with the markup between split runs taken out. */
function readings(bytes: Uint8Array): string[] {
  return Object.entries(unzipSync(bytes)).flatMap(([part, content]) => {
    const xml = new TextDecoder().decode(content);
    const plain = xml.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
    return [part, squeezed(plain), squeezed(plain.replace(/<[^>]*>/g, ''))];
  });
}
const holding = (texts: readonly string[], secret: string): string[] =>
  texts.filter((text) => text.includes(squeezed(secret)));

/** Everything a package carries besides cells, each with a name in it. */
function withUnseenParts({ name, bytes }: NamedBytes, person: string): NamedBytes {
  const pack = PartPackage.open(bytes)!;
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const add = (part: string, xml: string, source: string): void =>
    void pack.add(part, xml, { contentType: 'application/xml', relation: `${relation}/any`, source });
  pack.put('docProps/core.xml', pack.text('docProps/core.xml')!.replace('</cp:coreProperties>', `<dc:creator>${person}</dc:creator><cp:lastModifiedBy>${person}</cp:lastModifiedBy></cp:coreProperties>`)); // prettier-ignore
  add('xl/comments1.xml', `<comments><authors><author>${person}</author></authors></comments>`, 'xl/worksheets/sheet1.xml'); // prettier-ignore
  add(
    'xl/persons/person.xml',
    `<personList><person displayName="${person}"/></personList>`,
    'xl/workbook.xml',
  );
  add('customXml/item1.xml', `<notes>${person}</notes>`, 'xl/workbook.xml');
  pack.put('xl/workbook.xml', pack.text('xl/workbook.xml')!.replace('<definedName ', `<definedName name="担当">"${person}"</definedName><definedName `)); // prettier-ignore
  const sheet = pack.text('xl/worksheets/sheet1.xml')!;
  pack.put('xl/worksheets/sheet1.xml', sheet.replace(/<oddHeader>/, `<oddHeader>&amp;L${person}`));
  return { name, bytes: pack.toBytes() };
}

/** The department's workbook with a roll-up in it, and a name typed into a people's cell, a rich text and a hidden sheet. */
async function withWords(files: readonly [NamedBytes, ...NamedBytes[]], person: string): Promise<NamedBytes> {
  const [department] = files;
  const opened = await openFilePort(department.name, department.bytes);
  if (opened.kind === 'fault') throw new Error(opened.fault.code);
  const { port } = opened;
  await port.apply((await rolled(files, false)).edits);
  const summary = await gridOf(port, '部の総括');
  const { row, column } = find(summary, 'コメント');
  await port.apply([
    { kind: 'set', sheet: summary.name, row: row + 1, column, before: null, after: `${person}の働き` },
    {
      kind: 'add-sheet',
      spec: { name: `控え${person}`.slice(0, 31), visibility: 'veryHidden', columns: [], rows: [{ cells: [{ value: person }] }] },
    },
  ]); // prettier-ignore
  return withUnseenParts({ name: department.name, bytes: await port.save() }, person);
}

test('no name and no staff number of a random department is left in any part of the file, nor in what is printed', async () => {
  await fc.assert(
    fc.asyncProperty(randomDepartment, async (random) => {
      const files = await filesOf(random);
      const department = await withWords(files, random.people[0]!.name);
      expect(holding(readings(department.bytes), random.people[0]!.name).length).toBeGreaterThan(5);
      const result = await rolled([department, ...files.slice(1)], true);
      const texts = readings(await createWorkbookBytes(result.masked!));
      const mask = (text: string) => result.masking!.mask(text);
      const printed = [
        JSON.stringify(consolidateJson(result, 'out.xlsx', 'ja')),
        ...findingLines(result.findings, cliWords.ja, 'ja', mask),
      ].map(squeezed);
      for (const { name, number } of random.people) {
        expect(holding([...texts, ...printed], name)).toEqual([]);
        expect(holding([...texts, ...printed], number)).toEqual([]);
      }
    }),
    { numRuns: 12 },
  );
}, 120_000);

describe('the masked sample', () => {
  const masked = async () => {
    const { department, divisions } = samplePorts('end');
    const result = await consolidate(department, divisions, { ...options, maskNames: true });
    if (result.kind !== 'consolidated') throw new Error(result.kind);
    return result;
  };
  const columnOf = (rows: readonly (readonly unknown[])[], heading: string): unknown[] => {
    const top = rows.findIndex((row) => row.includes(heading));
    return rows.slice(top + 1).map((row) => row[rows[top]!.indexOf(heading)]);
  };
  const valuesOf = async (sheet: string) =>
    (await masked())
      .masked!.find(({ name }) => name === sheet)!
      .rows.map((row) => (row?.cells ?? []).map((cell) => cell?.value ?? null));

  test('keeps the tabs, and the figures of the roll-up', async () => {
    const { masked: specs } = await masked();
    expect(specs!.map(({ name }) => name)).toEqual([
      '重点課題', '職員', '設定', '組織目標展開整理表', '部の総括', '点検結果', '業務負荷', '取込記録', '証跡',
    ]); // prettier-ignore
    expect(columnOf(await valuesOf('部の総括'), '総数').reduce<number>((sum, value) => sum + Number(value), 0)).toBeGreaterThan(40); // prettier-ignore
  });

  test.each(['職員', '業務負荷'])(
    '%s says of nobody what fewer than three people of the division share',
    async (sheet) => {
      const rows = await valuesOf(sheet);
      const [divisions, positions] = [columnOf(rows, '課'), columnOf(rows, '職名')];
      const groups = new Map<string, number>();
      positions.forEach((position, at) => {
        const key = `${String(divisions[at])} ${String(position)}`;
        groups.set(key, (groups.get(key) ?? 0) + 1);
      });
      expect([...groups].filter(([, size]) => size < 3)).toEqual([]);
      expect([...groups].filter(([key]) => key.includes('主事')).length).toBeGreaterThan(0);
    },
  );

  test('在籍期間 and other personal columns of 職員 say nothing', async () => {
    const rows = await valuesOf('職員');
    const filled = columnOf(rows, '氏名').length;
    expect(filled).toBe(SAMPLE_DIVISIONS.flatMap(({ staff }) => staff).length);
    for (const heading of ['在籍期間', '兼務先割合', '時間外', '週勤務時間'])
      expect(new Set(columnOf(rows, heading))).toEqual(new Set(['－']));
  });
});
