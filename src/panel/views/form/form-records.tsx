// The first objectives as the form in hand is read now: whoever teaches sees at once what comes of it.
import type { ReactElement } from 'react';
import type { FormRecord, FormView } from '../../../engine/views';
import { fieldWord } from '../../../wording/explain';
import { useMask } from '../shared/use-mask';
import { usePanel } from '../shared/use-panel';
import { useTeaching } from './use-teaching';

export function FormRecords({ form: { read, records } }: { readonly form: FormView }): ReactElement {
  const { say } = useTeaching();
  return (
    <section className="stack" aria-labelledby="teach-records" aria-live="polite">
      <h3 id="teach-records">{say.records}</h3>
      {read && records.length > 0 ? (
        records.map((record) => <Record key={record.place.cell} record={record} />)
      ) : (
        <p>{say.noRecords}</p>
      )}
    </section>
  );
}

function Record({ record: { place, values } }: { readonly record: FormRecord }): ReactElement {
  const { lang } = usePanel();
  const mask = useMask();
  return (
    <table className="plain">
      <caption>{[place.sheet, place.cell].filter(Boolean).join(' ')}</caption>
      <tbody>
        {values.map(({ field, text }) => (
          <tr key={field}>
            <th scope="row">{fieldWord('objectives', field, lang)}</th>
            <td>{mask(text)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
