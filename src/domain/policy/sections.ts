// The words by which a policy's section says that it holds the department's issues, and those of sections that hold none.

/** Foremost first: where a document has several, its 重点課題 are the issues and its 重点取組 are not. */
const HOLDING = [
  /重点(?:的な)?課題/,
  /重点(?:的な)?(?:目標|方針|テーマ)/,
  /重点(?:的な)?(?:施策|事業|項目|分野)/,
  /重点(?:的な|的に)?(?:取組|取り組|に取り組|とする)|重点的に/,
  /(?:年度|本年|今年)の?(?:部の)?(?:実施方針|取組方針|取組目標|組織目標|目標|取組|主要課題|主要事業|主要施策)|^(?:部の)?(?:実施方針|取組方針|組織目標|主要課題|主要施策|主要事業|主な取組)(?:について|一覧)?$/,
];

/** A document's own title (令和7年度 こども部の運営方針) is longer than a section's. */
const LONGEST_HEADING = 32;

/** How surely a heading says that issues stand below it, 0 the most; null when it does not. */
export function holdingRank(title: string): number | null {
  if (title.length > LONGEST_HEADING || /[。]/.test(title)) return null;
  const rank = HOLDING.findIndex((words) => words.test(title));
  return rank < 0 ? null : rank;
}

/** Whether a heading names 重点… in any way. */
export const namesIssues = (title: string): boolean => holdingRank(title) !== null;

/** 別紙のとおり: the issues stand in another document, what is here only says so. */
export const pointsElsewhere = (text: string): boolean =>
  /(?:別紙|別添|別表|別途定める|別冊)/.test(text) && /とおり|通り|参照|による|示す|定める/.test(text);

const NO_ISSUE =
  /^(?:部の|本部の|組織の|課の)?(?:はじめに|おわりに|まとめ|目次|前文|総論|使命|ミッション|役割|基本理念|理念|現状|現状と課題|背景|取り巻く(?:状況|環境)|経営資源|職員数|人員|組織(?:体制|図)?|予算|財源|運営|職員へ|(?:職員の)?(?:働き方|人材育成|心構え|行動指針)|留意(?:事項|点)|進行管理|その他)(?:について|改革)?$/;

/** A heading beside issues that is none. */
export const isNoIssue = (title: string): boolean => NO_ISSUE.test(title.replace(/[\s\u3000]/g, ''));
