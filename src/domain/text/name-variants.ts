// 異体字: characters that the same family writes in different shapes. Names that differ only here are near, never equal:
// the person on the list may be another one, so a human decides.

/** Each group begins with the everyday shape. */
const VARIANT_GROUPS = [
  '高髙', '崎﨑碕嵜', '辺邊邉', '斎斉齋齊', '浜濱濵', '沢澤', '広廣', '国國圀', '桜櫻', '島嶋嶌', '吉𠮷', '真眞', '恵惠',
  '徳德', '富冨', '滝瀧', '竜龍', '関關', '宝寶寳', '豊豐', '塩鹽', '黒黑', '栄榮', '条條', '寿壽', '静靜', '浅淺',
  '曽曾', '増增', '万萬', '与與', '円圓', '実實', '亀龜', '県縣', '渋澁澀', '蔵藏', '薮藪', '学學', '岳嶽', '穂穗',
  '芦蘆', '弥彌', '郎郞', '礼禮', '晃晄', '峰峯', '館舘', '秋穐', '松枩', '柳栁', '桑桒', '梅楳', '桧檜', '園薗',
  '荘莊', '槙槇', '遥遙', '尭堯', '凛凜', '暁曉', '涼凉', '節莭', '橋槗𣘺', '頼賴', '頬頰', '鉄鐵', '検檢', '衛衞',
  '鶴靏靍', '籠篭', '鯵鰺', '緒緖', '巣巢', '乗乘', '聡聰', '総總', '経經', '継繼', '続續', '誉譽', '譲讓', '巌巖',
  '巻卷', '瑶瑤', '稲稻', '粋粹', '糸絲', '絵繪', '来來', '児兒', '剣劍劔', '勲勳', '医醫', '厳嚴', '参參', '双雙',
  '収收', '団團', '図圖', '壮壯', '壱壹', '奥奧', '宮宫', '将將', '専專', '尚尙', '帯帶', '応應', '悦悅', '戸戶',
  '拝拜', '挙擧', '教敎', '数數', '晋晉', '様樣', '横橫', '歩步', '歴歷', '毎每', '気氣', '清淸', '渓溪', '瀬瀨',
  '焼燒', '状狀', '独獨', '猪豬', '畳疊', '瓶甁', '隠隱', '鶏鷄', '麦麥', '黄黃', '点點', '竃竈', '当當', '芸藝',
  '鴎鷗', '桝枡', '諫諌', '岡崗', '船舩',
] as const; // prettier-ignore

/** A character that stands in several groups belongs to the first: later entries give way. */
const EVERYDAY: ReadonlyMap<string, string> = new Map(
  VARIANT_GROUPS.flatMap((group) => {
    const [first, ...others] = [...group.normalize('NFKC')];
    return others.map((other) => [other, first!] as const);
  }).reverse(),
);

/** The everyday shape of one character; itself when it has no known variant. */
export function everydayShape(character: string): string {
  return EVERYDAY.get(character) ?? character;
}

/** A text with every known variant in its everyday shape. */
export function everydayShapes(text: string): string {
  let shapes = '';
  for (const character of text) shapes += everydayShape(character);
  return shapes;
}
