// What stands in a cell when it is opened for typing: typed again unchanged, it gives the same cell. The inverse of typed-cell.
import { isCellError, type Grid } from '../grid';
import { formatValue, isDateFormat, isPercentFormat, serialToDate } from '../number-format';
import { typedCell, type TypingPlace } from './typed-cell';

export function openedText(grid: Grid, row: number, column: number, year: number): string {
  const formula = grid.formula(row, column);
  if (formula !== null) return formula;
  const value = grid.value(row, column);
  const format = grid.format(row, column);
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return keptText(value, { format, dateSystem: grid.dateSystem, year });
  return numberText(value, format, grid.dateSystem);
}

/** A text that would become something else gets the apostrophe that keeps it. */
function keptText(text: string, place: TypingPlace): string {
  if (text.startsWith("'")) return `'${text}`;
  if (place.format === '@') return text;
  return !text.startsWith('=') && typedCell(text, place).value === text ? text : `'${text}`;
}

function numberText(value: number, format: string, dateSystem: Grid['dateSystem']): string {
  if (isPercentFormat(format)) return `${Number((value * 100).toPrecision(15))}%`;
  if (!isDateFormat(format) || value < 0) return String(value);
  const seconds = Math.round(value * 86_400) % 60 === 0 ? 'h:mm' : 'h:mm:ss';
  if (value < 1) return formatValue(value, seconds, dateSystem);
  if (!serialToDate(value, dateSystem)) return String(value);
  return formatValue(value, Number.isInteger(value) ? 'yyyy/m/d' : `yyyy/m/d ${seconds}`, dateSystem);
}
