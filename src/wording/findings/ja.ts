// What each finding says in Japanese. What to do about it is fixes-ja.ts's.
import { percent, ratioBeside, short, trimmed, type FindingSentences } from './sentences';

const FAULT = {
  encrypted: 'パスワードで保護されています',
  'wrong-password': 'パスワードが違います',
  damaged: 'ファイルが壊れています',
  'not-a-workbook': 'Excelのブックではありません',
  'too-large': '大きすぎて安全に開けません',
  unreadable: 'ファイルを開けません',
  cancelled: '途中で中止しました',
  timeout: '時間内に読み終わりませんでした',
} as const;
const NUMBERED = { issue: '課題番号', objective: '目標番号', staff: '職員番号' } as const;
const SHEET = { issues: '重点課題', objectives: '課の目標', staff: '職員' } as const;
const MISSING = { actual: '実績値', grade: '達成度' } as const;

const proposed = (list: readonly { number: string; title: string }[]): string =>
  list.length === 0
    ? ''
    : `候補: ${list.map(({ number, title }) => `${number}「${short(title, 20)}」`).join('、')}`;
const year = (starting: number): string =>
  starting >= 2019
    ? `令和${starting === 2019 ? '元' : starting - 2018}年度`
    : starting >= 1989
      ? `平成${starting === 1989 ? '元' : starting - 1988}年度`
      : `${starting}年度`;
const month = (text: string): string => text.replace(/^(\d+)-0?(\d+)$/, '$1年$2月');

export const findingsJa: FindingSentences = {
  'issue-uncovered': ({ number, title }) => `重点課題${number}「${short(title)}」を挙げた目標がありません。`,
  'issue-thin': ({ number, title, objectives, lead }) =>
    objectives === 1
      ? `重点課題${number}「${short(title)}」を挙げた目標が1件だけです。`
      : `重点課題${number}「${short(title)}」に、主管課${lead ? `（${lead}）` : ''}の目標がありません。`,
  'issue-unknown': ({ typed, known, proposals }) =>
    `「${short(typed)}」にあたる重点課題がありません。${proposals.length > 0 ? `${proposed(proposals)}。` : `部の課題番号は ${short(known.join('、'), 60)} です。`}`,
  'objective-orphan': ({ objective, proposals }) =>
    `目標「${short(objective)}」に対応する重点課題が書かれていません。${proposals.length > 0 ? `${proposed(proposals)}。` : ''}`,
  'number-duplicate': ({ what, number, first }) =>
    `${NUMBERED[what]}「${number}」が2度あります（先の行: ${first}）。`,
  'required-blank': ({ heading }) => `必須の「${short(heading)}」が空欄です。`,
  'year-mismatch': ({ what, found, expected }) =>
    what === 'deadline'
      ? `期限「${short(found)}」は${year(expected)}の中にありません。`
      : what === 'title'
        ? `表題の年度「${short(found)}」が${year(expected)}と違います。`
        : `このファイルの年度「${short(found)}」は${year(expected)}ではありません。`,
  'target-unmeasurable': ({ words }) => `「${words}」だけでは、達成したかどうかを測れません。`,
  'deadline-unreadable': ({ text }) => `期限「${short(text)}」を時期として読めません。`,
  'deadline-vague': ({ text }) => `期限が「${short(text)}」だけで、途中の目安がありません。`,
  'weight-total': ({ division, total }) =>
    `${division}のウエイトの合計が${trimmed(total, 4)}で、100ではありません。`,
  'staff-unknown': ({ name, near }) =>
    `「${short(name)}」は職員名簿にありません。${near.length > 0 ? `近い名前: ${near.join('、')}。` : ''}`,
  'staff-other-division': ({ name, home, division }) =>
    `${name}さんは${home}の職員ですが、${division}の目標を担当しています。`,
  'support-missing': ({ objective }) => `目標「${short(objective)}」に副担当がいません。`,
  'lead-is-support': ({ name }) => `「${short(name)}」が主担当と副担当の両方になっています。`,
  'part-timer-alone': ({ name }) => `会計年度任用職員の${name}さんが、副担当なしで主担当になっています。`,
  'outside-tenure': ({ name, deadline }) =>
    `期限「${short(deadline)}」が、${name}さんの在籍期間の外にあります。`,
  'effort-unknown': ({ name, role }) =>
    `${role === 'lead' ? '主担当' : '副担当'}「${short(name)}」の従事割合が分かりません。負荷率は「それ以上」になります。`,
  'load-caution': ({ name, ratio, limit, atLeast }) =>
    `${name}さんの負荷率が${ratioBeside(ratio, limit)}${atLeast ? '以上' : ''}で、注意の${trimmed(limit, 4)}を超えています。`,
  'load-over': ({ name, ratio, limit, atLeast }) =>
    `${name}さんの負荷率が${ratioBeside(ratio, limit)}${atLeast ? '以上' : ''}で、過重の${trimmed(limit, 4)}を超えています。`,
  'lead-concentration': ({ name, leads, total }) =>
    `${name}さんが、${total}件の目標のうち${leads}件の主担当です。`,
  'deadline-cluster': ({ name, month: due, count }) =>
    `${name}さんの期限が${month(due)}に${count}件重なっています。`,
  'progress-missing': ({ objective, typed }) =>
    typed === null
      ? `目標「${short(objective)}」の進捗（◎○△×）が書かれていません。`
      : `目標「${short(objective)}」の進捗「${short(typed)}」は、◎○△×のどれでもありません。`,
  'shortfall-no-action': ({ mark }) => `進捗が${mark}なのに、下期の課題が書かれていません。`,
  'result-missing': ({ missing, typed }) => {
    const blank = missing.filter((field) => field === 'actual' || typed === null);
    const told =
      blank.length > 0 ? `${blank.map((field) => MISSING[field]).join('と')}が書かれていません。` : '';
    return typed === null ? told : `${told}達成度「${short(typed)}」は、A～Dと－のどれでもありません。`;
  },
  'shortfall-no-reason': ({ grade }) => `達成度が${grade}なのに、未達理由が書かれていません。`,
  'grade-contradicts-rate': ({ typed, rate, computed }) =>
    `達成度は「${typed}」ですが、達成率${percent(rate)}からは「${computed}」になります。`,
  'ratio-mismatch': ({ what, text, computed, stated }) => {
    if (what === 'target-zero') return `目標値「${short(text)}」が0なので達成率を計算できません。`;
    if (what === 'rate-negative') return `実績値「${short(text)}」では達成率がマイナスになります。`;
    const figures = `計算では${percent(computed ?? 0)}ですが、${percent(stated ?? 0)}と書かれています`;
    return what === 'rate'
      ? `達成率は${figures}。集約には計算した値を使います。`
      : `「${short(text)}」の割合は${figures}。`;
  },
  'issue-reworded': ({ number, copy, present }) =>
    `重点課題${number}の文言が部の今のものと違います。ここ:「${short(copy)}」 部:「${short(present)}」。`,
  'form-changed': ({ what, role, heading, field, proposal, sheets }) => {
    if (what === 'missing')
      return `${role ? `「${SHEET[role]}」の表に` : ''}必要な見出し「${heading || field}」がありません${sheets ? `（同じ様式の${sheets}シート）` : ''}。`;
    if (what === 'renamed')
      return `見出し「${short(heading)}」は「${proposal ?? field ?? ''}」のことでしょうか？`;
    if (what === 'twice') return `見出し「${short(heading)}」が2度あります。左の列だけを読みました。`;
    if (what === 'division')
      return `「${short(heading)}」は、重点課題の主管課・関係課にも職員名簿にもない課名です。`;
    if (what === 'setting')
      return `設定の「${short(heading)}」は、項目名か値が読み取れないので使っていません。`;
    return 'このファイルには、重点課題・課の目標・職員の見出しが見つかりません。';
  },
  'submission-missing': ({ division, near }) =>
    `${division}のブックがありません。${near.length > 0 ? `近い課名のブック: ${near.join('、')}。` : ''}`,
  'submission-duplicate': ({ division, files, identical }) =>
    identical
      ? `${division}の同じ内容のブックが重なっています（${files.join('、')}）。1つだけ数えました。`
      : `${division}のブックが${files.length}つあり、内容が違います（${files.join('、')}）。どれも集約していません。`,
  'file-unreadable': ({ code }) => `${FAULT[code]}。`,
};
