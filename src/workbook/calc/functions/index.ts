// Every function by its name. One that is not here leaves its cell 未計算: a wrong figure is worse than none.
import { Uncomputed } from '../values';
import { AGGREGATE } from './aggregate';
import type { FormulaFunction } from './call';
import { CRITERIA } from './criteria';
import { JAPANESE } from './japanese';
import { LOGIC } from './logic';
import { LOOKUP } from './lookup';
import { NUMBER } from './number';
import { TEXT } from './text';
import { TIME } from './time';

const FUNCTIONS: ReadonlyMap<string, FormulaFunction> = new Map(
  [LOGIC, AGGREGATE, CRITERIA, LOOKUP, TEXT, JAPANESE, TIME, NUMBER].flatMap((group) =>
    Object.entries(group),
  ),
);

export const functionNames = (): readonly string[] => [...FUNCTIONS.keys()];

export const functionNamed = (name: string): FormulaFunction =>
  FUNCTIONS.get(name) ??
  (() => {
    throw new Uncomputed(`no function ${name}`);
  });
