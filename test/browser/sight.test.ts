// The pane for those who see, read or print it another way: large text, wide spacing, contrast, no motion, paper, English.
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { GridContent } from '../../src/workbook/memory-grid';
import { gridsOf } from './books';
import { expectClean, inBrowser, openSite, picture, ROOT, SAMPLES, type Site, type Visit } from './browser';
import { contentOf, inExcel, sampleBook, visitPane, type HostedOptions } from './hosted';
import { seen, settled } from './seen';

const PICKED = path.join(SAMPLES, 'start/高齢福祉課.xlsx');
const EMPTY: readonly GridContent[] = [{ name: 'Sheet1', rows: [] }];
const TABS = { link: /対応づけ|Link/, check: /点検|Check/, load: /業務負荷|Load/, consolidate: /集約|Roll up/ } as const; // prettier-ignore
type Tab = keyof typeof TABS;
const ALL = Object.keys(TABS) as Tab[];

const openTab = async (page: Page, name: Tab): Promise<void> => {
  await page.getByRole('tab', { name: TABS[name] }).click();
  await page.locator('.pane-main .fui-Spinner').waitFor({ state: 'detached' });
};
const rollUp = async (page: Page): Promise<void> => {
  await openTab(page, 'consolidate');
  await page.locator('input[type=file]').first().setInputFiles([PICKED]);
  await page.getByRole('button', { name: /集約する|^Roll up/ }).click();
  await page.locator('#submissions-heading').waitFor();
};
const solve = async (page: Page): Promise<void> => {
  await openTab(page, 'load');
  await page.getByRole('button', { name: /担当替えの案を探す|Look for/ }).click();
  await page.locator('#basket-heading').waitFor();
};

const bar = (page: Page, text: string) => page.locator('.fui-MessageBar').filter({ hasText: text });

/** Texts that their box cuts off; what only readers of the screen hear is meant to be. */
const cutOff = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.pane *')].flatMap((part) => {
      const { overflowX, overflowY, lineHeight, fontSize } = getComputedStyle(part);
      if (!part.checkVisibility() || part.closest('.visually-hidden,.heat-scroll,svg')) return [];
      const line = parseFloat(lineHeight) || parseFloat(fontSize) * 1.2;
      const field = part.matches('select,input:not([type=checkbox],[type=radio],[type=file])');
      const clips = overflowX !== 'visible' || overflowY !== 'visible';
      const over = field
        ? part.clientHeight + 1 < line
        : clips && (part.scrollWidth > part.clientWidth + 1 || part.scrollHeight > part.clientHeight + 1);
      return over ? [`${part.tagName} ${part.className}: ${part.textContent?.slice(0, 60)}`] : [];
    }),
  );

/** Every text twice as large, and its lines; a chart grows with the pane's width instead. */
const doubleText = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const parts = [...document.querySelectorAll<HTMLElement>('.pane, .pane *:not(svg, svg *)')];
    // What came since inherits: all begin anew.
    for (const part of parts) part.removeAttribute('style');
    const looks = parts.map((part) => {
      const { fontSize, lineHeight } = getComputedStyle(part);
      return { fontSize: parseFloat(fontSize) * 2, lineHeight: parseFloat(lineHeight) * 2 };
    });
    for (const [at, part] of parts.entries()) {
      const { fontSize, lineHeight } = looks[at]!;
      part.style.setProperty('font-size', `${fontSize}px`, 'important');
      if (!Number.isNaN(lineHeight)) part.style.setProperty('line-height', `${lineHeight}px`, 'important');
    }
  });

/** WCAG 1.4.12. */
const widen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '.pane * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
    );
    document.adoptedStyleSheets = [sheet];
  });

inBrowser('the pane seen another way', () => {
  let site: Site;
  let book: readonly GridContent[];
  let other: readonly GridContent[];
  let visit: Visit | null = null;
  beforeAll(async () => {
    [site, book] = await Promise.all([openSite(), sampleBook()]);
    other = (await gridsOf(PICKED)).map(contentOf);
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
  const opened = async (options: Partial<HostedOptions> = {}): Promise<Page> => {
    const page = await open(options);
    await page.getByText('1-(1)-①').first().waitFor();
    return page;
  };

  test.each([
    ['double', doubleText],
    ['wide', widen],
  ] as const)('with %s text at 320 pixels nothing is cut off or runs over', async (name, change) => {
    const page = await opened();
    await inExcel(page, (host) => host.user.selects('目標', 'C7'), null);
    await page.locator('#card-heading').waitFor();
    await rollUp(page);
    for (const tab of ALL) {
      await openTab(page, tab);
      await settled(page);
      await change(page);
      await picture(page, `sight-${name}-${tab}-320`);
      const over = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.pane *:not(svg *)')].flatMap((part) =>
          part.checkVisibility() && !part.closest('.heat-scroll') && part.getBoundingClientRect().right > innerWidth + 1 ? [`${part.className}: ${part.textContent?.slice(0, 40)}`] : []),
      ); // prettier-ignore
      expect({ tab, over, cut: await cutOff(page) }).toEqual({ tab, over: [], cut: [] });
    }
  });

  test.each([
    ['dark', { colorScheme: 'dark', dark: true }],
    ['contrast', { forcedColors: 'active', colorScheme: 'dark' }],
  ] as const)(
    'in %s: what Excel refuses, a write before it happens, and the settings',
    async (look, options) => {
      const page = await open({ ...options, sheets: EMPTY });
      await page.getByRole('button', { name: '見本を加える' }).click();
      await page.locator('#write-heading').waitFor();
      await seen(page, `sight-${look}-preview-320`);
      await inExcel(page, (host) => host.failAt('RangeFormat.columnWidth', 'GeneralException'), null);
      await page.getByRole('button', { name: 'シート7枚を書き込む' }).click();
      await page.getByText('何も変わっていません').waitFor();
      await page.getByRole('button', { name: '設定', exact: true }).click();
      await seen(page, `sight-${look}-refused-320`);
    },
  );

  test('whoever wants no motion sees none, even while Excel is waited for', async () => {
    const page = await open({ reducedMotion: 'reduce', editing: true });
    await page.getByText('ブックを読んでいます').waitFor();
    const moving = () => page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === 'running').length); // prettier-ignore
    expect(await moving()).toBe(0);
    await inExcel(page, (host) => host.user.stopsEditing(), null);
    await page.getByText('1-(1)-①').first().waitFor();
    await page.getByRole('tab', { name: TABS.check }).click();
    expect(await moving()).toBe(0);
  });

  test('on paper: charts and lists in dark on white, and nothing to press', async () => {
    const page = await opened({ viewport: { width: 350, height: 900 }, dark: true, colorScheme: 'dark' });
    await rollUp(page);
    await solve(page);
    const shown = (selector: string) => page.locator(`${selector} >> visible=true`).count();
    for (const tab of ALL) {
      // Tabs cannot be pressed on paper.
      await page.emulateMedia({ media: 'screen' });
      await openTab(page, tab);
      if (tab === 'load') await page.locator('summary').filter({ hasText: '月ごと' }).click();
      await page.emulateMedia({ media: 'print' });
      await picture(page, `sight-print-${tab}`);
      const [pressed, chrome] = [
        await shown('.pane .fui-Button'),
        await shown('.pane-tabs, .pane-foot, .drop'),
      ];
      expect({ tab, pressed, chrome, title: await shown('.pane-title') }).toEqual({ tab, pressed: 0, chrome: 0, title: 1 }); // prettier-ignore
      const dark = await page.evaluate(() => getComputedStyle(document.querySelector('.pane')!).color);
      expect(dark).toBe('rgb(0, 0, 0)');
      if (tab === 'load') expect([await shown('.load-bars svg'), await shown('.heat-map'), await shown('.frontier svg')]).toEqual([1, 1, 1]); // prettier-ignore
      if (tab === 'check') expect(await shown('.finding')).toBeGreaterThan(10);
      if (tab === 'consolidate') expect(await shown('.submission')).toBeGreaterThan(3);
      // A real sheet of paper, too: it must come out.
      expect(
        (await page.pdf({ format: 'A4', path: path.join(ROOT, `dist/screenshots/sight-paper-${tab}.pdf`) }))
          .byteLength,
      ).toBeGreaterThan(10_000);
    }
  });

  describe('in English no Japanese is left but the workbook’s own', () => {
    /** The workbook's words, names of our sheets and terms that an English sentence quotes. */
    const data = (): readonly string[] => [
      ...[...book, ...other].flatMap(({ name, rows }) => [name, ...rows.flat().map(String)]),
      ...[
        '福祉部',
        '高齢福祉課',
        '令和8年度',
        '日本語',
        '会計年度任用職員',
        '努め',
        '充実',
        '設定',
        '差戻し',
        '職員',
        '期首',
      ],
    ];
    const english = (page: Page) => page.getByRole('button', { name: 'English' }).click();
    const see = (page: Page, name: string) => seen(page, `english-${name}-320`, { lang: 'en', data: data() });

    test('from the first run to the write and back', async () => {
      const page = await open({ sheets: EMPTY });
      await page.getByRole('button', { name: '見本を加える' }).waitFor();
      await english(page);
      await page.getByRole('button', { name: 'Settings', exact: true }).click();
      await see(page, 'first-run');
      await page.getByRole('button', { name: 'Add the sample' }).click();
      await page.locator('#write-heading').waitFor();
      await page.getByText('7 new sheets will be added').waitFor();
      await see(page, 'preview');
      await inExcel(page, (host) => host.failAt('RangeFormat.columnWidth', 'GeneralException'), null);
      await page.getByRole('button', { name: 'Write 7 sheets' }).click();
      await page.getByText('Nothing has changed').waitFor();
      await see(page, 'refused');
    });

    test('on every tab, and when Excel stands in the way', async () => {
      const page = await opened();
      await english(page);
      await rollUp(page);
      await solve(page);
      for (const tab of ALL) {
        await openTab(page, tab);
        await page.evaluate(() => document.querySelectorAll('.pane details').forEach((part) => Object.assign(part, { open: true }))); // prettier-ignore
        await see(page, tab);
      }
      await inExcel(
        page,
        (host) => {
          host.failAt('WorksheetCollection.', 'GeneralException');
          host.user.types('目標', 'D6', '課独自');
        },
        null,
      );
      await bar(page, 'What is shown below was read before').waitFor();
      await see(page, 'unread');
      await inExcel(page, (host) => host.user.startsEditing(), null);
      await page.getByRole('button', { name: 'Read again' }).click();
      await bar(page, 'Press Enter').waitFor();
      await see(page, 'cell-edit');
      await inExcel(page, (host) => host.user.stopsEditing(), null);
    });
  });
});
