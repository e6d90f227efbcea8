// The command line in Japanese.
import type { CliWords } from './words';

const SEVERITY = { error: '誤り', warning: '注意', info: '情報' } as const;
const COVERAGE = { covered: '展開済み', thin: '手薄', uncovered: '未展開', waived: '免除' } as const;
const STATUS = {
  ok: '提出済み',
  missing: '未提出',
  error: '読めません',
  duplicate: '重複',
  'wrong-year': '年度違い',
} as const;
const STEP = { read: '読み込み', judge: '点検', solve: '計算', write: '書き出し' } as const;
const FAULT = {
  encrypted:
    'パスワードで保護されています。--password-file でパスワードを渡すか、保護を外して保存し直してください',
  'wrong-password': 'パスワードが違います。正しいパスワードを確かめてください',
  damaged: 'ファイルが壊れています。元のファイルを Excel で開いて保存し直してください',
  'not-a-workbook': 'Excel のブックではありません。ファイルの種類を確かめてください',
  'too-large': '大きすぎて安全に開けません。不要なシートや空の行を削除して保存し直してください',
  unreadable: '開けません。ファイルの場所と、ほかの人が使用中でないかを確かめてください',
  cancelled: '途中で中止しました',
  timeout: '時間内に読み終わりませんでした。不要なシートを削除して保存し直してください',
} as const;

const SHARED = `共通
  --lang en            英語で表示します
  --password-file F    パスワードを書いたテキスト（1行。ファイルごとなら「ファイル名<タブ>パスワード」）
  --workers N          ファイルを読むスレッドの数（1〜9。省くと1）
  --help               この説明`;

const clipped = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

export const cliJa: CliWords = {
  help: `Tenkai（展開） — 組織目標展開整理表の点検と取りまとめ

使い方  npm run -s tenkai -- コマンド …

  issues       部の運営方針の文章から「重点課題」の下書きを作ります
  distribute   課ごとの記入用ブックを作ります
  check        重点課題と課の目標を点検します
  balance      職員の負荷を計算し、いちばん少ない担当替えを提案します
  consolidate  課のブックを部のブックの写しに取りまとめます
  return       直すところのある課のブックを、メモを付けて差し戻します
  rollover     次の年度のブックを作ります

例
  npm run -s tenkai -- check 部.xlsx 障害福祉課.xlsx
  npm run -s tenkai -- check フォルダー
  npm run -s tenkai -- consolidate 部.xlsx 提出\\*.xlsx --out 取りまとめ.xlsx --period mid

各コマンドの説明は  npm run -s tenkai -- コマンド --help
元のファイルは書き換えません。終了コード: 0 誤りなし / 1 誤りあり / 2 使えない指定やファイル

${SHARED}`,
  commandHelp: {
    issues: `issues 方針 --department 部名 --year 年度 --out 部.xlsx
  方針の文章（.txt .md .docx）から重点課題の候補を作ります。「重点課題」「重点目標」「重点取組」などの節があればその項目、なければ番号つきの項目すべてです。
  候補にしなかった部分は画面に出ます。
  --department 福祉部   部の名前
  --year 令和6年度      年度（令和6年度、R6、2024 のどれでも）
  --out 部.xlsx         書き出すブック
  --sections 見出し,…   候補にする節（見出しか番号。カンマで区切る）

${SHARED}`,
    distribute: `distribute 部.xlsx --out フォルダー
  部のブックの主管課・関係課ごとに、記入用のブックを作ります。
  フォルダーに同じ課のブックがあれば、記入された行はそのままに重点課題だけを新しくします。

${SHARED}`,
    check: `check ファイル… [--period start|mid|end] [--json] [--records] [--explain]
  ファイル・フォルダー・「*.xlsx」を指定できます。
  --period   期首 start・中間 mid・期末 end（省くとシートの表題から。なければ期首）
  --explain  どの列・行をどう読んだかを表示します
  --json     結果を JSON で出します。--records で読み取った内容も加えます

${SHARED}`,
    balance: `balance ファイル… [--max-moves N] [--out 計画.xlsx] [--json]
  課ごとに負荷率を計算し、全員が上限に収まる最少の担当替えを提案します。
  --max-moves N    担当替えの件数の上限
  --sections       係の中だけで替えます
  --monthly        月ごとの負荷でも上限を守ります
  --time-limit 秒  計算時間の上限（既定 30 秒）
  --out            提案をブックに書き出します

${SHARED}`,
    consolidate: `consolidate 部.xlsx 課のファイル… --out 取りまとめ.xlsx [--period start|mid|end] [--mask-names] [--json]
  部のブックの写しに、組織目標展開整理表・部の総括・点検結果・業務負荷・取込記録を書き込みます。
  --out に前回の取りまとめを指定しても、総括に書かれた文章は残ります（部.xlsx に前回の取りまとめを指定）。
  --mask-names  職員の名前を伏せます

${SHARED}`,
    return: `return 部.xlsx 課のファイル… --out フォルダー [--period start|mid|end] [--message 文] [--json]
  差戻し: 誤りや注意のある課のブックの写しに、該当のセルのメモと「差戻し」シートを付けて書き出します。元のファイルは変えません。
  .xls .ods .csv とパスワード付きのファイルは、一覧だけの新しいブックになります。
  --message 文  すべての課に伝える文

${SHARED}`,
    rollover: `rollover 部.xlsx 課のファイル… --out フォルダー
  次の年度のブックを作ります。達成しなかった目標は引き継ぎます。

${SHARED}`,
  },
  noCommand: 'コマンドを指定してください。使い方は --help で見られます。',
  unknownCommand: (typed) => `「${typed}」というコマンドはありません。使い方は --help で見られます。`,
  unknownOption: (command, typed) =>
    `${command} に「${typed}」という指定はありません。${command} --help を見てください。`,
  valueMissing: (option) => `${option} のあとに値を書いてください。`,
  valueWrong: (option, typed, allowed) => `${option} の値「${typed}」は使えません。使える値: ${allowed}`,
  inputMissing: (command) => `ファイルを指定してください。${command} --help を見てください。`,
  optionMissing: (command, option) => `${option} を指定してください。${command} --help を見てください。`,
  yearUnreadable: (typed) => `年度「${typed}」を読めません。「令和6年度」のように書いてください。`,
  noClauses: (file) =>
    `${file}: 重点課題も、①②③ のような番号つきの項目も見つかりません。方針の文章かどうか確かめてください。PDF は、文字を選んでテキストファイルに写してください。`,
  noSection: ({ typed, sections }) =>
    `「${typed}」という見出しは文章にありません。--sections には次の見出しか番号を指定してください。\n${sections.map((heading) => `  ${heading}`).join('\n')}`,
  leftOut: (parts) =>
    `候補にしなかった部分です（入れるときは --sections 見出し で選びます）。\n${parts.map(({ heading, text }) => `  ${clipped([heading, text].filter((one) => one !== '').join('：'))}`).join('\n')}`,
  noIssues: (file) =>
    `${file}: 「課題番号」と「重点課題」の見出しがある表が見つかりません。部のブックを先頭に指定してください。`,
  returned: ({ division, out, notes, listed }) =>
    listed
      ? `${division ?? '課名不明'}: 一覧を書き出しました（この形式には書き込めません）: ${out}`
      : `${division ?? '課名不明'}: メモ ${notes} か所: ${out}`,
  notReturned: (file, reason) => `${file} は差し戻せませんでした。${reason}`,
  nothingToReturn: (file) => `${file}: 直すところはありません。`,
  noDivisions: (file) =>
    `${file}: 主管課・関係課が書かれていません。重点課題のシートに主管課を書いてください。`,
  fileUnusable: (file, code) => `${file}: ${FAULT[code]}。`,
  nothingReadable: '読めるファイルがありませんでした。',
  outputIsInput: (file) => `${file} は入力のファイルです。別の名前で書き出してください。`,
  cannotWrite: (file, reason) =>
    `${file} に書き出せません（元のファイルはそのままです）。Excel で開いていないか、保存先を確かめてください。［${reason}］`,
  readOnlyFormat: (file) =>
    `${file} には書き込めない形式か保護があります。Excel で .xlsx 形式（パスワードなし）に保存し直してください。`,
  passwordFileUnreadable: (file) => `パスワードのファイル ${file} を開けません。`,
  unexpected: (detail) =>
    `思わぬ不具合で止まりました。ファイルは変わっていません。この表示を添えてご連絡ください。［${detail}］`,
  wrote: (file) => `書き出しました: ${file}`,
  kept: (file) => `変更はありません: ${file}`,
  drafted: (clauses, file) =>
    `重点課題の候補 ${clauses} 件を書き出しました: ${file}\n主管課を書き入れてから distribute を実行してください。`,
  distributed: (division, file) => `${division}: ${file}`,
  progress: ({ step, done, total, subject }) => `${STEP[step]} ${done}/${total} ${subject}`,
  checked: ({ files, issues, objectives, staff }) =>
    `${files} ファイル ・ 重点課題 ${issues} 件 ・ 課の目標 ${objectives} 件 ・ 職員 ${staff} 人`,
  findings: ({ error, warning, info }) => `誤り ${error} 件 ・ 注意 ${warning} 件 ・ 情報 ${info} 件`,
  noFindings: '指摘はありません。',
  coverageLine: ({ number, title, coverage, objectives, divisions }) =>
    `  ${COVERAGE[coverage]}  ${number} ${title}（目標 ${objectives} 件${divisions.length ? `・${divisions.join('、')}` : ''}）`,
  submissionLine: ({ division, file, status }) =>
    `  ${STATUS[status]}  ${division}${file ? `  ${file}` : ''}`,
  rollUpLine: ({ number, title, grade, judged, reported, total, rate }) =>
    `  ${grade}  ${number} ${title}（判定 ${judged}/報告 ${reported}/全 ${total}${rate === null ? '' : `・達成率 ${(rate * 100).toFixed(1)}%`}）`,
  severity: SEVERITY,
  role: {
    issues: '重点課題',
    objectives: '課の目標',
    staff: '職員',
    settings: '設定',
    generated: '自動作成',
    ignored: '対象外',
  },
  difference: ({ added, gone, changed }) =>
    `前回との違い: 追加 ${added} 件・なくなった ${gone} 件・変わった ${changed} 件`,
  noDifference: '前回との違いはありません。',
  noStaff:
    '職員の表が見つからないため、負荷を計算できません。職員番号・氏名・課・任用区分・週勤務時間の表を加えてください。',
  balanceLine: ({ division, max, over, moves, unknown }) =>
    `${division}: 最大負荷率 ${max[0].toFixed(2)} → ${max[1].toFixed(2)}、上限超え ${over[0]}人 → ${over[1]}人、担当替え ${moves}件${unknown ? `（従事割合が空欄 ${unknown}件）` : ''}`,
  moveLine: ({ objective, role, from, to }) =>
    `${objective} ${role === 'lead' ? '主担当' : '副担当'}: ${from} → ${to}`,
  changedSince: (file) => `${file} は読んだあとに変わりました。もう一度実行してください。`,
  conflicts: (places) =>
    `次の場所は書き込めません。部のブックを保存し直してから、もう一度実行してください: ${places.join('、')}`,
};
