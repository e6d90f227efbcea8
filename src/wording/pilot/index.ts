// The pilot's steps and what must be seen at each: for the help page and for the sheet to fill in.

export interface PilotFigures {
  readonly issues: number;
  readonly objectives: number;
  readonly staff: number;
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  /** Number of the issue that no objective names. */
  readonly uncovered: string;
  readonly overloaded: number;
  readonly highest: string;
  readonly division: string;
  readonly divisionsOk: number;
  readonly rolledIssue: string;
  readonly rolledGrade: string;
  /** 評価/報告/全 */
  readonly rolledCounts: string;
  readonly endError: number;
}
export interface PilotStep {
  readonly minutes: number;
  readonly deed: string;
  readonly see: string;
}

const ja = (f: PilotFigures): readonly PilotStep[] => [
  { minutes: 1, deed: 'ブラウザー（Edge）で selfcheck.html を開く', see: '「要対応」が0件。「Excel からの応答」だけは「対象外」でよい' },
  { minutes: 1, deed: '結果をテキストで保存する', see: 'tenkai-selfcheck.txt ができ、メモ帳で日本語が読める' },
  { minutes: 2, deed: 'ブラウザーで workbench.html を開き、見本（期首）のブック5つを開く', see: `重点課題${f.issues}件・課の目標${f.objectives}件・職員${f.staff}人` },
  { minutes: 1, deed: '「点検」を見る', see: `誤り${f.error}件・注意${f.warning}件・参考${f.info}件。課題${f.uncovered}に目標がない` },
  { minutes: 1, deed: '「業務負荷」を見る', see: `過重は${f.overloaded}人。最も高い負荷率は${f.highest}` },
  { minutes: 2, deed: 'Excel を開き、アドインを組み込む（install.html の方法の1つ）', see: '「ホーム」タブに「組織目標展開」の3つのボタンが出る' },
  { minutes: 1, deed: `見本（期末）の 福祉部.xlsx を Excel で開き、「集約」のボタンを押す`, see: '作業ウィンドウが開き、「福祉部」と年度が出る。白いままにならない' },
  { minutes: 2, deed: '見本（期末）の課のブック4つを選び、「集約する」を押す', see: `提出済み${f.divisionsOk}課。課題${f.rolledIssue}は「${f.rolledGrade}」、評価/報告/全は${f.rolledCounts}` },
  { minutes: 1, deed: '書き込み内容を見てから書き込む', see: '「組織目標展開整理表」「部の総括」「点検結果」「業務負荷」「取込記録」「証跡」のシートができる' },
  { minutes: 1, deed: '「元に戻す」を押す', see: '書き込む前のブックに戻る' },
  { minutes: 1, deed: 'もう一度書き込み、保存して閉じ、開き直す', see: '6つのシートがそのまま残っている' },
  { minutes: 1, deed: 'selfcheck.html を Excel の中で開けるときは開き、結果を保存する', see: '「要対応」が0件。「Excel からの応答」が「良好」' },
]; // prettier-ignore

const en = (f: PilotFigures): readonly PilotStep[] => [
  { minutes: 1, deed: 'Open selfcheck.html in Edge', see: 'Nothing to mend; only Excel’s answer may be “not applicable”' },
  { minutes: 1, deed: 'Save the result as text', see: 'tenkai-selfcheck.txt opens in Notepad' },
  { minutes: 2, deed: 'Open workbench.html and the five sample workbooks of the start', see: `${f.issues} issues, ${f.objectives} objectives, ${f.staff} people` },
  { minutes: 1, deed: 'Look at 点検 (check)', see: `${f.error} errors, ${f.warning} warnings, ${f.info} notes; issue ${f.uncovered} has no objective` },
  { minutes: 1, deed: 'Look at 業務負荷 (load)', see: `${f.overloaded} people overloaded; the highest ratio is ${f.highest}` },
  { minutes: 2, deed: 'Open Excel and add the add-in in one of the ways of install.html', see: 'Three buttons on the Home tab' },
  { minutes: 1, deed: 'Open 福祉部.xlsx of the end samples in Excel and press 集約', see: 'The pane opens with department and year; it does not stay blank' },
  { minutes: 2, deed: 'Choose the four division workbooks of the end and roll up', see: `${f.divisionsOk} handed in; issue ${f.rolledIssue} is ${f.rolledGrade} with ${f.rolledCounts}` },
  { minutes: 1, deed: 'Look at what will be written, then write', see: 'Six new sheets: 組織目標展開整理表, 部の総括, 点検結果, 業務負荷, 取込記録, 証跡' },
  { minutes: 1, deed: 'Press undo', see: 'The workbook is as it was' },
  { minutes: 1, deed: 'Write again, save, close and open', see: 'The six sheets are still there' },
  { minutes: 1, deed: 'Open selfcheck.html inside Excel where that is possible, and save the result', see: 'Nothing to mend; Excel answers' },
]; // prettier-ignore

export const pilotSteps = { ja, en } as const;

const TABLE = {
  ja: ['番号', '分', 'すること', '見えるはずのもの'],
  en: ['No.', 'Minutes', 'Do', 'See'],
} as const;

/** As a Markdown table for the help page. */
export const pilotTable = (figures: PilotFigures, lang: 'ja' | 'en'): string =>
  [
    `| ${TABLE[lang].join(' | ')} |`,
    '| --- | --- | --- | --- |',
    ...pilotSteps[lang](figures).map(
      ({ minutes, deed, see }, at) => `| ${at + 1} | ${minutes} | ${deed} | ${see} |`,
    ),
  ].join('\n');

/** The sheet to fill in. */
export const pilotSheet = {
  name: '試用の記録',
  title: 'Tenkai 試用の記録',
  intro:
    '手順は help/pilot.html にあります。1台に1枚使います。違ったときは「違い」に見えたものをそのまま書いてください。',
  about: [
    '日付',
    '市・課',
    '記入した人',
    'パソコンの機種',
    'Windows の版',
    'Excel の版（ファイル→アカウント）',
    '組み込みの方法',
  ],
  headings: ['番号', 'すること', '見えるはずのもの', '結果', '違い・気付いたこと'],
  results: ['○', '×', '試せない'],
  free: ['15分で終わったか（かかった分）', '迷ったところ', '止められたこと（ポリシーなど）'],
} as const;
