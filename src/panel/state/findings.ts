// 点検: which findings are in view, going from one to the next, repairs, and waivers with their reason.
import type { Finding, RuleName } from '../../domain/finding';
import type { Place } from '../../domain/place';
import { SEVERITIES, type Severity } from '../../domain/terms';
import type { Desk } from './desk';
import type { Fix } from './fixes';
import { judgedPlan } from './judged-plan';
import { findingKey, rangeOf } from './keys';
import type { WriteTitle } from './notice';
import { parts } from './parts';
import type { CheckView, PanelState } from './state';
import type { Writing } from './writing';

export interface Findings {
  /** Shows or hides one severity. */
  toggle(severity: Severity): void;
  only(rule: RuleName | null): void;
  go(finding: Finding): Promise<void>;
  /** Forward or back among those in view, round the ends. */
  step(by: 1 | -1): Promise<void>;
  /** Brings a place into view where it is in the open workbook. */
  show(place: Place): Promise<void>;
  fix(fix: Fix, finding: Finding): Promise<void>;
  /** A waiver without a reason is none, and is not written. */
  waive(issue: string, reason: string): Promise<void>;
  endWaiver(issue: string): Promise<void>;
}

/** The worst first; within a severity in the order of the sheets. */
export function inView(state: Pick<PanelState, 'checked' | 'check' | 'consolidate'>): readonly Finding[] {
  const { severities, rule } = state.check;
  const shown = (judgedPlan(state)?.findings ?? []).filter(
    (finding) => rule === null || finding.rule === rule,
  );
  return SEVERITIES.filter((severity) => severities.includes(severity)).flatMap((severity) =>
    shown.filter((finding) => finding.severity === severity),
  );
}

export function createFindings(desk: Desk, writing: Writing): Findings {
  const { store } = desk;
  const change = (to: Partial<CheckView>): void => store.set({ check: { ...store.get().check, ...to } });
  const show = (place: Place): Promise<void> => showPlace(desk, place);
  const go = async (finding: Finding): Promise<void> => {
    change({ at: findingKey(finding) });
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
      const at = shown.findIndex((finding) => findingKey(finding) === store.get().check.at);
      const next =
        shown[at === -1 ? (by === 1 ? 0 : shown.length - 1) : (at + by + shown.length) % shown.length];
      if (next) await go(next);
    },
    show,
    async fix(fix, finding) {
      const { fixEdits, words } = await work(desk);
      const title: WriteTitle =
        fix.kind === 'heading'
          ? { kind: 'heading', heading: fix.from }
          : { kind: 'fix', cell: finding.place.cell ?? '' };
      writing.propose(title, (checked) => fixEdits(fix, finding, checked, words));
    },
    async waive(issue, reason) {
      if (reason.trim() === '') return;
      const { waiverEdits, words } = await work(desk);
      writing.propose({ kind: 'waive', issue }, (checked) =>
        waiverEdits(checked, issue, reason.trim(), words),
      );
    },
    async endWaiver(issue) {
      const { endWaiverEdits } = await work(desk);
      writing.propose({ kind: 'end-waiver', issue }, (checked) => endWaiverEdits(checked, issue));
    },
  };
}

async function work({ store }: Desk) {
  const [deeds, { sheetWords }] = await Promise.all([parts.findings(), parts.sheetWords()]);
  return { ...deeds, words: sheetWords[store.get().preferences.lang] };
}

async function showPlace({ ports, store, say }: Desk, place: Place): Promise<void> {
  const { checked } = store.get();
  if (checked && place.file !== checked.workbook.name) return say({ kind: 'other-file', file: place.file });
  if (!ports.view || place.sheet === null) return;
  const shown = await ports.view.select(place.sheet, rangeOf(place));
  if (!shown) say({ kind: 'cell-gone', place: `${place.sheet}${place.cell ? ` ${place.cell}` : ''}` });
}
