// 対応づけ by keyboard alone: the row in hand, proposals with their reasons, several issues with the principal first, unlinking, undo.
import type { Locator } from 'playwright-core';
import { inBrowser } from '../browser';
import { excelPane, workbenchPage } from '../journeys/workplace';
import { sittings } from './sittings';
import { focused, looksRight, pressAt, spoken, tabTo } from './hands';

const SHEET = '目標・障害福祉課';

const cardOf = (pane: Locator, objective: string): Locator =>
  pane.locator('section.card-selected').filter({ hasText: objective });
const issue = (card: Locator, number: string): Locator => card.getByRole('checkbox', { name: number });
const write = (card: Locator): Locator => card.getByRole('button', { name: 'この内容で書き込む' });

inBrowser('linking', () => {
  const sit = sittings('link');

  test.each([excelPane, workbenchPage])(
    'in the $name: two issues are chosen with the principal first, written, taken away again and taken back, without a mouse',
    async (place) => {
      const { page, pane, keep } = await sit(place);
      await pressAt(page, pane.getByRole('button', { name: /障害福祉課\/12/ }), 'Enter');
      const card = cardOf(pane, '障害福祉課/12');
      await card.waitFor();
      const proposals = card.locator('fieldset > .choice');
      expect(await proposals.count()).toBeGreaterThan(0);
      expect(await proposals.count()).toBeLessThanOrEqual(3);
      for (const text of await proposals.allInnerTexts())
        expect(text).toMatch(/(?:確か|たぶん|もしかすると)（.+）/);
      await looksRight(page, `link-proposals-${place.name}`);

      const [nearest] = await proposals.locator('strong').allInnerTexts();
      await pressAt(page, issue(card, nearest!), 'Space');
      await pressAt(page, card.getByText('すべての重点課題から選ぶ'), 'Enter');
      await pressAt(page, issue(card, '1-(2)-②'), 'Space');
      await pressAt(page, card.getByRole('button', { name: '1-(2)-② を主にする' }), 'Enter');
      await card.locator('ins', { hasText: `1-(2)-②、${nearest}` }).waitFor();
      await focused(page);
      await looksRight(page, `link-chosen-${place.name}`);
      const before = (await keep())(SHEET, 'D17');
      await pressAt(page, write(card), 'Enter');
      await spoken(page, 'セル1か所を書き込みました。');
      await focused(page);
      expect((await keep())(SHEET, 'D17')).toBe(`1-(2)-②、${nearest}`);

      await pressAt(page, pane.getByRole('button', { name: '元に戻す' }).first(), 'Enter');
      await spoken(page, '書き込む前に戻しました。');
      expect(await focused(page)).toBe('閉じる');
      await page.keyboard.press('Enter');
      await focused(page);
      expect((await keep())(SHEET, 'D17')).toBe(before);
    },
  );

  test('the card follows the row that is selected in Excel, and what is typed there', async () => {
    const { page, pane, ...excel } = await sit(excelPane);
    await excel.select(SHEET, 'E20');
    const card = cardOf(pane, '障害福祉課/15');
    await card.locator('fieldset legend').waitFor();
    await looksRight(page, 'link-followed');
    await excel.type(SHEET, 'D20', '2-(2)-①');
    await card.locator('.tag', { hasText: '主' }).waitFor();
    expect(await issue(card, '2-(2)-①').isChecked()).toBe(true);
    await excel.select('目標・高齢福祉課', 'A7');
    await cardOf(pane, '高齢福祉課/2').waitFor();
  });

  test('an objective loses its only issue by keyboard: the cell is emptied, and filled again by undo', async () => {
    const { page, pane, ...excel } = await sit(excelPane);
    await excel.select(SHEET, 'E6');
    const card = cardOf(pane, '障害福祉課/1');
    const now = (await excel.keep())(SHEET, 'D6') as string;
    await pressAt(page, issue(card, now), 'Space');
    await card.locator('ins', { hasText: '（空欄）' }).waitFor();
    await pressAt(page, write(card), 'Enter');
    await spoken(page, '書き込みました。');
    expect((await excel.keep())(SHEET, 'D6')).toBeNull();
    await pane.getByRole('button', { name: /障害福祉課\/1 / }).waitFor();
    expect(await issue(card, now).isChecked()).toBe(false);
    await looksRight(page, 'link-emptied');
    await pressAt(page, pane.getByRole('button', { name: '元に戻す' }).first(), 'Enter');
    await spoken(page, '書き込む前に戻しました。');
    expect((await excel.keep())(SHEET, 'D6')).toBe(now);
    await card.locator('.tag', { hasText: '主' }).waitFor();
    await tabTo(page, issue(card, now));
    expect(await issue(card, now).isChecked()).toBe(true);
  });
});
