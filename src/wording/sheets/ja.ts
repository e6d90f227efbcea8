// Japanese sentences that stand in written sheets: how-to lines, what a setting changes. The sentences of findings are wording/findings'.
import type { Finding } from '../../domain/finding';
import { describeFinding, fixFinding } from '../findings';

const HOW_TO = {
  issues:
    '1行に1つの重点課題を書きます。主管課と関係課に書いた課へ様式が配られます。関係課が複数のときは「、」で区切ります。',
  objectives:
    '1行に1つの目標を書きます。重点課題は番号で選び、複数なら主なものを先に「、」で区切り、なければ「課独自」と書きます。従事割合は 0.3人・20％（本人の換算人数に対して）・120時間 のどれでも書けます。',
  'issue-copy':
    '部の重点課題の写しです。ここは書き換えず、気付いたことは部の取りまとめ担当へ知らせてください。',
  staff:
    '換算人数を空けておくと、週勤務時間÷38.75×在籍月数÷12×（1－兼務先割合）で計算します。経常業務割合は本人の換算人数に対する割合です。',
  settings:
    '値を書き換えると、次の点検と集約から使われます。見出しの読み替えには、この市の見出しと様式の見出しを並べて書きます。',
  matrix:
    '縦が重点課題、横が課です。各欄は「目標番号 目標項目（進捗または達成度）」。【未設定】は、主管課・関係課なのに目標がないことを示します。',
  summary:
    '確定評価・コメント・総合評価は人が書く欄です。作り直しても書き換えません。主な成果などの文も、直した欄は直したまま残します。達成率は率の出る目標の加重平均です。',
  findings:
    '対応の欄は人が書く欄です。作り直しても書き換えません。なくなった指摘は状態が「解消」になります。',
  workload:
    '負荷率＝（経常業務＋目標従事）÷換算人数。月の欄は各月の負荷率です。■は過重、▲は注意。従事不明があるときの負荷率は「それ以上」を表します。',
  imports: '取り込んだファイルと、集計に使った目標の行の一覧です。SHA-256はファイルの中身を確かめる値です。',
  reassignment:
    '案です。本人と相談のうえ、課の目標の主担当・副担当・従事割合を直してください。業務量（人）は役割とともに移ります。',
  returned:
    '企画担当から戻されたブックです。セルのメモかこの一覧を見て直し、もう一度出してください。シートは消さずに出してかまいません。',
  evidence: 'この集約が、いつ、どのファイルから、どの規則で作られたかを示します。',
} as const;

const SETTINGS = {
  caution: 'この負荷率を超えた職員を「注意」にします。',
  overload: 'この負荷率を超えた職員を「過重」（誤り）にします。',
  slack: 'この負荷率に届かない職員を「余力あり」にします。',
  hoursPerPerson: '時間で書かれた従事を人に直すときの、1人の年間の時間です。',
  fullWeekHours: '換算人数を計算するときの、常勤の1週間の勤務時間です。',
  leadCount: '1人の主担当がこの件数以上のとき指摘します。',
  leadShare: '1人の主担当が課の目標のこの割合以上のとき指摘します（目標が5件以上の課だけ）。',
  clusterCount: '1人の期限が同じ月にこの件数以上重なるとき指摘します。',
  gradeA: '達成率がこの値以上ならAです。',
  gradeB: '達成率がこの値以上ならBです。',
  gradeC: '達成率がこの値以上ならC、届かなければDです。',
  rulesOff: '使わない点検の規則の名を「、」で区切って書きます。',
  synonyms:
    '同じ意味の言葉を「こども＝児童、高齢者＝シニア」のように書くと、課題の候補を探すときに使います。',
} as const;

/** Fits forms/write/words.ts's SheetWords. */
export const sheetWordsJa = {
  describeFinding: (finding: Finding): string => describeFinding(finding, 'ja'),
  fixFinding: (finding: Finding): string => fixFinding(finding, 'ja'),
  howTo: (sheet: keyof typeof HOW_TO): string => HOW_TO[sheet],
  written: (from: string | null, to: string | null) => ({
    message: `企画担当で書き換えました：${from ?? '（空欄）'} → ${to ?? '（空欄）'}`,
    fix: '違っていれば、正しい内容に直してください。',
  }),
  explainSetting: (key: keyof typeof SETTINGS): string => SETTINGS[key],
};
