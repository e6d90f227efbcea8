// The page around the grid, in Japanese.
import type { FileFaultCode } from '../../domain/draft';
import type { WorkbenchWords } from './words';

const WHY: Readonly<Record<FileFaultCode, string>> = {
  encrypted: 'パスワードがかかっています。',
  'wrong-password': 'パスワードが違います。',
  damaged: 'ファイルが壊れています。Excel で開いて保存し直してから、もう一度お試しください。',
  'not-a-workbook': 'ブック（.xlsx・.xlsm・.xls・.ods・.csv）ではありません。',
  'too-large': 'ファイルが大きすぎます。使わないシートを別のブックに分けてください。',
  unreadable: '読み取れません。ほかのソフトで開いたままなら閉じてから、もう一度お試しください。',
  cancelled: '読み込みを取りやめました。',
  timeout: '時間内に読み終わりませんでした。もう一度お試しください。',
};

const BOXES = { picture: '図', chart: 'グラフ', shape: '図形', other: '図' } as const;

export const workbenchJa: WorkbenchWords = {
  title: '組織目標展開',
  toolbar: 'ブックの操作',
  open: '開く',
  startNew: '新規',
  newName: '組織目標.xlsx',
  newSheet: 'シート1',
  sample: 'サンプル',
  samples: { start: '期首', mid: '中間', end: '期末' },
  undo: '元に戻す',
  redo: 'やり直す',
  save: '保存',
  print: '印刷',
  saveAs: '名前を付けて保存',
  fileName: 'ファイル名',
  cancel: '取りやめる',
  close: '閉じる',
  unsaved: '未保存',
  kept: '変更はこのブラウザーに控えてあります',
  opening: '開いています…',
  saving: '保存しています…',
  sheets: 'シート',
  hidden: '非表示',
  sheetLabel: (name) => `シート「${name}」`,
  formula: (text) => `数式 ${text}`,
  notCalculated: '未計算',
  uncalculated: (count, first) =>
    `ここでは計算できない数式が ${count} か所あります（${first.join('、')}${count > first.length ? ' ほか' : ''}）。「未計算」と表示し、点検には使いません。保存したブックを Excel で開くと計算されます。`,
  refused: {
    protected: '保護されたシートです。行や列は動かしていません。Excel でシートの保護を解除してください。',
    array: '配列数式の途中では、行や列を挿入・削除できません。配列数式の外で行ってください。',
    'data-table': 'データテーブルのあるシートです。行や列の挿入・削除は Excel で行ってください。',
    table: 'テーブルの見出し・集計行や列にかかるため、挿入・削除していません。Excel で行ってください。',
    pivot: 'ピボットテーブルにかかるため、挿入・削除していません。Excel で行ってください。',
    filter:
      'フィルターで絞り込んでいる列にかかるため、挿入・削除していません。Excel で絞り込みを解除してください。',
    full: 'シートの端まで使われているため、これ以上挿入できません。',
    choice: 'この欄の一覧にない値です。Alt+↓ で一覧から選んでください。',
    formula: "数式として読めません。直すか、文字として入れるときは先頭に「'」を付けてください。",
  },
  commands: {
    menu: 'セルの操作',
    insertRows: '行を挿入',
    deleteRows: '行を削除',
    insertColumns: '列を挿入',
    deleteColumns: '列を削除',
    clear: '値を消す',
    fillDown: '上のセルを写す',
    fillRight: '左のセルを写す',
    find: '検索',
    replace: '置換',
    choices: '一覧から選ぶ',
  },
  find: {
    title: '検索と置換',
    wanted: '検索する文字',
    by: '置き換える文字',
    next: '次を検索',
    previous: '前を検索',
    replaceAll: 'このシートをすべて置換',
    none: (text) => `「${text}」は見つかりません。`,
    replaced: (count) =>
      count === 0
        ? '置き換える文字はありません。'
        : `${count} セルを置き換えました。元に戻すには Ctrl+Z を押します。`,
  },
  sums: {
    label: '選んだセルの集計',
    count: (count) => `データの個数 ${count}`,
    sum: (text) => `合計 ${text}`,
    mean: (text) => `平均 ${text}`,
  },
  pull: '引っぱると連続した値を入れます',
  drawn: {
    note: 'メモ',
    link: 'リンク先',
    box: (kind, text) => `${BOXES[kind]}（ここには描きませんが、ファイルに残ります）${text}`,
  },
  dropHere: 'ここに置くと開きます',
  sampleShown: 'サンプルの福祉部を開いています。自由に触ってください。',
  openOwn: '自分のファイルを開く',
  drafts: '前回の続きを開く',
  resume: (name, when, edits) => `「${name}」の続き（${when}、${edits} 件の変更）`,
  resumeAction: '続きを開く',
  forget: '捨てる',
  readOnlyFormat:
    'この形式のブックには上書きできません。保存すると、値だけを写した新しい .xlsx になります（書式・数式・パスワードは引き継がれません）。',
  startTitle: 'ブックを開いてください',
  startText:
    '部や課のブック（.xlsx・.xls・.ods など）を選ぶか、ここに置いてください。元の様式のまま表示します。',
  recent: '最近使ったファイル',
  recentForget: (name) => `「${name}」を一覧から消す`,
  sampleTitle: 'まず試してみる',
  sampleText: '架空の福祉部のブックです。自由に触れます。',
  stays: 'ファイルの中身はこのパソコンの外に送られません。',
  splitter: '表とパネルの幅',
  password: {
    title: 'パスワード',
    text: (name) => `「${name}」はパスワードで保護されています。`,
    wrong: 'パスワードが違います。もう一度入力してください。',
    label: 'パスワード',
    open: '開く',
  },
  leave: {
    title: '保存していない変更があります',
    text: (name) =>
      `「${name}」の変更を保存していません。保存せずに移っても、変更はこのブラウザーに残り、次に開いたときに続きから始められます。`,
    go: '保存せずに移る',
    saveFirst: '戻る',
  },
  notice: {
    saved: (name) => `「${name}」に保存しました。`,
    downloaded: (name) =>
      `「${name}」をダウンロードしました。もとのファイルと置き換えるときは、ダウンロード先から移してください。`,
    rewritten: (name) => `新しいブック「${name}」として保存しました。`,
    'not-saved': (name) =>
      `「${name}」を保存できませんでした。変更はこのブラウザーに残っています。「名前を付けて保存」をお試しください。`,
    'changed-on-disk': (name) =>
      `「${name}」は、開いた後にほかで変更されています。上書きしていません。「名前を付けて保存」で別のファイルに保存してください。`,
    'recent-refused': (name) =>
      `「${name}」を読むことが許可されませんでした。もう一度選んで許可するか、「開く」から選んでください。`,
    'recent-gone': (name) => `「${name}」は元の場所にありません。「開く」から選び直してください。`,
    'part-missing': '画面の一部が届きませんでした。ページを開き直してください。',
    'nothing-to-print': 'このシートには印刷するものがありません。',
    'too-long-to-print':
      '200ページを超えるため印刷しませんでした。Excel で印刷範囲を決めてからお試しください。',
    'no-sample': 'サンプルが見つかりません。「開く」から自分のファイルを開いてください。',
    'not-edited': '変更できませんでした。何も書き込んでいません。',
    'one-file':
      '開けるのは一度に 1 つです。最初のファイルを開きます。課のファイルは「集約」に置いてください。',
    protected: (sheet) =>
      `シート「${sheet}」の保護されたセルです。何も書き込んでいません。直すときは Excel でシートの保護を解除してください。`,
  },
  fault: (name, code) => `「${name}」を開けませんでした。${WHY[code]}`,
};
