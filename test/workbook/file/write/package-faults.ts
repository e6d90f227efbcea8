// What Excel would "repair" in a package, found by text: order of elements, relationships that lead nowhere, parts without a type,
// counts and indices that do not agree. An empty list is a sound package.
import { strFromU8, unzipSync } from 'fflate';
import {
  WORKBOOK_SEQUENCE,
  WORKSHEET_SEQUENCE,
  STYLESHEET_SEQUENCE,
} from '../../../../src/workbook/file/write/namespaces';
import { attributesOf, childOf, childrenOf, rootOf } from '../../../../src/workbook/file/write/xml';

const SEQUENCES: Readonly<Record<string, readonly string[]>> = {
  workbook: WORKBOOK_SEQUENCE,
  worksheet: WORKSHEET_SEQUENCE,
  styleSheet: STYLESHEET_SEQUENCE,
};

type Parts = Readonly<Record<string, string>>;

export function packageFaults(zip: Uint8Array): string[] {
  const raw = unzipSync(zip);
  const parts = Object.fromEntries(Object.entries(raw).map(([name, bytes]) => [name, strFromU8(bytes)]));
  const xml = Object.keys(parts).filter((name) => /\.(xml|rels)$/.test(name));
  return [
    ...xml.flatMap((name) => orderFaults(name, parts[name]!)),
    ...xml.filter((name) => name.endsWith('.rels')).flatMap((name) => relationFaults(name, parts)),
    ...typeFaults(parts),
    ...Object.keys(parts).filter((name) => /worksheets\/[^/]+\.xml$/.test(name)).flatMap((name) => sheetFaults(name, parts)),
    ...styleFaults(parts),
  ]; // prettier-ignore
}

const attribute = (xml: string, element: Parameters<typeof childrenOf>[1], name: string): string =>
  attributesOf(xml, element.tag).get(name) ?? '';

function orderFaults(name: string, xml: string): string[] {
  const root = rootOf(xml);
  const sequence = SEQUENCES[root.tag.name];
  if (!sequence) return [];
  const ranks = [...childrenOf(xml, root)].map((child) => sequence.indexOf(child.tag.name));
  const repeatable = new Set(['conditionalFormatting'].map((one) => sequence.indexOf(one)));
  return ranks.flatMap((rank, index) => {
    const before = ranks[index - 1] ?? -1;
    if (rank < 0) return [`${name}: unknown element`];
    const wrong = rank < before || (rank === before && !repeatable.has(rank));
    return wrong ? [`${name}: ${sequence[rank]} after ${sequence[before]}`] : [];
  });
}

function resolve(relations: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const folder = relations.replace(/_rels\/[^/]+$/, '');
  return new URL(target, `zip:///${folder}`).pathname.slice(1);
}

function relationFaults(name: string, parts: Parts): string[] {
  const xml = parts[name]!;
  const children = [...childrenOf(xml, rootOf(xml))];
  const ids = children.map((child) => attribute(xml, child, 'Id'));
  const lost = children
    .filter((child) => attribute(xml, child, 'TargetMode') !== 'External')
    .map((child) => resolve(name, attribute(xml, child, 'Target')))
    .filter((target) => !(target in parts));
  return [
    ...lost.map((target) => `${name}: nothing at ${target}`),
    ...(new Set(ids).size < ids.length ? [`${name}: an id twice`] : []),
  ];
}

function typeFaults(parts: Parts): string[] {
  const xml = parts['[Content_Types].xml']!;
  const children = [...childrenOf(xml, rootOf(xml))];
  const of = (kind: string, key: string) =>
    children.filter((child) => child.tag.name === kind).map((child) => attribute(xml, child, key));
  const overrides = of('Override', 'PartName');
  const extensions = of('Default', 'Extension');
  const typed = (name: string) =>
    overrides.includes(`/${name}`) ||
    (extensions.includes(name.split('.').at(-1)!) && !/^xl\/.*\.xml$/.test(name));
  return [
    ...Object.keys(parts).filter((name) => name !== '[Content_Types].xml' && !/charts|pivotCache|calcChain/.test(name) && !typed(name)).map((name) => `${name}: no content type`),
    ...overrides.filter((name) => !(name.slice(1) in parts)).map((name) => `${name}: a type without a part`),
    ...(new Set(overrides).size < overrides.length ? ['a part typed twice'] : []),
  ]; // prettier-ignore
}

function sheetFaults(name: string, parts: Parts): string[] {
  const xml = parts[name]!;
  const styles = parts['xl/styles.xml']!;
  const formats = [...childrenOf(styles, childOf(styles, rootOf(styles), 'cellXfs')!)].length;
  const faults: string[] = [];
  let lastRow = 0;
  for (const row of childrenOf(xml, childOf(xml, rootOf(xml), 'sheetData')!)) {
    const number = Number(attribute(xml, row, 'r'));
    if (number <= lastRow) faults.push(`${name}: row ${number} after ${lastRow}`);
    lastRow = number;
    let lastColumn = '';
    for (const cell of childrenOf(xml, row)) {
      const address = attribute(xml, cell, 'r');
      const column = address.replace(/\d+$/, '').padStart(3, ' ');
      if (!address.endsWith(String(number)) || column <= lastColumn)
        faults.push(`${name}: ${address} out of place`);
      if (Number(attribute(xml, cell, 's') || 0) >= formats) faults.push(`${name}: ${address} has no style`);
      lastColumn = column;
    }
  }
  return faults;
}

function styleFaults(parts: Parts): string[] {
  const xml = parts['xl/styles.xml']!;
  const root = rootOf(xml);
  const entries = (name: string) => {
    const list = childOf(xml, root, name);
    return list ? [...childrenOf(xml, list)] : [];
  };
  const counts = ['numFmts', 'fonts', 'fills', 'borders', 'cellXfs'].flatMap((name) => {
    const list = childOf(xml, root, name);
    const count = list && attribute(xml, list, 'count');
    return list && count !== String(entries(name).length) ? [`styles: ${name} counts ${count}`] : [];
  });
  const uses = { fontId: entries('fonts'), fillId: entries('fills'), borderId: entries('borders') };
  const lost = entries('cellXfs').flatMap((xf) =>
    Object.entries(uses).flatMap(([key, list]) =>
      Number(attribute(xml, xf, key) || 0) < list.length ? [] : [`styles: ${key}`],
    ),
  );
  const ids = entries('numFmts').map((one) => attribute(xml, one, 'numFmtId'));
  return [
    ...counts,
    ...lost,
    ...(new Set(ids).size < ids.length ? ['styles: a number format id twice'] : []),
  ];
}
