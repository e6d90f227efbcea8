// Fills the texts of assets/deploy with a city's own addresses and with the headers and media types every server of ours sends.
import { MEDIA_TYPES, SECURITY_HEADERS } from './headers';
import type { Site } from './package-call';

export interface TemplateFacts {
  readonly site: Site;
  readonly share: string;
  readonly version: string;
  readonly manifestId: string;
  /** Paths of the web files, from the web root. */
  readonly web: readonly string[];
}

/** Names that carry a hash of their content never change. */
export const HASHED = /-[0-9a-f]{8}\.[a-z0-9]+$/;
/** The shared-folder catalogue's own id: any fixed one will do, and a fixed one can be removed again. */
const CATALOGUE_ID = '7d0c5a5e-3a43-4a3f-9d0e-6f1f3c1f9b52';

const escapeXml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const lines = (indent: number, rows: readonly string[]): string => rows.join(`\n${' '.repeat(indent)}`);

const iisHeaders = (): string[] =>
  Object.entries(SECURITY_HEADERS).flatMap(([name, value]) => [
    `<remove name="${name}" />`,
    `<add name="${name}" value="${escapeXml(value)}" />`,
  ]);

/** A media type that the server knows already stops IIS when added again: so it is removed first. */
const iisTypes = (): string[] =>
  Object.entries(MEDIA_TYPES).flatMap(([ending, type]) => [
    `<remove fileExtension="${ending}" />`,
    `<mimeMap fileExtension="${ending}" mimeType="${type}" />`,
  ]);

const iisHashed = (web: readonly string[]): string[] =>
  web
    .filter((file) => HASHED.test(file))
    .flatMap((file) => [
      `<location path="${escapeXml(file)}">`,
      '  <system.webServer><staticContent><clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00" /></staticContent></system.webServer>',
      '</location>',
    ]);

const nginxTypes = (): string[] =>
  Object.entries(MEDIA_TYPES).map(([ending, type]) => `${type.replace(/;.*$/, '')} ${ending.slice(1)};`);

const nginxHeaders = (): string[] =>
  Object.entries(SECURITY_HEADERS).map(([name, value]) => `add_header ${name} "${value}" always;`);

/** Every `{{name}}` of a template gets its value; one without a value is a bug. */
export function fillTemplate(text: string, { site, share, version, manifestId, web }: TemplateFacts): string {
  const values: Readonly<Record<string, string>> = {
    ...site,
    version,
    share,
    manifestId,
    shareEscaped: share.replaceAll('\\', '\\\\'),
    catalogueId: CATALOGUE_ID,
    iisHeaders: lines(8, iisHeaders()),
    iisTypes: lines(6, iisTypes()),
    iisHashed: lines(2, iisHashed(web)),
    nginxTypes: lines(12, nginxTypes()),
    nginxHeaders: lines(4, nginxHeaders()),
  };
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`a template asks for {{${name}}}`);
    return value;
  });
}

/** Windows reads Japanese in a registry file only from UTF-16 with a byte order mark. */
export function registryBytes(text: string): Uint8Array {
  const crlf = text.replace(/\r?\n/g, '\r\n');
  return Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(crlf, 'utf16le')]);
}

/** Texts for Windows' Notepad: UTF-8 with a byte order mark, lines ended as there. */
export const notepadBytes = (text: string): Uint8Array =>
  Buffer.from(`\uFEFF${text.replace(/\r?\n/g, '\r\n')}`, 'utf8');
