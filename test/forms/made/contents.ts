// What people write into objectives sheets, for several fields of work: titles, ways, measures, people, dates, marks.
import { ISSUES } from './made-form';
import type { MadeField } from './word-books';

export type Random = () => number;
export const chance = (share: number, random: Random): boolean => random() < share;
export const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)]!;
export function shuffled<T>(list: readonly T[], random: Random): T[] {
  const copy = [...list];
  for (let at = copy.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [copy[at], copy[other]] = [copy[other]!, copy[at]!];
  }
  return copy;
}

export const PEOPLE: readonly (readonly [number, string])[] = [
  [2101, '見取 一子'], [2102, '下図 二朗'], [2103, '試案 三恵'], [2104, '草稿 四季'], [2105, '素案 五月'], [2106, '原案 六助'],
  [2107, '定規 七海'], [2108, '方眼 八重'],
]; // prettier-ignore

const DIVISIONS = ['道路課', '環境課', '学校教育課', '税務課', '防災課', '住宅課'];
export const divisionOf = (random: Random): string => pick(DIVISIONS, random);

interface Work {
  readonly title: string;
  readonly action: string;
  readonly indicator: string | null;
  readonly numbers: readonly [baseline: number, target: number, actual: number] | null;
  readonly unit: string | null;
  readonly text?: readonly [target: string, actual: string];
  readonly result: string;
  readonly reason: string;
  readonly next: string;
}

const WORKS: readonly Work[] = [
  { title: '橋の点検の前倒し', action: '国の要領に沿って近接目視を行い、結果を台帳に移す', indicator: '点検した橋', numbers: [30, 45, 47], unit: '橋', result: '早めに直す橋を3つ選べた', reason: '夏の大雨で足場を組めなかった', next: '残る橋を来春に点検する' },
  { title: '通学路の白線の引き直し', action: '学校と歩いて危ない所を調べ、順番を決めて塗り直す', indicator: '引き直した延長', numbers: [800, 1500, 1320], unit: 'm', result: '車の速さが平均4キロ落ちた', reason: '入札がまとまらなかった', next: '発注を年度初めに早める' },
  { title: 'ごみの分け方の案内', action: '転入者に見本を渡し、集合住宅の管理人と話し合う', indicator: '資源になった割合', numbers: [22, 28, 25], unit: '％', result: '燃やすごみが月に12トン減った', reason: '外国語の案内が間に合わなかった', next: '6か国語の案内を配る' },
  { title: '空き家の持ち主さがし', action: '登記と水道の記録を調べ、手紙を送って意向を聞く', indicator: '返事のあった家', numbers: [12, 40, 43], unit: '件', result: '9軒が貸し出しに回った', reason: '相続人が分からない家が残った', next: '司法書士会に相談を頼む' },
  { title: '避難所の備蓄の見直し', action: '校区ごとに人数を数え直し、足りない物を買い足す', indicator: '見直した避難所', numbers: [4, 18, 18], unit: 'か所', result: '乳児用の備えが全ての避難所にそろった', reason: '保管の場所が足りなかった', next: '倉庫を2棟建てる' },
  { title: '口座振替のすすめ', action: '窓口で申込みを受け、納付書にちらしを入れる', indicator: '口座振替の割合', numbers: [51, 56, 52], unit: '％', result: '督促の通知が1割減った', reason: '電子の申込みの始まりが遅れた', next: '電子の申込みを広く知らせる' },
  { title: '図書室の開放', action: '放課後に地域の人と見守りながら開ける', indicator: null, numbers: null, unit: null, text: ['3校で開放を始める', '3校で始めた'], result: '子どもの居場所が一つ増えた', reason: '見守る人が集まらなかった', next: '大学生に声をかける' },
  { title: '道路台帳の電子化', action: '紙の台帳を読み取り、地図に重ねて確かめる', indicator: null, numbers: null, unit: null, text: ['電子台帳を庁内に公開', '公開済'], result: '問い合わせに当日答えられるようになった', reason: '古い図面の傷みがひどかった', next: '位置のずれを直していく' },
  { title: '水路の泥あげ', action: '自治会と日を決め、重機を貸して一斉に行う', indicator: '泥をあげた水路', numbers: [6, 14, 9], unit: '本', result: '大雨の日のあふれが半分になった', reason: '重機の手配が重なった', next: '秋にも日を設ける' },
  { title: '給食の食べ残しを減らす', action: '学年ごとに量を調べ、献立を作り替える', indicator: '食べ残しの割合', numbers: [9, 6, 5], unit: '％', result: '1日に40キロ減った', reason: '新しい献立の食材が高かった', next: '地元の農家と値段を話し合う' },
]; // prettier-ignore

export interface MadeObjective {
  readonly values: Partial<Record<MadeField, string | number>>;
  readonly effortLead: number | null;
  readonly effortSupport: number | null;
}

const DEADLINES = [
  '令和6年9月末',
  '令和7年3月末',
  '令和6年12月末',
  '令和7年2月末',
  '通年',
  '令和6年10月1日',
  'R6.11.30',
  '年度末',
];

export function objectivesOf(
  fields: readonly MadeField[],
  _division: string,
  random: Random,
): readonly MadeObjective[] {
  const count = 5 + Math.floor(random() * 5);
  const works = shuffled(WORKS, random).slice(0, count);
  const style = {
    person: pick(['number', 'name', 'both'] as const, random),
    issue: pick(['number', 'title', 'both'] as const, random),
    effort: pick(['person', 'percent', 'hours'] as const, random),
    weights: shares(count, random),
  };
  return works.map((work, at) => objectiveOf(work, at, fields, style, random));
}

const shares = (count: number, random: Random): readonly number[] => {
  const cut = Array.from({ length: count }, () => 1 + Math.floor(random() * 5));
  const sum = cut.reduce((a, b) => a + b, 0);
  const parts = cut.map((each) => Math.floor((each / sum) * 100));
  parts[0]! += 100 - parts.reduce((a, b) => a + b, 0);
  return parts;
};

interface Style {
  readonly person: 'number' | 'name' | 'both';
  readonly issue: 'number' | 'title' | 'both';
  readonly effort: 'person' | 'percent' | 'hours';
  readonly weights: readonly number[];
}

function objectiveOf(
  work: Work,
  at: number,
  fields: readonly MadeField[],
  style: Style,
  random: Random,
): MadeObjective {
  const named = ([number, name]: readonly [number, string]): string | number =>
    style.person === 'number' ? number : style.person === 'name' ? name : `${number} ${name}`;
  const lead = pick(PEOPLE, random);
  const support = pick(PEOPLE.filter((each) => each !== lead), random); // prettier-ignore
  const [issue, issueTitle] = pick(ISSUES, random);
  const helped = chance(0.8, random);
  const efforts = [pick([0.1, 0.15, 0.2, 0.3], random), pick([0.05, 0.1, 0.15], random)] as const;
  const [baseline, target, actual] = work.numbers ?? [null, null, null];
  const grade = work.numbers ? (actual! >= target! * 1.1 ? 'A' : actual! >= target! * 0.9 ? 'B' : 'C') : 'B';
  const short = grade === 'C';
  const written = (persons: number): string | number =>
    style.effort === 'person' ? persons : style.effort === 'percent' ? `${Math.round(persons * 100)}％` : `${Math.round(persons * 1860)}時間`; // prettier-ignore
  const all: Partial<Record<MadeField, string | number | null>> = {
    number: at + 1,
    issue: style.issue === 'number' ? issue : style.issue === 'title' ? issueTitle : `${issue} ${issueTitle}`,
    title: work.title,
    action: work.action,
    indicator: work.indicator,
    baseline: baseline === null ? null : work.unit === '％' ? `${baseline}％` : baseline,
    target: target === null ? work.text![0] : work.unit === '％' ? `${target}％` : target,
    unit: work.unit,
    deadline: pick(DEADLINES, random),
    difficulty: pick(['A', 'B', 'C'], random),
    weight: style.weights[at]!,
    lead: named(lead),
    effortLead: written(efforts[0]),
    support: helped ? named(support) : null,
    effortSupport: helped ? written(efforts[1]) : null,
    progress: short ? '△' : pick(['◎', '○'], random),
    actual: actual === null ? work.text![1] : work.unit === '％' ? `${actual}％` : actual,
    grade,
    result: work.result,
    shortfallReason: short ? work.reason : null,
    next: short ? work.next : null,
  };
  const values = Object.fromEntries(
    fields.flatMap((field) => (all[field] == null ? [] : [[field, all[field]]])),
  );
  return {
    values: values as MadeObjective['values'],
    effortLead: fields.includes('effortLead') ? efforts[0] : null,
    effortSupport: fields.includes('effortSupport') && helped ? efforts[1] : null,
  };
}
