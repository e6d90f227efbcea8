// People as bars against their limit. The numbers stand beside the bars; the mark tells the level without colour.
import type { ReactElement } from 'react';

export interface LoadBar {
  readonly key: string;
  readonly label: string;
  /** load ratio; null when it cannot be told */
  readonly ratio: number | null;
  readonly atLeast: boolean;
  readonly level: 'slack' | 'fair' | 'caution' | 'over' | 'unknown';
  /** One sentence that says the same as the bar. */
  readonly description: string;
}

/** Marks that tell the levels apart in black and white. */
const MARKS: Readonly<Record<LoadBar['level'], string>> = {
  slack: '▽',
  fair: '',
  caution: '▲',
  over: '■',
  unknown: '？',
};

const ROW = 26;
const LABEL = 96;
const FIGURE = 64;
const WIDTH = 320;
const BAR = WIDTH - LABEL - FIGURE;

export interface LoadBarsProps {
  readonly bars: readonly LoadBar[];
  /** Limit and overload ratios, drawn as lines. */
  readonly limit: number;
  readonly overload: number;
  readonly title: string;
  readonly selected: string | null;
  readonly onSelect: (key: string) => void;
}

export function LoadBars({ bars, limit, overload, title, selected, onSelect }: LoadBarsProps): ReactElement {
  const most = Math.max(overload * 1.15, ...bars.map((bar) => bar.ratio ?? 0));
  const at = (ratio: number) => LABEL + (Math.min(ratio, most) / most) * BAR;
  const height = bars.length * ROW + 18;
  return (
    <div className="load-bars" role="group" aria-label={title}>
      <svg viewBox={`0 0 ${WIDTH} ${height}`} width="100%" aria-hidden="true" focusable="false">
        {bars.map((bar, index) => (
          <g key={bar.key} className={`bar bar-${bar.level}${bar.key === selected ? ' bar-selected' : ''}`}>
            <text className="bar-label" x={LABEL - 6} y={index * ROW + 17} textAnchor="end">
              {bar.label.length > 8 ? `${bar.label.slice(0, 7)}…` : bar.label}
            </text>
            <rect className="bar-track" x={LABEL} y={index * ROW + 5} width={BAR} height={ROW - 10} />
            <rect
              className="bar-fill"
              x={LABEL}
              y={index * ROW + 5}
              width={at(bar.ratio ?? 0) - LABEL}
              height={ROW - 10}
            />
            <text className="bar-figure" x={WIDTH - FIGURE + 6} y={index * ROW + 17}>
              {`${MARKS[bar.level]}${bar.ratio === null ? '—' : bar.ratio.toFixed(2)}${bar.atLeast ? '+' : ''}`}
            </text>
          </g>
        ))}
        {[limit, overload].map((ratio, index) => (
          <g key={ratio} className="bar-limit">
            <line x1={at(ratio)} x2={at(ratio)} y1={0} y2={height - 14} />
            <text x={at(ratio)} y={height - 3} textAnchor={index === 0 ? 'end' : 'start'}>
              {ratio.toFixed(2)}
            </text>
          </g>
        ))}
      </svg>
      <ul className="bar-buttons">
        {bars.map((bar) => (
          <li key={bar.key}>
            <button
              type="button"
              aria-pressed={bar.key === selected}
              aria-label={bar.description}
              onClick={() => onSelect(bar.key)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
