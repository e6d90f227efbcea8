import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { readDraftOf, type DraftSource } from '../../src/actions/draft-source';
import { gather } from '../../src/actions/gather';
import { periodOf } from '../../src/actions/period';
import { check } from '../../src/actions/check';
import type { Draft } from '../../src/domain/draft';
import type { WorkbookSource } from '../../src/workbook/port';
import { memoryPort } from '../../src/workbook/memory';
import { samplePorts } from './sample-ports';

const objectives = (name: string, heading = '目標項目') =>
  memoryPort(name, [
    {
      name: 'Sheet1',
      rows: [
        ['課名', '目標番号', '対応する重点課題', heading, '取組内容', '目標値', '期限', '主担当'],
        ['福祉課', '1', '1', 'あ', 'い', '3件', '令和6年9月末', '甲'],
      ],
    },
  ]);
const faulty = (name: string, code: 'damaged' | 'host-busy'): WorkbookSource => ({
  name,
  read: () => Promise.resolve({ kind: 'fault', fault: { code, detail: 'x' } }),
});

describe('gather', () => {
  test('two files of one name are told apart, each by its own source', async () => {
    const [one, two] = [objectives('福祉課.xlsx'), objectives('福祉課.xlsx')];
    const { draft, nameOf } = await gather([one, two]);
    expect(draft.files.map(({ file }) => file)).toEqual(['福祉課.xlsx', '福祉課（2）.xlsx']);
    expect([nameOf(one), nameOf(two)]).toEqual(['福祉課.xlsx', '福祉課（2）.xlsx']);
  });

  test('the department keeps its own name when a division shares it', async () => {
    const [other, department] = [objectives('a.xlsx'), objectives('a.xlsx')];
    const { nameOf } = await gather([other, department], { department });
    expect(nameOf(department)).toBe('a.xlsx');
    expect(nameOf(other)).toBe('a（2）.xlsx');
  });

  test('a bad file is a fault and the others are read', async () => {
    const { draft } = await gather([
      faulty('b.xlsx', 'damaged'),
      objectives('a.xlsx'),
      faulty('c.xlsx', 'host-busy'),
    ]);
    expect(draft.files.map(({ fault }) => fault?.code ?? null)).toEqual([null, 'damaged', 'unreadable']);
    expect(draft.files[0]!.sheets[0]!.tables[0]!.rows).toHaveLength(1);
  });

  test('a signal that is aborted stops reading and says so of each file', async () => {
    const stop = new AbortController();
    stop.abort();
    const { draft } = await gather([objectives('a.xlsx'), objectives('b.xlsx')], { signal: stop.signal });
    expect(draft.files.map(({ fault }) => fault?.code)).toEqual(['cancelled', 'cancelled']);
  });

  test("the department's own headings are used for every file, whichever is read first", async () => {
    const department = memoryPort('z.xlsx', [
      {
        name: '設定',
        rows: [
          ['見出し', '読み替え'],
          ['やること名', '目標項目'],
        ],
      },
    ]);
    const { draft } = await gather([objectives('a.xlsx', 'やること名'), department], { department });
    const row = draft.files[0]!.sheets[0]!.tables[0]!.rows[0]!;
    expect(row.said).toMatchObject({ title: { text: 'あ' } });
  });

  test('keeps only the workbooks that are asked for', async () => {
    const [one, two] = [objectives('a.xlsx'), objectives('b.xlsx')];
    expect((await gather([one, two])).workbooks.size).toBe(0);
    expect([...(await gather([one, two], { department: two })).workbooks.keys()]).toEqual(['b.xlsx']);
    const { workbooks } = await gather([one, two], { keep: (source) => source === one });
    expect([...workbooks.keys()]).toEqual(['a.xlsx']);
  });

  test('progress counts up to all files', async () => {
    const steps: number[] = [];
    await gather([objectives('a.xlsx'), objectives('b.xlsx')], {
      onProgress: ({ done }) => steps.push(done),
    });
    expect(steps).toEqual([0, 1, 2]);
  });
});

describe('sources that read elsewhere', () => {
  const city = () =>
    memoryPort('m.xlsx', [
      {
        name: '設定',
        rows: [
          ['見出し', '読み替え'],
          ['やること名', '目標項目'],
        ],
      },
    ]);
  const six = () => [
    objectives('c.xlsx', 'やること名'),
    objectives('a.xlsx'),
    city(),
    objectives('z.xlsx', 'やること名'),
    hashed(objectives('a.xlsx', 'やること名'), 'ff'),
    faulty('b.xlsx', 'damaged'),
  ];
  /** Files of one name are told apart by their bytes. */
  const hashed = (source: WorkbookSource, sha256: string): WorkbookSource => ({
    name: source.name,
    async read(signal) {
      const outcome = await source.read(signal);
      return outcome.kind === 'fault' ? outcome : { kind: 'read', workbook: { ...outcome.workbook, sha256 } };
    },
  });
  /** As a thread would: its draft crosses as plain data, after a while of its own. */
  function elsewhere(source: WorkbookSource, atOnce: number, wait: number) {
    let reads = 0;
    const draftSource: DraftSource & { reads: () => number } = {
      name: source.name,
      atOnce,
      reads: () => reads,
      read: (signal) => source.read(signal),
      async readDraft(reading, signal) {
        reads += 1;
        await new Promise((resolve) => setTimeout(resolve, wait));
        return structuredClone((await readDraftOf(source, reading, signal)).draft);
      },
    };
    return draftSource;
  }
  const digest = (draft: Draft) => createHash('sha256').update(JSON.stringify(draft)).digest('hex');
  const here = async () => digest((await gather(six())).draft);

  test.each([1, 2, 3, 7])('%i at a time, in any order of the call: the same draft', async (atOnce) => {
    const expected = await here();
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }),
        fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 6, maxLength: 6 }),
        async (order, waits) => {
          const sources = six().map((source, at) => elsewhere(source, atOnce, waits[at]!));
          const { draft } = await gather(order.map((at) => sources[at]!));
          expect(digest(draft)).toBe(expected);
        },
      ),
      { numRuns: 12 },
    );
  });

  test('are read once each when the department tells the headings first', async () => {
    const department = city();
    const sources = [objectives('a.xlsx', 'やること名'), objectives('b.xlsx')].map((source) =>
      elsewhere(source, 2, 1),
    );
    const { draft } = await gather([...sources, department], { department });
    expect(sources.map((source) => source.reads())).toEqual([1, 1]);
    expect(draft.files[0]!.sheets[0]!.tables[0]!.rows[0]!.said).toMatchObject({ title: { text: 'あ' } });
  });

  test('are not more at a time than they allow', async () => {
    let busy = 0;
    let most = 0;
    const sources = Array.from({ length: 6 }, (_, at): DraftSource => {
      const inner = objectives(`${at}.xlsx`);
      return {
        name: inner.name,
        atOnce: 2,
        read: () => inner.read(),
        async readDraft(reading) {
          most = Math.max(most, (busy += 1));
          const { draft } = await readDraftOf(inner, reading);
          await new Promise((resolve) => setTimeout(resolve, 1));
          busy -= 1;
          return draft;
        },
      };
    });
    await gather(sources);
    expect(most).toBe(2);
  });
});

describe('the round', () => {
  test.each(['start', 'mid', 'end'] as const)(
    'of sheets titled for %s is read from their titles',
    async (round) => {
      const { department, divisions } = samplePorts(round);
      const { plan, draft } = await check([department, ...divisions]);
      expect([plan.period, periodOf(draft)]).toEqual([round, round]);
    },
  );

  test('said by the caller beats the titles', async () => {
    const { department, divisions } = samplePorts('end');
    const { plan } = await check([department, ...divisions], { period: 'start' });
    expect(plan.period).toBe('start');
  });
});

describe('the sample', () => {
  const RULES = {
    start: ['issue-uncovered', 'issue-thin', 'issue-unknown', 'objective-orphan', 'year-mismatch', 'target-unmeasurable', 'deadline-unreadable', 'deadline-vague', 'weight-total', 'staff-unknown', 'support-missing', 'part-timer-alone', 'outside-tenure', 'effort-unknown', 'load-over', 'lead-concentration', 'deadline-cluster', 'issue-reworded'],
    mid: ['progress-missing', 'shortfall-no-action'],
    end: ['result-missing', 'shortfall-no-reason', 'grade-contradicts-rate', 'ratio-mismatch'],
  } as const; // prettier-ignore

  test.each(['start', 'mid', 'end'] as const)(
    'holds exactly the faults it was given, at %s',
    async (round) => {
      const { department, divisions } = samplePorts(round);
      const { plan, findings } = await check([department, ...divisions]);
      expect([plan.issues.length, plan.objectives.length, plan.staff.length]).toEqual([13, 60, 45]);
      const expected = [...RULES.start, ...(round === 'start' ? [] : RULES[round])];
      expect([...new Set(findings.map(({ rule }) => rule))].sort()).toEqual([...expected].sort());
    },
  );
});
