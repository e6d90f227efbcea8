// Maximum load against the number of moves: each step is a choice that a manager can pick.
import type { ReactElement } from 'react';

export interface FrontierChartProps {
  readonly points: readonly { readonly moves: number; readonly max: number }[];
  readonly limit: number;
  readonly chosen: number;
  readonly legend: string;
  /** What a point says: its moves and its maximum. */
  readonly describe: (moves: number, max: number) => string;
  readonly onChoose: (moves: number) => void;
}

const WIDTH = 320;
const HEIGHT = 120;
const LEFT = 34;
const BOTTOM = 20;

export function FrontierChart({
  points,
  limit,
  chosen,
  legend,
  describe,
  onChoose,
}: FrontierChartProps): ReactElement {
  const most = Math.max(limit, ...points.map((point) => point.max)) * 1.08;
  const x = (index: number) => LEFT + ((WIDTH - LEFT - 14) * index) / Math.max(1, points.length - 1);
  const y = (ratio: number) => 8 + (HEIGHT - BOTTOM - 8) * (1 - ratio / most);
  const line = points.map((point, index) => `${x(index)},${y(point.max)}`).join(' ');
  return (
    <fieldset className="frontier">
      <legend>{legend}</legend>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width="100%" aria-hidden="true" focusable="false">
        <line className="frontier-limit" x1={LEFT} x2={WIDTH} y1={y(limit)} y2={y(limit)} />
        <text className="frontier-text" x={LEFT - 4} y={y(limit) + 4} textAnchor="end">
          {limit.toFixed(2)}
        </text>
        <polyline className="frontier-line" points={line} />
        {points.map((point, index) => (
          <g key={point.moves}>
            <circle
              className={point.moves === chosen ? 'frontier-dot frontier-chosen' : 'frontier-dot'}
              cx={x(index)}
              cy={y(point.max)}
              r={point.moves === chosen ? 6 : 4}
            />
            <text className="frontier-text" x={x(index)} y={HEIGHT - 5} textAnchor="middle">
              {point.moves}
            </text>
          </g>
        ))}
      </svg>
      <div className="frontier-choices">
        {points.map((point) => (
          <label key={point.moves}>
            <input
              type="radio"
              name="frontier"
              checked={point.moves === chosen}
              onChange={() => onChoose(point.moves)}
            />
            {describe(point.moves, point.max)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
