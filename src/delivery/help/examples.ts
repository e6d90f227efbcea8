// The figures of the arithmetic page, computed by the domain itself. The page's text names them as {{name}}.
import { achievementRate, gradeOf } from '../../domain/figures/achievement';
import { capacityOf } from '../../domain/quantity/capacity';
import { effortPersons, parseEffort } from '../../domain/quantity/effort';
import { parseQuantity } from '../../domain/quantity/quantity';
import { rollUpGrade } from '../../domain/figures/roll-up';
import { DEFAULT_SETTINGS } from '../../domain/settings';

const { gradeLimits, hoursPerPerson, fullWeekHours } = DEFAULT_SETTINGS;

const effort = (text: string, capacity: number): number =>
  effortPersons(parseEffort({ text, value: text, percent: false, unit: null }), capacity, hoursPerPerson) ??
  NaN;
const quantity = (text: string) => parseQuantity({ text, value: text, percent: false });
const rate = (target: string, actual: string, direction: 'atLeast' | 'atMost', baseline?: string): number =>
  achievementRate({
    target: quantity(target),
    actual: quantity(actual),
    baseline: baseline === undefined ? null : quantity(baseline),
    direction,
  }) ?? NaN;

const percent = (value: number): string => `${Number((value * 100).toFixed(1))}%`;
const persons = (value: number): string => String(Number(value.toFixed(4)));

/** Every worked example by its name in the text. */
export function workedExamples(): Readonly<Record<string, string>> {
  const capacity =
    capacityOf({ typed: null, weeklyHours: 31, months: 9, secondment: 0.2, fullWeekHours }) ?? NaN;
  const load = 0.4 + effort('0.5人', 1) + effort('25%', 1);
  const [more, less, without] = [rate('180件', '152件', 'atLeast'), rate('150分', '160分', 'atMost', '200分'), rate('5件', '6件', 'atMost')]; // prettier-ignore
  const weighted = (0.6 * 0.9 + 0.4 * 1.2) / (0.6 + 0.4);
  return {
    capacity: persons(capacity),
    effortShare: persons(effort('30%', 0.8)),
    effortHours: persons(effort('120時間', 1)),
    load: load.toFixed(2),
    rateMore: percent(more),
    gradeMore: gradeOf(more, gradeLimits),
    rateLess: percent(less),
    gradeLess: gradeOf(less, gradeLimits),
    rateWithout: percent(without),
    gradeWithout: gradeOf(without, gradeLimits),
    weighted: percent(weighted),
    allGood: rollUpGrade(5, 5),
    mostGood: rollUpGrade(5, 4),
    halfGood: rollUpGrade(5, 3),
    fewGood: rollUpGrade(5, 2),
  };
}
