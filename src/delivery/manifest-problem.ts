// What a manifest check finds, and small questions to the tree that all checks ask.
import { localName, type XmlElement } from './xml-tree';

export type ManifestRule =
  | 'xml' | 'order' | 'value' | 'length' | 'resource' | 'duplicate' | 'origin' | 'page' | 'icon' | 'locale'; // prettier-ignore
export interface ManifestProblem {
  readonly rule: ManifestRule;
  /** The element, by its path, id or name. */
  readonly where: string;
  readonly detail: string;
}
/** What the server will have, by path from its root (`icons/app-16.png`). */
export interface ServedFiles {
  exists(path: string): boolean;
  /** Width and height of a PNG in pixels; null when it is none. */
  pngSize(path: string): { readonly width: number; readonly height: number } | null;
}

export const problem = (rule: ManifestRule, where: string, detail: string): ManifestProblem => ({
  rule,
  where,
  detail,
});
export const childOf = (element: XmlElement, name: string): XmlElement | undefined =>
  element.children.find((each) => localName(each) === name);
export const nameOf = (element: XmlElement): string => element.attributes['id'] ?? localName(element);
/** The texts an element stands for: its default and its overrides. */
export const textsOf = (element: XmlElement): string[] =>
  [element, ...element.children].flatMap(
    (each) => each.attributes['DefaultValue'] ?? each.attributes['Value'] ?? [],
  );
