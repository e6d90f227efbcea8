// Person × month loads as a table whose cells are shaded: a table first, so that it reads, prints and copies as one.
import type { ReactElement } from 'react';

export interface HeatRow {
  readonly key: string;
  readonly label: string;
  /** Load ratio by month in the year's order; null when it cannot be told. */
  readonly months: readonly (number | null)[];
}

export interface MonthHeatMapProps {
  readonly rows: readonly HeatRow[];
  readonly months: readonly string[];
  readonly caption: string;
  readonly person: string;
  readonly caution: number;
  readonly overload: number;
}

/** Five steps; the two over a limit also carry a mark. */
function step(
  ratio: number | null,
  caution: number,
  overload: number,
): { readonly level: string; readonly mark: string } {
  if (ratio === null) return { level: 'none', mark: '' };
  if (ratio > overload) return { level: 'over', mark: '■' };
  if (ratio > caution) return { level: 'caution', mark: '▲' };
  return { level: ratio > 0.9 ? 'high' : ratio > 0.6 ? 'middle' : 'low', mark: '' };
}

export function MonthHeatMap({
  rows,
  months,
  caption,
  person,
  caution,
  overload,
}: MonthHeatMapProps): ReactElement {
  return (
    <div className="heat-scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="heat-map">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{person}</th>
            {months.map((month) => (
              <th key={month} scope="col">
                {month}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.label}</th>
              {row.months.map((ratio, index) => {
                const { level, mark } = step(ratio, caution, overload);
                return (
                  <td key={months[index] ?? index} className={`heat heat-${level}`}>
                    {ratio === null ? '—' : `${mark}${ratio.toFixed(1)}`}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
