// 差戻し as the engine answers it, over the sample's own files: a look, the files, accepted changes, and what cannot be done told for
// its division while the others go on.
import fs from 'node:fs';
import path from 'node:path';
import type { Engine, PickedBook } from '../../src/engine/engine';
import { holding } from '../../src/engine/holding';
import type { ReturnAsk } from '../../src/engine/returns';
import { openWorkbook } from '../../src/workbook/file/open';
import type { Grid } from '../../src/workbook/grid';
import type { Workbook, WorkbookSource } from '../../src/workbook/port';
import { engineTestPorts, remoteOver } from '../panel/panel-ports';

const SAMPLES = path.resolve(__dirname, '../../assets/samples/mid');
const DIVISIONS = ['障害福祉課', '高齢福祉課', '地域福祉課', '生活支援課'];
const sample = (name: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(fs.readFileSync(path.join(SAMPLES, `${name}.xlsx`)));

const book = (name: string, bytes: Uint8Array<ArrayBuffer>): PickedBook => ({
  ...{ key: name, name, file: new Blob([bytes]), password: null },
});
const books = (): PickedBook[] => DIVISIONS.map((name) => book(`${name}.xlsx`, sample(name)));

const openBook = ({ name, file }: PickedBook): WorkbookSource => ({
  name,
  read: async () => openWorkbook(name, new Uint8Array(await file.arrayBuffer())),
});

async function read(name: string, bytes: Uint8Array): Promise<Workbook> {
  const outcome = await openWorkbook(name, bytes);
  if (outcome.kind === 'fault') throw new Error(outcome.fault.detail);
  return outcome.workbook;
}

async function rolledUp(files: readonly PickedBook[]): Promise<Engine> {
  const engine = remoteOver(engineTestPorts(new Map(), { openBook }));
  await holding(engine)(await read('福祉部.xlsx', sample('福祉部')));
  await engine.check({ period: 'mid' });
  expect((await engine.consolidate({ files, period: 'mid', lang: 'ja' })).kind).toBe('rolled');
  return engine;
}

const asking = (files: readonly PickedBook[], more: Partial<ReturnAsk> = {}): ReturnAsk => ({
  ...{ files, period: 'mid', lang: 'ja', left: [], message: '', messages: {}, accepted: [] },
  ...more,
});

function textsIn({ rowCount, columnCount, value }: Grid): string[] {
  const all = Array.from({ length: rowCount * columnCount }, (_, at) => value(Math.floor(at / columnCount), at % columnCount)); // prettier-ignore
  return all.flatMap((one) => (typeof one === 'string' ? [one] : []));
}

test('the files are what the look showed, with the words said to all and to one', async () => {
  const files = books();
  const engine = await rolledUp(files);
  const ask = asking(files, { message: '4月末までに', messages: { '障害福祉課.xlsx': '人員の件も' } });
  const { divisions, unfit } = await engine.returns(ask);
  const made = await engine.makeReturns(ask);
  expect(unfit).toEqual([]);
  expect(divisions.map(({ file }) => file).sort()).toEqual(files.map(({ name }) => name).sort());
  expect(made.outcomes.map(({ file, status }) => [file, status])).toEqual(divisions.map(({ file }) => [file, 'returned'])); // prettier-ignore
  for (const { name, bytes } of made.files) {
    const sheet = (await read(name, bytes)).grids.find((grid) => grid.name === '差戻し')!;
    const said = textsIn(sheet).find((text) => text.startsWith('4月末までに'));
    expect(said).toBe(name === '障害福祉課.xlsx' ? '4月末までに\n人員の件も' : '4月末までに');
  }
});

test('whom a person leaves out gets nothing', async () => {
  const files = books();
  const engine = await rolledUp(files);
  const ask = asking(files, { left: ['障害福祉課.xlsx'] });
  const made = await engine.makeReturns(ask);
  expect(made.files.map(({ name }) => name)).not.toContain('障害福祉課.xlsx');
  expect(made.files).toHaveLength(3);
});

test('an accepted change stands in the file, is told there, and its finding is settled before anything is made', async () => {
  const files = books();
  const engine = await rolledUp(files);
  const before = await engine.returns(asking(files));
  const rolled = await engine.consolidate({ files, period: 'mid', lang: 'ja' });
  if (rolled.kind !== 'rolled') throw new Error(rolled.kind);
  const [unlinked] = rolled.view.unlinked;
  const division = unlinked!.id.slice(0, unlinked!.id.lastIndexOf('/'));
  const number = rolled.view.coverage[0]!.typed;
  const change = { kind: 'link', chosen: [number], own: false } as const;
  const accepted = [{ objective: unlinked!.id, title: unlinked!.title, division, change }];
  const gone = { ...accepted[0]!, title: '昨年の目標' };
  const ask = asking(files, { accepted: [...accepted, gone] });
  const after = await engine.returns(ask);
  const file = unlinked!.place.file;
  const own = (view: typeof after) => view.divisions.find((one) => one.file === file)!;
  expect(after.unfit).toEqual([gone]);
  expect(own(after).changes).toMatchObject([{ after: number }]);
  const orphans = (view: typeof after) => own(view).findings.filter(({ rule, place }) => /^(objective-orphan|issue-unknown)$/.test(rule) && place.file === file).length; // prettier-ignore
  expect(orphans(after)).toBe(orphans(before) - 1);
  const made = await engine.makeReturns(ask);
  expect(made.written).toEqual(accepted);
  const [{ sheet, row, column }] = own(after).changes as [(typeof after.divisions)[0]['changes'][0]];
  const grids = (await read(file, made.files.find(({ name }) => name === file)!.bytes)).grids;
  expect(grids.find(({ name }) => name === sheet)!.value(row, column)).toBe(number);
  expect(textsIn(grids.find(({ name }) => name === '差戻し')!)).toContain('反映');
});

test('a file that is another by now is told for its division; the others are made', async () => {
  const files = books();
  const engine = await rolledUp(files);
  const other = files.map((one, at) => (at === 0 ? { ...one, file: new Blob([sample('福祉部')]) } : one));
  const made = await engine.makeReturns(asking(other));
  expect(made.outcomes.find(({ file }) => file === files[0]!.name)).toMatchObject({ status: 'failed', fault: { kind: 'changed' } }); // prettier-ignore
  expect(made.files).toHaveLength(3);
});

test('a kind that is only read comes back as its list in a new workbook', async () => {
  const csv = new TextEncoder().encode('令和6年度,障害福祉課,課の目標\n目標番号,対応する重点課題,目標項目,取組内容,目標値,期限,主担当\n1,,手話の学び,検討する,検討する,年度末,誰か\n'); // prettier-ignore
  const files = [book('障害福祉課.csv', csv)];
  const engine = await rolledUp(files);
  const made = await engine.makeReturns(asking(files));
  expect(made.outcomes).toMatchObject([{ status: 'listed' }]);
  expect(made.files.map(({ name }) => name)).toEqual(['障害福祉課_差戻し.xlsx']);
});
