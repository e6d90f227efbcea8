// Three people's whole ways through the shipped bundle, in Excel's pane and in the workbench. And fifty workbooks at once.
import fs from 'node:fs';
import { expectClean, inBrowser, openSite, type Site, type Visit } from './browser';
import { DIVISIONS, JOURNEYS, sample } from './journeys/people';
import { excelPane, openBook, plainFiles, workbenchPage } from './journeys/workplace';

inBrowser('whole journeys', () => {
  let site: Site;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site?.close());

  describe.each([excelPane, workbenchPage])('in the $name', (place) => {
    test.each(JOURNEYS)('$person: $way', async ({ go }) => {
      const visit = await go(site, place);
      expectClean(visit);
      await visit.page.context().close();
    });
  });
});

inBrowser('many workbooks in the workbench', () => {
  let site: Site;
  let visit: Visit | null = null;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site?.close());
  afterEach(async () => {
    if (!visit) return;
    expectClean(visit);
    await visit.page.context().close();
    visit = null;
  });

  test('fifty workbooks are taken in while the page stays awake', async () => {
    visit = await site.visit('workbench.html?start=empty&tab=consolidate', {}, plainFiles);
    const { page } = visit;
    await openBook(page, sample('福祉部'));
    const files = Array.from({ length: 50 }, (_, index) => ({
      name: `課${index + 1}.xlsx`,
      mimeType: '',
      buffer: fs.readFileSync(sample(DIVISIONS[index % DIVISIONS.length]!)),
    }));
    await page.locator('.pane input[type=file]').first().setInputFiles(files);
    await page.evaluate(() => {
      const long: number[] = [];
      new PerformanceObserver((list) =>
        long.push(...list.getEntries().map(({ duration }) => duration)),
      ).observe({
        type: 'longtask',
      });
      Object.assign(window, { longTasks: long });
    });
    const began = Date.now();
    await page.getByRole('button', { name: '集約する' }).click();
    await page.getByText('集約しました').first().waitFor({ timeout: 60_000 });
    const took = Date.now() - began;
    const tasks = await page.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks);
    process.stdout.write(
      `50 workbooks in ${took} ms; tasks over 50 ms: ${tasks.map(Math.round).join(', ') || 'none'}\n`,
    );
    expect(took).toBeLessThan(30_000);
  });
});
