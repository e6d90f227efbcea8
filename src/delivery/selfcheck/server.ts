// What the self-check asks of the server: its policy and media types, icons that may be stored; and that nothing else was asked.
import { MEDIA_TYPES } from '../headers';
import type { Facts } from './office';
import type { Found } from './result';

const found = (fine: boolean, facts: string): Found => ({ outcome: fine ? 'good' : 'bad', facts });
const head = (address: string): Promise<Response | null> =>
  fetch(address, { method: 'HEAD', cache: 'no-store' }).catch(() => null);

export async function policyFound(here: string, facts: Facts): Promise<Found> {
  const policy = (await head(here))?.headers.get('content-security-policy') ?? '';
  return found(policy.includes("default-src 'none'"), policy || facts.none);
}

/** `samples`: one address of the server for each kind of file. */
export async function mediaTypesFound(samples: readonly string[], facts: Facts): Promise<Found> {
  const wrong: string[] = [];
  for (const address of samples) {
    const ending = /\.\w+$/.exec(new URL(address).pathname)?.[0] ?? '';
    const wanted = MEDIA_TYPES[ending]?.replace(/;.*/, '') ?? '';
    const answer = await head(address);
    const type = answer?.headers.get('content-type')?.replace(/;.*/, '') ?? '';
    if (!answer?.ok || type !== wanted) wrong.push(`${ending} ${answer?.status ?? ''} ${type}`.trim());
  }
  return found(wrong.length === 0, wrong.join(', ') || facts.files(samples.length));
}

export async function iconsFound(address: string, facts: Facts): Promise<Found> {
  const answer = await head(address);
  if (!answer?.ok) return found(false, facts.missing(new URL(address).pathname));
  const cache = answer.headers.get('cache-control') ?? '';
  return found(!cache.includes('no-store'), cache || facts.none);
}

/** `asked`: every address the page has asked for. `stopped`: what the policy turned away before it left. */
export function outsideFound(
  asked: readonly string[],
  stopped: readonly string[],
  origin: string,
  facts: Facts,
): Found {
  const local = (address: string): boolean =>
    /^(data|blob|about):/.test(address) || new URL(address).origin === origin;
  const outside = [
    ...new Set(asked.filter((address) => !local(address)).map((address) => new URL(address).origin)),
  ];
  if (outside.length > 0) return found(false, facts.asked(outside.join(', ')));
  const said = facts.requests(asked.length);
  return found(
    true,
    stopped.length > 0 ? `${said}。${facts.stopped([...new Set(stopped)].join(', '))}` : said,
  );
}
