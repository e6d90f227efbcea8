/** @jest-environment jsdom */
// The pane on a page: each tab has its roles and names, in both languages; what a person presses reaches the workbook.
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { createSession, type Session } from '../../src/panel/state/session';
import { Panel } from '../../src/panel/views/panel';
import { panelWords } from '../../src/wording/panel';
import { TABS, type PanelLang, type TabName } from '../../src/panel/ports';
import { memoryPort } from '../../src/workbook/memory';
import type { WorkbookPort } from '../../src/workbook/port';
import { cell, picked, sampleDepartment, smallBook, testPorts } from './panel-ports';

declare global {
  var IS_REACT_ACT_ENVIRONMENT: boolean;
}
globalThis.IS_REACT_ACT_ENVIRONMENT = true;
globalThis.ResizeObserver ??= class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};

let root: Root | null = null;
let page: HTMLElement;

beforeEach(() => {
  page = document.createElement('div');
  document.body.append(page);
});
afterEach(() => {
  act(() => root?.unmount());
  page.remove();
});

const settled = () => act(() => new Promise<void>((resolve) => setTimeout(resolve, 30)));

async function opened(
  workbook: WorkbookPort,
  {
    tab = 'link',
    lang = 'ja',
    library = new Map(),
  }: { tab?: TabName; lang?: PanelLang; library?: Parameters<typeof testPorts>[2] } = {},
): Promise<Session> {
  const session = createSession(testPorts(workbook, {}, library));
  session.prefer({ tab, lang });
  root = createRoot(page);
  act(() => root!.render(<Panel session={session} />));
  await act(() => session.start());
  // A tab's part is loaded when it is first shown.
  for (let turn = 0; turn < 40 && page.querySelector('[role="tabpanel"] [role="progressbar"]'); turn += 1)
    await settled();
  await settled();
  return session;
}

const texts = (selector: string): string[] =>
  [...page.querySelectorAll(selector)].map((element) =>
    (element.getAttribute('aria-label') ?? element.textContent ?? '').trim(),
  );
const byText = (selector: string, text: string): HTMLElement => {
  const found = [...page.querySelectorAll<HTMLElement>(selector)].find(
    (element) =>
      (element.textContent ?? '').includes(text) || element.getAttribute('aria-label')?.includes(text),
  );
  if (!found) throw new Error(`no ${selector} with ${text}: ${texts(selector).join(' | ')}`);
  return found;
};
async function press(text: string, selector = 'button'): Promise<void> {
  await act(async () => byText(selector, text).click());
  await settled();
}
/** Buttons and fields that a screen reader could not name. */
const unnamed = (): string[] =>
  [...page.querySelectorAll<HTMLElement>('button, input:not([hidden]), select')]
    .filter((element) => {
      const labelled = element.getAttribute('aria-label') ?? element.getAttribute('aria-labelledby') ?? '';
      const field = element as HTMLInputElement;
      return (
        labelled === '' && (element.textContent ?? '').trim() === '' && (field.labels?.length ?? 0) === 0
      );
    })
    .map((element) => element.outerHTML.slice(0, 120));

describe.each<PanelLang>(['ja', 'en'])('in %s', (lang) => {
  const words = panelWords[lang];

  test.each(TABS)('tab %s names everything and shows no other language’s shell', async (tab) => {
    await opened(smallBook(), { tab, lang });
    const tabs = texts('[role="tab"]');
    expect(TABS.map((name, at) => tabs[at]?.startsWith(words.tabs[name]))).toEqual([true, true, true, true]);
    expect(byText('[role="tab"][aria-selected="true"]', words.tabs[tab])).toBeTruthy();
    expect(page.querySelector('[role="tabpanel"]')?.getAttribute('aria-labelledby')).toBe(`pane-tab-${tab}`);
    expect(unnamed()).toEqual([]);
    expect(page.querySelector('[role="status"]')).not.toBeNull();
    expect(document.documentElement.lang).toBe(lang);
    if (lang === 'ja')
      expect(page.querySelector('.pane-main')!.textContent).not.toMatch(/undefined|null|NaN|Error/);
  });

  test('help and the self-check open in tabs of their own, and say so', async () => {
    await opened(smallBook(), { lang });
    const links = [...page.querySelectorAll<HTMLAnchorElement>('.pane-foot a')];
    expect(links.map((link) => [link.getAttribute('href'), link.target, link.textContent])).toEqual([
      ['help/index.html', '_blank', words.footer.help + words.common.newTab],
      ['selfcheck.html', '_blank', words.footer.selfcheck + words.common.newTab],
    ]);
  });
});

test('対応づけ: an issue is chosen, shown as it will be written, written, and taken back', async () => {
  const book = smallBook();
  await opened(book);
  await press('介護予防の体操の通いの場', 'button.pick');
  const choice = byText('.choice label', '介護予防の通いの場を広げる');
  expect(choice.textContent).toMatch(/(?:確か|たぶん|もしかすると)（.*(?:介護予防|通いの場).*）/);
  await act(async () => choice.click());
  expect(byText('.change', '書き込む内容').textContent).toContain('目標 C4');
  await press('この内容で書き込む');
  await settled();
  expect(await cell(book, '目標', 3, 2)).toBe('2');
  expect(byText('[role="status"]', '書き込みました')).toBeTruthy();
  await press('元に戻す');
  await settled();
  expect(await cell(book, '目標', 3, 2)).toBeNull();
});

test('点検: counts, filter, and a repair that is shown before it is written', async () => {
  const book = smallBook();
  await opened(book, { tab: 'check' });
  expect(page.querySelector('[role="group"]')?.getAttribute('aria-label')).toMatch(
    /^誤り\d+件、注意\d+件、参考\d+件$/,
  );
  await press('「髙橋 次郎」に直す');
  expect(document.activeElement?.textContent).toBe('I5 の修正');
  expect(byText('.change', 'I5').textContent).toBe('I5高橋 次郎→髙橋 次郎');
  expect(await cell(book, '目標', 4, 8)).toBe('高橋 次郎');
  await press('セル1か所を書き込む');
  await settled();
  expect(await cell(book, '目標', 4, 8)).toBe('髙橋 次郎');
});

test('業務負荷: bars say what they show, a person’s roles can be moved by hand with reasons for who may not', async () => {
  const session = await opened(smallBook(), { tab: 'load' });
  const [worst] = texts('.bar-buttons button');
  expect(worst).toMatch(/^佐藤 花子、負荷率1\.40、過重、換算1\.00人、担当3件$/);
  await act(async () => page.querySelector<HTMLElement>('.bar-buttons button')!.click());
  await press('移す相手を選ぶ');
  expect(byText('.explain', '鈴木 一郎').textContent).toContain('相手は同じ目標で別の役割を持っています。');
  const select = byText('select', '選んでください') as HTMLSelectElement;
  await act(async () => {
    const set = Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')!.set!;
    set.call(select, '103');
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  expect(session.state().load.basket).toMatchObject([{ from: '101', to: '103' }]);
  expect(page.textContent).toMatch(/最大の負荷率 1\.40 → 0\.\d\d、上限を超える人 1人 → 0人/);
});

test('集約: files, the roll-up with its denominators, and where a figure comes from', async () => {
  const { department, library } = sampleDepartment('end');
  const session = await opened(department, { tab: 'consolidate', library });
  act(() => session.consolidating.add([...library.keys()].map((name) => picked(name))));
  await press('集約する');
  for (let turn = 0; turn < 100 && session.state().busy; turn += 1) await settled();
  expect(texts('.submission')).toHaveLength(4);
  expect(page.textContent).toMatch(/評価\d+／報告\d+／全\d+件/);
  await press('1-(1)-① の内訳');
  expect(byText('[aria-label="集計に使った目標"] li', '.xlsx 目標').textContent).toMatch(/課\/\d+ /);
});

test('names are hidden everywhere when the person wants it', async () => {
  const session = await opened(smallBook(), { tab: 'load' });
  act(() => session.prefer({ maskNames: true }));
  expect(page.innerHTML).not.toContain('佐藤');
});

test('an empty workbook offers its starts, and none is a dead end', async () => {
  await opened(memoryPort('Book1.xlsx', [{ name: 'Sheet1', rows: [] }]));
  expect(texts('h3')).toEqual(['方針の文書から', '手元の課のブックから', '見本で試す']);
  expect(byText('button', '文書を選ぶ').getAttribute('aria-disabled')).toBe('true');
});

test('a workbook that Excel does not give says so and offers another try', async () => {
  const book = smallBook();
  const fault = { kind: 'fault', fault: { code: 'host-error', detail: 'GeneralException' } } as const;
  await opened({ ...book, read: () => Promise.resolve(fault) });
  expect(page.textContent).toContain('Excelからブックを読めませんでした');
  expect(page.textContent).not.toContain('GeneralException');
  expect(byText('button', 'もう一度読む')).toBeTruthy();
});
