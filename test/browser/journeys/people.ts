// Three people's whole ways: a division head, a planner, a manager. Each takes a site and a workplace, and throws where the way ends.
import path from 'node:path';
import { createWorkbookBytes } from '../../../src/workbook/file/write/new-workbook';
import { sampleInOneBook } from '../../../src/delivery/samples/workbooks';
import { axe, picture, SAMPLES, type Site, type Visit } from '../browser';
import { bookFile, type BookFile, type Workplace } from './workplace';

export const sample = (name: string): string => path.join(SAMPLES, 'start', `${name}.xlsx`);
export const DIVISIONS = ['地域福祉課', '障害福祉課', '高齢福祉課', '生活支援課'] as const;

export interface Journey {
  readonly person: string;
  readonly way: string;
  /** Returns the visit, still open, for the caller to judge (outside requests, errors) and to close. */
  go(site: Site, place: Workplace): Promise<Visit>;
}

/** The department with every division's objectives in one workbook, as departments that share one file have it. */
export async function wholeDepartment(): Promise<BookFile> {
  const bytes = await createWorkbookBytes(sampleInOneBook('start'));
  return { name: '福祉部全体.xlsx', mimeType: '', buffer: Buffer.from(bytes) };
}

const divisionHead: Journey = {
  person: '課長',
  way: 'writes into the sheet, sees the finding, goes there, mends it, keeps the workbook',
  async go(site, place) {
    const { visit, page, pane, ...at } = await place.open(site, bookFile(sample('地域福祉課')), 'check');
    await pane.getByText('点検し直す').waitFor();
    await at.type('目標', 'D6', '9-(9)-⑨');
    const finding = pane.getByText('9-(9)-⑨').first();
    await finding.waitFor();
    await picture(page, `journey-division-head-${place.name}`);
    await at.select('目標', 'A1');
    await pane.getByRole('button', { name: /D6/ }).first().click();
    await at.selected('目標', 'D6');
    await at.type('目標', 'D6', '1-(1)-①');
    await finding.waitFor({ state: 'detached' });
    await at.type('目標', 'E6', '申請様式の見直し');
    const kept = await at.keep();
    expect(kept('目標', 'E6')).toBe('申請様式の見直し');
    expect(kept('目標', 'D6')).toBe('1-(1)-①');
    return visit;
  },
};

const planner: Journey = {
  person: '企画担当',
  way: 'takes in the divisions, looks, writes, takes it back, writes again, keeps the workbook',
  async go(site, place) {
    const { visit, page, pane, ...at } = await place.open(site, bookFile(sample('福祉部')), 'consolidate');
    await pane.locator('input[type=file]').first().setInputFiles(DIVISIONS.map(sample));
    await pane.getByRole('button', { name: '集約する' }).click();
    await pane.getByText('集約しました').first().waitFor();
    expect(await axe(page)).toEqual([]);
    const write = async (): Promise<void> => {
      await pane.getByRole('button', { name: '部のブックへの書き込み内容を見る' }).click();
      await pane.getByRole('button', { name: /シート\d+枚を書き込む/ }).click();
      await at.sheet('組織目標展開整理表');
    };
    await write();
    await pane.getByRole('button', { name: '元に戻す' }).first().click();
    await at.sheet('組織目標展開整理表', false);
    await pane.getByText('書き込む前に戻しました。').first().waitFor();
    await pane.getByRole('button', { name: '集約し直す' }).click();
    await pane.getByText('集約しました').first().waitFor();
    await write();
    await picture(page, `journey-planner-${place.name}`);
    const kept = await at.keep();
    for (const sheet of ['組織目標展開整理表', '部の総括', '点検結果', '取込記録', '証跡'])
      expect(kept(sheet, 'A1')).not.toBeNull();
    return visit;
  },
};

const manager: Journey = {
  person: '管理職',
  way: 'sees the load, asks for a proposal, takes it, takes it back',
  async go(site, place) {
    const { visit, page, pane, ...at } = await place.open(site, await wholeDepartment(), 'load');
    await pane.getByRole('button', { name: '担当替えの案を探す' }).waitFor();
    const before = await at.keep();
    expect(await axe(page)).toEqual([]);
    await pane.getByRole('button', { name: '担当替えの案を探す' }).click();
    await pane
      .getByText(/担当替えの案ができました/)
      .first()
      .waitFor();
    expect(await axe(page)).toEqual([]);
    const all = pane.getByRole('button', { name: 'すべて選ぶ' });
    if ((await all.count()) > 0) await all.first().click();
    await pane.getByRole('button', { name: /件の書き込み内容を見る/ }).click();
    const write = pane.getByRole('button', { name: /書き込む$/ });
    await write.waitFor();
    await picture(page, `journey-manager-${place.name}`);
    expect(await axe(page)).toEqual([]);
    const line = pane.locator('.change').first();
    const cell = (await line.locator('strong').textContent())!;
    const to = (await line.locator('ins').textContent())!;
    const sheet = (await pane.locator('section:has(> h3)').first().getAttribute('aria-label'))!;
    await write.click();
    await pane
      .getByText(/書き込みました。/)
      .first()
      .waitFor();
    expect((await at.keep())(sheet, cell)).toBe(to);
    await pane.getByRole('button', { name: '元に戻す' }).first().click();
    await pane.getByText('書き込む前に戻しました。').first().waitFor();
    expect((await at.keep())(sheet, cell)).toBe(before(sheet, cell));
    return visit;
  },
};

export const JOURNEYS: readonly Journey[] = [divisionHead, planner, manager];
