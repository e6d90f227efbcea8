// What the self-check asks of Office: did its files arrive, does a host answer, which functions has it. Names of the client's
// members are the entry's: it hands them over as `OfficeView`.
import type { SelfcheckWords } from '../../wording/selfcheck';
import officeFiles from '../office-files.json';
import type { Found } from './result';

/** The little of the client that is asked; the page fills it. */
export interface OfficeView {
  readonly onReady: () => Promise<{ readonly host: unknown; readonly platform: unknown }>;
  readonly isSetSupported: (set: string, version: string) => boolean;
  /** `16.0.17328.20162`, or nothing. */
  readonly version: () => string;
}

export type Facts = SelfcheckWords['facts'];
const good = (facts: string): Found => ({ outcome: 'good', facts });
const bad = (facts: string): Found => ({ outcome: 'bad', facts });
const neutral = (facts: string): Found => ({ outcome: 'neutral', facts });

const WAIT = 15_000;
const FLOOR = 9;
const HIGHEST = 21;

/** `script`: the address of office.js as the page has it. */
export async function officeFilesFound(script: string, here: string, facts: Facts): Promise<Found> {
  if (new URL(script, here).origin !== new URL(here).origin) return neutral(facts.fromMicrosoft);
  const folder = new URL('.', new URL(script, here));
  const answers = await Promise.all(
    officeFiles.map(async (file) => {
      const answer = await fetch(new URL(file, folder), { method: 'HEAD' }).catch(() => null);
      return answer?.ok ? null : file;
    }),
  );
  const missing = answers.filter((file) => file !== null);
  return missing.length > 0 ? bad(facts.missing(missing.join(', '))) : good(facts.files(officeFiles.length));
}

/** Excel's answer, or that this is no Excel; then which functions it has. */
export async function hostFound(
  office: OfficeView | null,
  facts: Facts,
): Promise<{ readonly host: Found; readonly requirements: Found }> {
  const both = (found: Found) => ({ host: found, requirements: neutral(found.facts) });
  if (!office) return both(bad(facts.noOffice));
  const late = new Promise<'late'>((settle) => setTimeout(() => settle('late'), WAIT));
  const answer = await Promise.race([office.onReady(), late]);
  if (answer === 'late') return both(bad(facts.noAnswer));
  if (!answer.host) return both(neutral(facts.notInExcel));
  const said = [answer.host, answer.platform, office.version()].filter(Boolean).join(' ');
  return { host: good(facts.answered(said)), requirements: requirementsFound(office) };
}

function requirementsFound(office: OfficeView): Found {
  const versions = Array.from({ length: HIGHEST }, (_, index) => HIGHEST - index);
  const highest = versions.find((minor) => office.isSetSupported('ExcelApi', `1.${minor}`)) ?? 0;
  const said = `ExcelApi 1.${highest}`;
  return highest >= FLOOR ? good(said) : bad(said);
}
