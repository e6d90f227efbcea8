// What stands around the tabs, in Japanese.
import type { PanelFault, ShellWords } from './shell-words';

const FAULT: Readonly<Record<PanelFault, string>> = {
  encrypted: 'パスワードで保護されています。パスワードを入れてください。',
  'wrong-password': 'パスワードが違います。もう一度入れてください。',
  damaged: 'ファイルが壊れていて読めません。課に出し直してもらってください。',
  'not-a-workbook': 'Excelのブックではありません。正しいファイルを選んでください。',
  'too-large': '大きすぎて安全に読めません。要らないシートを減らしてください。',
  unreadable: 'ファイルを読めません。ほかで開いていれば閉じて、もう一度お試しください。',
  cancelled: '途中で止めました。',
  timeout: '時間内に読み終わりませんでした。もう一度お試しください。',
  'host-busy': 'Excelがほかの処理をしています。少し待ってから、もう一度お試しください。',
  'host-cell-edit': 'セルを編集中です。Enterキーで確定してから、もう一度お試しください。',
  'host-error': 'Excelが処理を受け付けませんでした。シートの保護を確かめ、もう一度お試しください。',
  'host-half-written':
    '途中で止まり、一部が書き込まれたままです。下の一覧のセルとシートを確かめるか、保存せずにブックを閉じて開き直してください。',
};

const sheetsToo = (cells: number, sheets: number): string =>
  [cells > 0 ? `セル${cells}か所` : '', sheets > 0 ? `シート${sheets}枚` : ''].filter(Boolean).join('と');

/** 2024 → 令和6年度. */
const yearName = (starting: number): string =>
  starting >= 2019 ? `令和${starting === 2019 ? '元' : starting - 2018}年度` : `${starting}年度`;

const WAY: ShellWords['files']['way'] = {
  folder: 'フォルダーを選んで保存',
  dialog: '名前を付けて保存',
  excel: '新しいブックとして開く',
  download: 'ダウンロード',
};
const HANDED: ShellWords['files']['way'] = {
  folder: 'を選んだフォルダーに渡しました。届いていますか。',
  dialog: 'を渡しました。届いていますか。',
  excel:
    'を新しいブックとしてExcelに渡しました。開いていますか。開いていたら、名前を付けて保存してください。',
  download: 'をダウンロードに渡しました。「ダウンロード」フォルダーに届いていますか。',
};
const nameOf = (names: readonly string[]): string =>
  names.length === 1 ? `「${names[0]}」` : `${names.length}個のブック`;

const STEP = { read: '読み込み', judge: '点検', solve: '計算', write: '作成' } as const;

export const shellJa: ShellWords = {
  product: '組織目標展開',
  header: {
    round: '時期',
    auto: (round) => (round === null ? '自動' : `自動（${round}）`),
    noDepartment: '部名なし',
    year: yearName,
    lang: '言語',
    otherLang: 'English',
    tabs: '作業',
  },
  footer: { settings: '設定', help: '使い方', selfcheck: '動作確認', version: (version) => `版 ${version}` },
  limits: {
    'merges-unseen':
      'このExcelでは結合したセルが分かりません。結合の左上だけに値があるものとして読みます。結合のあるシートは、結合を解いて値を埋めるか、新しいExcelで開いてください。',
    'writes-end-undo':
      'このExcelでは、書き込むと、それまでの操作をCtrl+Zで戻せなくなります。書き込んだ分は、この画面の「元に戻す」で戻せます。',
    'sheets-end-undo':
      'シートを加えると、それまでの操作をCtrl+Zで戻せなくなります。加えた分は、この画面の「元に戻す」で戻せます。',
  },
  files: { way: WAY, arrived: '届いた', lost: '届いていない', other: '別の方法にする' },
  common: {
    close: '閉じる',
    cancel: '中止',
    back: '戻る',
    undo: '元に戻す',
    retry: 'もう一度読む',
    blank: '（空欄）',
    bracketed: (text) => `（${text}）`,
    more: (count) => `残り${count}件も表示`,
    loading: '読み込んでいます',
    reading: 'ブックを読んでいます',
    newTab: '（新しいタブで開きます）',
  },
  settings: {
    title: '設定',
    lang: '表示の言語',
    langs: { ja: '日本語', en: 'English' },
    mask: '氏名を伏せて表示する',
    maskHint: '画面の氏名を「職員1」などに替えます。会議で映すときに使えます。',
    sheet: '負荷率の上限や達成度の区切り、見出しの読み替え、免除は、ブックの「設定」シートで変えられます。',
    privacy: 'ブックの内容はこのパソコンの外へ送られません。',
  },
  states: {
    cellEdit: 'セルを編集中です。Enterキーで確定すると続けます。',
    offline:
      '画面の部品を読み込めませんでした。接続を確かめて「もう一度読む」を押してください。ブックは変わっていません。',
    unread:
      'Excelからブックを読めませんでした。「もう一度読む」を押してください。直らないときは、ブックを保存して開き直してください。',
    former: (why) => `${why}下は前に読んだ内容です。`,
    fault: FAULT,
  },
  busy: {
    consolidate: '集約しています',
    balance: '担当の案を探しています',
    distribute: '配布用のブックを作っています',
    rollover: '来年度のブックを作っています',
    start: '読み込んでいます',
    save: '保存しています',
    return: '差戻しを作っています',
  },
  progress: ({ step, done, total, subject }) =>
    `${STEP[step]} ${Math.min(done + 1, total)}/${total}${subject ? ` ${subject}` : ''}`,
  share: (step, percent) => `${STEP[step]} ${percent}%`,
  notices: {
    written: ({ cells, sheets, unprinted }) =>
      `${sheetsToo(cells, sheets)}を書き込みました。${unprinted ? '印刷の設定だけはExcelが受け付けませんでした。プリンターを確かめ、「ページレイアウト」で設定してください。' : ''}`,
    undone: () => '書き込む前に戻しました。',
    'nothing-to-write': () => '書き込むものはありません。ブックはもうこの内容です。',
    'not-written': ({ code }) => FAULT[code],
    'cell-gone': ({ place }) => `${place} が見つかりません。シートの名前や表示を確かめてください。`,
    'other-file': ({ file }) => `「${file}」にあります。そのブックを開くと直せます。`,
    'no-issue-column': () =>
      'この表には「対応する重点課題」の列がありません。列を加えるか、設定の読み替えに見出しを書いてください。',
    saved: ({ names }) =>
      names.length === 1 ? `「${names[0]}」を保存しました。` : `${names.length}個のブックを保存しました。`,
    made: ({ count, way }) =>
      `${count}個のブックができました。まだ保存していません。「${WAY[way]}」を押してください。`,
    handed: ({ names, way }) => `${nameOf(names)}${HANDED[way]}`,
    'not-saved': ({ name }) =>
      `「${name}」を渡せる方法がこの画面にはありませんでした。ブラウザーのページ（ワークベンチ）で同じブックを開くと保存できます。もう一度押すと、はじめの方法から試します。`,
    cancelled: () => '途中で止めました。ブックは変わっていません。',
    'no-clauses': ({ name }) =>
      `「${name}」に番号の付いた方針が見つかりません。「1　…」「(1) …」のように番号の付いた文書を選んでください。`,
    'unreadable-text': ({ name }) => `「${name}」を文章として読めません。.txt・.md・.docx を選んでください。`,
    'no-issues-here': () =>
      '開いているブックに重点課題の表がありません。部のブックを開くか、最初の画面から作ってください。',
    'no-divisions': () => '主管課・関係課が書かれていません。重点課題の表に課名を書くと配れます。',
    'no-issues-found': () =>
      '選んだブックに重点課題も課題番号も見つかりません。課の目標シートのあるブックを選んでください。',
    'department-fault': ({ code }) => FAULT[code],
    'not-workbooks': ({ names }) => `Excelのブックではないので外しました: ${names.join('、')}`,
    added: ({ count }) => `${count}個のファイルを加えました。`,
    consolidated: ({ submitted, named }) => `集約しました。${named}課のうち${submitted}課が提出しています。`,
    solved: ({ moves, over }) =>
      moves === 0
        ? over === 0
          ? '全員が上限以下です。担当替えは要りません。'
          : `担当替えでは減らせません。${over}人が上限を超えています。`
        : `${moves}件の担当替えの案ができました。${over === 0 ? '全員が上限以下になります。' : `上限を超える人が${over}人残ります。`}`,
    checked: ({ errors, warnings }) => `点検しました。誤り${errors}件、注意${warnings}件。`,
    'part-missing': () =>
      'この作業に使う部品を読み込めませんでした。接続を確かめて、もう一度お試しください。ブックは変わっていません。',
    unexpected: () =>
      '思わぬ問題で止まりました。もう一度お試しください。続くときは、下の「動作確認」の結果を情報システムの担当者に渡してください。',
  },
  titles: {
    link: ({ objective }) => `「${objective}」の対応づけ`,
    'link-sure': () => '確かな対応づけ',
    relink: ({ count }) => `課題番号の付け替え（${count}件）`,
    fix: ({ cell }) => `${cell} の修正`,
    waive: ({ issue }) => `重点課題 ${issue} の免除`,
    'end-waiver': ({ issue }) => `重点課題 ${issue} の免除の取りやめ`,
    heading: ({ heading }) => `見出し「${heading}」の読み替え`,
    teach: ({ count }) => `様式の読み方 ${count}件`,
    reassign: ({ count }) => `担当替え（${count}件）`,
    consolidate: () => '集約の結果',
    'start-policy': ({ clauses }) => `重点課題の案（${clauses}件）`,
    'start-divisions': ({ issues }) => `重点課題の表（${issues}件）`,
    'start-sample': () => '見本のシート',
    undo: () => '元に戻す',
  },
  conflicts: {
    changed: ({ place, expected, found }) => `${place}: 読んだときは「${expected}」、今は「${found}」です。`,
    'sheet-missing': ({ sheet }) => `シート「${sheet}」がありません。名前が変わったか、消されています。`,
    'sheet-exists': ({ sheet }) => `シート「${sheet}」がもうあります。`,
    'sheet-protected': ({ sheet }) =>
      `シート「${sheet}」は保護されています。［校閲］タブで保護を解いてください。`,
  },
  preview: {
    heading: '書き込む内容',
    summary: (cells, sheets) => {
      const changed = cells > 0 ? [`セル${cells}か所が変わり`] : [];
      const added = sheets > 0 ? [`新しいシートが${sheets}枚増え`] : [];
      return `${[...changed, ...added].join('、')}ます。まだ書き込んでいません。`;
    },
    newSheet: (name, rows) => `新しいシート「${name}」（${rows > 0 ? `${rows}行` : '見出しだけ'}）`,
    removedSheet: (name) => `シート「${name}」を消す`,
    sheet: 'シート',
    cell: 'セル',
    from: '今',
    to: '書き込み後',
    apply: (cells, sheets) => `${sheetsToo(cells, sheets)}を書き込む`,
    applying: '書き込んでいます',
    refused: '書き込めませんでした。何も変わっていません。',
    renew: '今の内容で作り直す',
    leave: '書き込まずに戻る',
    inSheet: (sheet, cells) => `${sheet}（${cells}か所）`,
  },
  start: {
    title: 'はじめに',
    lead: 'このブックにはまだ重点課題も課の目標もありません。どこから始めますか。',
    policy: '方針の文書から',
    policyWhy:
      '方針（.txt・.md・.docx）の重点課題の節、なければ番号の付いた項目から、重点課題・職員・設定のシートを作ります。',
    department: '部の名前',
    departmentNeeded: '部の名前を入れてください。',
    year: '年度',
    yearUnreadable: '「令和8年度」や「2026年度」のように入れてください。',
    pickPolicy: '文書を選ぶ',
    divisions: '手元の課のブックから',
    divisionsWhy: '課の目標のブックを選ぶと、そこに書かれた課題番号から部の表を作り、そのまま集約できます。',
    pickDivisions: '課のブックを選ぶ',
    sample: '見本で試す',
    sampleWhy: '架空の福祉部のシートをこのブックに加えて、ひととおり試せます。元に戻せば消えます。',
    addSample: '見本を加える',
    here: 'このブックをどう読んだか',
    refresh: '読み直す',
  },
};
