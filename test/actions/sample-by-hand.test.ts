// The sample's three rounds worked out a second time, from the readable data alone and with nothing of the product's own arithmetic:
// plain sums as the contract (§3) states them, compared with what the product says.
import { consolidate, type Consolidated } from '../../src/actions/consolidate';
import { SAMPLE_ISSUES } from '../../src/delivery/samples/issues';
import type {
  SampleDivision,
  SampleEffort,
  SampleObjective,
  SampleStaff,
} from '../../src/delivery/samples/shape';
import { SAMPLE_DIVISIONS } from '../../src/delivery/samples/workbooks';
import type { Period } from '../../src/domain/terms';
import { sheetWords } from '../../src/wording/sheets';
import { samplePorts } from './sample-ports';

type Row = SampleObjective & { readonly division: string };
const ROWS: readonly Row[] = SAMPLE_DIVISIONS.flatMap(({ name, objectives }) =>
  objectives.map((objective) => ({ ...objective, division: name })),
);
const numbersOf = ({ issue }: Row): string[] => issue.split('、');

/** 64％ → 64, 152/180（64％） → 84.4…, 2本公開 → 2; words, dates and several figures are none. */
function figure(typed: string | number | undefined): number | null {
  if (typeof typed === 'number') return typed;
  const fraction = /^([\d.]+)\/([\d.]+)（[\d.]+[％%]）$/.exec(typed ?? '');
  if (fraction) return (Number(fraction[1]) / Number(fraction[2])) * 100;
  const all = [...(typed ?? '').matchAll(/[\d.]+(?![\d年月日])/g)];
  return all.length === 1 ? Number(all[0]![0]) : null;
}

function rateOf({ target, base, direction, end: [actual] }: Row): number | null {
  const [aim, got, from] = [figure(target), figure(actual), figure(base)];
  if (aim === null || got === null || aim === 0) return null;
  const rate =
    direction !== '以下'
      ? got / aim
      : from !== null && from > aim
        ? (from - got) / (from - aim)
        : 2 - got / aim;
  return rate < 0 ? null : rate;
}

function verdict(judged: number, good: number): string {
  if (judged === 0) return '未報告';
  if (good === judged) return '順調';
  return good / judged >= 2 / 3 ? '概ね順調' : good / judged >= 1 / 2 ? 'やや遅れ' : '遅れ';
}

/** Marks that count as reported, and as good, in each round. */
const SCALE = { start: ['', ''], mid: ['◎○△×', '◎○'], end: ['ABCD－', 'AB'] } as const;

function byHand(number: string, round: Period) {
  const rows = ROWS.filter((row) => numbersOf(row)[0] === number);
  const marks = rows.map(({ mid, end }) => (round === 'mid' ? mid[0] : end[1])).filter((mark) => mark !== '');
  const [reportedMarks, goodMarks] = SCALE[round];
  const reported = marks.filter((mark) => reportedMarks.includes(mark));
  const judged = reported.filter((mark) => mark !== '－');
  const good = judged.filter((mark) => goodMarks.includes(mark)).length;
  const rated = rows.flatMap((row) => (rateOf(row) === null ? [] : [{ rate: rateOf(row)!, weight: row.weight ?? null }]));
  const even = rated.some(({ weight }) => weight === null);
  const weights = rated.map(({ weight }) => (even ? 1 : weight!));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return {
    ...{ number, total: rows.length, reported: reported.length, judged: judged.length },
    grade: verdict(judged.length, good),
    rate: round === 'end' && total > 0 ? rated.reduce((sum, { rate }, at) => sum + rate * weights[at]!, 0) / total : null,
  };
} // prettier-ignore

function coverageByHand(number: string): string {
  const rows = ROWS.filter((row) => numbersOf(row).includes(number));
  const lead = SAMPLE_ISSUES.find((issue) => issue.number === number)!.lead;
  if (rows.length === 0) return 'uncovered';
  return rows.length === 1 || !rows.some(({ division }) => division === lead) ? 'thin' : 'covered';
}

/** Whole months from the first to the last day of `令和6年7月1日～令和7年3月31日`. */
function monthsIn(tenure: string | undefined): number {
  const days = [...(tenure ?? '').matchAll(/令和(\d+)年(\d+)月/g)].map(([, year, month]) => Number(year) * 12 + Number(month));
  return days.length === 2 ? days[1]! - days[0]! + 1 : 12;
} // prettier-ignore

const capacityOf = ([, , , , , hours, , more]: SampleStaff): number =>
  more?.capacity ?? (hours / 38.75) * (monthsIn(more?.tenure) / 12) * (1 - (more?.secondment ?? 0));

/** 人; null when nobody said. A number is a share of the person's own capacity. */
function effort(typed: string | undefined | number, capacity: number): number | null {
  if (typeof typed === 'number') return typed * capacity;
  const said = /^([\d.]+)(人|時間)$/.exec(typed ?? '');
  return said ? Number(said[1]) / (said[2] === '時間' ? 1860 : 1) : null;
}

const plain = (name: string): string => name.replace(/\s/g, '');
const splitEffort = (typed: SampleEffort | undefined): readonly (string | number | undefined)[] =>
  typeof typed === 'string' ? typed.split('、') : [typed];

function loadByHand(person: SampleStaff): { ratio: number; unknown: number } {
  const capacity = capacityOf(person);
  const given = ROWS.flatMap((row) => {
    const supports = (row.support ?? '').split('、');
    const efforts = splitEffort(row.effortSupport);
    return [
      ...(plain(row.lead) === plain(person[1]) ? [effort(row.effort, capacity)] : []),
      ...supports.flatMap((name, at) =>
        plain(name) === plain(person[1]) ? [effort(efforts[at] ?? (efforts.length === 1 ? efforts[0] : undefined), capacity)] : [],
      ),
    ];
  }); // prettier-ignore
  const sum = given.reduce<number>((total, one) => total + (one ?? 0), 0);
  return {
    ratio: (person[6] * capacity + sum) / capacity,
    unknown: given.filter((one) => one === null).length,
  };
}

async function rolled(round: Period): Promise<Consolidated> {
  const { department, divisions } = samplePorts(round);
  const options = { words: sheetWords.ja, now: '', version: '', period: round };
  const result = await consolidate(department, divisions, options);
  if (result.kind !== 'consolidated') throw new Error(result.kind);
  return result;
}

describe.each(['start', 'mid', 'end'] as const)('at %s', (round) => {
  test('every issue’s figures and coverage are those worked out by hand', async () => {
    const { rollUps, coverage } = await rolled(round);
    expect(rollUps).toHaveLength(SAMPLE_ISSUES.length);
    for (const { issue, total, reported, judged, grade, rate } of rollUps) {
      const number = issue.row.said.number!.text;
      const { rate: expected, ...counts } = byHand(number, round);
      expect({ number, total, reported, judged, grade }).toEqual(counts);
      if (round === 'end' && expected !== null)
        expect([number, rate?.toFixed(9)]).toEqual([number, expected.toFixed(9)]);
      else if (round === 'end') expect(rate).toBeNull();
    }
    for (const { issue, coverage: state } of coverage)
      expect([issue.row.said.number!.text, state]).toEqual([issue.row.said.number!.text, coverageByHand(issue.row.said.number!.text)]); // prettier-ignore
  });

  test('every person’s load is the one worked out by hand', async () => {
    const { loads } = await rolled(round);
    const people = SAMPLE_DIVISIONS.flatMap(({ staff }: SampleDivision) => staff);
    expect(loads.map(({ staff }) => staff.number as string)).toEqual(people.map(([number]) => number));
    loads.forEach(({ staff, ratio, unknown }, at) => {
      const expected = loadByHand(people[at]!);
      expect([staff.name, ratio?.toFixed(9), unknown]).toEqual([staff.name, expected.ratio.toFixed(9), expected.unknown]);
    }); // prettier-ignore
  });
});
