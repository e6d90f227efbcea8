// Conditional formats of a worksheet that can be told from the values alone. Formulas, icons, colour scales and averages are left.
import { parseAddress, parseRange, type CellRange } from '../../../address';
import { COMPARISONS, TEXT_TESTS, type Condition, type Operand, type Overlay, type Test } from '../../../looks/condition'; // prettier-ignore
import { colourOf, type Palette } from './colours';
import { childOf, childrenOf, flagOf, numberOf, textOf, type Element } from './element';

const NOTHING: Overlay = { fill: null, color: null, bold: null, italic: null, strike: null };

/** Strongest first. */
export function conditionsOf(
  worksheet: Element | undefined,
  overlays: readonly Overlay[],
  palette: Palette,
): Condition[] {
  return childrenOf(worksheet, 'conditionalFormatting')
    .flatMap((group) => {
      const ranges = rangesOf(textOf(group, 'sqref') ?? '');
      return childrenOf(group, 'cfRule').flatMap((rule): Condition[] => {
        const test = testOf(rule, palette);
        const overlay = overlays[numberOf(rule, 'dxfId') ?? -1] ?? NOTHING;
        if (!test || ranges.length === 0) return [];
        const priority = numberOf(rule, 'priority') ?? Number.MAX_SAFE_INTEGER;
        return [{ ranges, priority, stops: flagOf(rule, 'stopIfTrue'), test, overlay }];
      });
    })
    .sort((a, b) => a.priority - b.priority);
}

/** `A1:B4 D6` → ranges. */
export const rangesOf = (text: string): CellRange[] =>
  text.split(/\s+/).flatMap((each) => (each ? (parseRange(each) ?? []) : []));

function testOf(rule: Element, palette: Palette): Test | null {
  const kind = textOf(rule, 'type');
  const formulas = childrenOf(rule, 'formula').map(({ text }) => text);
  switch (kind) {
    case 'cellIs': return compareOf(textOf(rule, 'operator'), formulas);
    case 'containsText': case 'notContainsText': case 'beginsWith': case 'endsWith': return textTest(rule, kind);
    case 'duplicateValues': return { kind: 'repeated', once: false };
    case 'uniqueValues': return { kind: 'repeated', once: true };
    case 'containsBlanks': return { kind: 'blank', blank: true };
    case 'notContainsBlanks': return { kind: 'blank', blank: false };
    case 'dataBar': return { kind: 'bar', color: colourOf(childOf(childOf(rule, 'dataBar'), 'color'), palette) ?? '638EC6' };
    default: return null;
  } // prettier-ignore
}

function textTest(rule: Element, kind: string): Test | null {
  const by = TEXT_TESTS.find((each) => each === kind);
  const text = textOf(rule, 'text');
  return by && text ? { kind: 'text', by, text } : null;
}

function compareOf(operator: string | undefined, formulas: readonly string[]): Test | null {
  const by = COMPARISONS.find((each) => each === operator);
  const operands = formulas.map(operandOf);
  const needed = by === 'between' || by === 'notBetween' ? 2 : 1;
  const known = operands.filter((each): each is Operand => each !== null);
  return by && known.length >= needed && known.length === operands.length
    ? { kind: 'compare', by, operands: known }
    : null;
}

function operandOf(formula: string): Operand | null {
  const text = formula.trim();
  const quoted = /^"((?:[^"]|"")*)"$/.exec(text);
  if (quoted) return { kind: 'value', value: quoted[1]!.replaceAll('""', '"') };
  if (/^(true|false)$/i.test(text)) return { kind: 'value', value: text.toLowerCase() === 'true' };
  if (/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?%?$/i.test(text)) {
    const number = Number(text.replace('%', ''));
    return { kind: 'value', value: text.endsWith('%') ? number / 100 : number };
  }
  const cell = /^(\$?)([A-Z]{1,3})(\$?)(\d{1,7})$/i.exec(text);
  const at = cell && parseAddress(`${cell[2]}${cell[4]}`);
  return at ? { kind: 'cell', ...at, fixedColumn: cell[1] === '$', fixedRow: cell[3] === '$' } : null;
}
