// One person after the other at one of the pane's tabs: a site for all tests of a file, a sitting for each, judged clean when it ends.
import type { TabName } from '../../../src/panel/ports';
import { expectClean, openSite, type Site } from '../browser';
import { wholeDepartment } from '../journeys/people';
import type { BookFile, Sitting, Workplace } from '../journeys/workplace';

/** Milliseconds: nothing that a person waits for here takes nearly as long. */
const PATIENCE = 10_000;

/** Call inside `describe`. What it returns opens a workbook (the whole sample department unless told) at the tab. */
export function sittings(tab: TabName): (place: Workplace, book?: BookFile) => Promise<Sitting> {
  let site: Site;
  let at: Sitting | null = null;
  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site?.close());
  afterEach(async () => {
    if (!at) return;
    const { visit, page } = at;
    at = null;
    expectClean(visit);
    await page.context().close();
  });
  return async (place, book) => {
    at = await place.open(site, book ?? (await wholeDepartment()), tab);
    at.page.setDefaultTimeout(PATIENCE);
    await at.pane.locator('.pane-main[aria-busy=false] > div:not([hidden]) .stack').first().waitFor();
    return at;
  };
}
