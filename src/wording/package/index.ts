// What `npm run package` says, in Japanese and English. The reasons' names are delivery/package-call's.

export interface PackageWords {
  readonly help: string;
  readonly originMissing: string;
  readonly originWrong: (typed: string, why: SiteFaultName) => string;
  readonly shareWrong: (typed: string) => string;
  readonly optionUnknown: (typed: string) => string;
  readonly webMissing: string;
  readonly manifestWrong: (problems: readonly string[]) => string;
  readonly cannotWrite: (folder: string, reason: string) => string;
  readonly wrote: (folder: string, files: number, bytes: number) => string;
}
type SiteFaultName = 'not-an-address' | 'not-https' | 'slash-at-end' | 'more-than-an-address' | 'not-plain';

const mega = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);

const WHY_JA: Readonly<Record<SiteFaultName, string>> = {
  'not-an-address': 'アドレスとして読めません。フォルダーやファイルの場所は使えません',
  'not-https': 'https:// で始まっていません。Excel は HTTPS でないアドレスを受け付けません',
  'slash-at-end': '最後に / が付いています。取り除いてください',
  'more-than-an-address': '? や #、利用者名は付けられません',
  'not-plain': '使える文字は、小文字のサーバー名・ポート番号・半角英数字のフォルダー名だけです',
};

const ja: PackageWords = {
  help: `package — 庁内サーバーに置くフォルダーを作ります

使い方  npm run package -- --origin https://サーバー名/フォルダー [--share \\\\サーバー\\共有名] [--out フォルダー]

  --origin https://server.example.lg.jp/tenkai   ページを置くアドレス（最後に / を付けない）
  --share  \\\\server\\tenkai-addin                マニフェストを置く共有フォルダー（省くと \\\\サーバー名\\tenkai-addin）
  --out    dist/package                          書き出す場所（既定 dist/package）
  --lang en                                      英語で表示します`,
  originMissing:
    '--origin でサーバーのアドレスを指定してください。例: npm run package -- --origin https://server.example.lg.jp/tenkai',
  originWrong: (typed, why) =>
    `--origin の「${typed}」は使えません。${WHY_JA[why]}。例: https://server.example.lg.jp/tenkai`,
  shareWrong: (typed) =>
    `--share の「${typed}」は共有フォルダーとして読めません。例: \\\\server\\tenkai-addin`,
  optionUnknown: (typed) => `「${typed}」という指定はありません。--help で使い方を見られます。`,
  webMissing: '画面が組み立てられていません。npm run build を実行してから、もう一度お試しください。',
  manifestWrong: (problems) => `マニフェストが正しくないため、作りませんでした。\n${problems.join('\n')}`,
  cannotWrite: (folder, reason) =>
    `${folder} に書き出せません。前からあったものはそのままです。開いているファイルがないか、保存先を確かめてください。［${reason}］`,
  wrote: (folder, files, bytes) =>
    `書き出しました: ${folder}（${files} ファイル、${mega(bytes)} MB）\n最初に README.txt を読んでください。`,
};

const WHY_EN: Readonly<Record<SiteFaultName, string>> = {
  'not-an-address': 'It is no address; folders and files cannot be used',
  'not-https': 'It does not begin with https://, and Excel takes nothing else',
  'slash-at-end': 'It ends in a slash; leave that out',
  'more-than-an-address': 'It must not hold ?, # or a user name',
  'not-plain': 'Use a server name in small letters, a port and plain folder names only',
};

const en: PackageWords = {
  help: `package — makes the folder for an internal server

usage  npm run package -- --origin https://SERVER/FOLDER [--share \\\\SERVER\\SHARE] [--out FOLDER]

  --origin https://server.example.lg.jp/tenkai   where the pages will stand (no slash at the end)
  --share  \\\\server\\tenkai-addin                the shared folder that holds the manifest (else \\\\SERVER\\tenkai-addin)
  --out    dist/package                          where to write (dist/package when left out)
  --lang en                                      speaks English`,
  originMissing:
    'Give the server with --origin, such as npm run package -- --origin https://server.example.lg.jp/tenkai',
  originWrong: (typed, why) => `--origin "${typed}" cannot be used. ${WHY_EN[why]}.`,
  shareWrong: (typed) => `--share "${typed}" is no shared folder. Write it like \\\\server\\tenkai-addin`,
  optionUnknown: (typed) => `There is no option "${typed}". See --help.`,
  webMissing: 'The pages are not built. Run npm run build first.',
  manifestWrong: (problems) => `Nothing was made, because the manifest is wrong.\n${problems.join('\n')}`,
  cannotWrite: (folder, reason) => `${folder} cannot be written; what stood there is as it was. [${reason}]`,
  wrote: (folder, files, bytes) =>
    `Written: ${folder} (${files} files, ${mega(bytes)} MB)\nRead README.txt first.`,
};

export const packageWords = { ja, en } as const;
