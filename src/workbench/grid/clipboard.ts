// Cells as tab-separated text, the way Excel puts them on the clipboard, and back.

/** Rows of cell texts → clipboard text; cells with tabs, quotes or line breaks are quoted. */
export const formatCells = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) =>
      row.map((cell) => (/[\t\n\r"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t'),
    )
    .join('\r\n');

/** Clipboard text → rows of cell texts. A quoted cell may hold line breaks; a last empty line is dropped. */
export function parseCells(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') cell += text[++at]!;
      else quoted = false;
    } else if (character === '"' && cell === '') quoted = true;
    else if (character === '\t') {
      rows[rows.length - 1]!.push(cell);
      cell = '';
    } else if (character === '\n' || character === '\r') {
      if (character === '\r' && text[at + 1] === '\n') at++;
      rows[rows.length - 1]!.push(cell);
      cell = '';
      rows.push([]);
    } else cell += character;
  }
  if (cell !== '' || rows[rows.length - 1]!.length > 0) rows[rows.length - 1]!.push(cell);
  else rows.pop();
  return rows.map((row) => row.map((value) => value.replaceAll('\r\n', '\n')));
}
