// By what a finding is known again: its rule and its subject (the division's objective, issue, person or form), never the file's or
// sheet's name or the cell (contract §5 'Findings'). Two of one rule on one subject are told apart by what they say.
import type { Finding, FindingFacts, RuleName } from './finding';
import { formKey } from './form';
import type { Objective, Plan } from './plan';
import type { Place } from './place';
import { compareKey } from './text/text';

export interface IdentifiedFinding {
  readonly finding: Finding;
  /** The same while the finding holds. */
  readonly id: string;
  /** Names that the same finding may have had: an objective without a hidden identity was renumbered, or retitled. */
  readonly former: readonly string[];
  /** The division whose workbook it is about; null for the department's own. */
  readonly division: string | null;
}

/** Whatever a subject may be called, the surest name first. */
interface Subject {
  readonly names: readonly string[];
  readonly division: string | null;
}

/** Every finding of a plan with its identity, in their order; no two have the same. */
export function identifyFindings(findings: readonly Finding[], plan: Plan): readonly IdentifiedFinding[] {
  const subjectOf = subjects(plan);
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const { names, division } = subjectOf(finding);
    const said = saying(finding);
    const [id, ...former] = names.map((name) => `${finding.rule}|${name}|${said}`) as [string, ...string[]];
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    const again = count === 1 ? '' : `|${count}`;
    return { finding, id: id + again, former: former.map((each) => each + again), division };
  });
}

const lineKey = (place: Place, line: string): string => `${place.file}\n${place.sheet ?? ''}\n${line}`;
const lineOf = ({ cell }: Place): string => /\d+$/.exec(cell ?? '')?.[0] ?? '';

/** Looked up by the cell (on a card every value has a line of its own), else by the line of the sheet. */
function subjects(plan: Plan): (finding: Finding) => Subject {
  const known = new Map<string, Subject>();
  const put = (place: Place, subject: Subject): void => {
    for (const at of [place.cell ?? '', lineOf(place)]) {
      const key = lineKey(place, at);
      if (at !== '' && !known.has(key)) known.set(key, subject);
    }
  };
  for (const { row, number } of plan.issues)
    put(row.place, { names: [`issue ${compareKey(number)}`], division: null });
  for (const { row, number, division } of plan.staff)
    put(row.place, { names: [`staff ${compareKey(number)}`], division });
  const objectives = [...plan.objectives, ...plan.excluded.flatMap((each) => each.objectives)];
  const rankOf = ranks(objectives);
  for (const objective of objectives) {
    const subject = { names: objectiveNames(objective, rankOf(objective)), division: objective.division };
    const { row } = objective;
    put(row.place, subject);
    if (row.blanks)
      for (const place of [
        ...Object.values(row.blanks),
        ...Object.values(row.said).map((said) => said.place),
      ])
        put(place, subject);
  }
  const forms = new Map(
    plan.draft.files.flatMap(({ sheets }) =>
      sheets.flatMap(({ tables }) =>
        tables.map((table) => [lineKey(table.place, ''), formKey(table)] as const),
      ),
    ),
  );
  const divisionOf = divisionsByFile(plan);
  return (finding) => subjectOf(finding, known, forms, divisionOf);
}

const titleKey = ({ division, title }: Objective): string =>
  `${compareKey(division ?? '')} ${compareKey(title)}`;

/** Objectives of one title are told apart by the order of their numbers, wherever they stand: 0 for the first. */
function ranks(objectives: readonly Objective[]): (objective: Objective) => number {
  const groups = new Map<string, Objective[]>();
  for (const objective of objectives) {
    const key = titleKey(objective);
    groups.set(key, [...(groups.get(key) ?? []), objective]);
  }
  const ranked = new Map<Objective, number>();
  for (const group of groups.values()) {
    const ordered = [...group].sort((a, b) => compareNumbers(a.number ?? '', b.number ?? ''));
    ordered.forEach((objective, at) => ranked.set(objective, at));
  }
  return (objective) => ranked.get(objective) ?? 0;
}

/** Codes are ordered as counted: 2 before 10. */
const compareNumbers = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);

/** A hidden identity says it all; without one the title, and as a former name the number. */
function objectiveNames(objective: Objective, rank: number): readonly string[] {
  const { division, number, title, row } = objective;
  const home = compareKey(division ?? '');
  const titled = `objective ${titleKey(objective)}${rank === 0 ? '' : ` (${rank + 1})`}`;
  const numbered = `objective ${home} № ${compareKey(number ?? '')}`;
  const named = title === '' ? [numbered] : number === null ? [titled] : [titled, numbered];
  return row.id === null ? named : [`objective ${row.id}`, ...named];
}

const divisionsByFile = (plan: Plan): ((file: string) => string | null) => {
  const divisions = new Map(
    plan.submissions.flatMap(({ division, file }) =>
      file !== null && division ? [[file, division] as const] : [],
    ),
  );
  return (file) => (file === plan.departmentFile ? null : (divisions.get(file) ?? null));
};

/** Rules about an issue, a division or a submission name their subject themselves. */
function subjectOf(
  finding: Finding,
  known: ReadonlyMap<string, Subject>,
  forms: ReadonlyMap<string, string>,
  divisionOf: (file: string) => string | null,
): Subject {
  const { place, facts } = finding;
  const division = divisionOf(place.file);
  switch (finding.rule) {
    case 'issue-uncovered':
    case 'issue-thin':
      return { names: [`issue ${compareKey(finding.facts.number)}`], division: null };
    case 'weight-total':
    case 'submission-missing':
    case 'submission-duplicate':
      return { names: [`division ${compareKey(finding.facts.division)}`], division: finding.rule === 'weight-total' ? finding.facts.division : null };
    case 'file-unreadable':
      return { names: [`file ${compareKey(place.file)}`], division };
    case 'form-changed': {
      const form = forms.get(lineKey(place, '')) ?? '';
      return { names: [`form ${'role' in facts ? facts.role : ''} ${form === '' ? compareKey(division ?? '') : ''}`], division };
    }
    default: {
      const at = known.get(lineKey(place, place.cell ?? '')) ?? known.get(lineKey(place, lineOf(place)));
      return at ?? { names: [`division ${compareKey(division ?? '')}`], division };
    }
  } // prettier-ignore
}

/** What tells two findings of one rule on one subject apart: words that name a thing, never a figure that moves. */
const TOLD_APART: { readonly [R in RuleName]?: readonly (keyof FindingFacts[R])[] } = {
  'required-blank': ['heading'],
  'issue-unknown': ['typed'],
  'number-duplicate': ['what', 'number'],
  'year-mismatch': ['what'],
  'staff-unknown': ['name'],
  'staff-other-division': ['name'],
  'lead-is-support': ['name'],
  'outside-tenure': ['name'],
  'effort-unknown': ['name', 'role'],
  'deadline-cluster': ['month'],
  'ratio-mismatch': ['what'],
  'issue-reworded': ['number'],
  'form-changed': ['what', 'heading', 'field'],
};

function saying({ rule, facts }: Finding): string {
  const keys = (TOLD_APART[rule] ?? []) as readonly string[];
  return keys.map((key) => compareKey(String((facts as Record<string, unknown>)[key] ?? ''))).join(' ');
}
