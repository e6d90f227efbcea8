// 証跡: one A4 page that says when, from which files and by which rules this roll-up was made, with boxes to sign.
import { DEFAULT_SETTINGS } from '../../../domain/settings';
import { COVERAGES, GENERATED_SHEETS, SEVERITIES, SUBMISSION_STATUSES } from '../../../domain/terms';
import type { SheetSpec } from '../../../workbook/sheet-spec';
import { row, text, type SpecRow } from '../cells';
import { fingerprint } from './fingerprint';
import type { Figures } from './figures';
import { COVERAGE_WORDS, OWN_WORKBOOK, SEVERITY_WORDS, SUBMISSION_WORDS, UNREADABLE } from '../labels';
import { note, portrait } from '../page';
import { SETTING_KEYS, SETTING_NAMES, settingCells } from '../to-fill/settings-rows';
import { targetOf } from '../to-fill/target-line';
import type { SheetWords } from '../words';

export interface Evidence {
  /** As it is to be shown. */
  readonly now: string;
  /** Product and rule version. */
  readonly version: string;
}

/** Boxes to sign: people's from then on. */
const SIGNATURES_HERE = [1, 2, 3].map(() => text(null, 'input'));
/** So many files fit the page; all of them stand in 取込記録. */
const FILES_ON_PAGE = 24;
/** Characters of a SHA-256 that a person compares. */
const SHORT_HASH = 16;

export function evidenceSheet(figures: Figures, { now, version }: Evidence, words: SheetWords): SheetSpec {
  const name = GENERATED_SHEETS.evidence;
  const target = targetOf(figures.plan);
  const facts: readonly (readonly [string, string])[] = [
    ['作成日時', now],
    ['対象', target],
    ['規則の版', version],
    ...counts(figures),
    ['内容の照合値', contentPrint(figures)],
  ];
  const columns = [16, 30, 22, 22].map((width) => ({ width }));
  const howTo = note(words.howTo('evidence'), 1, columns);
  return {
    name,
    columns,
    rows: [
      row([text(name, 'title')]),
      howTo.row,
      row(
        ['作成', '確認', '承認'].flatMap((label, at) =>
          at === 0 ? [text(null, 'plain'), text(label, 'heading')] : [text(label, 'heading')],
        ),
      ),
      row([text('氏名・日付', 'label'), ...SIGNATURES_HERE], 44),
      ...facts.map(([label, value]) => row([text(label, 'label'), text(value), text(null), text(null)])),
      row([text('ファイル', 'heading'), text('SHA-256', 'heading')]),
      ...fileRows(figures),
    ],
    merges: [howTo.merge, ...facts.map((_, at) => ({ top: 4 + at, bottom: 4 + at, left: 1, right: 3 }))],
    print: portrait(`${name}　${target}`),
  };
}

/** Counts side by side, zero counts too: a reader looks for what is missing. */
function counts({ plan, coverage, rollUps, findings }: Figures): [string, string][] {
  const tally = <K extends string>(
    keys: readonly K[],
    label: Readonly<Record<K, string>>,
    of: readonly K[],
  ): string => keys.map((key) => `${label[key]} ${of.filter((each) => each === key).length}`).join('　');
  const sum = (of: 'total' | 'reported' | 'judged'): number =>
    rollUps.reduce((total, each) => total + each[of], 0);
  return [
    [
      '重点課題',
      `${plan.issues.length}（${tally(
        COVERAGES,
        COVERAGE_WORDS,
        coverage.map((each) => each.coverage),
      )}）`,
    ],
    [
      '目標',
      `${plan.objectives.length}（判定 ${sum('judged')}　報告 ${sum('reported')}　課題に連なる総数 ${sum('total')}）`,
    ],
    ['職員', `${plan.staff.length}`],
    [
      '提出',
      tally(
        SUBMISSION_STATUSES,
        SUBMISSION_WORDS,
        plan.submissions.map(({ status }) => status),
      ),
    ],
    [
      '点検結果',
      tally(
        SEVERITIES,
        SEVERITY_WORDS,
        findings.map(({ severity }) => severity),
      ),
    ],
    ['既定と異なる設定', changedSettings(plan.settings)],
  ];
}

function changedSettings(settings: typeof DEFAULT_SETTINGS): string {
  const [now, usual] = [settingCells(settings), settingCells(DEFAULT_SETTINGS)];
  const changed = SETTING_KEYS.filter((key) => now[key].value !== usual[key].value);
  const waived = [...settings.waivers.keys()].map((number) => `免除 ${number}`);
  return [...changed.map((key) => `${SETTING_NAMES[key]} ${now[key].value}`), ...waived].join('、') || 'なし';
}

/** The same for the same content, whatever the files' order. The department's own workbook counts by its issues and people. */
function contentPrint({ plan }: Figures): string {
  const others = plan.draft.files.filter(({ file }) => file !== plan.departmentFile);
  const own = [...plan.issues, ...plan.staff].map(({ row: { said } }) =>
    Object.values(said)
      .map((one) => one?.text ?? '')
      .join('\u001f'),
  );
  return fingerprint([...others.map(({ sha256, file }) => sha256 ?? file).sort(), ...own].join('\n'));
}

function fileRows({ plan }: Figures): SpecRow[] {
  const { files } = plan.draft;
  const shown = files.slice(0, FILES_ON_PAGE).map((file) => {
    const short =
      file.file === plan.departmentFile ? OWN_WORKBOOK : (file.sha256?.slice(0, SHORT_HASH) ?? null);
    const hash = file.fault ? UNREADABLE : short;
    return row([text(file.file), text(hash)]);
  });
  const more = files.length - shown.length;
  return more > 0 ? [...shown, row([text(`ほか ${more}件`), text(GENERATED_SHEETS.imports)])] : shown;
}
