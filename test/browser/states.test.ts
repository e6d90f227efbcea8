// Every state of the shipped pane that is not plain work: what Excel refuses, what is missing, what cannot arrive. Each is a sentence
// in the person's language and a way on, seen by axe and in a picture.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { encrypt } from 'officecrypto-tool';
import type { Page } from 'playwright-core';
import type { GridContent } from '../../src/workbook/memory-grid';
import { gridsOf } from './books';
import { expectClean, inBrowser, openSite, SAMPLES, type Site, type Visit } from './browser';
import { contentOf, inExcel, sampleBook, visitPane, type HostedOptions } from './hosted';
import { seen } from './seen';

const start = (name: string): string => path.join(SAMPLES, 'start', `${name}.xlsx`);
/** A page that is never at rest fetches nothing ahead. */
const neverRests = async (page: Page): Promise<void> =>
  void (await page.addInitScript(() => Object.assign(window, { requestIdleCallback: () => 0 })));
const EMPTY: readonly GridContent[] = [{ name: 'Sheet1', rows: [] }];

inBrowser('states of the pane', () => {
  let site: Site;
  let book: readonly GridContent[];
  let visit: Visit | null = null;
  beforeAll(async () => {
    [site, book] = await Promise.all([openSite(), sampleBook()]);
  });
  afterAll(() => site?.close());
  afterEach(async () => {
    if (!visit) return;
    expectClean(visit);
    await visit.page.context().close();
    visit = null;
  });
  const open = async (options: Partial<HostedOptions> = {}): Promise<Page> => {
    visit = await visitPane(site, { sheets: book, viewport: { width: 320, height: 800 }, ...options });
    return visit.page;
  };
  const openTab = async (page: Page, name: string): Promise<void> => {
    await page.getByRole('tab', { name }).click();
    // React keeps what it replaces, hidden.
    await page.waitForFunction(
      () => ![...document.querySelectorAll('.pane-main .fui-Spinner')].some((one) => one.checkVisibility()),
    );
  };
  const held = (page: Page, sheet: string, row: number, column: number) =>
    inExcel(
      page,
      (host, [name, r, c]) => host.book.find(name as string)?.peek(r as number, c as number)?.value ?? null,
      [sheet, row, column],
    );
  const bar = (page: Page, text: string | RegExp) =>
    page.locator('.fui-MessageBar').filter({ hasText: text });

  /** Everything that the resting pane fetches has come: a network that was idle once says nothing of what was asked for later. */
  async function fetchedAhead(page: Page): Promise<void> {
    await page.evaluate(() => new Promise((rest) => requestIdleCallback(rest)));
    let [before, now] = [-1, 0];
    while (before !== now) {
      before = now;
      await page.waitForTimeout(700);
      now = await page.evaluate(() => performance.getEntriesByType('resource').length);
    }
  }

  describe('Excel does not give the workbook', () => {
    test('at the start: nothing but the sentence and another try, which works', async () => {
      const page = await open({ faults: [['Functions.date', 'GeneralException']] });
      await bar(page, 'Excelからブックを読めませんでした').waitFor();
      await seen(page, 'state-unread-320');
      await page.getByRole('button', { name: 'もう一度読む' }).click();
      await page.getByText('1-(1)-①').first().waitFor();
      expect(await page.locator('.fui-MessageBar').count()).toBe(0);
    });

    test('after an edit: the former contents stay, are said to be old, and another try brings the new ones', async () => {
      const page = await open({ address: 'taskpane.html?tab=check' });
      const count = page.locator('.pane-tabs .count');
      await count.waitFor();
      const before = await count.textContent();
      // What the pane asks first when it hears of the edit, and what it then reads.
      await inExcel(
        page,
        (host) => {
          host.failAt('WorksheetCollection.', 'GeneralException');
          host.failAt('Functions.date', 'GeneralException');
          host.user.types('目標', 'D6', '9-(9)-⑨');
        },
        null,
      );
      await bar(page, '下は前に読んだ内容です').waitFor();
      expect(await count.textContent()).toBe(before);
      await seen(page, 'state-unread-again-320');
      await page.getByRole('button', { name: 'もう一度読む' }).click();
      await page.waitForFunction(
        (was) => document.querySelector('.pane-tabs .count')?.textContent !== was,
        before,
      );
      expect(await page.locator('.fui-MessageBar').count()).toBe(0);
    });
  });

  describe('Excel fails in the middle of a write', () => {
    const sheets = (page: Page) => inExcel(page, (host) => host.book.sheets.map(({ name }) => name), null);
    const write = (page: Page) => page.getByRole('button', { name: 'シート7枚を書き込む' });
    const propose = async (page: Page): Promise<void> => {
      await page.getByRole('button', { name: '見本を加える' }).click();
      await write(page).waitFor();
    };

    test('everything is taken back, the proposal stays, and it is written at the second try', async () => {
      const page = await open({ sheets: EMPTY });
      await propose(page);
      await inExcel(page, (host) => host.failAt('RangeFormat.columnWidth', 'GeneralException'), null);
      await write(page).click();
      await bar(page, '何も変わっていません').waitFor();
      expect(await sheets(page)).toEqual(['Sheet1']);
      await seen(page, 'state-write-fault-320');
      await page.getByRole('button', { name: '今の内容で作り直す' }).click();
      await write(page).click();
      await bar(page, '書き込みました').waitFor();
      expect(await sheets(page)).toHaveLength(8);
    });

    test('what cannot even be taken back is said, not denied', async () => {
      const page = await open({ sheets: EMPTY });
      await propose(page);
      await inExcel(
        page,
        (host) => {
          host.failAt('RangeFormat.columnWidth', 'GeneralException');
          host.failAt('Worksheet.delete', 'GeneralException');
        },
        null,
      );
      await write(page).click();
      await bar(page, '一部が書き込まれたままです').waitFor();
      expect(await page.getByText('何も変わっていません').count()).toBe(0);
      expect((await sheets(page)).length).toBeGreaterThan(1);
      await seen(page, 'state-half-written-320');
    });
  });

  describe('a cell is being edited', () => {
    test('the pane says what to do, and goes on by itself', async () => {
      const page = await open({ address: 'taskpane.html?tab=check' });
      await page.locator('.pane-tabs .count').waitFor();
      await inExcel(page, (host) => host.user.startsEditing(), null);
      await page.getByRole('button', { name: '点検し直す' }).click();
      await bar(page, 'Enterキーで確定すると続けます').waitFor();
      await seen(page, 'state-cell-edit-320');
      await inExcel(page, (host) => host.user.stopsEditing(), null);
      await bar(page, 'セルを編集中').waitFor({ state: 'detached' });
      expect(await page.locator('.fui-MessageBar').count()).toBe(0);
    });

    test('a pane that opens meanwhile reads afterwards, and hears of edits', async () => {
      const page = await open({ address: 'taskpane.html?tab=check', editing: true });
      await bar(page, 'セルを編集中').waitFor();
      await seen(page, 'state-cell-edit-at-start-320');
      await inExcel(page, (host) => host.user.stopsEditing(), null);
      const count = page.locator('.pane-tabs .count');
      await count.waitFor();
      const before = await count.textContent();
      await page.waitForTimeout(700);
      await inExcel(page, (host) => host.user.types('目標', 'D6', '9-(9)-⑨'), null);
      await page.waitForFunction(
        (was) => document.querySelector('.pane-tabs .count')?.textContent !== was,
        before,
      );
    });
  });

  test('a protected sheet: nothing is written, the sheet is named with the way to free it, and then it is written', async () => {
    const page = await open();
    await page.getByText('1-(1)-①').first().waitFor();
    await inExcel(
      page,
      (host) => {
        host.user.protects('目標');
        host.user.selects('目標', 'C7');
      },
      null,
    );
    const own = page.getByRole('checkbox', { name: /課独自/ });
    const before = await held(page, '目標', 6, 3);
    await own.check();
    await page.getByRole('button', { name: 'この内容で書き込む' }).click();
    await bar(page, '［校閲］タブで保護を解いてください').waitFor();
    expect(await held(page, '目標', 6, 3)).toBe(before);
    await seen(page, 'state-protected-320');
    await inExcel(page, (host) => Object.assign(host.book.find('目標')!, { protection: null }), null);
    await page.getByRole('button', { name: '今の内容で作り直す' }).click();
    await page.getByRole('button', { name: 'セル1か所を書き込む' }).click();
    await bar(page, 'セル1か所を書き込みました').waitFor();
    expect(await held(page, '目標', 6, 3)).toBe('課独自');
  });

  describe('sheets are missing', () => {
    const TABS = ['対応づけ', '点検', '業務負荷', '集約'] as const;
    let whole: Readonly<Record<'department' | 'division', readonly GridContent[]>>;
    beforeAll(async () => {
      const [department, division] = await Promise.all(
        ['福祉部', '地域福祉課'].map(async (name) => (await gridsOf(start(name))).map(contentOf)),
      );
      whole = { department: department!, division: division! };
    });
    const only = (book: readonly GridContent[], ...names: string[]) =>
      book.filter(({ name }) => names.includes(name));

    test.each([
      ['nothing', () => EMPTY, ['どこから始めますか', 'どこから始めますか', 'どこから始めますか', 'どこから始めますか']],
      ['department', () => whole.department, ['「集約」で課のブックを読み込むと、ここに目標の数が出ます', '「集約」で課のブックを読み込むと、全体を点検します', '経常業務だけの負荷です', '「集約する」を押すと']],
      ['objectives', () => only(whole.division, '目標'), ['課の目標に書かれた番号から表を作れます', '誤り', '「集約」で課のブックを読み込むと、負荷が出ます', '「対応づけ」で表を作ってから']],
      ['staff', () => only(whole.division, '職員'), ['どこから始めますか', '「集約」で課のブックを読み込むと、全体を点検します', '経常業務だけの負荷です', '「対応づけ」で表を作ってから']],
      ['issues', () => only(whole.department, '重点課題'), ['「集約」で課のブックを読み込むと、ここに目標の数が出ます', '「集約」で課のブックを読み込むと、全体を点検します', '「集約」で課のブックを読み込むと、負荷が出ます', '「集約する」を押すと']],
    ] as const)('only %s: every tab says the next step', async (name, sheets, says) => {
      const page = await open({ sheets: sheets() });
      for (const [at, tab] of TABS.entries()) {
        await openTab(page, tab);
        await page.locator('.pane-main').getByText(says[at]!).first().waitFor();
        await seen(page, `state-only-${name}-${at + 1}-320`);
      }
    }); // prettier-ignore

    test('an empty workbook has no department yet; what its name says is proposed', async () => {
      const page = await open({ sheets: EMPTY, name: '令和7年度福祉部.xlsx' });
      await page.getByRole('heading', { name: 'はじめに' }).waitFor();
      expect(await page.locator('.pane-title').textContent()).toBe('組織目標展開');
      expect(await page.getByLabel('部の名前').inputValue()).toBe('福祉部');
      expect(await page.getByLabel('年度').inputValue()).toBe('令和7年度');
    });
  });

  test('a picked workbook with a password: asked for, refused when wrong, opened when right', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tenkai-locked-'));
    const locked = path.join(folder, '障害福祉課.xlsx');
    fs.writeFileSync(locked, encrypt(fs.readFileSync(start('障害福祉課')), { password: 'ひみつ1' }));
    const page = await open({ address: 'taskpane.html?tab=consolidate' });
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles([locked, start('高齢福祉課')]);
    await page.getByRole('button', { name: '集約する' }).click();
    const password = page.getByLabel('障害福祉課.xlsx のパスワード');
    await password.waitFor();
    await seen(page, 'state-password-320');
    await password.fill('ちがう');
    await page.getByRole('button', { name: '開く', exact: true }).click();
    await page.getByText('パスワードが違います。', { exact: true }).waitFor();
    await seen(page, 'state-password-wrong-320');
    await password.fill('ひみつ1');
    await password.press('Enter');
    await password.waitFor({ state: 'detached' });
    await bar(page, '4課のうち3課が提出しています').waitFor();
    // The field is gone; the person is still at the files.
    expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
    await seen(page, 'state-password-right-320');
    fs.rmSync(folder, { recursive: true });
  });

  test('an Excel that is too old says so before anything is read', async () => {
    const page = await open({ api: '1.8' });
    await page.getByRole('heading', { name: 'この Excel では使えません' }).waitFor();
    expect(await page.getByRole('tab').count()).toBe(0);
    await seen(page, 'state-old-excel-320');
  });

  describe('the server goes away while the pane is open', () => {
    test('what was fetched ahead goes on: every tab, finding, rolling up, solving', async () => {
      const page = await open();
      await page.getByText('1-(1)-①').first().waitFor();
      await fetchedAhead(page);
      await page.context().setOffline(true);
      for (const tab of ['点検', '業務負荷', '集約']) {
        await openTab(page, tab);
        expect(await page.getByText('読み込めませんでした').count()).toBe(0);
      }
      await page
        .locator('input[type=file]')
        .first()
        .setInputFiles([start('高齢福祉課')]);
      await page.getByRole('button', { name: '集約する' }).click();
      await bar(page, '4課のうち2課が提出しています').waitFor();
      await openTab(page, '業務負荷');
      await page.getByRole('button', { name: '担当替えの案を探す' }).click();
      await bar(page, /担当替え/).waitFor();
      await seen(page, 'state-offline-320');
    });

    test('a tab that could not arrive says so, leaves the others alone, and arrives at another try', async () => {
      const page = await open({ before: neverRests });
      await page.getByText('1-(1)-①').first().waitFor();
      await page.context().setOffline(true);
      await page.getByRole('tab', { name: '業務負荷' }).click();
      await page.getByText('画面の部品を読み込めませんでした').waitFor();
      await seen(page, 'state-part-missing-320');
      await openTab(page, '対応づけ');
      await page.getByText('1-(1)-①').first().waitFor();
      await page.getByRole('tab', { name: '業務負荷' }).click();
      await page.context().setOffline(false);
      await page.getByRole('button', { name: 'もう一度読む' }).click();
      await page.getByRole('group', { name: '職員の負荷率' }).waitFor();
    });

    test('a deed whose part could not arrive says so, and works at another try', async () => {
      const page = await open({ sheets: EMPTY });
      const add = page.getByRole('button', { name: '見本を加える' });
      await add.waitFor();
      await page.context().setOffline(true);
      await add.click();
      await bar(page, 'この作業に使う部品を読み込めませんでした').waitFor();
      await seen(page, 'state-deed-missing-320');
      await page.context().setOffline(false);
      await add.click();
      await page.getByRole('button', { name: 'シート7枚を書き込む' }).waitFor();
    });
  });
});
