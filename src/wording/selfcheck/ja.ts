// The self-check in Japanese.
import type { SelfcheckWords } from './words';

export const selfcheckJa: SelfcheckWords = {
  title: '動作確認',
  intro:
    'このパソコンで Tenkai が動くかどうかを調べます。ブックには触れません。結果は保存して、情報システムの担当者に渡せます。',
  running: '調べています…',
  summary: ({ good, bad, neutral }) =>
    bad === 0
      ? `問題ありません（良好 ${good} 件${neutral ? `、対象外 ${neutral} 件` : ''}）。`
      : `直すところが ${bad} 件あります（良好 ${good} 件${neutral ? `、対象外 ${neutral} 件` : ''}）。`,
  outcome: { good: '良好', bad: '要対応', neutral: '対象外' },
  columns: { outcome: '結果', check: '調べたこと', facts: '分かったこと' },
  remedyLabel: '対応',
  save: '結果をテキストで保存',
  again: 'もう一度調べる',
  other: 'English',
  textLabel: '結果のテキスト（コピーしてメールに貼れます）',
  help: 'ヘルプ（導入のしかた）',
  back: '作業ウィンドウに戻る',
  checks: {
    secure: {
      name: 'HTTPS と証明書',
      remedy:
        '庁内の認証局の証明書を、このパソコンの「信頼されたルート証明機関」に入れてください。アドレスは https:// で始まる必要があります。',
    },
    'office-files': {
      name: 'office.js と表示文字のファイル',
      remedy: 'サーバーの office-js フォルダーに全ファイルがあるか、見られる設定かを確かめてください。',
    },
    host: {
      name: 'Excel からの応答',
      remedy:
        '作業ウィンドウを閉じて開き直してください。直らないときは Excel を全部閉じ、Office のキャッシュを消してください（ヘルプの「困ったとき」）。',
    },
    requirements: {
      name: 'Excel の機能（ExcelApi 1.9 以上）',
      remedy: 'Office LTSC 2021 以降か Microsoft 365 の Excel が必要です。',
    },
    webview: {
      name: '画面を表示する部品（WebView2 かブラウザー）',
      remedy: 'Microsoft Edge WebView2 ランタイムを入れるか、Edge を新しくしてください。',
    },
    policy: {
      name: 'コンテンツ セキュリティ ポリシー（CSP）',
      remedy:
        'サーバーが Content-Security-Policy を返していません。同封の web.config か nginx の設定を使ってください。',
    },
    wasm: {
      name: 'WebAssembly（担当替えの計算）',
      remedy:
        "CSP の script-src に 'wasm-unsafe-eval' があるか、Edge の管理用ポリシーで WebAssembly が止められていないかを確かめてください。",
    },
    worker: {
      name: '裏で動くスクリプト（Web Worker）',
      remedy: "CSP の worker-src に 'self' があるかを確かめてください。",
    },
    'local-storage': {
      name: '画面の設定の保存場所（localStorage）',
      remedy:
        'ブラウザーの設定で、このサーバーのデータの保存を許してください。許さなくても点検と集約はできます。',
    },
    database: {
      name: '書きかけの保存場所（IndexedDB）',
      remedy:
        'ブラウザーの設定で、このサーバーのデータの保存を許してください。許さなくても点検と集約はできます。',
    },
    'media-types': {
      name: 'ファイルの種類（MIME）',
      remedy:
        'サーバーの MIME の設定を、同封の web.config か nginx の設定に合わせてください（.wasm は application/wasm）。',
    },
    icons: {
      name: 'リボンのアイコン',
      remedy:
        'icons フォルダーの応答から Cache-Control: no-store を外してください。Office が表示できません。',
    },
    'time-zone': {
      name: '時刻の地域（日本）',
      remedy: 'Windows のタイムゾーンを「(UTC+09:00) 大阪、札幌、東京」にしてください。',
    },
    era: {
      name: '和暦',
      remedy: '画面を表示する部品を新しくしてください。令和の年を出せません。',
    },
    fonts: {
      name: '日本語の書体',
      remedy: '游ゴシック、メイリオ、Noto Sans CJK JP のどれかを入れてください。',
    },
    outside: {
      name: '庁外への通信がないこと',
      remedy: '下の宛先に接続しようとしました。この画面の結果を開発元に送ってください。',
    },
  },
  facts: {
    notInExcel: 'Excel の外（ブラウザー）で開いています',
    noAnswer: '15秒待っても応答がありません',
    noOffice: 'office.js が読み込まれていません',
    fromMicrosoft: 'Microsoft の配信サーバーから読み込む設定です',
    missing: (what) => `ありません: ${what}`,
    answered: (what) => `応答あり: ${what}`,
    files: (count) => `${count} ファイルとも読めます`,
    requests: (count) => `通信 ${count} 件、すべてこのサーバー宛て`,
    asked: (list) => `庁外への通信: ${list}`,
    stopped: (list) => `CSP が止めたもの: ${list}`,
    notStarted: (why) => `始められません: ${why}`,
    none: 'なし',
  },
};
