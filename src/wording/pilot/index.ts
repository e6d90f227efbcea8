// The pilot's steps and what must be seen at each: for the help page and for the sheet to fill in.

export interface PilotFigures {
  readonly divisionsOk: number;
  readonly rolledIssue: string;
  readonly rolledGrade: string;
  /** 評価/報告/全 */
  readonly rolledCounts: string;
}
export interface PilotStep {
  readonly minutes: number;
  readonly deed: string;
  readonly see: string;
}

const ja = (f: PilotFigures): readonly PilotStep[] => [
  { minutes: 2, deed: 'ネットワークは普段のまま（閉域）で、アドインを組み込む（install.html の方法の1つ）', see: '「ホーム」タブに「組織目標展開」の3つのボタンが出る' },
  { minutes: 1, deed: '見本（期末）の 福祉部.xlsx を Excel で開き、「集約」のボタンを押す', see: '作業ウィンドウが開き、「福祉部」と年度が出る。白いままにならない' },
  { minutes: 1, deed: '作業ウィンドウを開いたまま、空いたセル2つに文字を打ち、3秒待って Ctrl+Z を2回押す', see: '2つとも消える（「元に戻す」が灰色にならない）' },
  { minutes: 1, deed: '自分の市の一番大きいブック（45シートほど）を開いて作業ウィンドウを出し、1つのセルを直す', see: '1秒ほどで表示が変わる。かかった秒数を「違い」に書く' },
  { minutes: 2, deed: '福祉部.xlsx に戻り、ボタンで見本（期末）の課のブック4つを選び、「集約する」を押す', see: `提出済み${f.divisionsOk}課。課題${f.rolledIssue}は「${f.rolledGrade}」、評価/報告/全は${f.rolledCounts}` },
  { minutes: 1, deed: '課のブックをエクスプローラーから作業ウィンドウへドラッグして放す', see: '加わる（加わらないときは「×」。その後もボタンで選べる）' },
  { minutes: 1, deed: '書き込み内容を見てから書き込む', see: '「組織目標展開整理表」「部の総括」「点検結果」「業務負荷」「取込記録」「証跡」のシートができる' },
  { minutes: 1, deed: '「元に戻す」を押す', see: '書き込む前のブックに戻る' },
  { minutes: 2, deed: '「配布」を押し、届いたかを答える。次に氏名なしの写しを保存し、「別の方法」「届いていない」で方法を替えながら全部試す', see: 'フォルダー・名前を付けて保存・新しいブックとして開く・ダウンロードのうち、届いたものを「違い」に書く' },
  { minutes: 1, deed: 'もう一度書き込み、保存して閉じ、開き直す', see: '6つのシートがそのまま残っている' },
  { minutes: 1, deed: 'Excel を全部閉じ、ページの置いてあるサーバーを見られないようにして（LAN を外すなど）Excel を開き、ボタンを押す', see: 'つながらないことが言葉で出る。つなぎ直すと普通に開く' },
  { minutes: 1, deed: 'selfcheck.html をブラウザー（Edge）で、開けるときは Excel の中でも開き、結果をテキストで保存する', see: '「要対応」が0件。tenkai-selfcheck.txt をメモ帳で日本語のまま読める' },
]; // prettier-ignore

const en = (f: PilotFigures): readonly PilotStep[] => [
  { minutes: 2, deed: 'With the network as it always is (closed), add the add-in in one of the ways of install.html', see: 'Three buttons on the Home tab' },
  { minutes: 1, deed: 'Open 福祉部.xlsx of the end samples in Excel and press 集約', see: 'The pane opens with department and year; it does not stay blank' },
  { minutes: 1, deed: 'With the pane open, type into two empty cells, wait three seconds, press Ctrl+Z twice', see: 'Both are empty again; Undo is not grey' },
  { minutes: 1, deed: 'Open the largest workbook you have (about 45 sheets) with the pane, and change one cell', see: 'The pane follows in about a second; write down the seconds' },
  { minutes: 2, deed: 'Back in 福祉部.xlsx, choose the four division workbooks of the end by the button and roll up', see: `${f.divisionsOk} handed in; issue ${f.rolledIssue} is ${f.rolledGrade} with ${f.rolledCounts}` },
  { minutes: 1, deed: 'Drag a division workbook from Explorer onto the pane', see: 'It is added (write × if not; the button must still work)' },
  { minutes: 1, deed: 'Look at what will be written, then write', see: 'Six new sheets: 組織目標展開整理表, 部の総括, 点検結果, 業務負荷, 取込記録, 証跡' },
  { minutes: 1, deed: 'Press undo', see: 'The workbook is as it was' },
  { minutes: 2, deed: 'Press 配布 and answer whether the files arrived; then save the copy without names, changing the way with “Another way” and “It did not” until all were tried', see: 'Write down which arrived: folder, save as, new workbook, download' },
  { minutes: 1, deed: 'Write again, save, close and open', see: 'The six sheets are still there' },
  { minutes: 1, deed: 'Close Excel, make the page’s server unreachable (pull the cable), open Excel and press the button', see: 'Words say that it cannot be reached; connected again, it opens' },
  { minutes: 1, deed: 'Open selfcheck.html in Edge, and inside Excel where that is possible, and save the result as text', see: 'Nothing to mend; tenkai-selfcheck.txt opens in Notepad' },
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
