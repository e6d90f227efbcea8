// target-unmeasurable: 努める・推進・図る・検討・充実… with neither a number nor a deliverable to measure by. The words are looked for in the
// target and at the end of the title; the number and the deliverable in the target, where dates and ordinals are no numbers.
import type { RowRule } from '../around';
import { cellOf } from '../cell';
import { fault } from '../rule';

const VAGUE =
  /努め|努力|推進|図[るりっ]|はか[るりっ]|検討|充実|強化|促進|向上|取り?組[むみん]|進める|進め[、。]?$|めざ[しす]|目指[しす]|働きかけ|心がけ|徹底|活性化|円滑|適[切正]|積極的|支援|連携|深め|高め|改善|拡充/;
const DELIVERED =
  /策定|作成|作る|作り|完了|完成|完結|開催|開[くき]|公表|公開|整備|導入|配布|配付|配信|設置|設立|発行|発送|発注|発送|提出|提案|制定|改定|改訂|改正|締結|契約|着工|竣工|供用|開設|開始|開店|稼働|移行|決定|確定|終え|終了|決める|定める|定め、|まとめ|取りまとめ|報告書|計画書|手順書|仕様書|マニュアル|要綱|要領|条例|規則|骨子|素案|原案|名簿|台帳|一覧|パンフレット|チラシ|冊子|ゼロ|なくす|廃止|解消|実現|達成|共有する|答申|認定|取得|登録|登載|掲載|全戸|全員|全職員|全て|すべて|全(?=[^体般国]?[課校園所館署区戸件])/;
/** What is only planned towards, or itself only striven for, delivers nothing: 「策定に向けて」「開催に努める」「整備の推進」「導入を検討」. */
const STRIVEN =
  /[^、。\n]{0,12}?(?:に向け[たてる]?|へ向け[たてる]?|に努め|の?推進|[をの]?検討|[をの]図[るりっ]|[をの]?促進|[をの]?支援|[をの]強化|[をの]充実|[をの]?進め)/g;
const DATES =
  /(?:令和|平成|昭和|[RHSrhs])?\s*(?:\d+|元)\s*(?:年度?|か月|カ月|ヶ月|箇月|月期|月|日|週)(?:[初中下上末]旬|[末頃中内])?|\d+[./]\d+(?:[./]\d+)?|第\s*\d+\s*(?:次|期|回|号|章|条|四半期|[1-4]?四半期)|\d\s*人\s*\d\s*人|[一1]人(?:[一ひ]とり|[1一]人)|\d\s*つ?四半期|\d{4}(?=年)/g;
const NUMBER =
  /\d|[一二三四五六七八九十百千万数]+(?:件|回|人|名|か所|箇所|校|社|団体|割|本|冊|種|台|円|戸|世帯|棟|館|園|地区|集落|町|市)/;

/** The vague words of a target or title, the first as typed; null when it can be measured. */
export function vagueWords(target: string, title: string): string | null {
  const text = target.normalize('NFKC');
  const found = VAGUE.exec(text)?.[0] ?? VAGUE.exec(ending(title.normalize('NFKC')))?.[0] ?? null;
  if (found === null || NUMBER.test(text.replace(DATES, ' '))) return null;
  return DELIVERED.test(text.replace(STRIVEN, ' ')) ? null : found;
}

/** The last few characters of a title: its predicate. */
const ending = (title: string): string => title.replace(/[\s。)）]+$/, '').slice(-8);

export const targetUnmeasurable: RowRule = ({ row, table }) => {
  const { target, title } = row.said;
  const words = target ? vagueWords(target.text, title?.text ?? '') : null;
  return words === null ? [] : [fault('target-unmeasurable', cellOf(row, table, 'target'), { words })];
};
