// The manifest's resources: ids that meet, addresses on one origin, icons that exist in the size they claim.
import { BUTTON_ICONS, LIST_ICONS, LONGEST } from './manifest-rules';
import {
  childOf,
  nameOf,
  problem,
  textsOf,
  type ManifestProblem,
  type ServedFiles,
} from './manifest-problem';
import { descendants, localName, type XmlElement } from './xml-tree';

/** Where each kind of resource may be referred to from. */
const RESOURCE_OF: Readonly<Record<string, string>> = {
  Image: 'Images', SourceLocation: 'Urls', LearnMoreUrl: 'Urls', Label: 'ShortStrings', Title: 'ShortStrings', Description: 'LongStrings',
}; // prettier-ignore

export function checkResources(root: XmlElement): ManifestProblem[] {
  const lists = descendants(root).filter((each) =>
    ['Images', 'Urls', 'ShortStrings', 'LongStrings'].includes(localName(each)),
  );
  const known = lists.flatMap((list) =>
    list.children.map((each) => ({ id: each.attributes['id'] ?? '', list: localName(list) })),
  );
  const users = descendants(root).filter((each) => each.attributes['resid'] !== undefined);
  const used = new Set(users.map((each) => each.attributes['resid']));
  return [
    ...users.flatMap((each) => referenceProblem(each, known)),
    ...known.filter(({ id }) => !used.has(id)).map(({ id }) => problem('resource', id, 'is never used')),
    ...known
      .filter(({ id }) => id.length > LONGEST.resid)
      .map(({ id }) => problem('length', id, `an id has at most ${LONGEST.resid} characters`)),
    ...repeated(known.map(({ id }) => id)),
    ...repeated(controlIds(root)),
  ];
}

function referenceProblem(
  element: XmlElement,
  known: readonly { readonly id: string; readonly list: string }[],
): ManifestProblem[] {
  const id = element.attributes['resid'] ?? '';
  const lists = known.filter((each) => each.id === id).map((each) => each.list);
  const wanted = RESOURCE_OF[localName(element)];
  if (lists.length === 0)
    return [problem('resource', id, `${localName(element)} names a resource that is not there`)];
  return wanted && !lists.includes(wanted)
    ? [problem('resource', id, `${localName(element)} needs one of ${wanted}`)]
    : [];
}

const controlIds = (root: XmlElement): string[] =>
  descendants(root).filter((each) => ['Group', 'Control'].includes(localName(each))).map((each) => each.attributes['id'] ?? ''); // prettier-ignore

const repeated = (ids: readonly string[]): ManifestProblem[] =>
  ids.filter((id, index) => id === '' || ids.indexOf(id) !== index).map((id) => problem('duplicate', id, id === '' ? 'an id is empty' : 'is there twice')); // prettier-ignore

const addressesOf = (root: XmlElement): { where: string; url: string }[] =>
  descendants(root).flatMap((each) =>
    ['IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'SourceLocation', 'Image', 'Url'].includes(
      localName(each),
    ) && each.attributes['DefaultValue']
      ? textsOf(each).map((url) => ({ where: nameOf(each), url }))
      : [],
  );

export function checkAddresses(root: XmlElement, files: ServedFiles): ManifestProblem[] {
  const addresses = addressesOf(root);
  const first = addresses.map(({ url }) => originOf(url)).find((origin) => origin !== null);
  return addresses.flatMap(({ where, url }) => {
    if (!url.startsWith('https://')) return [problem('origin', where, `${url} is not HTTPS`)];
    if (originOf(url) !== first) return [problem('origin', where, `${url} is not on ${first}`)];
    return /\.html?$/.test(pathOf(url)) && !files.exists(pathOf(url))
      ? [problem('page', where, `${pathOf(url)} is not served`)]
      : [];
  });
}

const originOf = (url: string): string | null => /^https:\/\/[^/]+/.exec(url)?.[0] ?? null;
const pathOf = (url: string): string => url.replace(/^https:\/\/[^/]+\//, '').replace(/[?#].*$/, '');

export function checkIcons(root: XmlElement, files: ServedFiles): ManifestProblem[] {
  const images = new Map(
    descendants(root)
      .filter((each) => localName(each) === 'Image' && each.attributes['id'] !== undefined)
      .map((each) => [each.attributes['id']!, each.attributes['DefaultValue'] ?? '']),
  );
  const list = Object.entries(LIST_ICONS).flatMap(([name, size]) =>
    iconProblem(name, childOf(root, name)?.attributes['DefaultValue'] ?? '', size, files),
  );
  const icons = descendants(root).filter((each) => localName(each) === 'Icon');
  return [...list, ...icons.flatMap((icon) => buttonIconProblems(icon, images, files))];
}

function buttonIconProblems(
  icon: XmlElement,
  images: ReadonlyMap<string, string>,
  files: ServedFiles,
): ManifestProblem[] {
  const sizes = icon.children.map((image) => Number(image.attributes['size']));
  const where = icon.children[0]?.attributes['resid'] ?? 'Icon';
  const missing = BUTTON_ICONS.required
    .filter((size) => !sizes.includes(size))
    .map((size) => problem('icon', where, `has no size ${size}`));
  const wrong = icon.children.flatMap((image) => {
    const id = image.attributes['resid'] ?? '';
    const size = Number(image.attributes['size']);
    const known: readonly number[] = [...BUTTON_ICONS.required, ...BUTTON_ICONS.optional];
    if (!known.includes(size)) return [problem('icon', id, `${image.attributes['size']} is not a size`)];
    return images.has(id) ? iconProblem(id, images.get(id)!, size, files) : [];
  });
  return [...missing, ...wrong];
}

function iconProblem(where: string, url: string, size: number, files: ServedFiles): ManifestProblem[] {
  const path = pathOf(url);
  if (!path.endsWith('.png')) return [problem('icon', where, `${path} is no PNG`)];
  if (!files.exists(path)) return [problem('icon', where, `${path} is not there`)];
  const found = files.pngSize(path);
  if (!found) return [problem('icon', where, `${path} cannot be read as a PNG`)];
  return found.width === size && found.height === size
    ? []
    : [problem('icon', where, `${path} is ${found.width}×${found.height}, not ${size}`)];
}

/** Width and height from a PNG's header. */
export function pngSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | null {
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  if (bytes.length < 24 || signature.some((byte, index) => bytes[index] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
