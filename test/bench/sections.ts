// The sections of the bench table: what each measures, and its rows as they are printed.
import path from 'node:path';
import { consolidateBench } from './consolidate';

export interface Section {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly json: unknown;
}
export interface BenchCall {
  readonly quick: boolean;
  /** Where data and results of single runs are kept. */
  readonly folder: string;
  /** The folder of the built programs. */
  readonly programs: string;
}

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(2);
const times = (ratio: number): string => `${ratio.toFixed(2)} ×`;

async function consolidateSection({ quick, folder, programs }: BenchCall): Promise<Section> {
  const results = await consolidateBench({
    program: path.join(programs, 'tenkai.js'),
    folder,
    cities: quick ? ['40 × 60 × 20'] : ['40 × 60 × 20', '50 × 60', '200 × 500'],
    runs: quick ? 1 : 3,
  });
  return {
    title: 'Consolidate, whole command, cold',
    head: ['divisions × objectives', 'threads', 's', 'CPU s', 'faster', 'peak MB', 'same result'],
    rows: results.map((each) => [
      each.city,
      String(each.workers),
      seconds(each.milliseconds),
      seconds(each.cpu),
      times(each.faster),
      each.megabytes.toFixed(0),
      String(each.equal),
    ]),
    json: results,
  };
}

export const SECTIONS: Readonly<Record<string, (call: BenchCall) => Promise<Section>>> = {
  consolidate: consolidateSection,
};
