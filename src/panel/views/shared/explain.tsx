// How sheets were understood: which row and column became what, what was left out and why.
import type { ReactElement } from 'react';
import type { FileView, SheetView, TableView } from '../../../engine/views';
import type { Said } from '../../../domain/said';
import { explainWords } from '../../../wording/explain';
import { usePanel } from './use-panel';

export function ExplainFile({ file }: { readonly file: FileView }): ReactElement {
  const { words } = usePanel();
  if (file.fault) return <p className="wrap">{words.states.fault[file.fault.code]}</p>;
  return (
    <ul className="plain-list stack">
      {file.sheets.map((sheet) => (
        <li key={sheet.sheet}>
          <ExplainSheet sheet={sheet} />
        </li>
      ))}
    </ul>
  );
}

function ExplainSheet({ sheet }: { readonly sheet: SheetView }): ReactElement {
  const { words, lang } = usePanel();
  const say = explainWords[lang];
  const facts = Object.entries(sheet.context) as [keyof typeof say.context, Said | null][];
  return (
    <details>
      <summary className="wrap">
        {sheet.sheet}
        {sheet.hidden ? say.hidden : ''}: {words.check.sheetRole[sheet.role]}
      </summary>
      <ul className="explain wrap">
        {facts.map(
          ([name, said]) =>
            said && (
              <li key={name}>
                {say.context[name]}: {said.text}
                {words.common.bracketed([say.source[said.source], said.place.cell].filter(Boolean).join(' '))}
              </li>
            ),
        )}
        {sheet.tables.map((table) => (
          <ExplainTable key={table.place.cell} table={table} />
        ))}
      </ul>
    </details>
  );
}

function ExplainTable({ table }: { readonly table: TableView }): ReactElement {
  const say = explainWords[usePanel().lang];
  return (
    <li>
      {say.table(table)}
      <ul className="explain">
        {table.columns.map((column) => (
          <li key={column.cell}>
            {column.cell} 「{column.heading}」→ {say.column(table.role, column)}
          </li>
        ))}
        {table.leftOut.map((row) => (
          <li key={row.row}>{say.leftOut(row)}</li>
        ))}
        {table.absent.length > 0 && <li>{say.absent(table.role, table.absent)}</li>}
      </ul>
    </li>
  );
}
