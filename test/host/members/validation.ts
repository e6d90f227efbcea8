// Range.dataValidation: kept as told, beside its range; this host does not refuse what a person types against a rule.
import type { CellRange } from '../../../src/workbook/address';
import type { Sheet } from '../book';
import type { HostObject } from '../host-object';
import { keptProperties } from './world';

const sameRange = (a: CellRange, b: CellRange): boolean =>
  a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;

export function validationObject(sheet: Sheet, range: CellRange): HostObject {
  const known = sheet.validations.find((each) => sameRange(each.range, range));
  const validation = known ?? { range, part: new Map<string, unknown>() };
  if (!known) sheet.validations.push(validation);
  const guard = (): void => sheet.guardFormats('allowFormatCells');
  return {
    type: 'DataValidation',
    ...keptProperties(validation.part, ['Rule', 'Prompt', 'ErrorAlert', 'IgnoreBlanks'], guard),
  };
}
