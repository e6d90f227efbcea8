// 対応づけ: what a person chooses for one objective, the edit it makes, and the repairs of numbers that the department changed.
import { cellEdit } from '../../actions/map';
import type { Objective } from '../../domain/plan';
import type { Relink } from '../../domain/relink';
import { splitList } from '../../domain/text/text';
import { parseAddress } from '../../workbook/address';
import type { SetCell } from '../../workbook/edit';
import type { Workbook } from '../../workbook/port';
import type { Desk } from './desk';
import { findObjective, objectiveKey } from './keys';
import { presentDraft, typedNumber } from './link-draft';
import type { Checked, LinkDraft } from './state';
import type { Writing } from './writing';

/** What a cell says for an objective that serves no issue on purpose. */
export const OWN = '課独自';

export interface Links {
  /** Takes an objective in hand; null puts it down. */
  take(key: string | null): void;
  /** Adds or removes an issue (by its number as typed); the first chosen is the principal one. */
  toggle(number: string): void;
  makePrincipal(number: string): void;
  setOwn(own: boolean): void;
  /** Writes what the card shows, then takes the next objective without an issue; one that has just lost its issues stays in hand. */
  save(): Promise<void>;
  /** The next objective without an issue, after the one in hand. */
  next(): void;
  relink(relinks: readonly Relink[]): void;
}

export const isUnlinked = ({ link }: Objective): boolean => link.kind === 'none' || link.kind === 'unknown';

/** The edit that the choice means, an empty cell when nothing is chosen; null when the sheet has no such column. */
export function linkEdit(
  objective: Objective,
  { chosen, own }: Pick<LinkDraft, 'chosen' | 'own'>,
  workbook: Workbook,
): SetCell | null {
  const text = own ? OWN : chosen.join('、');
  return issueCellEdit(objective, workbook, text === '' ? null : text);
}

/** Where the cell is shared by several rows (merged, or written once above them), the shared cell itself. */
function issueCellEdit(objective: Objective, workbook: Workbook, after: string | null): SetCell | null {
  const said = objective.row.said.issue;
  const edit = cellEdit(objective, 'issue', workbook, after);
  if (!said || said.source !== 'merged') return edit;
  const at = said.place.cell === null ? null : parseAddress(said.place.cell);
  const grid = workbook.grids.find(({ name }) => name === said.place.sheet);
  if (!at || !grid) return edit;
  return {
    ...{ kind: 'set', sheet: grid.name, row: at.row, column: at.column },
    ...{ before: grid.value(at.row, at.column), after },
  };
}

/** Several repairs of one cell become one edit. */
export function relinkEdits(relinks: readonly Relink[], workbook: Workbook): SetCell[] {
  const byObjective = new Map<Objective, Relink[]>();
  for (const relink of relinks)
    byObjective.set(relink.objective, [...(byObjective.get(relink.objective) ?? []), relink]);
  return [...byObjective].flatMap(([objective, own]) => {
    const now = new Map(own.map(({ from, to }) => [from, typedNumber(to)]));
    const numbers = splitList(own[0]!.said.text).map((one) => now.get(one) ?? one);
    return issueCellEdit(objective, workbook, numbers.join('、')) ?? [];
  });
}

export function createLinks(desk: Desk, writing: Writing): Links {
  const { store } = desk;
  const change = (to: Partial<LinkDraft>): void => {
    const { link } = store.get();
    if (link) store.set({ link: { ...link, ...to, dirty: true } });
  };
  const take = (key: string | null): void => {
    const { checked } = store.get();
    const objective = checked && key !== null ? findObjective(checked.plan, key) : null;
    store.set({ link: checked && objective ? presentDraft(checked, objective) : null });
  };
  return {
    take,
    toggle(number) {
      const chosen = store.get().link?.chosen ?? [];
      const kept = chosen.filter((one) => one !== number);
      change({ chosen: kept.length < chosen.length ? kept : [...chosen, number], own: false });
    },
    makePrincipal(number) {
      const chosen = store.get().link?.chosen ?? [];
      change({ chosen: [number, ...chosen.filter((one) => one !== number)], own: false });
    },
    setOwn: (own) => change(own ? { own, chosen: [] } : { own }),
    save: () => saveLink(desk, writing, take),
    next: () => take(nextUnlinked(desk)),
    relink: (relinks) =>
      writing.propose({ kind: 'relink', count: relinks.length }, ({ workbook }) =>
        relinkEdits(relinks, workbook),
      ),
  };
}

function nextUnlinked({ store }: Desk): string | null {
  const { checked, link } = store.get();
  if (!checked) return null;
  const all = checked.plan.objectives;
  const from = all.findIndex((objective) => objectiveKey(objective) === link?.target);
  const turned = [...all.slice(from + 1), ...all.slice(0, Math.max(0, from))];
  const next = turned.find(isUnlinked);
  return next ? objectiveKey(next) : null;
}

async function saveLink(desk: Desk, writing: Writing, take: Links['take']): Promise<void> {
  const { checked, link } = desk.store.get();
  const objective = checked && link ? findObjective(checked.plan, link.target) : null;
  if (!checked || !link || !objective) return;
  if (!linkEdit(objective, link, checked.workbook)) return desk.say({ kind: 'no-issue-column' });
  const make = (now: Checked): SetCell[] => {
    const present = findObjective(now.plan, link.target);
    const edit = present && linkEdit(present, link, now.workbook);
    return edit ? [edit] : [];
  };
  const written = await writing.write({ kind: 'link', objective: objective.title }, make);
  const unlinked = !link.own && link.chosen.length === 0;
  if (written) take((unlinked ? null : nextUnlinked(desk)) ?? link.target);
}
