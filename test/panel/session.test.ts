// The pane without a screen, over workbooks in memory and the real actions.
import { createSession, type Session } from '../../src/panel/state/session';
import { inView } from '../../src/panel/state/findings';
import { isShown } from '../../src/panel/state/state';
import { memoryPort } from '../../src/workbook/memory';
import type { WorkbookPort } from '../../src/workbook/port';
import { cell, picked, sampleDepartment, SATO, smallBook, spokenView, testPorts, type } from './panel-ports';

async function started(port: WorkbookPort, more: Parameters<typeof testPorts>[1] = {}) {
  const ports = testPorts(port, more);
  const session = createSession(ports);
  await session.start();
  return { session, ports };
}

const titled = (session: Session, title: string) =>
  session.state().checked!.unlinked.find((objective) => objective.title === title);
const ruleOf = (session: Session, rule: string) =>
  session.state().checked!.findings.find((finding) => finding.rule === rule)!;

const heard = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

describe('linking', () => {
  test('the objective without an issue is taken in hand, linked and undone', async () => {
    const book = smallBook();
    const { session } = await started(book);
    await session.links.next();
    expect(session.state().link?.objective.key).toContain('A4');
    session.links.toggle('2');
    session.links.toggle('1');
    session.links.makePrincipal('1');
    await session.links.save();
    expect(await cell(book, '目標', 3, 2)).toBe('1、2');
    expect(titled(session, '介護予防の体操の通いの場')).toBeUndefined();
    expect(session.state().checked!.coverage.map(({ objectives }) => objectives)).toEqual([2, 1, 0]);
    expect(session.state()).toMatchObject({ notice: { kind: 'written', cells: 1 }, pending: null });
    await session.writing.undo();
    expect(await cell(book, '目標', 3, 2)).toBeNull();
    expect(session.state().done).toEqual([]);
  });

  test('proposals come with what they share', async () => {
    const { session } = await started(smallBook());
    expect(titled(session, '介護予防の体操の通いの場')!.proposals[0]).toMatchObject({
      number: '2',
      shared: expect.arrayContaining([expect.stringMatching(/通いの場|介護予防|体操/)]),
    });
  });

  test('課独自 is written as such', async () => {
    const book = smallBook();
    const { session } = await started(book);
    await session.links.next();
    session.links.setOwn(true);
    await session.links.save();
    expect(await cell(book, '目標', 3, 2)).toBe('課独自');
  });

  test('the selected row is followed, but not away from a choice that is not written', async () => {
    const spoken = spokenView();
    const { session } = await started(smallBook(), { view: spoken.view });
    spoken.select('目標', 2);
    await heard();
    expect(session.state().link?.objective.key).toContain('A3');
    session.links.toggle('3');
    spoken.select('目標', 3);
    await heard();
    expect(session.state().link?.objective.key).toContain('A3');
    expect(session.state().followed).toContain('A4');
  });
});

describe('writing', () => {
  test('a cell that somebody changed meanwhile is a conflict with both values; nothing is written, and it can be made anew', async () => {
    const book = smallBook();
    const { session } = await started(book);
    await session.links.next();
    session.links.toggle('2');
    await type(book, '目標', [3, 2], '1');
    await session.links.save();
    const { pending } = session.state();
    expect(pending && isShown(pending)).toBe(true);
    expect(pending?.conflicts).toEqual([
      { kind: 'changed', sheet: '目標', row: 3, column: 2, expected: null, found: '1' },
    ]);
    expect(await cell(book, '目標', 3, 2)).toBe('1');
    await session.writing.renew();
    expect(session.state().pending?.conflicts).toEqual([]);
    await session.writing.apply();
    expect(await cell(book, '目標', 3, 2)).toBe('2');
  });

  test('an undo over later work is refused and says what stands there now', async () => {
    const book = smallBook();
    const { session } = await started(book);
    await session.links.next();
    session.links.toggle('2');
    await session.links.save();
    await type(book, '目標', [3, 2], '3');
    await session.writing.undo();
    expect(session.state().pending).toMatchObject({
      title: { kind: 'undo' },
      conflicts: [{ found: '3' }],
    });
    expect(await cell(book, '目標', 3, 2)).toBe('3');
  });

  test('a host that breaks is told in words and leaves the pane usable', async () => {
    const book = smallBook();
    const breaking = { ...book, apply: () => Promise.reject(new Error('lost')) };
    const { session, ports } = await started(breaking);
    await session.links.next();
    session.links.toggle('2');
    session.run(session.links.save);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(session.state()).toMatchObject({ notice: { kind: 'unexpected' }, pending: { applying: false } });
    expect(ports.failures).toHaveLength(1);
  });
});

describe('checking', () => {
  test('edits are followed without being asked for', async () => {
    const spoken = spokenView();
    const book = smallBook();
    const { session } = await started(book, { view: spoken.view });
    expect(ruleOf(session, 'objective-orphan')).toBeDefined();
    await type(book, '目標', [3, 2], '2');
    spoken.change('目標');
    spoken.change('目標');
    // The test's own time limit ends a pane that does not follow.
    while (ruleOf(session, 'objective-orphan')) await heard();
    expect(session.state().reading).toBe(false);
    session.stop();
  });

  test('next goes to the cell of each finding in view, round the end', async () => {
    const spoken = spokenView();
    const { session } = await started(smallBook(), { view: spoken.view });
    session.findings.only('issue-unknown');
    await session.findings.step(1);
    await session.findings.step(1);
    expect(inView(session.state())).toHaveLength(1);
    expect(spoken.selections).toHaveLength(2);
    expect(spoken.selections[0]).toEqual({ sheet: '目標', range: { top: 4, bottom: 4, left: 2, right: 2 } });
  });

  test('a near spelling of a name is put in place of it, after it was shown', async () => {
    const book = smallBook();
    const { session } = await started(book);
    const finding = ruleOf(session, 'staff-unknown');
    const [fix] = finding.fixes;
    expect(fix).toEqual({ kind: 'name', from: '高橋 次郎', to: '髙橋 次郎' });
    await session.findings.fix(fix!, finding);
    expect(session.state().pending?.preview.lines).toMatchObject([
      { sheet: '目標', cell: 'I5', from: '高橋 次郎', to: '髙橋 次郎' },
    ]);
    await session.writing.apply();
    expect(ruleOf(session, 'staff-unknown')).toBeUndefined();
  });

  test('a waiver makes the settings sheet, then goes below the first one; without a reason there is none', async () => {
    const book = smallBook();
    const { session } = await started(book);
    await session.findings.waive('3', ' ');
    expect(session.state().pending).toBeNull();
    await session.findings.waive('3', '県の事業で行うため');
    expect(session.state().pending?.preview.newSheets).toEqual(['設定']);
    await session.writing.apply();
    const coverage = () => session.state().checked!.coverage.map((one) => one.coverage);
    expect(coverage()).toEqual(['thin', 'uncovered', 'waived']);
    await session.findings.waive('2', '来年度から');
    expect(session.state().pending?.preview.cells).toBe(2);
    await session.writing.apply();
    expect(coverage()).toEqual(['thin', 'waived', 'waived']);
  });
});

describe('loads', () => {
  test('the proposal is accepted through a preview and brings everybody under the limit', async () => {
    const book = smallBook();
    const { session } = await started(book);
    await type(book, '目標', [4, 8], '');
    await session.recheck();
    await session.loads.show();
    const loadOf = () => session.state().load.loads!.people.find(({ number }) => number === SATO)!.ratio;
    expect(loadOf()).toBeCloseTo(1.4);
    await session.loads.propose();
    const { results, basket } = session.state().load;
    expect(results![0]).toMatchObject({ before: { over: 1 }, after: { over: 0 } });
    expect(basket).toHaveLength(1);
    await session.loads.write();
    expect(session.state().pending?.preview.lines.every(({ sheet }) => sheet === '目標')).toBe(true);
    await session.writing.apply();
    expect(loadOf()).toBeLessThanOrEqual(1.1);
    expect(session.state().load).toMatchObject({ stale: true, basket: [] });
  });

  test('a locked person keeps everything', async () => {
    const { session } = await started(smallBook());
    await session.loads.lockPerson(SATO);
    await session.loads.propose();
    expect(session.state().load.results![0]!.moves.filter(({ from }) => from === SATO)).toEqual([]);
  });

  test('fewer moves can be picked from the frontier', async () => {
    const { session } = await started(smallBook());
    await session.loads.propose();
    await session.loads.pick(0);
    expect(session.state().load).toMatchObject({ picked: 0, basket: [] });
  });
});

describe('rolling up', () => {
  const consolidated = async (round: 'start' | 'end') => {
    const { department, library } = sampleDepartment(round);
    const ports = testPorts(department, {}, library);
    const session = createSession(ports);
    await session.start();
    session.consolidating.add([...[...library.keys()].map((name) => picked(name)), picked('memo.pdf')]);
    expect(session.state().notice).toEqual({ kind: 'not-workbooks', names: ['memo.pdf'] });
    await session.consolidating.run();
    return { session, ports, department, library };
  };

  test('picked files are rolled up, written through a preview, and the second time nothing changes', async () => {
    const { session, department } = await consolidated('end');
    expect(session.state().notice).toEqual({ kind: 'consolidated', submitted: 4, named: 4 });
    expect(session.state().consolidate.result?.difference).toBeNull();
    await session.consolidating.write();
    expect(session.state().pending?.preview.newSheets).toContain('部の総括');
    await session.writing.apply();
    const outcome = await department.read();
    expect(outcome.kind === 'read' && outcome.workbook.grids.map(({ name }) => name)).toContain('取込記録');
    expect(session.state().consolidate).toMatchObject({ stale: false, written: true });
    await session.consolidating.run();
    expect(session.state().consolidate.result?.difference).toEqual([]);
  });

  test('the copy without names holds none, and the open workbook keeps its own', async () => {
    const { session, ports } = await consolidated('end');
    await session.consolidating.saveMasked();
    expect([...ports.saved.keys()]).toEqual(['福祉部（氏名なし）.xlsx']);
    const copy = new TextDecoder().decode(ports.saved.get('福祉部（氏名なし）.xlsx'));
    const names = session.state().consolidate.result!.masked.people.map(({ name }) => name);
    expect(copy).toContain('部の総括');
    expect(names.filter((name) => copy.includes(name))).toEqual([]);
    expect(session.state().done).toEqual([]);
  });

  test('forms and next year’s workbooks are saved one a division', async () => {
    const { session, ports, library } = await consolidated('end');
    await session.consolidating.distribute();
    expect([...ports.saved.keys()]).toEqual(expect.arrayContaining([...library.keys()]));
    ports.saved.clear();
    await session.consolidating.rollover();
    expect(ports.saved.size).toBe(library.size + 1);
  });

  test('a locked file is told, and read once its password is given', async () => {
    const { department, library } = sampleDepartment('start');
    const name = [...library.keys()][0]!;
    const open = library.get(name)!;
    const asked: (string | null)[] = [];
    const ports = testPorts(department, {}, library, {
      openBook: ({ name: wanted, password }) => {
        if (wanted !== name) return library.get(wanted)!;
        asked.push(password);
        const fault = { code: 'encrypted', detail: '' } as const;
        return password === '1234' ? open : { name, read: () => Promise.resolve({ kind: 'fault', fault }) };
      },
    });
    const session = createSession(ports);
    await session.start();
    session.consolidating.add([picked(name)]);
    await session.consolidating.run();
    const status = () =>
      session.state().consolidate.result?.submissions.find(({ file }) => file === name)?.status;
    expect(status()).toBe('error');
    await session.consolidating.unlock(session.state().consolidate.files[0]!.key, '1234');
    expect(status()).toBe('ok');
    expect(asked).toEqual([null, '1234']);
  });

  test('work that is called off says so and leaves the former result', async () => {
    const { session } = await consolidated('start');
    const before = session.state().consolidate.result;
    const running = session.consolidating.run();
    session.cancel();
    await running;
    session.cancel();
    expect(session.state().consolidate.result).toBeDefined();
    expect(before).not.toBeNull();
    expect(session.state().busy).toBeNull();
  });
});

describe('first steps', () => {
  test('an empty workbook gets its issues from a policy text', async () => {
    const book = memoryPort('Book1.xlsx', [{ name: 'Sheet1', rows: [] }]);
    const { session } = await started(book);
    const text = '1　基本方針に基づく取組\n(1) 支え合い\n① 個別避難計画を作る。\n② 通いの場を広げる。\n';
    await session.starting.fromPolicy(picked('houshin.txt', text), '福祉部', 2026);
    expect(session.state().pending?.preview.newSheets).toEqual(['重点課題', '職員', '設定']);
    await session.writing.apply();
    expect(session.state().checked).toMatchObject({ department: '福祉部', fiscalYear: 2026 });
    expect(session.state().checked!.issues).toBeGreaterThan(1);
  });

  test('or from division workbooks, which stay picked', async () => {
    const { library } = sampleDepartment('start');
    const ports = testPorts(memoryPort('Book1.xlsx', [{ name: 'Sheet1', rows: [] }]), {}, library);
    const session = createSession(ports);
    await session.start();
    await session.starting.fromDivisions([...library.keys()].map((name) => picked(name)));
    await session.writing.apply();
    expect(session.state().checked!.issues).toBe(13);
    expect(session.state().consolidate.files).toHaveLength(4);
  });

  test('or from the sample, which is shown first and taken back whole', async () => {
    const { session } = await started(memoryPort('Book1.xlsx', [{ name: 'Sheet1', rows: [] }]));
    await session.starting.fromSample();
    expect(session.state().pending?.preview.newSheets).toHaveLength(7);
    expect(session.state().checked!.files[0]!.sheets).toHaveLength(1);
    await session.writing.apply();
    const { issues, department, coverage } = session.state().checked!;
    expect([issues, department]).toEqual([13, '福祉部']);
    expect(new Set(coverage.flatMap(({ divisions }) => divisions)).size).toBe(4);
    await session.writing.undo();
    expect(session.state().checked!.files[0]!.sheets.map(({ sheet }) => sheet)).toEqual(['Sheet1']);
  });

  test('a text without numbered clauses is told', async () => {
    const { session } = await started(memoryPort('Book1.xlsx', [{ name: 'Sheet1', rows: [] }]));
    await session.starting.fromPolicy(picked('memo.txt', 'こんにちは'), '福祉部', 2026);
    expect(session.state().notice).toEqual({ kind: 'no-clauses', name: 'memo.txt' });
  });
});

test('a workbook that cannot be read is told, and read again on demand', async () => {
  const book = smallBook();
  let closed = true;
  const read: WorkbookPort['read'] = (signal) =>
    closed
      ? Promise.resolve({ kind: 'fault', fault: { code: 'host-cell-edit', detail: '' } })
      : book.read(signal);
  const { session } = await started({ ...book, read });
  expect(session.state()).toMatchObject({ fault: 'host-cell-edit', checked: null });
  closed = false;
  await session.recheck();
  expect(session.state()).toMatchObject({ fault: null, reading: false });
});
