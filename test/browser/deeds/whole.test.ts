// What holds over all four tabs: targets large enough to hit, and a write that Excel refuses half-way loses nothing and can be tried again.
import path from 'node:path';
import { inBrowser, SAMPLES } from '../browser';
import { inExcel } from '../hosted';
import { DIVISIONS } from '../journeys/people';
import { bookFile, excelPane } from '../journeys/workplace';
import { focused, looksRight, pressAt, smallTargets, spoken } from './hands';
import { sittings } from './sittings';

const divisionFiles = DIVISIONS.map((name) => path.join(SAMPLES, 'mid', `${name}.xlsx`));

inBrowser('the pane as a whole', () => {
  const sit = sittings('link');

  test('every control on every tab, with everything opened, is at least 24 × 24 CSS pixels', async () => {
    const { page, pane, ...excel } = await sit(excelPane);
    const small = async () => {
      await page.evaluate(() =>
        document.querySelectorAll('details').forEach((details) => (details.open = true)),
      );
      return smallTargets(page);
    };
    const show = (name: string): Promise<void> => pane.getByRole('tab', { name }).click();
    await excel.select('目標・障害福祉課', 'E17');
    await pane.locator('section.card-selected').waitFor();
    await pane.getByRole('button', { name: '設定', exact: true }).click();
    expect(await small()).toEqual([]);
    await show('点検');
    await pane.getByRole('button', { name: '理由を書いて免除する' }).first().click();
    expect(await small()).toEqual([]);
    await show('業務負荷');
    await pane.getByRole('button', { name: '担当替えの案を探す' }).click();
    await spoken(page, '担当替えの案ができました');
    await pane.getByRole('button', { name: /^例示 梅子、/ }).click();
    await pane.getByRole('button', { name: '移す相手を選ぶ' }).first().click();
    expect(await small()).toEqual([]);
    await show('集約');
    await pane.locator('.drop input[type=file]').setInputFiles(divisionFiles);
    await pane.getByRole('button', { name: '集約する' }).click();
    await spoken(page, '集約しました。');
    await pane
      .getByRole('button', { name: /の内訳$/ })
      .first()
      .click();
    expect(await small()).toEqual([]);
  });

  test('Excel refuses a write half-way: everything is put back, it is told, and the same write goes through when it is tried again', async () => {
    const { page, pane } = await sit(excelPane, bookFile(path.join(SAMPLES, 'mid', '福祉部.xlsx')));
    await pane.getByRole('tab', { name: '集約' }).click();
    await pane.locator('.drop input[type=file]').setInputFiles(divisionFiles);
    await pressAt(page, pane.getByRole('button', { name: '集約する' }), 'Enter');
    await spoken(page, '集約しました。');
    await pressAt(page, pane.getByRole('button', { name: '部のブックへの書き込み内容を見る' }), 'Enter');
    const write = pane.getByRole('button', { name: /シート\d+枚を書き込む/ });
    await write.waitFor();
    const state = () =>
      inExcel(
        page,
        ({ book }) =>
          book.sheets.map(({ name, cells }) => [
            name,
            [...cells].filter(([, { value }]) => value !== null).length,
          ]),
        null,
      );
    const before = await state();
    // The third new sheet of several.
    await inExcel(
      page,
      (host) => {
        let left = 3;
        const failing = host as unknown as { meet(location: string): void };
        const meet = failing.meet.bind(host);
        failing.meet = (location) => {
          if (location === 'WorksheetCollection.add' && (left -= 1) === 0)
            host.failAt(location, 'GeneralException');
          meet(location);
        };
      },
      null,
    );
    await pressAt(page, write, 'Enter');
    await pane.getByRole('alert').filter({ hasText: '書き込めませんでした。' }).waitFor();
    expect(await state()).toEqual(before);
    await focused(page);
    expect(await pane.innerText()).not.toMatch(/Exception|Error|undefined/);
    await looksRight(page, 'whole-refused');
    await pressAt(page, pane.getByRole('button', { name: '今の内容で作り直す' }), 'Enter');
    await pressAt(page, write, 'Enter');
    await spoken(page, '書き込みました。');
    expect((await state()).length).toBeGreaterThan(before.length);
    await pressAt(page, pane.getByRole('button', { name: '元に戻す' }).first(), 'Enter');
    await spoken(page, '書き込む前に戻しました。');
    expect(await state()).toEqual(before);
    await focused(page);
  });

  test('a file dialog that is closed without a choice gives the focus back to its button', async () => {
    const { page, pane } = await sit(excelPane, bookFile(path.join(SAMPLES, 'mid', '福祉部.xlsx')));
    await pane.getByRole('tab', { name: '集約' }).click();
    const button = pane.getByRole('button', { name: 'ファイルを選ぶ' });
    const dialog = page.waitForEvent('filechooser');
    await pressAt(page, button, 'Enter');
    await dialog;
    // Excel gives the focus to the sheet meanwhile.
    await button.evaluate((element) => element.blur());
    await pane.locator('.drop input[type=file]').dispatchEvent('cancel');
    expect(await focused(page)).toBe('ファイルを選ぶ');
  });
});
