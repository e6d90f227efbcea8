// 集約: many files picked or dropped, one of them broken, called off half-way and run again, what was understood, what changed since
// last time, and where a figure comes from.
import fs from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { createWorkbookBytes } from '../../../src/workbook/file/write/new-workbook';
import { cityWorkbooks } from '../../bench/city';
import { inBrowser, SAMPLES } from '../browser';
import { inExcel } from '../hosted';
import { DIVISIONS } from '../journeys/people';
import { bookFile, excelPane, type BookFile, type Sitting } from '../journeys/workplace';
import { focused, looksRight, pressAt, spoken } from './hands';
import { sittings } from './sittings';

const at = (round: 'mid' | 'end', name: string): string => path.join(SAMPLES, round, `${name}.xlsx`);
const fileOf = (file: string, name = path.basename(file)): BookFile => ({
  name,
  mimeType: '',
  buffer: fs.readFileSync(file),
});
const run = (pane: Locator): Locator => pane.getByRole('button', { name: /^集約(する|し直す)$/ });
const sheets = (page: Page) => inExcel(page, ({ book }) => book.sheets.map(({ name }) => name), null);

const choose = ({ pane }: Sitting, files: readonly BookFile[]): Promise<void> =>
  pane.locator('.drop input[type=file]').setInputFiles([...files]);

/** As a file manager does: the files come with the drop, and the pane has no picker open. */
async function drop(page: Page, on: Locator, files: readonly BookFile[]): Promise<void> {
  const told = files.map(({ name, buffer }) => ({ name, text: buffer.toString('base64') }));
  const dataTransfer = await page.evaluateHandle((all) => {
    const held = new DataTransfer();
    for (const { name, text } of all)
      held.items.add(new File([Uint8Array.from(atob(text), (char) => char.charCodeAt(0))], name));
    return held;
  }, told);
  await on.dispatchEvent('dragover', { dataTransfer });
  await on.dispatchEvent('drop', { dataTransfer });
}

async function rollUp({ page, pane }: Sitting): Promise<void> {
  await pressAt(page, run(pane), 'Enter');
  await spoken(page, '集約しました。');
}

inBrowser('consolidating', () => {
  const sit = sittings('consolidate');

  test('files are dropped, a broken one and a picture among them: the broken one is named with its reason and the others count', async () => {
    const sitting = await sit(excelPane, bookFile(at('mid', '福祉部')));
    const { page, pane } = sitting;
    const broken = {
      name: '生活支援課.xlsx',
      mimeType: '',
      buffer: fs.readFileSync(at('mid', '生活支援課')).subarray(0, 3000),
    };
    const picture = { name: '写真.png', mimeType: '', buffer: Buffer.from('x') };
    const whole = DIVISIONS.slice(0, 3).map((name) => fileOf(at('mid', name)));
    await drop(page, pane.locator('.drop'), [...whole, broken, picture]);
    await spoken(page, 'Excelのブックではないので外しました: 写真.png');
    await rollUp(sitting);
    await pane.getByText('集約しました。4課のうち3課が提出しています。').first().waitFor();
    expect(await focused(page)).toBe('集約し直す');
    const submissions = pane.locator('.submission');
    expect(await submissions.count()).toBe(4);
    expect(await submissions.first().innerText()).toMatch(/生活支援課[^]*壊れていて読めません[^]*読めない/);
    await looksRight(page, 'consolidate-broken');

    await pressAt(page, pane.locator('summary', { hasText: '各ファイルの読み取り方' }), 'Enter');
    const understood = pane.getByRole('region', { name: '地域福祉課.xlsx' });
    await understood.locator('summary', { hasText: '課の目標' }).click();
    await understood
      .getByText(/「対応する重点課題」→/)
      .first()
      .waitFor();
    await looksRight(page, 'consolidate-understood');

    // The picked file put right takes the broken one's place.
    await drop(page, pane.locator('.drop'), [fileOf(at('mid', '生活支援課'))]);
    await pane.getByText('ファイルかブックが変わりました。集約し直してください。').waitFor();
    await rollUp(sitting);
    await pane.getByText('4課のうち4課が提出').first().waitFor();
  });

  test('a file or a text that is dropped beside the place for files changes nothing and leaves the pane', async () => {
    const { page, pane } = await sit(excelPane, bookFile(at('mid', '福祉部')));
    await drop(page, pane.locator('.pane-foot'), [fileOf(at('mid', '地域福祉課'))]);
    const held = await page.evaluate(() => {
      const event = new DragEvent('drop', {
        bubbles: true,
        cancelable: true,
        dataTransfer: new DataTransfer(),
      });
      return !document.body.dispatchEvent(event);
    });
    expect(held).toBe(true);
    await drop(page, pane.locator('.drop'), []);
    expect(await pane.getByText('個のファイルを加えました').count()).toBe(0);
    expect(await pane.locator('section', { hasText: '選んだファイル（' }).count()).toBe(0);
  });

  test('what is written can be compared with the next roll-up, and every figure traced to its rows', async () => {
    const sitting = await sit(excelPane, bookFile(at('mid', '福祉部')));
    const { page, pane } = sitting;
    await choose(
      sitting,
      DIVISIONS.map((name) => fileOf(at('mid', name))),
    );
    expect(await focused(page)).toBe('ファイルを選ぶ');
    await rollUp(sitting);
    await pane.getByText('このブックでは初めての集約です。').waitFor();
    const issue = pane.locator('li.card').filter({ hasText: '1-(1)-①' }).first();
    await pressAt(page, issue.getByRole('button', { name: '1-(1)-① の内訳' }), 'Enter');
    const rows = issue.getByRole('list', { name: '集計に使った目標' }).locator('> li');
    const [judged, reported, total] = /評価(\d+)／報告(\d+)／全(\d+)件/
      .exec(await issue.innerText())!
      .slice(1)
      .map(Number);
    expect(await rows.count()).toBe(total);
    expect(judged).toBeLessThanOrEqual(reported!);
    for (const text of await rows.allInnerTexts()) expect(text).toMatch(/課\.xlsx 目標 [A-Z]+\d+/);
    await looksRight(page, 'consolidate-trace');

    await pressAt(page, pane.getByRole('button', { name: '部のブックへの書き込み内容を見る' }), 'Enter');
    await pressAt(page, pane.getByRole('button', { name: /シート\d+枚を書き込む/ }), 'Enter');
    await spoken(page, '書き込みました。');
    await pane.getByRole('button', { name: '✓ 書き込み済み' }).waitFor();
    await focused(page);
    await choose(sitting, [fileOf(at('end', '地域福祉課'))]);
    await rollUp(sitting);
    await pressAt(page, pane.locator('summary', { hasText: /前の集約からの違い（\d+）/ }), 'Enter');
    await pane.locator('.explain li', { hasText: '→' }).first().waitFor();
    await looksRight(page, 'consolidate-differences');
  });

  test('差戻し by keyboard: chosen, said, looked at, and handed over', async () => {
    const sitting = await sit(excelPane, bookFile(at('mid', '福祉部')));
    const { page, pane } = sitting;
    await choose(
      sitting,
      DIVISIONS.map((name) => fileOf(at('mid', name))),
    );
    await rollUp(sitting);
    await pressAt(page, pane.locator('summary', { hasText: '直してもらう課 4課' }), 'Enter');
    await pane.getByLabel('すべての課へ').fill('4月末までに');
    await pressAt(page, pane.getByRole('checkbox', { name: /生活支援課/ }), 'Space');
    await looksRight(page, 'consolidate-return');
    await pressAt(page, pane.getByRole('button', { name: '差し戻す内容を見る' }), 'Enter');
    await pane.getByText('3課のブックを作ります。まだ何も作っていません。').waitFor();
    expect(await focused(page)).toBe('差し戻す内容');
    await looksRight(page, 'consolidate-return-look');
    await pressAt(page, pane.getByRole('button', { name: '戻る' }), 'Enter');
    expect(await focused(page)).toBe('差し戻す内容を見る');
    await pressAt(page, pane.getByRole('button', { name: '差し戻す内容を見る' }), 'Enter');
    await pressAt(page, pane.getByRole('button', { name: '3課のブックを作る' }), 'Enter');
    await pane.getByRole('heading', { name: '作った結果' }).waitFor();
    expect(await pane.getByText('作成済み').count()).toBe(3);
    await looksRight(page, 'consolidate-return-made');
  });

  test('called off half-way: the workbook and the picked files are as they were, and the next run takes everything in', async () => {
    const [department, ...divisions] = cityWorkbooks({ divisions: 16, objectives: 60, staff: 20, seed: 11 });
    const files: BookFile[] = [];
    for (const { name, specs } of divisions)
      files.push({ name, mimeType: '', buffer: Buffer.from(await createWorkbookBytes(specs)) });
    const book = {
      name: department!.name,
      mimeType: '',
      buffer: Buffer.from(await createWorkbookBytes(department!.specs)),
    };
    const sitting = await sit(excelPane, book);
    const { page, pane } = sitting;
    await choose(sitting, files);
    const before = await sheets(page);
    const said = await listen(page);
    await pressAt(page, run(pane), 'Enter');
    await pane.getByRole('progressbar').waitFor();
    await pane.getByText(/読み込み ([3-9]|1\d)\/\d+/).waitFor();
    await pressAt(page, pane.getByRole('button', { name: '中止' }), 'Enter');
    await spoken(page, '途中で止めました。ブックは変わっていません。');
    await focused(page);
    expect(await pane.locator('.submission').count()).toBe(0);
    expect(await sheets(page)).toEqual(before);
    await pane.getByText('選んだファイル（16）').waitFor();
    await rollUp(sitting);
    await pane.getByText('16課のうち16課が提出').first().waitFor();
    expect(await said()).toEqual(
      expect.arrayContaining([
        '集約しています',
        expect.stringMatching(/集約しています 読み込み (25|50|75)%/),
      ]),
    );
  });
});

/** Everything that the live region says from now on. */
async function listen(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const told: string[] = [];
    const region = document.querySelector('.pane [role=status]')!;
    new MutationObserver(() => told.push(region.textContent ?? '')).observe(region, {
      ...{ childList: true, characterData: true, subtree: true },
    });
    Object.assign(window, { tenkaiSaid: told });
  });
  return () => page.evaluate(() => (window as unknown as { tenkaiSaid: string[] }).tenkaiSaid);
}
