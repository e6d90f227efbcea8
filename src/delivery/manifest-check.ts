// Checks manifest.xml without the internet (Microsoft's validator needs it): order, limits, resource ids, addresses, icons. Problems are values.
import fs from 'node:fs';
import path from 'node:path';
import { CHILDREN, LONGEST, PERMISSIONS } from './manifest-rules';
import {
  childOf,
  nameOf,
  problem,
  textsOf,
  type ManifestProblem,
  type ServedFiles,
} from './manifest-problem';
import { checkAddresses, checkIcons, checkResources, pngSize } from './manifest-resources';
import { descendants, localName, parseXml, type XmlElement } from './xml-tree';

/** Checks against the files of this repository, from which the build makes what the server has. */
export const checkManifest = (xml: string, { root }: { readonly root: string }): ManifestProblem[] =>
  manifestProblems(xml, repositoryFiles(root));

/** Where the build takes each served file from. */
function repositoryFiles(root: string): ServedFiles {
  const from = (served: string): string =>
    path.join(root, /^(icons|help|samples)\//.test(served) ? 'assets' : 'src/entry', served);
  return {
    exists: (served) => fs.existsSync(from(served)),
    pngSize: (served) => pngSize(fs.readFileSync(from(served))),
  };
}

/** Every problem found, in the order of the checks; an empty list means that Office will take the file. */
export function manifestProblems(xml: string, files: ServedFiles): ManifestProblem[] {
  const tree = parseXml(xml);
  if (tree.kind === 'fault') return [{ rule: 'xml', where: '', detail: tree.detail }];
  const { root } = tree;
  return [
    ...checkOrder(root, localName(root)),
    ...checkValues(root),
    ...checkLengths(root),
    ...checkResources(root),
    ...checkAddresses(root, files),
    ...checkIcons(root, files),
    ...checkLocales(root),
  ];
}

function rulesFor(path: string): readonly string[] | null {
  const steps = path.split('/');
  const [name = ''] = steps.slice(-1);
  return CHILDREN[steps.slice(-2).join('/')] ?? CHILDREN[name] ?? null;
}

function checkOrder(element: XmlElement, path: string): ManifestProblem[] {
  const rules = rulesFor(path);
  const children = element.children.flatMap((child) => checkOrder(child, `${path}/${localName(child)}`));
  return rules ? [...orderProblems(element, path, rules), ...children] : children;
}

function orderProblems(element: XmlElement, path: string, rules: readonly string[]): ManifestProblem[] {
  const allowed = rules.map((rule) => rule.replace(/[?*+]$/, ''));
  const found = element.children.map(localName);
  const places = found.map((name) => allowed.indexOf(name));
  const strangers = found
    .filter((_, index) => places[index] === -1)
    .map((name) => problem('order', path, `${name} does not belong here`));
  const late = found.flatMap((name, index) =>
    index > 0 && places[index]! >= 0 && places[index]! < places[index - 1]!
      ? [problem('order', path, `${name} comes after ${found[index - 1]}`)]
      : [],
  );
  const counts = rules.flatMap((rule) => countProblem(rule, found, path));
  return [...strangers, ...late, ...counts];
}

function countProblem(rule: string, found: readonly string[], path: string): ManifestProblem[] {
  const name = rule.replace(/[?*+]$/, '');
  const count = found.filter((each) => each === name).length;
  if (count === 0 && !/[?*]$/.test(rule)) return [problem('order', path, `${name} is missing`)];
  return count > 1 && !/[*+]$/.test(rule) ? [problem('order', path, `${name} is there ${count} times`)] : [];
}

const textOf = (root: XmlElement, name: string): string => childOf(root, name)?.text ?? '';

function checkValues(root: XmlElement): ManifestProblem[] {
  const expected: [boolean, string, string][] = [
    [root.attributes['xsi:type'] === 'TaskPaneApp', 'OfficeApp', 'xsi:type is not TaskPaneApp'],
    [/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(textOf(root, 'Id')), 'Id', 'is no GUID'],
    [/^\d+(\.\d+){1,3}$/.test(textOf(root, 'Version')), 'Version', 'is not two to four numbers'],
    [
      /^[a-z]{2}-[A-Z]{2}$/.test(textOf(root, 'DefaultLocale')),
      'DefaultLocale',
      'is not a whole language tag',
    ],
    [
      PERMISSIONS.includes(textOf(root, 'Permissions')),
      'Permissions',
      `${textOf(root, 'Permissions')} is not a permission`,
    ],
  ];
  return expected.flatMap(([holds, where, detail]) => (holds ? [] : [problem('value', where, detail)]));
}

function checkLengths(root: XmlElement): ManifestProblem[] {
  const strings = (name: 'ShortStrings' | 'LongStrings'): [XmlElement, number][] =>
    descendants(root).filter((each) => localName(each) === name).flatMap((list) => list.children.map((each): [XmlElement, number] => [each, LONGEST[name]])); // prettier-ignore
  const heads = (['DisplayName', 'Description'] as const).flatMap((name): [XmlElement, number][] => {
    const element = childOf(root, name);
    return element ? [[element, LONGEST[name]]] : [];
  });
  return [...heads, ...strings('ShortStrings'), ...strings('LongStrings')].flatMap(([element, most]) =>
    textsOf(element)
      .filter((text) => text.length > most || text.trim() === '')
      .map((text) =>
        problem('length', nameOf(element), `${text.length} characters, 1 to ${most} are allowed`),
      ),
  );
}

/** One override a language, whole tags, never the default language itself. */
function checkLocales(root: XmlElement): ManifestProblem[] {
  return descendants(root).flatMap((element) => {
    const locales = element.children
      .filter((each) => localName(each) === 'Override')
      .map((each) => each.attributes['Locale'] ?? '');
    const wrong = locales.filter(
      (locale, index) =>
        !/^[a-z]{2}-[A-Z]{2}$/.test(locale) ||
        locales.indexOf(locale) !== index ||
        locale === textOf(root, 'DefaultLocale'),
    );
    return wrong.map((locale) =>
      problem('locale', nameOf(element), `an override for ${locale || 'no language'}`),
    );
  });
}
