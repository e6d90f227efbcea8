// The help's list of rules, from the product's own table, sentences and remedies: it cannot say other than the product does.
import type { Finding, FindingFacts, RuleName } from '../../domain/finding';
import { RULES } from '../../domain/rules';
import { PERIODS } from '../../domain/terms';
import { describeFinding, fixFinding } from '../../wording/findings';
import { panelEn } from '../../wording/panel/en';
import { panelJa } from '../../wording/panel/ja';

/** One made-up case a rule, to show its sentence. */
const CASES: { readonly [R in RuleName]: FindingFacts[R] } = {
  'issue-uncovered': { number: '1-(2)-①', title: '避難の手助け' },
  'issue-thin': { number: '1-(2)-②', title: '福祉避難所の準備', objectives: 1, lead: '地域福祉課' },
  'issue-unknown': { typed: '2-(6)-①', known: ['1-(1)-①', '1-(1)-②', '1-(2)-①'], proposals: [] },
  'objective-orphan': { objective: '15 窓口の満足度調査', proposals: [] },
  'number-duplicate': { what: 'objective', number: '3', first: 'B8' },
  'required-blank': { heading: '目標値' },
  'year-mismatch': { what: 'deadline', found: '令和5年9月末', expected: 2024 },
  'target-unmeasurable': { words: '努める' },
  'deadline-unreadable': { text: '早いうちに' },
  'deadline-vague': { text: '通年' },
  'weight-total': { division: '高齢福祉課', total: 95 },
  'staff-unknown': { name: '仮名 齋太', near: ['仮名 斎太(1203)'] },
  'staff-other-division': { name: '例示 梅子', home: '地域福祉課', division: '障害福祉課' },
  'support-missing': { objective: '8 見守りの拡大' },
  'lead-is-support': { name: '例示 梅子' },
  'part-timer-alone': { name: '図解 北斗' },
  'outside-tenure': { name: '架空 秋穂', deadline: '令和7年3月末' },
  'effort-unknown': { name: '図解 北斗', role: 'lead' },
  'load-caution': { name: '見本 一郎', ratio: 1.15, limit: 1.1, atLeast: false },
  'load-over': { name: '例示 梅子', ratio: 1.5, limit: 1.3, atLeast: false },
  'lead-concentration': { name: '例示 梅子', leads: 5, total: 15 },
  'deadline-cluster': { name: '雛形 空', month: '2024-12', count: 3 },
  'progress-missing': { objective: '14 健康教室の見直し', typed: null },
  'shortfall-no-action': { mark: '×' },
  'result-missing': { missing: ['actual', 'grade'], typed: null },
  'shortfall-no-reason': { grade: 'C' },
  'grade-contradicts-rate': { typed: 'A', rate: 0.947, computed: 'B' },
  'ratio-mismatch': { what: 'stated', text: '152/283（64％）', computed: 152 / 283, stated: 0.64 },
  'issue-reworded': {
    number: '2-(4)-②',
    copy: '子どもの学習を支える',
    present: '子どもの学びと居場所を支える',
  },
  'form-changed': {
    what: 'renamed',
    role: 'objectives',
    heading: 'めざす値',
    field: 'target',
    proposal: '目標値',
  },
  'submission-missing': { division: '障害福祉課', near: [] },
  'submission-duplicate': {
    division: '高齢福祉課',
    files: ['高齢福祉課.xlsx', '高齢福祉課(2).xlsx'],
    identical: false,
  },
  'file-unreadable': { code: 'encrypted' },
};

const SAY = {
  ja: { panel: panelJa, example: '例', fix: '直し方', name: '規則の名前', every: 'すべての時期', only: 'だけ' },
  en: { panel: panelEn, example: 'Example', fix: 'Remedy', name: 'Name', every: 'every round', only: ' only' },
} as const; // prettier-ignore

const HEAD = { file: '', sheet: '', row: 0, column: 0 };

/** Markdown: one heading a rule, its id the rule's name. */
export function ruleBlocks(lang: 'ja' | 'en'): string {
  const { panel, ...words } = SAY[lang];
  return RULES.map(({ name, severity, periods }) => {
    const finding = { rule: name, severity, place: HEAD, facts: CASES[name] } as unknown as Finding;
    const when =
      periods.length === PERIODS.length
        ? words.every
        : `${periods.map((period) => panel.rounds[period]).join('・')}${words.only}`;
    return [
      `### ${panel.check.rule[name]} {#${name}}`,
      `**${panel.check.severity[severity]}** ・ ${when} ・ ${words.name} \`${name}\``,
      `- ${words.example}: ${describeFinding(finding, lang)}\n- ${words.fix}: ${fixFinding(finding, lang)}`,
    ].join('\n\n');
  }).join('\n\n');
}
