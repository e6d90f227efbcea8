// What to do about a finding, in one short Japanese sentence; complete by type. The facts are ja.ts's.
import type { FindingFacts } from '../../domain/finding';
import type { FindingSentences } from './sentences';

const FORM: Readonly<Record<FindingFacts['form-changed']['what'], string>> = {
  missing: '見出しを様式に戻すか、設定の「見出し｜読み替え」に加えてください。',
  renamed: '同じものなら、設定の「見出し｜読み替え」に加えてください。',
  twice: '使わない方の見出しを改めてください。',
  unknown: '様式の見出しがあるブックか確かめ、違うファイルなら外してください。',
  division: '課名を直すか、重点課題の主管課・関係課に加えてください。',
  setting: '「負荷率の注意｜1.1」のように、設定の項目名と値を直してください。',
};
const RATIO: Readonly<Record<FindingFacts['ratio-mismatch']['what'], string>> = {
  stated: '分子・分母と割合を確かめてください。',
  rate: '実績値か、書いた達成率を確かめてください。',
  'target-zero': '達成したかどうかを人が判断し、達成度を書いてください。',
  'rate-negative': '実績値を確かめ、達成度は人が判断してください。',
};
const YEAR: Readonly<Record<FindingFacts['year-mismatch']['what'], string>> = {
  deadline: '今年度の年月に直してください。',
  title: '表題の年度を直すか、今年度の様式に書き直してください。',
  file: '今年度のブックを出し直してもらってください。',
};
const FILE: Readonly<Record<FindingFacts['file-unreadable']['code'], string>> = {
  encrypted: 'パスワードを入れるか、外して保存したものを使ってください。',
  'wrong-password': '正しいパスワードを入れてください。',
  damaged: '元のファイルを出し直してもらってください。',
  'not-a-workbook': 'Excelのブック（.xlsxなど）で出し直してもらってください。',
  'too-large': '要らないシートや画像を除いて保存し直してください。',
  unreadable: '開けるファイルを出し直してもらってください。',
  cancelled: 'もう一度読み込んでください。',
  timeout: 'もう一度読み込むか、要らないシートを除いてください。',
};
const RESULT = { actual: '実績値', grade: '達成度' } as const;

export const fixesJa: FindingSentences = {
  'issue-uncovered': () => '受け持つ課を決めて目標を立てるか、設定に免除の理由を書いてください。',
  'issue-thin': ({ objectives }) =>
    objectives === 1
      ? 'ほかに目標を加えられないか確かめてください。'
      : '主管課の目標を加えられないか確かめてください。',
  'issue-unknown': () => '今年度の課題番号に直してください。',
  'objective-orphan': () => '対応する課題番号を書くか、課だけの目標なら「課独自」と書いてください。',
  'number-duplicate': ({ what }) =>
    what === 'staff' ? 'どちらかの行を除くか、番号を直してください。' : '番号を付け直してください。',
  'required-blank': () => '空欄を埋めてください。',
  'year-mismatch': ({ what }) => YEAR[what],
  'target-unmeasurable': () => '数値か、できあがるもの（計画の策定・手順書の作成など）で書いてください。',
  'deadline-unreadable': () => '「令和6年9月末」のように書いてください。',
  'deadline-vague': () => '中間の目安の月を書き添えてください。',
  'weight-total': () => '合計が100になるように直してください。',
  'staff-unknown': () => '職員の表の氏名か職員番号に合わせてください。',
  'staff-other-division': () => '課をまたぐ担当でよいか、両方の課で確かめてください。',
  'support-missing': () => '副担当を決めてください。',
  'lead-is-support': () => '副担当を別の人にしてください。',
  'part-timer-alone': () => '常勤の職員を副担当に加えてください。',
  'outside-tenure': () => '期限か担当を見直してください。',
  'effort-unknown': () => '従事割合を書いてください。',
  'load-caution': () => '担当の見直しを考えてください。',
  'load-over': () => '担当を移すか、目標を減らしてください。',
  'lead-concentration': () => '主担当を分けられないか確かめてください。',
  'deadline-cluster': () => '期限か担当を分けられないか確かめてください。',
  'progress-missing': () => '進捗（◎○△×）を書いてください。',
  'shortfall-no-action': () => '下期の課題を書いてください。',
  'result-missing': ({ missing }) => `${missing.map((field) => RESULT[field]).join('と')}を書いてください。`,
  'shortfall-no-reason': () => '未達理由を書いてください。',
  'grade-contradicts-rate': () => '達成度か実績値を確かめてください。',
  'ratio-mismatch': ({ what }) => RATIO[what],
  'issue-reworded': () => '課の写しを部の今の言葉に改めてください（もう一度配布すると改まります）。',
  'form-changed': ({ what }) => FORM[what],
  'submission-missing': () => '課に提出を求めてください。',
  'submission-duplicate': ({ identical }) =>
    identical ? '要らない方を外してください。' : '正しい方を1つだけ残して、集約し直してください。',
  'file-unreadable': ({ code }) => FILE[code],
};
