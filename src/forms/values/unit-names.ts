// Names of departments and divisions inside titles, boxes, brackets, sheet names and file names.
// Only names that end in a unit's word are taken; 各課, 関係課, 課の目標 and their like are not names.

export interface UnitNames {
  readonly department: string | null;
  readonly division: string | null;
}

const DIVISION_END =
  '(?:課|室|所|事務局|センター|館|園|署|学校|病院|グループ|チーム|分室|会計局|出張所|消防本部)';
const DIVISION = new RegExp(`^(.*\\S?${DIVISION_END})(?:分|用|様|版|提出)?$`, 'u');
const DEPARTMENT = /^.*(?:部|局|本部|区役所|委員会)$/u;
/** 各課, 関係課, 主管部署: a kind of unit, not a unit. */
const KIND_OF_UNIT =
  /^(?:各|全|当|当該|本|他|同|関係|関連|主管|担当|主担当|副担当|主たる担当|所管|連携|両|該当|庁内|実施|提出|作成|推進|組織)*の?(?:部局|課室|部署|課|室|所|部|局|所属|担当)+$/u;
const EVERYDAY = new Set(['一部', '全部', '外部', '内部', '幹部', '上部', '下部', '細部', '本部', '場所', '箇所', 'か所', '住所', '長所', '短所', '役所', '市役所', '役場', '会館', '学校']); // prettier-ignore
const isName = (text: string): boolean =>
  text.length >= 2 &&
  text.length <= 24 &&
  !KIND_OF_UNIT.test(text) &&
  !EVERYDAY.has(text) &&
  !FORM_WORDS.test(text);

/** Words of forms that end like a unit. */
const FORM_WORDS =
  /(?:の課|の部|の所|確認|記入|提出|作成|目標|課題|シート|様式|実績|評価|取組|総括|一覧|概要|職員|個所)$/u;

const isDivision = (text: string): boolean => DIVISION.test(text) && isName(withoutSuffix(text));
const isDepartment = (text: string): boolean => DEPARTMENT.test(text) && isName(text);

/** 課分 → 課; other texts unchanged. */
const withoutSuffix = (text: string): string => DIVISION.exec(text)?.[1] ?? text;

/**
 * Reads names out of short texts: `琵琶湖環境部　環境政策課`, `土木交通部（監理課）`, `令和6年度福祉部障害福祉課組織目標`,
 * `【総務課】01`, `下水道課分`. Nulls where there is none.
 */
export function unitNames(text: string): UnitNames {
  if (text.length > 80 || /[。？?！!]/.test(text)) return { department: null, division: null };
  let department: string | null = null;
  let division: string | null = null;
  for (const token of tokens(text)) {
    const [head, tail] = splitDepartment(token);
    if (head !== null && department === null) department = head;
    const name = withoutSuffix(tail);
    if (division === null && name !== '' && isDivision(name)) division = name;
    else if (department === null && isDepartment(tail)) department = tail;
  }
  return { department, division };
}

/** Pieces between spaces, brackets and marks, years and leading numbers taken off. */
function tokens(text: string): readonly string[] {
  return text
    .replace(/\.(xlsx|xlsm|xls|ods|csv)$/i, '')
    .split(/[\s\u3000（）()【】〔〕［］[\]「」『』<>＜＞_＿\-－–—・:：/／,，、.．]+/u)
    .map((token) =>
      token
        .replace(
          /^(?:(?:令和|平成|昭和)(?:元|[0-9０-９]{1,2})|[RHSＲＨＳ][0-9０-９]{1,2}|[0-9０-９]{2,4})年?度?(?:末|版|分)?/u,
          '',
        )
        .replace(/^[0-9０-９①-⑳No№.]+/u, '')
        .replace(/[0-9０-９]+$/u, '')
        .replace(/(?:の|における)?(?:組織|重点|年度|個別|部門)*(?:目標|課題|職員|展開|業務).*$/u, ''),
    )
    .filter((token) => token !== '');
}

/** 福祉部障害福祉課 → [福祉部, 障害福祉課]; no department inside → [null, token]. */
function splitDepartment(token: string): readonly [string | null, string] {
  const match = /^(.{1,14}?(?:部|本部|局))(?!長|門|署|会|分|品|落|活|員|数|材|位|外|内)(.{2,})$/u.exec(token);
  if (!match || !isDepartment(match[1]!) || !isDivision(withoutSuffix(match[2]!))) return [null, token];
  return [match[1]!, match[2]!];
}

/** The text is nothing but a division's name (総務課, 総務課分). */
export const isDivisionName = (text: string): boolean => isDivision(text.trim());
/** The text is nothing but a section's name (障害福祉係). */
export const isSectionName = (text: string): boolean =>
  /^[^\s。]{1,14}(?:係|班|グループ|担当)$/u.test(text.trim());
