// What forms call their columns: the dictionary's words, and words of a city's own that no dictionary holds. The held-out book is
// measured and never fitted to.

export const MADE_FIELDS = [
  'number', 'issue', 'title', 'action', 'indicator', 'baseline', 'target', 'unit', 'deadline', 'difficulty', 'weight', 'lead',
  'effortLead', 'support', 'effortSupport', 'progress', 'actual', 'grade', 'result', 'shortfallReason', 'next',
] as const; // prettier-ignore
export type MadeField = (typeof MADE_FIELDS)[number];
export type WordBook = Readonly<Record<MadeField, readonly string[]>>;

export const KNOWN: WordBook = {
  number: ['目標番号', '№', 'No.', '番号'],
  issue: ['対応する重点課題', '部の重点課題', '上位目標', '重点課題番号', '関連する重点課題'],
  title: ['目標項目', '課の目標', '目標項目（何を）', '取組項目'],
  action: ['取組内容', '具体的方策', '手段', '取組内容（どのように）'],
  indicator: ['指標名', '指標', '目標指標の内容'],
  baseline: ['現状値', '基準値', '前年度実績'],
  target: ['目標値', '達成水準', '目標値（どの水準まで）', '達成基準'],
  unit: ['単位'],
  deadline: ['期限', 'いつまでに', '達成時期', '期限（いつまでに）'],
  difficulty: ['難易度', '困難度'],
  weight: ['ウエイト', 'ウェイト（％）'],
  lead: ['主担当', '正担当', '主担当者', '担当者（主）'],
  effortLead: ['従事割合（主）', '業務量（主）'],
  support: ['副担当', '副担当者', '担当者（副）'],
  effortSupport: ['従事割合（副）', '業務量（副）'],
  progress: ['進捗', '進捗状況', '中間評価'],
  actual: ['実績値', '達成値'],
  grade: ['達成度', '評価', '自己評価'],
  result: ['成果', '取組の成果'],
  shortfallReason: ['未達理由', '未達成の理由'],
  next: ['今後の対応', '次年度への対応', '今後の方針'],
};

export const OWN: WordBook = {
  number: ['通し番号', '順番'],
  issue: ['部の柱', 'つながる課題'],
  title: ['取り組むこと', '今年度やること'],
  action: ['手順・段取り', '進め方'],
  indicator: ['見る数字', '成果のものさし'],
  baseline: ['昨年の数字', '今の水準'],
  target: ['目ざす数字', 'ゴールの状態'],
  unit: ['数え方'],
  deadline: ['しめきり', '終える時期'],
  difficulty: ['むずかしさ'],
  weight: ['重さ（％）', '力の配分'],
  lead: ['旗振り役', '主たる職員'],
  effortLead: ['主たる職員の手間', '旗振り役のかける力'],
  support: ['控えの職員', '支える人'],
  effortSupport: ['控えの手間', '支える人のかける力'],
  progress: ['途中の印', '秋の時点の印'],
  actual: ['春に出た数字', '結果の数字'],
  grade: ['四段階の印', 'できばえ'],
  result: ['変わったこと', '良くなったこと'],
  shortfallReason: ['足りなかった訳', '及ばなかった訳'],
  next: ['次にすること', '来年への宿題'],
};

export const HELD_OUT: WordBook = {
  number: ['ナンバー', '項目の番号'],
  issue: ['親になる課題', '部として掲げる課題'],
  title: ['めあて', '今年の仕事の名前', '挑むこと'],
  action: ['打ち手', 'どう進めるか', '中身とやり方'],
  indicator: ['はかるもの', '目安にする数'],
  baseline: ['スタート時の数', '去年のところ'],
  target: ['どのくらい', '届かせたいところ', '仕上がりの姿'],
  unit: ['かぞえ方', '数の単位'],
  deadline: ['いつまで', '仕上げる時期', '締切日'],
  difficulty: ['ハードルの高さ', '手ごわさ'],
  weight: ['配点', '比重（％）'],
  lead: ['だれが', '受け持つ人', 'まとめ役'],
  effortLead: ['受け持つ人の仕事量', 'まとめ役の時間の割合'],
  support: ['手伝う人', '二番手', 'フォロー役'],
  effortSupport: ['手伝う人の仕事量', '二番手の時間の割合'],
  progress: ['折り返しの印', '中間の具合'],
  actual: ['実際にできた数', 'たどり着いたところ'],
  grade: ['採点', '達成の度合い'],
  result: ['得られたもの', '住民にとっての変化'],
  shortfallReason: ['うまくいかなかった理由', '届かなかったわけ'],
  next: ['この先どうするか', '引き継ぐこと'],
};
