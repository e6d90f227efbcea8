// The host against Microsoft's own client: object paths, results, null objects, references, errors with their place, events, counts.
import { loadClient, type LoadedClient } from './load-client';
import { ExcelHost, type HostOptions } from './excel-host';

const GOALS = {
  name: '目標',
  rows: [
    ['番号', '目標', null],
    [1, '待機児童を減らす', true],
  ],
  formats: { C2: '0.0%' },
};

function open(options: Partial<HostOptions> = {}): LoadedClient & { host: ExcelHost } {
  const host = new ExcelHost({ sheets: [GOALS, { name: '職員', rows: [['氏名']] }], ...options });
  return { host, ...loadClient(host) };
}

interface Failure {
  readonly code: string;
  readonly debugInfo: { readonly errorLocation: string; readonly statement?: string };
}
const failureOf = (promise: Promise<unknown>): Promise<Failure> =>
  promise.then(
    () => ({ code: 'none', debugInfo: { errorLocation: '' } }),
    (error: Failure) => error,
  );

describe('object paths', () => {
  test('global, property, method, indexer and items lead to the same cells', async () => {
    const { Excel } = open();
    const seen = await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.load('items/name,items/visibility');
      const range = sheets.getItem('目標').getRange('A2:C2').load('values,address');
      await context.sync();
      const again = sheets.items[0]!.getRange('B2').load('values');
      await context.sync();
      return {
        names: sheets.items.map((sheet) => sheet.name),
        range: range.values,
        address: range.address,
        again: again.values,
      };
    });
    expect(seen).toEqual({
      names: ['目標', '職員'],
      range: [[1, '待機児童を減らす', true]],
      address: "'目標'!A2:C2",
      again: [['待機児童を減らす']],
    });
  });

  test('a missing sheet is a null object, and so are its children', async () => {
    const { Excel } = open();
    const nulls = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('無い').load('name');
      const range = sheet.getUsedRangeOrNullObject(true).load('values');
      await context.sync();
      return [sheet.isNullObject, range.isNullObject];
    });
    expect(nulls).toEqual([true, true]);
  });

  test('a range is kept by reference between syncs and given back at the end', async () => {
    const { Excel, host } = open();
    const values = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('目標').getRange('A1').load('address');
      await context.sync();
      expect(host.references.size).toBe(1);
      range.load('values');
      await context.sync();
      return range.values;
    });
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(values).toEqual([['番号']]);
    expect(host.references.size).toBe(0);
  });

  test('a property that was not loaded is the client’s own error', async () => {
    const { Excel } = open();
    const failure = await failureOf(
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('目標').getRange('A1');
        await context.sync();
        return range.values;
      }),
    );
    expect(failure.code).toBe('PropertyNotLoaded');
  });

  test('a large assignment arrives in the client’s chunks and fills the block', async () => {
    const { Excel, host } = open();
    const rows = Array.from({ length: 400 }, (_, row) =>
      Array.from({ length: 10 }, (_c, column) => row * 10 + column),
    );
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('職員').getRangeByIndexes(0, 0, 400, 10).values = rows;
      await context.sync();
    });
    expect(host.trail.filter((at) => at === 'Range.values')).toHaveLength(3);
    expect(host.book.find('職員')?.peek(399, 9)?.value).toBe(3999);
  });
});

describe('errors', () => {
  type Act = (context: Excel.RequestContext) => void;
  const sheet = (context: Excel.RequestContext): Excel.Worksheet =>
    context.workbook.worksheets.getItem('目標');
  const cases: [string, string, string, Act][] = [
    ['an array of another size', 'InvalidArgument', 'Range.values', (c) => (sheet(c).getRange('A1:B2').values = [[1, 2]])],
    ['a missing sheet', 'ItemNotFound', 'WorksheetCollection.getItem', (c) => void c.workbook.worksheets.getItem('無い').load('name')],
    ['a taken sheet name', 'ItemAlreadyExists', 'WorksheetCollection.add', (c) => void c.workbook.worksheets.add('目標')],
    ['an impossible sheet name', 'InvalidArgument', 'WorksheetCollection.add', (c) => void c.workbook.worksheets.add('a/b')],
    ['unprotecting an open sheet', 'AccessDenied', 'WorksheetProtection.unprotect', (c) => sheet(c).protection.unprotect()],
    ['a formula that is none', 'InvalidArgument', 'Range.values', (c) => (sheet(c).getRange('A1').values = [['=（未定']])],
    ['a range address that is none', 'InvalidArgument', 'Worksheet.getRange', (c) => void sheet(c).getRange('番号').load('values')],
  ]; // prettier-ignore
  test.each(cases)('%s → %s at %s', async (_name, code, location, act) => {
    const { Excel } = open();
    const failure = await failureOf(Excel.run(async (context) => act(context)));
    expect([failure.code, failure.debugInfo.errorLocation]).toEqual([code, location]);
  });

  test('protecting twice is refused', async () => {
    const { Excel } = open();
    const failure = await failureOf(
      Excel.run(async (context) => {
        sheet(context).protection.protect();
        sheet(context).protection.protect();
      }),
    );
    expect(failure.code).toBe('AccessDenied');
  });

  test('a member that the product does not use is refused by its name', async () => {
    const { Excel } = open();
    const failure = await failureOf(
      Excel.run(async (context) => void context.workbook.tables.load('items/name')),
    );
    expect(failure).toMatchObject({
      code: 'NotImplemented',
      message: expect.stringContaining('Workbook.Tables'),
    });
  });

  test('what was done before the failing action stays done', async () => {
    const { Excel, host } = open();
    await failureOf(
      Excel.run(async (context) => {
        sheet(context).getRange('A1').values = [['先']];
        context.workbook.worksheets.getItem('無い').getRange('A1').values = [['後']];
      }),
    );
    expect(host.book.find('目標')?.peek(0, 0)?.value).toBe('先');
  });

  test('cells of a protected sheet can be written only where unlocked', async () => {
    const { Excel, host } = open();
    await Excel.run(async (context) => {
      sheet(context).getRange('B2').format.protection.locked = false;
      sheet(context).protection.protect();
    });
    await Excel.run(async (context) => void (sheet(context).getRange('B2').values = [['書ける']]));
    const failure = await failureOf(
      Excel.run(async (context) => void (sheet(context).getRange('A2:B2').values = [[2, '']])),
    );
    expect(failure.code).toBe('AccessDenied');
    expect(host.book.find('目標')?.peek(1, 1)?.value).toBe('書ける');
  });

  test('while a cell is edited a batch is refused, or waits when it asked to', async () => {
    const { Excel, host } = open();
    host.user.startsEditing();
    const refused = await failureOf(Excel.run(async (context) => void context.workbook.load('name')));
    expect(refused.code).toBe('InvalidOperationInCellEditMode');
    let answered = false;
    const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.load('name');
      await context.sync();
      answered = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(answered).toBe(false);
    host.user.stopsEditing();
    await waiting;
    expect(answered).toBe(true);
  });

  test('Excel on the web refuses requests and answers over 5 MB; the desktop takes them', async () => {
    const long = [['あ'.repeat(30_000)]];
    const write = ({ Excel }: LoadedClient): Promise<Failure> =>
      failureOf(
        Excel.run(async (context) => {
          for (let row = 0; row < 60; row++)
            sheet(context).getRangeByIndexes(row, 0, 1, 1).untrack().values = long;
        }),
      );
    const read = ({ Excel }: LoadedClient): Promise<Failure> =>
      failureOf(
        Excel.run(async (context) => void sheet(context).getRange('A1:A60').untrack().load('values')),
      );
    const desktop = open();
    expect([(await write(desktop)).code, (await read(desktop)).code]).toEqual(['none', 'none']);
    expect(desktop.host.counts.largestRequest).toBeGreaterThan(5 * 1024 * 1024);
    const web = open({ platform: 'web' });
    expect((await write(web)).code).toBe('RequestPayloadSizeLimitExceeded');
    const full = open({
      platform: 'web',
      sheets: [{ name: '目標', rows: Array.from({ length: 60 }, () => [...long[0]!]) }],
    });
    expect((await read(full)).code).toBe('ResponsePayloadSizeLimitExceeded');
  });

  test('a read of more than five million cells gives null without an error', async () => {
    const { Excel } = open();
    const values = await Excel.run(async (context) => {
      const range = sheet(context).getRange('A1:Z200000').load('values');
      await context.sync();
      return range.values as unknown;
    });
    expect(values).toBeNull();
  });

  test('Excel made to fail at an action fails once', async () => {
    const { Excel, host } = open();
    host.failAt('Range.values', 'GeneralException');
    const write = (): Promise<Failure> =>
      failureOf(Excel.run(async (context) => void (sheet(context).getRange('A1').values = [['x']])));
    expect([(await write()).code, (await write()).code]).toEqual(['GeneralException', 'none']);
  });
});

describe('cells', () => {
  test('merged areas are found only by their top-left cell', async () => {
    const { Excel } = open({ sheets: [{ name: '目標', rows: [['a', 'b']], merges: ['A1:B3', 'D5:D6'] }] });
    const found = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('目標');
      const [whole, part] = ['A1:D6', 'B2:D6'].map((address) =>
        sheet.getRange(address).getMergedAreasOrNullObject().load('address'),
      );
      const none = sheet.getRange('B2:C3').getMergedAreasOrNullObject().load('address');
      await context.sync();
      return [whole?.address, part?.address, none.isNullObject];
    });
    expect(found).toEqual(["'目標'!A1:B3,'目標'!D5:D6", "'目標'!D5:D6", true]);
  });

  test('null in an array leaves its cell alone and an empty text clears it', async () => {
    const { Excel, host } = open();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('目標').getRange('A1:C1').values = [[null, '', 'x']];
    });
    expect([0, 1, 2].map((column) => host.book.find('目標')?.peek(0, column)?.value)).toEqual([
      '番号',
      null,
      'x',
    ]);
  });

  test('a formula written gives its value; one that the host cannot calculate gives #NAME?', async () => {
    const { Excel, host } = open();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('職員').getRange('B1:B3').formulas = [
        ['=1+2'],
        ['=SUM(B1,目標!A2)*2'],
        ['=LET(x,1,x)'],
      ];
    });
    const sheet = host.book.find('職員');
    expect([0, 1, 2].map((row) => sheet?.peek(row, 1)?.value)).toEqual([3, 8, { error: '#NAME?' }]);
  });

  test('errors, truth values and empty cells are told apart by their type', async () => {
    const { Excel } = open({ sheets: [{ name: '目標', rows: [[{ error: '#REF!' }, false, null, '']] }] });
    const seen = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('目標').getRange('A1:D1').load('values,valueTypes');
      await context.sync();
      return [range.values, range.valueTypes];
    });
    expect(seen).toEqual([[['#REF!', false, '', '']], [['Error', 'Boolean', 'Empty', 'String']]]);
  });

  test('the date function tells the date system', async () => {
    const serial = async (dateSystem: 1900 | 1904): Promise<number> => {
      const { Excel } = open({ sheets: [{ name: '目標', rows: [], dateSystem }] });
      return Excel.run(async (context) => {
        const date = context.workbook.functions.date(2000, 1, 1).load('value');
        await context.sync();
        return date.value as number;
      });
    };
    expect([await serial(1900), await serial(1904)]).toEqual([36526, 35064]);
  });
});

describe('events', () => {
  const tick = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

  test('typing, selecting, adding, renaming and deleting reach the handlers', async () => {
    const { Excel, host } = open({ api: '1.17' });
    const heard: unknown[] = [];
    const hear = (name: string) => async (raw: object) => {
      const args = raw as { readonly worksheetId?: string; readonly address?: string };
      heard.push([
        name,
        host.book.sheets.find((sheet) => sheet.id === args.worksheetId)?.name ?? null,
        args.address ?? null,
      ]);
    };
    await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.onChanged.add(hear('changed'));
      sheets.onSelectionChanged.add(hear('selected'));
      sheets.onActivated.add(hear('activated'));
      sheets.onAdded.add(hear('added'));
      sheets.onDeleted.add(hear('deleted'));
      sheets.onNameChanged.add(hear('renamed'));
      context.workbook.onSelectionChanged.add(hear('any selection'));
    });
    host.user.types('目標', 'B3', '新しい目標');
    host.user.selects('職員', 'A1:B2');
    host.user.addsSheet('追加');
    host.user.renames('追加', '改名');
    host.user.deletes('改名');
    await tick();
    await tick();
    expect(heard).toEqual([
      ['changed', '目標', 'B3'],
      ['activated', '職員', null],
      ['selected', '職員', 'A1:B2'],
      ['any selection', null, null],
      ['added', null, null],
      ['renamed', null, null],
      ['deleted', null, null],
    ]);
  });

  test('nothing is told while events are off, and a removed handler hears nothing', async () => {
    const { Excel, host } = open();
    let heard = 0;
    const registration = await Excel.run(async (context) => {
      const added = context.workbook.worksheets.onChanged.add(async () => void heard++);
      await context.sync();
      return added;
    });
    await Excel.run(async (context) => void (context.runtime.enableEvents = false));
    host.user.types('目標', 'B3', 'x');
    await Excel.run(async (context) => void (context.runtime.enableEvents = true));
    host.user.types('目標', 'B3', 'y');
    await tick();
    expect(heard).toBe(1);
    registration.remove();
    await registration.context.sync();
    host.user.types('目標', 'B3', 'z');
    await tick();
    expect(heard).toBe(1);
  });
});

test('syncs, actions and bytes are counted', async () => {
  const { Excel, host } = open();
  await Excel.run(async (context) => {
    context.workbook.load('name');
    await context.sync();
    context.workbook.worksheets.load('items/name');
  });
  expect(host.counts).toMatchObject({ syncs: 2, actions: 5 });
  expect(host.counts.requestBytes).toBeGreaterThan(400);
  expect(host.counts.largestReply).toBeGreaterThan('目標'.length * 3);
});

test('another user types between two syncs', async () => {
  const { Excel, host } = open();
  host.beforeSync(2, () => host.user.types('目標', 'A2', '9'));
  const seen = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('目標').getRange('A2').load('values');
    await context.sync();
    const before: unknown = range.values[0]?.[0];
    range.load('values');
    await context.sync();
    return [before, range.values[0]?.[0]] as unknown[];
  });
  expect(seen).toEqual([1, 9]);
});
