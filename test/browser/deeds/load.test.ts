// 業務負荷 by keyboard: bars against the limit, months, the frontier, locks that hold, a move by hand, and what is accepted written
// and taken back.
import type { Locator } from 'playwright-core';
import { inBrowser } from '../browser';
import { excelPane, workbenchPage, type Sitting } from '../journeys/workplace';
import { focused, looksRight, pressAt, spoken, tabTo } from './hands';
import { sittings } from './sittings';

const SHEET = '目標・地域福祉課';
const proposal = (pane: Locator): Locator => pane.getByRole('group', { name: '担当替えの案' });
const search = (pane: Locator): Locator =>
  pane.getByRole('button', { name: /担当替えの案を探す|案を探し直す/ });
const person = (pane: Locator, name: string): Locator =>
  pane.getByRole('button', { name: new RegExp(`^${name}、負荷率`) });

async function propose({ page, pane }: Sitting): Promise<void> {
  await pressAt(page, search(pane), 'Enter');
  await spoken(page, '担当替えの案ができました');
  // The button that was pressed goes out while it works: the focus stays on it.
  expect(await focused(page)).toBe('案を探し直す');
}

inBrowser('balancing', () => {
  const sit = sittings('load');

  test('people stand against the limit with the worst first, and month by month in a table', async () => {
    const { page, pane } = await sit(excelPane);
    await pane.getByText('12人のうち1人が上限 1.10 を超えています。').waitFor();
    const names = await pane.getByRole('group', { name: '職員の負荷率' }).getByRole('button').all();
    expect(await names[0]!.getAttribute('aria-label')).toBe(
      '例示 梅子、負荷率1.50、過重、換算1.00人、担当6件',
    );
    expect(await pane.locator('.bar-limit text').allTextContents()).toEqual(['1.10', '1.30']);
    await pressAt(page, pane.locator('summary', { hasText: '月ごとの負荷率' }), 'Enter');
    const row = pane.getByRole('row').filter({ hasText: '例示 梅子' });
    await row.waitFor();
    expect(await row.getByRole('cell').count()).toBe(12);
    expect(await row.innerText()).toContain('■');
    await tabTo(page, pane.getByRole('region', { name: '月ごとの負荷率' }));
    await looksRight(page, 'load-months');
  });

  test.each([excelPane, workbenchPage])(
    'in the $name: fewer moves are picked with the arrows, written after they were shown, and taken back',
    async (place) => {
      const at = await sit(place);
      const { page, pane } = at;
      await propose(at);
      expect(await proposal(pane).getByRole('checkbox').count()).toBe(2);
      const [none, one, two] = await pane
        .getByRole('group', { name: '変更の件数と最大の負荷率' })
        .getByRole('radio')
        .all();
      await tabTo(page, two!);
      await looksRight(page, `load-proposal-${place.name}`);
      await page.keyboard.press('ArrowUp');
      await pane.getByText('最大の負荷率 1.50 →').waitFor();
      await proposal(pane).getByRole('checkbox').nth(1).waitFor({ state: 'detached' });
      expect(await one!.isChecked()).toBe(true);
      expect(await one!.evaluate((radio) => radio === document.activeElement)).toBe(true);
      await page.keyboard.press('ArrowUp');
      await proposal(pane).waitFor({ state: 'detached' });
      expect(await none!.isChecked()).toBe(true);
      await page.keyboard.press('ArrowDown');
      await proposal(pane).getByRole('checkbox').first().waitFor();
      await looksRight(page, `load-one-move-${place.name}`);

      const write = pane.getByRole('button', { name: /件の書き込み内容を見る/ });
      await pressAt(page, write, 'Enter');
      await pane.locator('#write-heading').waitFor();
      const line = pane.getByRole('region', { name: SHEET }).locator('.change');
      expect(await line.count()).toBeGreaterThan(0);
      const cell = (await line.first().locator('strong').textContent())!;
      const [from, to] = [
        await line.first().locator('del').textContent(),
        await line.first().locator('ins').textContent(),
      ];
      await looksRight(page, `load-preview-${place.name}`);
      await pressAt(page, pane.getByRole('button', { name: /か所を書き込む$/ }), 'Enter');
      await spoken(page, '書き込みました。');
      await focused(page);
      expect((await at.keep())(SHEET, cell)).toBe(to);
      await pressAt(page, pane.getByRole('button', { name: '元に戻す' }).first(), 'Enter');
      await spoken(page, '書き込む前に戻しました。');
      await focused(page);
      expect((await at.keep())(SHEET, cell)).toBe(from);
    },
  );

  test('a locked person keeps every role, and a locked move is found no more', async () => {
    const at = await sit(excelPane);
    const { page, pane } = at;
    await propose(at);
    const [move] = await proposal(pane).locator('.choice').allInnerTexts();
    const receiver = /→ (\S+ \S+)/.exec(move!)![1]!;
    await pressAt(page, proposal(pane).getByRole('button', { name: '固定する' }).first(), 'Enter');
    await pressAt(page, person(pane, receiver), 'Enter');
    await pressAt(page, pane.getByRole('button', { name: 'この人を固定する' }), 'Enter');
    await pane.getByRole('button', { name: 'この人の固定をやめる' }).waitFor();
    await pane.getByText('シートか条件が変わりました。案を探し直してください。').waitFor();
    await looksRight(page, 'load-locked');
    await propose(at);
    const moves = await proposal(pane).locator('.choice').allInnerTexts();
    expect(moves.length).toBeGreaterThan(0);
    for (const text of moves) {
      expect(text).not.toContain(`→ ${receiver}`);
      expect(text).not.toContain(move!.split(':')[0]);
    }
  });

  test('a role is given by hand: who may not take it and why, what it would do, and out again', async () => {
    const { page, pane } = await sit(excelPane);
    await pressAt(page, person(pane, '例示 梅子'), 'Enter');
    await pressAt(
      page,
      pane.getByRole('list', { name: '担当' }).getByRole('button', { name: '移す相手を選ぶ' }).first(),
      'Enter',
    );
    const to = pane.getByRole('combobox', { name: '移す相手' });
    await pane
      .getByText(/相手は同じ目標で別の役割を持っています。/)
      .first()
      .waitFor();
    await pane.getByText('会計年度任用職員は主担当になれません。').first().waitFor();
    await looksRight(page, 'load-by-hand');
    await tabTo(page, to);
    await to.selectOption({ label: '例示 藤吉' });
    const line = pane.getByRole('list', { name: '手で加えた移し替え' });
    await line.getByText('例示 梅子 → 例示 藤吉').waitFor();
    await pane.getByText('最大の負荷率 1.50 → 1.20、上限を超える人 1人 → 1人').waitFor();
    await focused(page);
    await looksRight(page, 'load-what-if');
    await pressAt(page, line.getByRole('button', { name: '外す' }), 'Enter');
    await line.waitFor({ state: 'detached' });
    await focused(page);
  });
});
