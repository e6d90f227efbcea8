// 対応づけ: the objective in hand, what a person chooses for it, and the repairs of numbers that the department changed.
import type { Deed } from '../../engine/engine';
import { choiceText } from '../../engine/views';
import type { Desk } from './desk';
import type { LinkDraft } from './state';
import type { Writing } from './writing';

export interface Links {
  /** Takes an objective in hand; null puts it down. */
  take(key: string | null): Promise<void>;
  /** Adds or removes an issue (by its number as typed); the first chosen is the principal one. */
  toggle(number: string): void;
  makePrincipal(number: string): void;
  setOwn(own: boolean): void;
  /** Writes what the card shows, then takes the next objective without an issue; one that has just lost its issues stays in hand. */
  save(): Promise<void>;
  /** The next objective without an issue, after the one in hand. */
  next(): Promise<void>;
  /** Shows all sure proposals as they would be written. */
  takeSure(): Promise<void>;
  /** Shows all of them as they would be written. */
  relink(): Promise<void>;
  /** What is in hand, after the workbook was read anew: a choice that is not written yet stays, anything else is as the sheet has it. */
  renewed(): Promise<LinkDraft | null>;
}

export function createLinks(desk: Desk, writing: Writing): Links {
  const { store } = desk;
  const change = (to: Partial<LinkDraft>): void => {
    const { link } = store.get();
    if (link) store.set({ link: { ...link, ...to, dirty: true } });
  };
  let taking = 0;
  const take = async (key: string | null): Promise<void> => {
    const turn = (taking += 1);
    const link = key === null ? null : await presentDraft(desk, key);
    if (turn === taking) store.set({ link });
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
    takeSure: () => writing.propose({ kind: 'link-sure' }, { kind: 'link-sure' }),
    async relink() {
      const count = store.get().checked?.relinks.length ?? 0;
      await writing.propose({ kind: 'relink', count }, { kind: 'relink' });
    },
    async renewed() {
      const { link } = store.get();
      if (!link) return null;
      const fresh = await presentDraft(desk, link.objective.key);
      return fresh && link.dirty
        ? { ...link, objective: fresh.objective }
        : (fresh ?? (link.dirty ? link : null));
    },
  };
}

async function presentDraft({ ports }: Desk, key: string): Promise<LinkDraft | null> {
  const objective = await ports.engine.objective({ key });
  return objective && { objective, ...objective.present, dirty: false };
}

function nextUnlinked({ store }: Desk): string | null {
  const { checked, link } = store.get();
  const all = checked?.unlinked ?? [];
  const from = all.findIndex(({ key }) => key === link?.objective.key);
  return (all[from + 1] ?? all[0])?.key ?? null;
}

async function saveLink(desk: Desk, writing: Writing, take: Links['take']): Promise<void> {
  const { link } = desk.store.get();
  if (!link) return;
  const { objective, chosen, own } = link;
  if (!objective.cell) return desk.say({ kind: 'no-issue-column' });
  const deed: Deed = { kind: 'link', key: objective.key, chosen, own };
  const written = await writing.write({ kind: 'link', objective: objective.title }, deed);
  const unlinked = choiceText(link) === null;
  if (written) await take((unlinked ? null : nextUnlinked(desk)) ?? objective.key);
}
