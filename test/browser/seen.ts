// A state as a person sees it: a picture, nothing beside the edge, nothing for axe to find, and the language that was chosen.
import type { Page } from 'playwright-core';
import { axe, picture } from './browser';

export type Lang = 'ja' | 'en';

/** Words of programs, and sentences in English: no clerk is shown either. */
const PROGRAM = /undefined|NaN|\[object|\wError\b|Error:|Exception|\bat \S+:\d+/;
const ENGLISH = /[A-Za-z’']{2,}(?:[ ,]+[A-Za-z’']{2,}){2,}/;
const JAPANESE = /[\u3041-\u30fa\u4e00-\u9fff]/;

/** What stands on the page or is read out, a line each. */
const texts = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement: home, textContent } = walker.currentNode;
      const shown = home && home.checkVisibility() && !home.closest('script,style');
      if (shown && textContent?.trim()) found.push(textContent.trim());
    }
    for (const home of document.querySelectorAll('[aria-label],[placeholder],[title]'))
      if (home.checkVisibility())
        for (const name of ['aria-label', 'placeholder', 'title']) {
          const text = home.getAttribute(name)?.trim();
          if (text) found.push(text);
        }
    return found;
  });

/** Texts of the other language; `data` is what the workbook itself says, in whatever language. */
async function foreign(page: Page, lang: Lang, data: readonly string[]): Promise<readonly string[]> {
  const said = await texts(page);
  if (lang === 'ja') return said.filter((text) => ENGLISH.test(text));
  const longest = [...data].sort((a, b) => b.length - a.length);
  const rest = (text: string): string => longest.reduce((left, own) => left.replaceAll(own, ''), text);
  return said.filter((text) => JAPANESE.test(rest(text)));
}

/** Waits until the tab is there and nothing on it moves any more: what is looked at then is what a person goes on seeing. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const moving = document.getAnimations().filter(({ effect, playState }) => {
      return playState === 'running' && effect?.getComputedTiming().endTime !== Infinity;
    });
    const waiting = document.querySelector('.pane-main .fui-Spinner, .pane-main[aria-busy=true]');
    return moving.length === 0 && !waiting;
  });
}

export interface Seen {
  readonly lang?: Lang;
  readonly data?: readonly string[];
}

/** Looks at the page as it stands: `name` is the picture's. */
export async function seen(page: Page, name: string, { lang = 'ja', data = [] }: Seen = {}): Promise<void> {
  await picture(page, name);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  const said = (await texts(page)).filter((text) => PROGRAM.test(text));
  expect({ over: Math.max(0, over), said, foreign: await foreign(page, lang, data), axe: await axe(page) }).toEqual(
    { over: 0, said: [], foreign: [], axe: [] },
  ); // prettier-ignore
}
