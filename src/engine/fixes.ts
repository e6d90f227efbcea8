// Which repairs can be offered for a finding of the open workbook.
import type { Finding } from '../domain/finding';
import { parseAddress } from '../workbook/address';
import type { Judged } from './judging';
import { objectiveKey, objectivesByRow } from './keys';
import type { Fix } from './views';

/** `佐藤 花子(1024)` → the name alone. */
const nameAlone = (near: string): string => near.replace(/\([^()]*\)$/, '');

/** Nothing for a finding whose place is not in the open workbook; `open` is null when none is. */
export function fixing(open: Judged | null): (finding: Finding) => readonly Fix[] {
  if (!open) return () => [];
  const { plan, workbook } = open;
  const inRow = objectivesByRow(plan, workbook.name);
  const objectivesAt = ({ place }: Finding): readonly string[] => {
    const at = place.cell === null ? null : parseAddress(place.cell);
    const standing = at && inRow(place.sheet ?? '', at.row);
    if (standing) return [standing];
    const shared = plan.objectives.find(
      ({ row }) => row.said.issue?.place.cell === place.cell && row.place.sheet === place.sheet,
    );
    return shared ? [objectiveKey(shared)] : [];
  };
  return (finding) => {
    if (finding.place.file !== workbook.name) return [];
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
        return objectivesAt(finding).map((objective) => ({ kind: 'link', objective }));
      case 'issue-uncovered':
      case 'issue-thin':
        return [{ kind: 'waive', issue: finding.facts.number }];
      default:
        return [];
    }
  };
}
