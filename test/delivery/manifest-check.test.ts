// The manifest check: our own manifest passes, and each way of breaking it is found and named.
import fs from 'node:fs';
import path from 'node:path';
import { checkManifest, manifestProblems } from '../../src/delivery/manifest-check';
import type { ServedFiles } from '../../src/delivery/manifest-problem';
import { pngSize } from '../../src/delivery/manifest-resources';

const ROOT = path.resolve(__dirname, '../..');
const XML = fs.readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8');
const sizeIn = (name: string): number => Number(/-(\d+)\.png$/.exec(name)?.[1]);
const served: ServedFiles = {
  exists: (name) => /^icons\/.*\.png$/.test(name) || name === 'taskpane.html' || name === 'help/index.html',
  pngSize: (name) => ({ width: sizeIn(name), height: sizeIn(name) }),
};
const rulesOf = (xml: string, files = served): string[] =>
  manifestProblems(xml, files).map(({ rule, where }) => `${rule} ${where}`);

test('our manifest has no problem', () => {
  expect(manifestProblems(XML, served)).toEqual([]);
});

test('its icons are in the repository, in the sizes they claim', () => {
  expect(checkManifest(XML, { root: ROOT }).filter(({ rule }) => rule === 'icon')).toEqual([]);
});

test('every drawing is there in all nine sizes', () => {
  for (const name of ['app', 'check', 'balance', 'consolidate']) {
    for (const size of [16, 20, 24, 32, 40, 48, 64, 80, 128]) {
      const bytes = fs.readFileSync(path.join(ROOT, `assets/icons/${name}-${size}.png`));
      expect([name, pngSize(bytes)]).toEqual([name, { width: size, height: size }]);
    }
  }
});

test('it asks for the least that old Excel has, so that old Excel shows our notice', () => {
  expect(XML).toContain('<Set Name="ExcelApi" MinVersion="1.1" />');
  expect(XML).toContain('<Permissions>ReadWriteDocument</Permissions>');
});

test('the three commands open the same pane on three tabs', () => {
  const tabs = [...XML.matchAll(/taskpane\.html\?tab=(\w+)/g)].map((match) => match[1]);
  expect(tabs).toEqual(['check', 'balance', 'consolidate']);
  expect(new Set([...XML.matchAll(/<TaskpaneId>(.*?)<\/TaskpaneId>/g)].map((match) => match[1])).size).toBe(
    1,
  );
});

const swap = (a: string, b: string) => (xml: string) =>
  xml.replace(a, '\u0000').replace(b, a).replace('\u0000', b);
const replace = (from: string | RegExp, to: string) => (xml: string) => xml.replace(from, to);

test.each<[string, (xml: string) => string, string]>([
  ['a tag left open', replace('</Hosts>', ''), 'xml '],
  ['elements out of order', replace(/(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/, '$2$1'), 'order OfficeApp'],
  ['a label inside the tooltip', swap('<Label resid="Check.Label" />', '<Supertip>'), 'order OfficeApp/VersionOverrides/Hosts/Host/DesktopFormFactor/ExtensionPoint/OfficeTab/Group/Control'],
  ['a tooltip before its label', replace(/<Title resid="Check.Label" \/>\s*(<Description resid="Check.Tip" \/>)/, '$1<Title resid="Check.Label" />'), 'order OfficeApp/VersionOverrides/Hosts/Host/DesktopFormFactor/ExtensionPoint/OfficeTab/Group/Control/Supertip'],
  ['an element that is missing', replace(/<Permissions>.*<\/Permissions>/, ''), 'order OfficeApp'],
  ['an element that does not belong', replace('<Hosts>', '<Colour/><Hosts>'), 'order OfficeApp'],
  ['an element twice', replace('<DefaultLocale>', '<DefaultLocale>ja-JP</DefaultLocale><DefaultLocale>'), 'order OfficeApp'],
  ['an id that is no GUID', replace(/<Id>.*<\/Id>/, '<Id>tenkai</Id>'), 'value Id'],
  ['a version of words', replace(/<Version>.*<\/Version>/, '<Version>one</Version>'), 'value Version'],
  ['a bare language', replace('ja-JP</DefaultLocale>', 'ja</DefaultLocale>'), 'value DefaultLocale'],
  ['an unknown permission', replace('ReadWriteDocument', 'Everything'), 'value Permissions'],
  ['a name too long', replace('組織目標展開">', `${'長'.repeat(126)}">`), 'length DisplayName'],
  ['an empty label', replace('DefaultValue="点検"', 'DefaultValue=" "'), 'length Check.Label'],
  ['an English tip too long', replace(/Value="Finds gaps[^"]*"/, `Value="${'x'.repeat(251)}"`), 'length Check.Tip'],
  ['a resource id that nothing has', replace('<bt:Url id="Check.Url"', '<bt:Url id="Chek.Url"'), 'resource Check.Url'],
  ['a resource that nothing uses', replace('<bt:Urls>', '<bt:Urls><bt:Url id="Left" DefaultValue="https://localhost:3000/taskpane.html"/>'), 'resource Left'],
  ['a resource of another kind', replace('<SourceLocation resid="Check.Url"', '<SourceLocation resid="Check.Label"'), 'resource Check.Label'],
  ['a resource id too long', (xml) => xml.replaceAll('Check.Url', `Check.${'U'.repeat(30)}`), `length Check.${'U'.repeat(30)}`],
  ['a resource id twice', replace('<bt:String id="Balance.Label"', '<bt:String id="Check.Label"'), 'duplicate Check.Label'],
  ['a control id twice', replace('id="Tenkai.Balance"', 'id="Tenkai.Check"'), 'duplicate Tenkai.Check'],
  ['another origin', replace('https://localhost:3000/taskpane.html?tab=balance', 'https://example.org/taskpane.html'), 'origin Balance.Url'],
  ['plain HTTP', replace('https://localhost:3000/icons/app-32.png', 'http://localhost:3000/icons/app-32.png'), 'origin IconUrl'],
  ['a page that is not served', replace('taskpane.html?tab=check', 'pane.html?tab=check'), 'page Check.Url'],
  ['an icon without a size that must be there', replace(/<bt:Image size="80" resid="Icon.Check.80" \/>/, ''), 'icon Icon.Check.16'],
  ['an icon of a size that Office does not know', replace('size="20" resid="Icon.Check.20"', 'size="22" resid="Icon.Check.20"'), 'icon Icon.Check.20'],
  ['an icon drawn in another size', replace('icons/check-32.png', 'icons/check-40.png'), 'icon Icon.Check.32'],
  ['an icon that is no PNG', replace('icons/check-32.png', 'icons/check.svg'), 'icon Icon.Check.32'],
  ['an override for the language it is in', replace('Locale="en-US" Value="Tenkai"', 'Locale="ja-JP" Value="Tenkai"'), 'locale DisplayName'],
])('%s is found', (_name, breakIt, expected) => {
  const broken = breakIt(XML);
  expect(broken).not.toBe(XML);
  expect(rulesOf(broken)).toContain(expected);
}); // prettier-ignore

test('an icon that is not there, or cannot be read, is found', () => {
  const lost: ServedFiles = {
    ...served,
    exists: (name) => name !== 'icons/app-64.png' && served.exists(name),
  };
  expect(rulesOf(XML, lost)).toContain('icon HighResolutionIconUrl');
  const broken: ServedFiles = {
    ...served,
    pngSize: (name) => (name === 'icons/app-64.png' ? null : served.pngSize(name)),
  };
  expect(rulesOf(XML, broken)).toContain('icon HighResolutionIconUrl');
});

test('a PNG header is read, and other bytes are none', () => {
  expect(pngSize(new Uint8Array([1, 2, 3]))).toBeNull();
  expect(pngSize(new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBeNull();
});
