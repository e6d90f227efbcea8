// 重点課題 of the made-up 福祉部 of あおば野市. Our own words; no real city's text. One issue (2-(5)-①) has been taken up by nobody.
import type { SampleIssue } from './shape';

const ALL = '障害福祉課、高齢福祉課、生活支援課';

// prettier-ignore
export const SAMPLE_ISSUES: readonly SampleIssue[] = [
  { number: '1-(1)-①', title: '来庁しなくても済む手続を増やす', content: '福祉の申請のうち、来庁や押印を要するものを洗い出し、電子申請と郵送に切り替える。', vision: '仕事や介護をしながらでも申請をためらわない窓口', basis: '1 市政の基本方針／(1) 窓口を変える', lead: '地域福祉課', related: ALL, priority: '高' },
  { number: '1-(1)-②', title: '仕事の偏りをならし、時間外勤務を減らす', content: '課と係をまたいだ応援と業務の見直しにより、特定の職員に仕事が集まらないようにする。', vision: '誰かが休んでも止まらない職場', basis: '1 市政の基本方針／(1) 窓口を変える', lead: '地域福祉課', related: ALL, priority: '中' },
  { number: '1-(2)-①', title: '避難に手助けが要る人の計画づくり', content: '避難行動に支援が要る人の名簿を整え、一人ひとりの避難計画を地域と一緒に作る。', vision: '逃げ遅れる人を出さない', basis: '1 市政の基本方針／(2) 災害に備える', lead: '地域福祉課', related: '障害福祉課、高齢福祉課', priority: '高' },
  { number: '1-(2)-②', title: '福祉避難所を開ける体制づくり', content: '福祉避難所の協定先と開設の手順を確かめ、夜間や休日でも開けるようにする。', vision: '発災から6時間で受け入れを始められる', basis: '1 市政の基本方針／(2) 災害に備える', lead: '高齢福祉課', related: '地域福祉課', priority: '高' },
  { number: '2-(1)-①', title: '断らない相談の仕組みづくり', content: '世代や困りごとの種類を問わず受け止め、関係する課と機関が一緒に支える。', vision: 'どの窓口に来ても支援につながる', basis: '2 部の取組／(1) 地域で支える', lead: '地域福祉課', related: '生活支援課、高齢福祉課', priority: '高' },
  { number: '2-(1)-②', title: '地域の担い手を増やす', content: '民生委員の欠員を減らし、見守りに加わる事業者や市民を増やす。', vision: '声をかけ合える地域', basis: '2 部の取組／(1) 地域で支える', lead: '地域福祉課', related: '', priority: '中' },
  { number: '2-(2)-①', title: '障害のある人の働く場を広げる', content: '一般就労への移行と定着を支え、市の仕事の発注も増やす。', vision: '働きたい人が働き続けられる', basis: '2 部の取組／(2) 障害のある人と暮らす', lead: '障害福祉課', related: '生活支援課', priority: '高' },
  { number: '2-(2)-②', title: '医療的ケアが要る子どもと家族の支援', content: '通園・通学と家族の休息を支えるサービスを増やし、相談を一つにまとめる。', vision: '家族だけで抱え込まない', basis: '2 部の取組／(2) 障害のある人と暮らす', lead: '障害福祉課', related: '', priority: '中' },
  { number: '2-(3)-①', title: '介護予防の通いの場を歩いて行ける所に', content: '身近な集会所で続けられる体操などの場を増やし、参加が途切れた人に声をかける。', vision: '元気でいられる期間を延ばす', basis: '2 部の取組／(3) 年を重ねても安心', lead: '高齢福祉課', related: '', priority: '高' },
  { number: '2-(3)-②', title: '認知症になっても暮らし続けられるまち', content: '早い相談と本人・家族の集まりを増やし、判断の難しい人の権利を守る。', vision: '本人の声がまちに届く', basis: '2 部の取組／(3) 年を重ねても安心', lead: '高齢福祉課', related: '地域福祉課', priority: '中' },
  { number: '2-(4)-①', title: '生活に困った人の立て直しを支える', content: '早い相談につなげ、家計と仕事の両方から立て直しを支える。', vision: '保護に至る前に支えが届く', basis: '2 部の取組／(4) 暮らしを立て直す', lead: '生活支援課', related: '', priority: '高' },
  { number: '2-(4)-②', title: '子どもの学びと居場所を支える', content: '経済的に苦しい家庭の子どもの学習と食事、居場所を支える。', vision: '生まれた家庭に左右されない', basis: '2 部の取組／(4) 暮らしを立て直す', lead: '生活支援課', related: '', priority: '中' },
  { number: '2-(5)-①', title: '福祉の仕事に就く人を増やす', content: '市内の事業所と協力し、福祉の仕事の魅力を伝え、資格取得を後押しする。', vision: '必要なサービスが人手不足で止まらない', basis: '2 部の取組／(5) 支える人を支える', lead: '高齢福祉課', related: '障害福祉課', priority: '中' },
];
