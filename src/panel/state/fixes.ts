// Repairs of findings that a person can take with one press, because what to write is certain once they chose it.
import type { Finding } from '../../domain/finding';
import { parseAddress } from '../../workbook/address';
import { objectiveAt, objectiveKey } from './keys';
import type { Checked } from './state';

export type Fix =
  /** A near spelling of the list in place of the name that stands there. */
  | { readonly kind: 'name'; readonly from: string; readonly to: string }
  /** The department's present wording in place of the copy. */
  | { readonly kind: 'wording'; readonly from: string; readonly to: string }
  /** This city's heading joins the dictionary in 設定. */
  | { readonly kind: 'heading'; readonly from: string; readonly to: string }
  /** Goes to 対応づけ with this objective. */
  | { readonly kind: 'link'; readonly objective: string }
  /** Asks for a reason. */
  | { readonly kind: 'waive'; readonly issue: string };

/** `佐藤 花子(1024)` → the name alone. */
const nameAlone = (near: string): string => near.replace(/\([^()]*\)$/, '');

/** What can be offered for a finding; nothing when its place is not in the open workbook. */
export function fixesOf(finding: Finding, checked: Checked): readonly Fix[] {
  if (finding.place.file !== checked.workbook.name) return [];
  switch (finding.rule) {
    case 'staff-unknown':
      return finding.facts.near.map((near) => ({
        ...{ kind: 'name', from: finding.facts.name, to: nameAlone(near) },
      }));
    case 'issue-reworded':
      return [{ kind: 'wording', from: finding.facts.copy, to: finding.facts.present }];
    case 'form-changed': {
      const { what, heading, proposal, field } = finding.facts;
      const to = proposal ?? field;
      return what === 'renamed' && to !== null ? [{ kind: 'heading', from: heading, to }] : [];
    }
    case 'objective-orphan':
    case 'issue-unknown':
      return objectivesAt(finding, checked).map((objective) => ({ kind: 'link', objective }));
    case 'issue-uncovered':
    case 'issue-thin':
      return [{ kind: 'waive', issue: finding.facts.number }];
    default:
      return [];
  }
}

function objectivesAt({ place }: Finding, checked: Checked): readonly string[] {
  const at = place.cell === null ? null : parseAddress(place.cell);
  const standing = at && objectiveAt(checked.plan, checked.workbook.name, place.sheet ?? '', at.row);
  if (standing) return [standing];
  const shared = checked.plan.objectives.find(
    ({ row }) => row.said.issue?.place.cell === place.cell && row.place.sheet === place.sheet,
  );
  return shared ? [objectiveKey(shared)] : [];
}
