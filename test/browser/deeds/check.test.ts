// 点検: filters and counts, going through the findings with the cell selected in Excel, a certain repair, and waivers that are kept.
import type { Page } from 'playwright-core';
import { inBrowser } from '../browser';
import { inExcel } from '../hosted';
import { excelPane, type Sitting } from '../journeys/workplace';
import { focused, looksRight, pressAt, spoken } from './hands';
import { sittings } from './sittings';

const findings = ({ pane }: Sitting) => pane.getByRole('list', { name: '点検の結果' }).locator('> li');
const first = async ({ pane }: Sitting, name: string | RegExp): Promise<void> => {
  await pane.getByRole('button', { name }).first().waitFor();
};

/** Opens the pane anew on the workbook as it stands in Excel. */
async function reopen({ page, pane }: Sitting): Promise<void> {
  const sheets = await inExcel(
    page,
    ({ book }) =>
      book.sheets.map(({ name, cells }) => {
        const rows: unknown[][] = [];
        for (const [key, { value }] of cells) (rows[Math.floor(key / 16_384)] ??= [])[key % 16_384] = value;
        return { name, rows: Array.from(rows, (row) => Array.from(row ?? [], (value) => value ?? null)) };
      }),
    null,
  );
  await page.addInitScript((told) => Object.assign(window, { tenkaiBook: told }), {
    name: '福祉部全体.xlsx',
    sheets,
  });
  await page.reload();
  await pane.locator('.pane-main[aria-busy=false] .stack').first().waitFor();
}

inBrowser('checking', () => {
  const sit = sittings('check');

  test('severities and kinds are counted and filtered; next, previous and Enter select the cell in Excel', async () => {
    const at = await sit(excelPane);
    const { page, pane } = at;
    const severity = (name: string) => pane.getByRole('button', { name: new RegExp(`^${name} \\d+$`) });
    const count = async (name: string): Promise<number> =>
      parseInt((await severity(name).innerText()).split(' ')[1]!, 10);
    const counts = [await count('誤り'), await count('注意'), await count('参考')] as const;
    const total = counts[0] + counts[1] + counts[2];
    await pane.getByText(`${total}件`, { exact: true }).waitFor();
    await pressAt(page, severity('注意'), 'Space');
    await pressAt(page, severity('参考'), 'Space');
    await pane.getByText(`${counts[0]}件`, { exact: true }).waitFor();
    expect(await findings(at).count()).toBe(counts[0]);
    const kinds = pane.getByLabel('種類');
    const kind = (await kinds.locator('option').allInnerTexts()).find((text) =>
      text.startsWith('負荷率の過重'),
    )!;
    await kinds.selectOption(kind);
    const loads = Number(/\d+/.exec(kind)![0]);
    expect(await findings(at).count()).toBe(loads);
    await looksRight(page, 'check-filtered');

    await pressAt(page, pane.getByRole('button', { name: '次の指摘' }), 'Enter');
    await at.selected('職員', 'A10');
    await pane.getByText(`1/${loads}件`).waitFor();
    await pressAt(page, pane.getByRole('button', { name: '前の指摘' }), 'Enter');
    await at.selected('職員', 'A45');
    await pane.getByText(`${loads}/${loads}件`).waitFor();
    await pressAt(page, findings(at).nth(1).getByRole('button').first(), 'Enter');
    await at.selected('職員', 'A22');
    await pane.getByText(`2/${loads}件`).waitFor();
    expect(await focused(page)).toContain('負荷率の過重');
    await severity('誤り').click();
    await pressAt(page, pane.getByRole('button', { name: '絞り込みをやめる' }), 'Enter');
    await pane.getByText(new RegExp(`/${total}件$`)).waitFor();
    await focused(page);
  });

  test('a near spelling is put right after it was shown, the finding goes, and undo brings both back', async () => {
    const at = await sit(excelPane);
    const { page, pane } = at;
    const sheet = '目標・障害福祉課';
    const fix = pane.getByRole('button', { name: '「仮名 斎太」に直す' });
    await pressAt(page, fix, 'Enter');
    await pane.getByRole('heading', { name: 'O11 の修正' }).waitFor();
    expect(await focused(page)).toBe('O11 の修正');
    expect(await pane.locator('.change').allInnerTexts()).toEqual([
      expect.stringMatching(/O11\s*仮名 齋太\s*→\s*仮名 斎太/),
    ]);
    await looksRight(page, 'check-fix');
    await pressAt(page, pane.getByRole('button', { name: '書き込まずに戻る' }), 'Enter');
    expect(await focused(page)).toBe('「仮名 斎太」に直す');
    await page.keyboard.press('Enter');
    await pressAt(page, pane.getByRole('button', { name: 'セル1か所を書き込む' }), 'Enter');
    await spoken(page, 'セル1か所を書き込みました。');
    expect((await at.keep())(sheet, 'O11')).toBe('仮名 斎太');
    await fix.waitFor({ state: 'detached' });
    await focused(page);
    await pressAt(page, pane.getByRole('button', { name: '元に戻す' }).first(), 'Enter');
    await spoken(page, '書き込む前に戻しました。');
    await focused(page);
    expect((await at.keep())(sheet, 'O11')).toBe('仮名 齋太');
    await fix.waitFor();
  });

  test('an issue is waived with a reason, stays waived when the workbook is opened anew, and the waiver is ended and given again', async () => {
    const at = await sit(excelPane);
    const { page, pane } = at;
    const finding = pane.locator('.finding').filter({ hasText: '2-(5)-①' }).first();
    const offer = finding.getByRole('button', { name: '理由を書いて免除する' }).first();
    await pressAt(page, offer, 'Enter');
    const form = finding.locator('form');
    await form.getByRole('button').click();
    await form.getByText('理由のない免除は効きません').waitFor();
    await looksRight(page, 'check-waive');
    await waive(page, at, '県の計画で進めるため');
    const kept = await at.keep();
    const rows = Array.from({ length: 40 }, (_, row) => row + 1);
    const line = rows.flatMap((row) =>
      ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I']
        .filter((column) => kept('設定', `${column}${row}`) === '県の計画で進めるため')
        .map((column) => `${column}${row}`),
    );
    expect(line).toHaveLength(1);

    await reopen(at);
    await first(at, '点検し直す');
    expect(await finding.count()).toBe(0);
    await pane.getByRole('tab', { name: '対応づけ' }).click();
    await pane.getByText('免除の理由: 県の計画で進めるため').waitFor();
    await looksRight(page, 'link-waived');
    await pressAt(page, pane.getByRole('button', { name: '免除をやめる' }), 'Enter');
    await pane.getByRole('heading', { name: '重点課題 2-(5)-① の免除の取りやめ' }).waitFor();
    await looksRight(page, 'check-end-waiver');
    await pressAt(page, pane.getByRole('button', { name: 'セル1か所を書き込む' }), 'Enter');
    await spoken(page, '書き込みました。');
    await focused(page);
    expect((await at.keep())('設定', line[0]!)).toBeNull();
    await pane.getByRole('tab', { name: '点検' }).click();
    await offer.click();
    await waive(page, at, '国の制度を待つため');
    expect((await at.keep())('設定', line[0]!)).toBe('国の制度を待つため');
  });

  test('the list grows on demand, and the focus goes on to the first of the new ones', async () => {
    const at = await sit(excelPane);
    const { page, pane } = at;
    const before = await findings(at).count();
    await pressAt(page, pane.getByRole('button', { name: /^残り\d+件も表示$/ }).first(), 'Enter');
    await findings(at).nth(before).waitFor();
    const there = await findings(at)
      .nth(before)
      .evaluate((line) => line.contains(document.activeElement));
    expect(there).toBe(true);
  });
});

async function waive(page: Page, { pane }: Sitting, reason: string): Promise<void> {
  const form = pane.locator('form');
  await form.getByLabel('免除の理由').fill(reason);
  await page.keyboard.press('Enter');
  await pane.getByRole('heading', { name: '重点課題 2-(5)-① の免除', exact: true }).waitFor();
  await pressAt(page, pane.getByRole('button', { name: /か所を書き込む$/ }), 'Enter');
  await spoken(page, '書き込みました。');
  await pane.locator('.finding').filter({ hasText: '2-(5)-①' }).waitFor({ state: 'detached' });
  await focused(page);
}
