// Labels inside a policy's part (概要：, 達成基準：, （ねらい）, 担当：) and the divisions that a title or a label names.

/** Where what stands behind a label belongs. */
export type NoteKind = 'content' | 'vision' | 'lead' | 'related';

export interface Labelled {
  readonly kind: NoteKind;
  readonly label: string;
  /** '' when the label stands alone and what it names follows. */
  readonly text: string;
}

const WORDS: Record<NoteKind, string> = {
  content:
    '概要|(?:主な|具体的な|今年度の)?(?:取組|取り組み|実施|事業)?内容|(?:主な|具体的な|今年度の)(?:取組|取り組み|手段|方策|事業)|取組の概要|現状(?:と課題|・課題|及び課題)?|課題|背景|説明|進め方|実施方法|手段|取組|取り組み|方針|趣旨|理由',
  vision:
    'ねらい|狙い|目的|(?:今年度の?|年度|達成|到達|成果|数値)?目標(?:値|水準)?|達成(?:基準|水準|指標)|(?:成果|評価|活動)?指標|成果の目安|目安|(?:目指す|めざす|あるべき)(?:姿|状態|成果|まち)|(?:期待(?:される|する))?(?:効果|成果)|ゴール|KPI|ＫＰＩ',
  lead: '(?:主管|所管|担当|主担当|実施|推進)(?:部署|所属|課室|課等|課・室|課)?|所属',
  related: '(?:関係|関連|連携|協力|副担当)(?:部署|所属|課室|課等|課)?|連携先',
};
const MARKS = '[・･○●◎□■◇◆▪▶\\-*→⇒※\\s\\u3000]*';
const PATTERNS = (Object.keys(WORDS) as NoteKind[]).map((kind) => ({
  kind,
  pattern: new RegExp(
    `^${MARKS}(?:[【〔\\[［<＜〈(（](${WORDS[kind]})[】〕\\]］>＞〉)）]\\s*[:：]?|(${WORDS[kind]})(?:\\s*[:：]|[\\u3000\\t]+|\\s{2,}|$))[\\s\\u3000]*(.*)$`,
    'u',
  ),
}));

/** A line that opens with a known label; null when it does not. */
export function labelledOf(line: string): Labelled | null {
  for (const { kind, pattern } of PATTERNS) {
    const [, inBrackets, plain, text] = pattern.exec(line) ?? [];
    const label = inBrackets ?? plain;
    if (label === undefined || text === undefined) continue;
    // What is said of a division is one only when it names one.
    if ((kind === 'lead' || kind === 'related') && text !== '' && !divisionsOf(text)) continue;
    return { kind, label, text };
  }
  return null;
}

/** Whether a text is nothing but a column's or a card's label. */
export const isLabel = (text: string): boolean => labelledOf(text)?.text === '';

export interface Divisions {
  readonly lead: string;
  readonly related: readonly string[];
}

export const NO_DIVISIONS: Divisions = { lead: '', related: [] };

const DIVISION = /^[^\s。、:：()（）]{1,19}(?:課|室|所|局|館|園|署|センター|チーム|事務局)$/u;
const ROLE = /^(主管|主担当|担当|所管|関係|関連|連携|協力)(?:課室|課等|課|部署)?[:：]?(?=\S)/u;

/** 商工課・広報課, 主管：保育課、関係：こども課; null when anything else stands among them. */
export function divisionsOf(text: string): Divisions | null {
  const parts = text
    .replace(/[:：][\s\u3000]+/g, '：')
    .split(/[、,，/／;；\s\u3000]+/)
    .filter((part) => part !== '')
    .flatMap(apart);
  const lead: string[] = [];
  const related: string[] = [];
  let into = lead;
  for (const part of parts) {
    const role = DIVISION.test(part) && !/[:：]/.test(part) ? undefined : ROLE.exec(part);
    if (role) into = /関|連携|協力/.test(role[1] ?? '') ? related : lead;
    const name = part.slice(role?.[0].length ?? 0);
    if (!DIVISION.test(name)) return null;
    into.push(name);
  }
  if (parts.length === 0) return null;
  const [first = '', ...others] = lead;
  return { lead: first, related: [...others, ...related] };
}

/** A ・ parts divisions only where every side is one (子育て・教育課 is one division). */
function apart(part: string): string[] {
  const sides = part.split('・');
  const names = sides.map((side) => side.replace(ROLE, ''));
  return sides.length > 1 && names.every((name) => DIVISION.test(name)) ? sides : [part];
}

const IN_BRACKETS = /[\s\u3000]*[(（〔［[〈<＜【]([^()（）〔〕［］[\]〈〉<>＜＞【】]+)[)）〕］\]〉>＞】]$/u;
const SET_APART = /(?:[\s\u3000]{2,}|\u3000|\t|[…‥]+|[・.]{3,})([^\s\u3000…‥]+)$/u;

/** A title without the divisions at its end, in brackets or set apart; only where nothing else stands there. */
export function withoutDivisions(title: string): { readonly title: string; readonly divisions: Divisions } {
  for (const pattern of [IN_BRACKETS, SET_APART]) {
    const match = pattern.exec(title);
    const divisions = match && match.index > 0 ? divisionsOf(match[1] ?? '') : null;
    if (match && divisions) return { title: title.slice(0, match.index).trimEnd(), divisions };
  }
  return { title, divisions: NO_DIVISIONS };
}
