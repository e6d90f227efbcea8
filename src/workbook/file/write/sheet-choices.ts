// The lists that a worksheet part offers for its cells: data validations of the kind `list`, in the main part and in Excel 2010's.
import { parseRange } from '../../address';
import type { ChoiceRule } from '../../choices/choice-rule';
import { attributesOf, childrenOf, decodeXml, elementOf, nextTag, type XmlElement } from './xml';

const isOff = (text: string | undefined): boolean => text === undefined || text === '0' || text === 'false';

export function choicesIn(xml: string): readonly ChoiceRule[] {
  const rules: ChoiceRule[] = [];
  for (const match of xml.matchAll(/<(?:[\w.-]+:)?dataValidation\s/g)) {
    const tag = nextTag(xml, match.index);
    const rule = tag && tag.kind === 'open' && ruleOf(xml, elementOf(xml, tag));
    if (rule) rules.push(rule);
  }
  return rules;
}

function ruleOf(xml: string, element: XmlElement): ChoiceRule | null {
  const attributes = attributesOf(xml, element.tag);
  if (attributes.get('type') !== 'list') return null;
  const children = [...childrenOf(xml, element)];
  const textOf = (name: string): string => {
    const child = children.find(({ tag }) => tag.name === name);
    return child ? decodeXml(xml.slice(child.contentStart, child.contentEnd).replace(/<[^>]*>/g, '')) : '';
  };
  const places = attributes.get('sqref') ?? textOf('sqref');
  const ranges = places.split(/\s+/).flatMap((text) => parseRange(text) ?? []);
  const formula = textOf('formula1').trim();
  if (ranges.length === 0 || formula === '') return null;
  const warns = attributes.get('errorStyle');
  return {
    ranges,
    source: /^"[^]*"$/.test(formula) ? formula.slice(1, -1).split(',').map((one) => one.trim()) : formula,
    strict: !isOff(attributes.get('showErrorMessage')) && (warns === undefined || warns === 'stop'),
    blank: !isOff(attributes.get('allowBlank')),
    message: attributes.get('error') ?? '',
  }; // prettier-ignore
}
