/** @jest-environment jsdom */
// 様式の読み方 on a page: opened from the findings, answered by keys, changed by what is selected in the sheet, written and taken back.
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { createSession, type Session } from '../../src/panel/state/session';
import { createTeaching } from '../../src/panel/state/teaching';
import { Panel } from '../../src/panel/views/panel';
import { memoryPort } from '../../src/workbook/memory';
import type { WorkbookPort } from '../../src/workbook/port';
import { cell, spokenView, testPorts } from './panel-ports';

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

const settled = () => act(() => new Promise<void>((resolve) => setTimeout(resolve, 40)));
const ROWS = [
  ['甲', '乙', '丙', '丁'],
  ['橋の点検の前倒し', '45', '令和7年3月末', '上回る'],
  ['空き家の持ち主さがし', '40', '令和6年9月末', '届かず'],
];
const book = (): WorkbookPort => memoryPort('課.xlsx', [{ name: '様式', rows: [['令和6年度　期末評価'], [], ...ROWS] }]); // prettier-ignore

async function opened(
  port: WorkbookPort,
): Promise<{ session: Session; spoken: ReturnType<typeof spokenView> }> {
  const spoken = spokenView();
  const session = createSession(testPorts(port, { view: spoken.view }));
  session.prefer({ tab: 'check', period: 'end' });
  root = createRoot(page);
  act(() => root!.render(<Panel session={session} />));
  await act(() => session.start());
  for (let turn = 0; turn < 60 && page.querySelector('[role="progressbar"]'); turn += 1) await settled();
  await press('様式の読み方を教える');
  for (let turn = 0; turn < 60 && !page.querySelector('#teach-heading'); turn += 1) await settled();
  return { session, spoken };
}
const button = (text: string): HTMLElement => {
  const found = [...page.querySelectorAll<HTMLElement>('button')].find((each) => each.textContent?.includes(text)); // prettier-ignore
  if (!found) throw new Error(`no button ${text}: ${page.textContent}`);
  return found;
};
async function press(text: string): Promise<void> {
  await act(async () => button(text).click());
  await settled();
}
const question = (): string => page.querySelector('#teach-question')?.textContent ?? '';
const choose = async (field: string): Promise<void> => {
  const own = [...page.querySelectorAll<HTMLElement>('[role=group] button')].find((each) => each.textContent?.endsWith(field)); // prettier-ignore
  if (own) return press(own.textContent!);
  const select = page.querySelector<HTMLSelectElement>('section[aria-labelledby=teach-question] select')!;
  const option = [...select.options].find(({ text }) => text === field)!;
  await act(async () => {
    Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')!.set!.call(select, option.value);
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await settled();
};

test('a form that nobody understands is offered at once, taught question by question, written, and taken back', async () => {
  const port = book();
  const { session } = await opened(port);
  expect(document.activeElement?.id).toBe('teach-heading');
  expect(page.textContent).toContain('この様式はまだ読めません');
  expect(question()).toContain('「甲」（A3）');
  await choose('目標項目');
  expect(question()).toContain('「乙」');
  expect(page.querySelector('[role=group] button')).toBe(document.activeElement);
  await choose('目標値');
  await choose('期限');
  if (!question().includes('「丁」')) await press('丁');
  await choose('達成度');
  expect(page.textContent).toContain('橋の点検の前倒し');
  for (const [mark, grade] of [
    ['上回る', 'A'],
    ['届かず', 'C'],
  ] as const) {
    const row = [...page.querySelectorAll('[role=group]')].find((each) => each.getAttribute('aria-label')?.includes(mark))!; // prettier-ignore
    await act(async () => [...row.querySelectorAll('button')].find((each) => each.textContent?.startsWith(grade))!.click()); // prettier-ignore
    await settled();
  }
  await press('設定に書く');
  await press('書き込む');
  for (let turn = 0; turn < 20 && session.part(createTeaching).state().lessons.length > 0; turn += 1) await settled(); // prettier-ignore
  expect(await cell(port, '設定', 2, 10)).not.toBeUndefined();
  expect(session.state().checked?.objectives).toBe(2);
  expect(session.part(createTeaching).state().lessons).toEqual([]);
  await press('元に戻す');
  await settled();
  expect(session.state().checked?.objectives).toBe(0);
});

test('a heading or a value selected in the sheet is taken in hand; a digit answers', async () => {
  const { session, spoken } = await opened(book());
  const teaching = session.part(createTeaching);
  await act(async () => spoken.select('様式', 4));
  expect(question()).toContain('「甲」');
  await act(async () => teaching.pick('丙'));
  expect(question()).toContain('「丙」');
  expect(button('丙').getAttribute('aria-pressed')).toBe('true');
  const card = page.querySelector('section[aria-labelledby=teach-question]')!;
  await act(async () => void card.dispatchEvent(new KeyboardEvent('keydown', { key: '1', bubbles: true })));
  await settled();
  expect(teaching.state().lessons).toEqual([{ kind: 'heading', name: '丙', value: 'deadline' }]);
  await press('教えたことを捨てる');
  expect(teaching.state().lessons).toEqual([]);
  await press('点検に戻る');
  expect(page.querySelector('#teach-heading')).toBeNull();
});
