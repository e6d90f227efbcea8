// Accepted changes kept on this machine, each with the department's workbook that it is of: what comes back is parsed one by one, and
// what is none of ours is left.
import * as z from 'zod/mini';
import type { AcceptedChange } from '../engine/returns';
import type { PanelPorts } from '../panel/ports';

const NAME = 'tenkai-returning';

const text = z.string();
/** Plain words only; empty where there is nothing. A link without issues is 課独自. */
const KEPT = z.object({
  ...{ workbook: text, objective: text, title: text, division: text },
  ...{ issues: text, role: text, index: text, from: text, to: text },
});
type Kept = z.infer<typeof KEPT>;

/** Where values are kept by name; null: never kept, or no more. */
export interface Store {
  read(name: string): unknown;
  write(name: string, value: unknown): void;
}

function readAll(store: Store): readonly Kept[] {
  const value = store.read(NAME);
  if (!Array.isArray(value)) return [];
  return value.flatMap((each) => {
    const parsed = z.safeParse(KEPT, each);
    return parsed.success ? [parsed.data] : [];
  });
}

const BETWEEN = '\n';

function changeOf({ objective, title, division, ...kept }: Kept): AcceptedChange {
  const { issues, role, index, from, to } = kept;
  const chosen = issues === '' ? [] : issues.split(BETWEEN);
  return {
    ...{ objective, title, division: division === '' ? null : division },
    change:
      role === 'lead' || role === 'support'
        ? { kind: 'move', role, index: Number(index), from, to }
        : { kind: 'link', chosen, own: chosen.length === 0 },
  };
}

function keptOf(workbook: string, { objective, title, division, change }: AcceptedChange): Kept {
  const of = { workbook, objective, title, division: division ?? '' };
  if (change.kind === 'link')
    return { ...of, issues: change.chosen.join(BETWEEN), role: '', index: '', from: '', to: '' };
  const { role, index, from, to } = change;
  return { ...of, issues: '', role, index: String(index), from, to };
}

export const keptChanges = (store: Store): PanelPorts['waiting'] => ({
  read: (workbook) =>
    readAll(store)
      .filter((each) => each.workbook === workbook)
      .map(changeOf),
  write(workbook, changes) {
    const others = readAll(store).filter((each) => each.workbook !== workbook);
    store.write(NAME, [...others, ...changes.map((each) => keptOf(workbook, each))]);
  },
});
