// A city's own form is taught in the workbench, at a desk and on a narrow screen: how long it takes, how many clicks, and what each
// step shows.
import type { Page } from 'playwright-core';
import { expectClean, inBrowser, openSite, type Site, type Visit } from './browser';
import { openBook, plainFiles, type BookFile } from './journeys/workplace';
import { seen } from './seen';
import { TWELVE, twelveHeadings } from './teach-books';

const SIZES = [
  [1366, 768],
  [320, 720],
] as const;
const GRADES: Readonly<Record<string, string>> = { よくできた: 'A', あと少し: 'C', まだまだ: 'D' };

/** Presses and counts. */
class Hand {
  clicks = 0;
  readonly began = Date.now();
  constructor(readonly page: Page) {}
  async press(name: string | RegExp): Promise<void> {
    this.clicks += 1;
    await this.page.locator('.pane').getByRole('button', { name }).first().click();
  }
  get seconds(): number {
    return (Date.now() - this.began) / 1000;
  }
}

const question = (page: Page) => page.locator('#teach-question');
const asked = async (page: Page): Promise<string | null> => {
  const text = (await question(page).count()) > 0 ? await question(page).textContent() : null;
  return text === null ? null : (/「(.+)」（[A-Z]+\d+）$/.exec(text)?.[1] ?? null);
};
/** The next question is shown once the answer has been read with. */
const answered = (page: Page, heading: string) =>
  page.waitForFunction(
    (was) => !(document.querySelector('#teach-question')?.textContent ?? '').includes(was),
    `「${heading}」`,
  );
const left = (page: Page) => page.locator('section[aria-labelledby=teach-heading] strong[role=status]');

inBrowser('teaching a form', () => {
  let site: Site;
  let visit: Visit;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site?.close());
  afterEach(async () => {
    if (!visit) return;
    expectClean(visit);
    await visit.page.context().close();
  });
  const open = async (book: BookFile, [width, height]: readonly [number, number], tab = 'check') => {
    visit = await site.visit(`workbench.html?start=empty&tab=${tab}`, { viewport: { width, height } }, plainFiles); // prettier-ignore
    await openBook(visit.page, book);
    return visit.page;
  };

  test.each(SIZES)('twelve headings that no dictionary holds, at %i × %i', async (...size) => {
    const page = await open(await twelveHeadings(), size);
    const name = (step: string): string => `teach-${size[0]}-${step}`;
    const hand = new Hand(page);
    await hand.press(/様式の読み方/);
    await left(page).waitFor();
    await seen(page, name('1-open'));
    const truth = new Map(TWELVE);
    for (let turn = 0; turn < 20; turn += 1) {
      const heading = await asked(page);
      if (heading === null || !(await left(page).textContent())!.includes('あと')) break;
      const column = page.locator('section[aria-labelledby=teach-question]');
      const estimates = page.locator('.pane').getByRole('button', { name: /推定 \d+件はこのとおり/ });
      if ((await estimates.count()) > 0 && (await rightEstimates(page, truth))) {
        await hand.press(/推定 \d+件はこのとおり/);
        await answered(page, heading);
        continue;
      }
      const choice = column.getByRole('button', {
        name: new RegExp(`^\\d ${literal(truth.get(heading)!)}$`),
      });
      if (turn === 0) await seen(page, name('2-question'));
      if ((await choice.count()) > 0) {
        hand.clicks += 1;
        await choice.click();
      } else {
        hand.clicks += 2;
        await column.getByRole('combobox').selectOption({ label: truth.get(heading)! });
      }
      await answered(page, heading);
    }
    if ((await page.locator('#teach-words').count()) === 0) {
      await hand.press(/列の十二/);
      await hand.press(/\d 達成度$/);
    }
    await page.locator('#teach-words').waitFor();
    await seen(page, name('3-words'));
    for (const [mark, grade] of Object.entries(GRADES)) {
      hand.clicks += 1;
      await page.getByRole('group', { name: new RegExp(mark) }).getByRole('button', { name: grade, exact: false }).first().click(); // prettier-ignore
    }
    await page.getByText('確かめることはありません').waitFor();
    await seen(page, name('4-settled'));
    await hand.press('設定に書く');
    await page.locator('#write-heading').waitFor();
    await seen(page, name('5-preview'));
    await hand.press(/書き込む/);
    await page
      .getByText(/書き込みました/)
      .first()
      .waitFor();
    const [seconds, clicks] = [hand.seconds, hand.clicks];
    process.stdout.write(`twelve headings at ${size[0]}: ${clicks} clicks, ${seconds.toFixed(1)} s\n`);
    await seen(page, name('6-written'));
    // The city's own grades are a lesson beside the twelve headings: one press each.
    expect(clicks - Object.keys(GRADES).length).toBeLessThanOrEqual(15);
    expect(seconds).toBeLessThanOrEqual(60);
    const rows = page.locator('.teach-list button');
    const read = await rows.evaluateAll((found) => found.map((each) => each.querySelector('strong')!.textContent)); // prettier-ignore
    expect(read).toEqual(TWELVE.map(([, field]) => field));
    expect(await page.locator('.teach-lessons').count()).toBe(0);
  });
});

const literal = (text: string): string => text.replace(/[（）()]/g, (each) => `\\${each}`);

/** Whether every estimate that is asked about is what the form means. */
async function rightEstimates(page: Page, truth: ReadonlyMap<string, string>): Promise<boolean> {
  const rows = await page
    .locator('.teach-list button.teach-asked')
    .evaluateAll((found) =>
      found.map((each) => [...each.querySelectorAll('span, strong')].map((part) => part.textContent!.trim())),
    );
  return rows.every((parts) => parts.at(-1) !== '推定' || truth.get(parts[1]!) === parts[3]);
}
