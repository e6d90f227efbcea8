// The call of `npm run package`: which address and which share the package is for. Sentences are wording's.
import { parseArgs } from 'node:util';

/** The address under which a city's server shows the web files. */
export interface Site {
  /** `https://server.example.lg.jp/tenkai`: no slash at the end. */
  readonly origin: string;
  /** `server.example.lg.jp` */
  readonly host: string;
  readonly port: string;
  /** `/tenkai`, or nothing. */
  readonly path: string;
}

export interface PackageCall {
  readonly kind: 'call';
  readonly site: Site;
  /** `\\server\folder` that holds the manifest. */
  readonly share: string;
  readonly out: string;
}

export type SiteFault =
  'not-an-address' | 'not-https' | 'slash-at-end' | 'more-than-an-address' | 'not-plain';
export type PackageFault =
  | { readonly kind: 'help' }
  | { readonly kind: 'origin-missing' }
  | { readonly kind: 'origin-wrong'; readonly typed: string; readonly why: SiteFault }
  | { readonly kind: 'share-wrong'; readonly typed: string }
  | { readonly kind: 'option-unknown'; readonly typed: string };

/** Letters that mean nothing in XML, nginx, IIS or a registry file: the address is written into all of them. */
const PLAIN =
  /^https:\/\/([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)(?::(\d{1,5}))?((?:\/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*)$/;

/** Only a plain HTTPS address without a slash at its end is one. */
export function parseSite(typed: string): Site | SiteFault {
  const matched = PLAIN.exec(typed);
  if (matched && URL.canParse(typed)) {
    const [, host = '', port = '443', path = ''] = matched;
    return { origin: typed, host, port, path };
  }
  if (!URL.canParse(typed)) return 'not-an-address';
  const url = new URL(typed);
  if (url.protocol !== 'https:') return 'not-https';
  if (url.search || url.hash || url.username || url.password || typed.includes('?') || typed.includes('#'))
    return 'more-than-an-address';
  return typed.endsWith('/') ? 'slash-at-end' : 'not-plain';
}

const NAME = '[^\\\\/:*?"<>|{}\\r\\n]+';
const SHARE = new RegExp(`^\\\\\\\\${NAME}(\\\\${NAME})+$`);

const OPTIONS = {
  origin: { type: 'string' },
  share: { type: 'string' },
  out: { type: 'string' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** argv without node and script → the call, or why it cannot be used. */
export function readPackageCall(argv: readonly string[]): PackageCall | PackageFault {
  const { values, tokens } = parseArgs({ args: [...argv], options: OPTIONS, strict: false, tokens: true });
  if (values.help) return { kind: 'help' };
  const strange = tokens.find(
    (token) => token.kind === 'positional' || (token.kind === 'option' && !(token.name in OPTIONS)),
  );
  if (strange) return { kind: 'option-unknown', typed: argv[strange.index] ?? '' };
  if (typeof values.origin !== 'string') return { kind: 'origin-missing' };
  const site = parseSite(values.origin);
  if (typeof site === 'string') return { kind: 'origin-wrong', typed: values.origin, why: site };
  const share = typeof values.share === 'string' ? values.share : `\\\\${site.host}\\tenkai-addin`;
  if (!SHARE.test(share)) return { kind: 'share-wrong', typed: share };
  return { kind: 'call', site, share, out: typeof values.out === 'string' ? values.out : 'dist/package' };
}
