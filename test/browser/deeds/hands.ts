// A person at the pane who may have nothing but a keyboard: reaching a control, pressing it, and where the focus is afterwards.
import type { Locator, Page } from 'playwright-core';
import { axe, picture } from '../browser';

/** More presses of Tab than any tab of the pane has controls. */
const PRESSES = 150;

/** Presses Tab, or Shift+Tab where the control stands before, until it has the focus; throws when the pane has been gone through. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  await control.waitFor();
  const away = (): Promise<number> =>
    control.evaluate((element) => {
      const on = document.activeElement;
      return on === element ? 0 : on ? on.compareDocumentPosition(element) : Node.DOCUMENT_POSITION_FOLLOWING;
    });
  const first = await away();
  const key = (first & 2) !== 0 ? 'Shift+Tab' : 'Tab';
  for (let press = 0, left = first; left !== 0; press += 1, left = await away()) {
    if (press === PRESSES) throw new Error(`not reached by ${key}: ${control.toString()}`);
    await page.keyboard.press(key);
  }
}

/** Goes to the control with Tab and presses a key on it. */
export async function pressAt(page: Page, control: Locator, key: 'Enter' | 'Space'): Promise<void> {
  await tabTo(page, control);
  await page.keyboard.press(key);
}

/** Waits until the focus stands on something that can be used, and tells what it is called; times out when it is lost to the page. */
export async function focused(page: Page): Promise<string> {
  const told = await page.waitForFunction(() => {
    const on = document.activeElement;
    if (!(on instanceof HTMLElement) || on === document.body || !on.checkVisibility()) return null;
    const labelled = on.getAttribute('aria-labelledby') ?? '';
    const label =
      on.getAttribute('aria-label') ??
      document.getElementById(labelled)?.textContent ??
      (on instanceof HTMLInputElement ? on.labels?.[0]?.textContent : on.textContent);
    return label?.trim() || on.tagName;
  });
  return (await told.jsonValue())!;
}

/** What the live region says now or soon: waits for these words in it. */
export const spoken = (page: Page, words: string | RegExp): Promise<void> =>
  page.locator('.pane [role=status]').filter({ hasText: words }).first().waitFor({ state: 'attached' });

/** A state of the pane as a person meets it: kept as a picture, and nothing for axe to find. */
export async function looksRight(page: Page, name: string): Promise<void> {
  await picture(page, `deeds-${name}`);
  expect(await axe(page)).toEqual([]);
}

interface Small {
  readonly what: string;
  readonly width: number;
  readonly height: number;
}

/** Controls in view whose target is smaller than 24 × 24 CSS pixels (WCAG 2.2, 2.5.8). A label belongs to its control's target. */
export const smallTargets = (page: Page): Promise<readonly Small[]> =>
  page.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>(
      '.pane :is(a[href], button, summary, select, input:not([type=file]), [role=tab], [tabindex="0"])',
    );
    return [...all].flatMap((control) => {
      if (!control.checkVisibility() || control.closest('[data-tabster-dummy]')) return [];
      const boxes = [control, ...(control instanceof HTMLInputElement ? (control.labels ?? []) : [])].map(
        (part) => part.getBoundingClientRect(),
      );
      const left = Math.min(...boxes.map((box) => box.left));
      const top = Math.min(...boxes.map((box) => box.top));
      const width = Math.max(...boxes.map((box) => box.right)) - left;
      const height = Math.max(...boxes.map((box) => box.bottom)) - top;
      const what = `${control.tagName} ${control.textContent?.trim().slice(0, 40) ?? ''}`;
      return width < 23.9 || height < 23.9 ? [{ what, width, height }] : [];
    });
  });
