// What stands inside a drawn cell: plain text, parts with fonts of their own, upright or turned text, spread characters.
import type { ReactNode } from 'react';
import type { Alignment, Look } from '../../../workbook/looks/look';
import type { TextRun } from '../../../workbook/looks/sheet-looks';
import { fontStyle, wraps } from './look-css';

/** Longer texts are not spread character by character. */
const MOST_SPREAD = 60;

/** `text` is shown as it is; `runs` are the same text in parts. */
export function cellContent(text: string, runs: readonly TextRun[] | null, { alignment }: Look): ReactNode {
  if (text === '') return null;
  const shown = wraps(alignment) ? text : text.replaceAll('\n', '');
  const inner = runs ? <span>{runs.map(part)}</span> : shown;
  if (alignment.rotation !== 0) return turned(inner, alignment);
  const spread = alignment.horizontal === 'distributed' && !runs && !shown.includes('\n');
  if (spread && shown.length <= MOST_SPREAD && !/[ -~]/.test(shown)) return spreadOut(shown);
  return inner;
}

const part = ({ text, font }: TextRun, at: number): ReactNode =>
  font ? (
    <span key={at} style={fontStyle(font)}>
      {text}
    </span>
  ) : (
    text
  );

/** 均等割り付け: the room is shared between the characters. */
const spreadOut = (text: string): ReactNode =>
  [...text].map((character, at) => <span key={at}>{character}</span>);

function turned(inner: ReactNode, { rotation }: Alignment): ReactNode {
  if (rotation === 255) return <span className="cell-upright">{inner}</span>;
  if (rotation === 90) return <span className="cell-up">{inner}</span>;
  if (rotation === 180) return <span className="cell-down">{inner}</span>;
  const degrees = rotation <= 90 ? -rotation : rotation - 90;
  return (
    <span className="cell-turned" style={{ transform: `rotate(${degrees}deg)` }}>
      {inner}
    </span>
  );
}
