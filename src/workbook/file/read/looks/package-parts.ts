// Small parts of the package as trees, and what each hangs on. A part that is not there, or is damaged, is as if it said nothing:
// a look that cannot be read must not keep a sheet from being shown.
import { isFault } from '../faults';
import type { Budget } from '../budget';
import { readPart } from '../xlsx/part-reader';
import { resolveTarget } from '../xlsx/workbook-part';
import { partKey, type ZipDirectory } from '../zip/zip';
import { childrenOf, textOf, TreeReader, type Element } from './element';

export interface Relation {
  readonly id: string;
  /** Last word of its type: `comments`, `drawing`, … */
  readonly type: string;
  /** A part's key; as written when it is outside. */
  readonly target: string;
  readonly outside: boolean;
}

export class PackageParts {
  constructor(
    readonly zip: ZipDirectory,
    readonly budget: Budget,
  ) {}

  async tree(part: string | null | undefined): Promise<Element | undefined> {
    if (!part || !this.zip.has(partKey(part))) return undefined;
    const reader = new TreeReader();
    const refused = await readPart(this.zip, part, this.budget, reader);
    return refused && isFault(refused) ? undefined : reader.root;
  }

  async relations(source: string): Promise<readonly Relation[]> {
    const slash = source.lastIndexOf('/') + 1;
    const root = await this.tree(`${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`);
    return childrenOf(root, 'Relationship').map((each) => {
      const outside = textOf(each, 'TargetMode') === 'External';
      const target = textOf(each, 'Target') ?? '';
      return {
        id: textOf(each, 'Id') ?? '',
        type: (textOf(each, 'Type') ?? '').replace(/^.*\//, ''),
        target: outside ? target : resolveTarget(source, target),
        outside,
      };
    });
  }
}
