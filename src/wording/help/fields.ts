// What to write in each column, in one short sentence: for the help's tables of forms. Complete by type.
import type { IssueField, ObjectiveField, StaffField } from '../../domain/terms';

type Said = { readonly ja: string; readonly en: string };
const said = (ja: string, en: string): Said => ({ ja, en });

export const FIELD_HELP: {
  readonly issues: Readonly<Record<IssueField, Said>>;
  readonly objectives: Readonly<Record<ObjectiveField, Said>>;
  readonly staff: Readonly<Record<StaffField, Said>>;
} = {
  issues: {
    number: said('1、①、1-(1)-① など。同じ番号は1度だけ', '1, ① or 1-(1)-①; once only'),
    title: said('課題の名前', 'what the issue is called'),
    content: said('何をするか', 'what is to be done'),
    vision: said('年度末にどうなっていたいか', 'how things are to stand at the end of the year'),
    basis: said('施政方針、総合計画、個別計画など', 'policy or plan it comes from'),
    lead: said('中心になる課を1つ', 'the one division in front'),
    related: said('ほかに受け持つ課。複数は「、」で区切る', 'other divisions, parted by 、'),
    priority: said('高・中・低、または順位', 'high, middle, low, or a rank'),
    remarks: said('自由に', 'anything'),
  },
  objectives: {
    division: said(
      '課・室・所の名前。表題にあれば列は要らない',
      'the division; may stand in the title instead',
    ),
    section: said('係の名前', 'section'),
    number: said('課の中で同じ番号は1度だけ', 'once only inside the division'),
    issue: said(
      '課題番号。複数は主なものを先に「、」で区切る。どれにも当たらなければ「課独自」',
      'issue numbers, the principal one first; 課独自 for none',
    ),
    title: said('何を。1行に1つの目標', 'what; one objective a row'),
    action: said('どのように', 'how'),
    indicator: said('何で測るか', 'what is measured'),
    baseline: said('今の値。「以下」の目標の達成率に使う', 'present value; used for 以下 targets'),
    target: said('どこまで。数値か、できあがるもの', 'how far: a number, or something delivered'),
    unit: said('件、％、人など', 'unit'),
    direction: said('以上 または 以下。空欄は 以上', '以上 (at least, the default) or 以下 (at most)'),
    deadline: said('令和6年9月末、R6.9.30、上半期、年度末など', '令和6年9月末, R6.9.30, 上半期, 年度末 …'),
    difficulty: said('A・B・C など', 'A, B, C …'),
    weight: said('使う課では、合計を100にする', 'totals 100 in a division that uses it'),
    lead: said('職員の表の氏名か職員番号', 'a name or number of the staff list'),
    support: said('複数は「、」で区切る', 'several parted by 、'),
    effortLead: said('0.3人、30％、120時間 のどれか', '0.3人, 30％ or 120時間'),
    effortSupport: said(
      '副担当の順に「、」で区切る。1つなら全員同じ',
      'in the order of 副担当; one value is for each',
    ),
    progress: said('◎ ○ △ ×', '◎ ○ △ ×'),
    firstHalf: said('9月末までにしたこと', 'done by the end of September'),
    secondHalfIssue: said('△と×では書く', 'needed with △ and ×'),
    actual: said('年度末の値', 'value at the end of the year'),
    rate: said('空欄でよい。書いても計算した値を使う', 'may stay blank: the computed rate counts'),
    grade: said('A B C D、判定できないときは －', 'A B C D, or － when it cannot be judged'),
    result: said('目標によって得られたもの', 'what came of it'),
    shortfallReason: said('CとDでは書く', 'needed with C and D'),
    next: said('来年度どうするか', 'what follows next year'),
    remarks: said('自由に', 'anything'),
  },
  staff: {
    number: said('同じ番号は1度だけ', 'once only'),
    name: said('課の目標の主担当・副担当と同じ書き方', 'as in 主担当 and 副担当'),
    division: said('所属の課', 'division'),
    section: said('係の名前', 'section'),
    position: said('係長、主任など', 'position'),
    employment: said('正規、再任用、会計年度任用職員など', '正規, 再任用, 会計年度任用職員 …'),
    weeklyHours: said('38.75 が常勤の1人分', '38.75 is one full-timer'),
    capacity: said('空欄なら計算する', 'computed when blank'),
    tenure: said('途中で来た人・去る人だけ。例: R6.7〜R7.3', 'only for people who come or go: R6.7〜R7.3'),
    secondment: said('ほかの部署の仕事の割合', 'share of work elsewhere'),
    routine: said('目標に使えない、ふだんの仕事の割合', 'share that objectives cannot use'),
    overtime: said('月平均など。計算には使わない', 'not used in figures'),
  },
};
