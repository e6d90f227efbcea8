// 点検: which findings are in view, going from one to the next, repairs, and waivers with their reason.
import type { RuleName } from '../../domain/finding';
import type { Place } from '../../domain/place';
import { SEVERITIES, type Severity } from '../../domain/terms';
import type { FindingView, Fix } from '../../engine/views';
import { parseAddress } from '../../workbook/address';
import type { Desk } from './desk';
import { judgedView } from './judged';
import type { WriteTitle } from './notice';
import type { CheckState, PanelState } from './state';
import type { Writing } from './writing';

export interface Findings {
  /** Shows or hides one severity. */
  toggle(severity: Severity): void;
  only(rule: RuleName | null): void;
  go(finding: FindingView): Promise<void>;
  /** Forward or back among those in view, round the ends. */
  step(by: 1 | -1): Promise<void>;
  /** Brings a place into view where it is in the open workbook. */
  show(place: Place): Promise<void>;
  fix(fix: Fix, finding: FindingView): Promise<void>;
  /** A waiver without a reason is none, and is not written. */
  waive(issue: string, reason: string): Promise<void>;
  endWaiver(issue: string): Promise<void>;
}

/** The worst first; within a severity in the order of the sheets. */
export function inView(state: Pick<PanelState, 'checked' | 'check' | 'consolidate'>): readonly FindingView[] {
  const { severities, rule } = state.check;
  const shown = (judgedView(state)?.findings ?? []).filter(
    (finding) => rule === null || finding.rule === rule,
  );
  return SEVERITIES.filter((severity) => severities.includes(severity)).flatMap((severity) =>
    shown.filter((finding) => finding.severity === severity),
  );
}

export function createFindings(desk: Desk, writing: Writing): Findings {
  const { store } = desk;
  const change = (to: Partial<CheckState>): void => store.set({ check: { ...store.get().check, ...to } });
  const show = (place: Place): Promise<void> => showPlace(desk, place);
  const go = async (finding: FindingView): Promise<void> => {
    change({ at: finding.key });
    await show(finding.place);
  };
  return {
    toggle(severity) {
      const { severities } = store.get().check;
      const kept = severities.filter((one) => one !== severity);
      change({ severities: kept.length < severities.length ? kept : [...severities, severity] });
    },
    only: (rule) => change({ rule }),
    go,
    async step(by) {
      const shown = inView(store.get());
      const at = shown.findIndex(({ key }) => key === store.get().check.at);
      const next =
        shown[at === -1 ? (by === 1 ? 0 : shown.length - 1) : (at + by + shown.length) % shown.length];
      if (next) await go(next);
    },
    show,
    async fix(fix, finding) {
      const title: WriteTitle =
        fix.kind === 'heading'
          ? { kind: 'heading', heading: fix.from }
          : { kind: 'fix', cell: finding.place.cell ?? '' };
      await writing.propose(title, { kind: 'fix', fix, finding });
    },
    async waive(issue, reason) {
      if (reason.trim() === '') return;
      await writing.propose({ kind: 'waive', issue }, { kind: 'waive', issue, reason: reason.trim() });
    },
    endWaiver: (issue) => writing.propose({ kind: 'end-waiver', issue }, { kind: 'end-waiver', issue }),
  };
}

async function showPlace({ ports, store, say }: Desk, place: Place): Promise<void> {
  const { checked } = store.get();
  if (checked && place.file !== checked.name) return say({ kind: 'other-file', file: place.file });
  if (!ports.view || place.sheet === null) return;
  // The first cell of the sheet when the whole sheet is meant.
  const at = place.cell === null ? null : parseAddress(place.cell);
  const { row, column } = at ?? { row: 0, column: 0 };
  const shown = await ports.view.select(place.sheet, { top: row, bottom: row, left: column, right: column });
  if (!shown) say({ kind: 'cell-gone', place: `${place.sheet}${place.cell ? ` ${place.cell}` : ''}` });
}
