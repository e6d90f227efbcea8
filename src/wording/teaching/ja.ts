// 様式の読み方 in Japanese.
import type { TeachingWords } from './words';

export const teachingJa: TeachingWords = {
  title: '様式の読み方',
  back: '点検に戻る',
  open: (asked) => (asked > 0 ? `様式の読み方を確かめる（${asked}件）` : '様式の読み方を見る'),
  openHere: '様式の読み方を教える',
  unread: 'このブックの様式を読めるようにする',
  unreadWhy:
    '表はありますが、見出しの意味が分かりません。目標項目や期限がどの列かを教えると、このまま使えます。',
  lead: '様式の見出しを、それぞれ何として読むかです。シートで見出しか値を選ぶと、その列が下に出ます。',
  none: 'このブックには、課の目標の様式が見つかりません。',
  noneNext: '課の目標のシートがあるブックを開いてください。',
  formChoice: '様式',
  form: ({ sheet, file, sheets, asked, read }) =>
    `${file ? `${file} ` : ''}${sheet}${sheets > 1 ? ` ほか${sheets - 1}枚` : ''}${read ? (asked > 0 ? `（確かめる ${asked}件）` : '') : '（まだ読めません）'}`,
  elsewhere:
    '集約で選んだファイルの様式です。教えたことは、開いているブックの設定に書き、部のすべてのブックに使います。',
  asked: (count) => `確かめること あと${count}件`,
  settled: '確かめることはありません。',
  notRead: 'この様式はまだ読めません。目標項目など、見出しを教えてください。',
  confirm: (count) => `推定 ${count}件はこのとおりでよい`,
  question: 'この見出しは何ですか',
  heading: (heading, cell) => `「${heading}」（${cell}）`,
  samples: '書かれている値',
  noSamples: '（まだ何も書かれていません）',
  now: (state, field, by) => {
    if (state === 'unused') return '今は「使わない」です。';
    if (state === 'twice') return '教えた項目は、別の列にもう使われています。';
    if (field === null) return '今は何にも使っていません。';
    if (state === 'taught') return `今は、教わったとおり「${field}」として読みます。`;
    const why = by === 'content' ? '書かれている値から' : '見出しの言葉から';
    return state === 'likely'
      ? `今は「${field}」と推定しています。`
      : `今は、${why}「${field}」として読みます。`;
  },
  choices: '候補（近いものから）',
  notUsed: '使わない',
  other: 'ほかの項目',
  otherChoose: '選んでください',
  forget: '教えたことを忘れる',
  digits: '数字キーでも選べます。',
  list: '見出しの一覧',
  listHint: '選ぶと、読み方を変えられます。',
  state: {
    taught: '教わった',
    unused: '使わない',
    twice: '重なり',
    sure: '確か',
    likely: '推定',
    unknown: '不明',
  },
  row: (state, field) => (state === 'unused' ? '使わない' : (field ?? 'その他の列')),
  words: '評価の言葉',
  wordsLead: '達成度の列にある、A・B・C・D ではない言葉です。どれに当たりますか。',
  word: (mark, count) => `「${mark}」（${count}件）`,
  grade: { A: 'A', B: 'B', C: 'C', D: 'D', '－': '－（判定しない）' },
  likelyGrade: '（たぶん）',
  records: 'はじめの目標は、こう読みます',
  noRecords: 'まだ目標を読めません。',
  missing: 'この様式に見つからない項目',
  lessons: (count) => `教えたこと ${count}件（まだ書いていません）`,
  noLessons: 'まだ何も教えていません。',
  write: '設定に書く',
  drop: '教えたことを捨てる',
  where: '「設定」シートに書きます。部のブックに書くと、すべての課のブックに使われます。',
};
