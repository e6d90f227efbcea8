// IF and its kin, and the questions about a value's kind.
import { isCellError } from '../../grid';
import { each, taken } from '../areas';
import { cellsOf, compare, ERROR, isArea, scalarOf, truthOf, type Operand, type Scalar } from '../values';
import { Fault, orFault, single, type Call, type FormulaFunction } from './call';

function choose(call: Call, condition: Operand): Operand {
  const branch = (truth: boolean): Operand =>
    truth ? (call.has(1) ? call.operand(1) : 0) : call.count < 3 ? false : call.has(2) ? call.operand(2) : 0;
  if (!isArea(condition) || condition.rows * condition.columns === 1)
    return branch(orFault(truthOf(scalarOf(condition))));
  const [yes, no] = [branch(true), branch(false)];
  let at = -1;
  return each(condition, (value) => {
    at += 1;
    const truth = truthOf(value);
    if (typeof truth !== 'boolean') return truth;
    const from = truth ? yes : no;
    return isArea(from) ? from.at(Math.floor(at / condition.columns), at % condition.columns) : from;
  });
}

/** Truths among arguments; texts and empty cells of an area are no truths. */
function truthsOf(call: Call): readonly boolean[] {
  const truths = call.operands().flatMap((operand) =>
    [...cellsOf(operand)].flatMap((value) => {
      if (isArea(operand) && (value === null || typeof value === 'string')) return [];
      return [orFault(truthOf(value))];
    }),
  );
  if (truths.length === 0) throw new Fault(ERROR.value);
  return truths;
}

const instead =
  (stands: (error: string) => boolean): FormulaFunction =>
  (call) => {
    const value = call.operand(0);
    const single = scalarOf(value);
    if (isArea(value) && value.rows * value.columns > 1)
      return each(value, (one) => (isCellError(one) && stands(one.error) ? call.scalar(1) : one));
    return isCellError(single) && stands(single.error) ? (call.has(1) ? call.operand(1) : 0) : value;
  };

function ifs(call: Call): Operand {
  for (let at = 0; at + 1 < call.count; at += 2) if (call.truth(at)) return call.operand(at + 1);
  return ERROR.na;
}

function switched(call: Call): Operand {
  const value = call.scalar(0);
  if (isCellError(value)) return value;
  for (let at = 1; at + 1 < call.count; at += 2) {
    const other = call.scalar(at);
    if (!isCellError(other) && compare(value, other) === 0 && typeof value === typeof other)
      return call.operand(at + 1);
  }
  return call.count % 2 === 0 ? call.operand(call.count - 1) : ERROR.na;
}

const asks =
  (of: (value: Scalar) => boolean): FormulaFunction =>
  (call) =>
    each(call.operand(0), of);

const parity = (odd: boolean): FormulaFunction =>
  single(1, 1, (values) => Math.abs(Math.trunc(values.number(0))) % 2 === Number(odd));

export const LOGIC: Readonly<Record<string, FormulaFunction>> = {
  IF: (call) => choose(call, taken(call.operand(0), call.scope)),
  IFS: ifs,
  SWITCH: switched,
  CHOOSE: (call) => {
    const at = Math.trunc(call.number(0));
    return at >= 1 && at < call.count ? call.operand(at) : ERROR.value;
  },
  IFERROR: instead(() => true),
  IFNA: instead((error) => error === '#N/A'),
  AND: (call) => truthsOf(call).every((truth) => truth),
  OR: (call) => truthsOf(call).some((truth) => truth),
  XOR: (call) => truthsOf(call).filter((truth) => truth).length % 2 === 1,
  NOT: (call) => each(call.operand(0), (value) => !orFault(truthOf(value))),
  TRUE: () => true,
  FALSE: () => false,
  NA: () => ERROR.na,
  ISBLANK: asks((value) => value === null),
  ISERROR: asks(isCellError),
  ISERR: asks((value) => isCellError(value) && value.error !== '#N/A'),
  ISNA: asks((value) => isCellError(value) && value.error === '#N/A'),
  ISNUMBER: asks((value) => typeof value === 'number'),
  ISTEXT: asks((value) => typeof value === 'string'),
  ISNONTEXT: asks((value) => typeof value !== 'string'),
  ISLOGICAL: asks((value) => typeof value === 'boolean'),
  ISEVEN: parity(false),
  ISODD: parity(true),
  N: (call) => {
    const value = call.scalar(0);
    return typeof value === 'number' || isCellError(value) ? value : value === true ? 1 : 0;
  },
  T: (call) => {
    const value = call.scalar(0);
    return typeof value === 'string' || isCellError(value) ? value : '';
  },
};
