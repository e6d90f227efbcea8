// `check --explain`: how every sheet was understood — which row, which column became what, what was left out and why.
import type { AnyTable, Draft, DraftSheet } from '../../domain/draft';
import type { Said } from '../../domain/said';
import type { CliWords } from '../../wording/cli';
import { explainWords } from '../../wording/explain';

export function explainText(draft: Draft, words: CliWords, lang: 'ja' | 'en'): string {
  const say = explainWords[lang];
  const sheet = (one: DraftSheet): string[] => [
    `  ${one.sheet}${one.hidden ? say.hidden : ''}: ${words.role[one.role]}`,
    ...Object.entries(one.context).flatMap(([name, said]: [string, Said | null]) =>
      said
        ? [
            `    ${say.context[name as keyof typeof say.context]}: ${said.text}（${say.source[said.source]}${said.place.cell ? ` ${said.place.cell}` : ''}）`,
          ]
        : [],
    ),
    ...one.tables.flatMap((table: AnyTable) => [
      `    ${say.table({ ...table, items: table.rows.length })}`,
      ...table.columns.map(
        (column) => `      ${column.cell} 「${column.heading}」 → ${say.column(table.role, column)}`,
      ),
      ...table.leftOut.map((row) => `      ${say.leftOut(row)}`),
      ...(table.absent.length ? [`      ${say.absent(table.role, table.absent)}`] : []),
    ]),
  ];
  return draft.files.flatMap((file) => [file.file, ...file.sheets.flatMap(sheet)]).join('\n');
}
