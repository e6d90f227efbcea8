// What Excel accepts as a tab's name, and how names compare. Texts only.

const FORBIDDEN = /[[\]:*?/\\\u0000-\u001f]/;
const MAX_LENGTH = 31;

/** Two tabs may not share this: Excel ignores upper and lower case in names. */
export const sheetKey = (name: string): string => name.toLowerCase();

/** Why Excel would refuse the name, in words for a log; null when it is fine. */
export function sheetNameFault(name: string): string | null {
  if (name === '') return 'empty';
  if (name.length > MAX_LENGTH) return `longer than ${MAX_LENGTH}`;
  if (FORBIDDEN.test(name)) return 'one of [ ] : * ? / \\ or a control character';
  if (name.startsWith("'") || name.endsWith("'")) return 'an apostrophe at an end';
  return null;
}

/** The nearest name that Excel accepts and no tab in `taken` has: bad characters become `＿`, a number is added to a repeat. */
export function safeSheetName(text: string, taken: readonly string[] = []): string {
  const used = new Set(taken.map(sheetKey));
  const clean = text.replace(new RegExp(FORBIDDEN, 'g'), '＿').replace(/^'+|'+$/g, '') || 'Sheet';
  for (let n = 1; ; n++) {
    const suffix = n === 1 ? '' : ` (${n})`;
    const name = clean.slice(0, MAX_LENGTH - suffix.length) + suffix;
    if (!used.has(sheetKey(name))) return name;
  }
}

/** A sheet's name as a formula or a defined name writes it: `'令和6年度 目標'`. */
export const quotedSheetName = (name: string): string => `'${name.replaceAll("'", "''")}'`;
