// Texts that tell what a row is, other than data: totals, notes, signatures, examples. Position and merges are read-rows.ts's.

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

/** 合計, 計, 総計: the end of a table. */
export const isTotal = (text: string): boolean =>
  text.length <= 24 &&
  /^(総?合計|総計|計|課計|部計|全体計|.{1,12}[課部室所]計|合算|.{0,8}(ウ[ェエ]イト|重み|比重|配点|割合|業務量|人数|件数|金額|事業費|予算額|目標|年間|全体)の?(合計|総計|計))([:(].*|\d.*|件.*)?$/u.test(
    plain(text),
  );
/** 小計: a total between rows. */
export const isSubtotal = (text: string): boolean => text.length <= 24 && /^(小計|中計)/u.test(plain(text));
/** ※, 注), （注）, 備考： … */
export const isNote = (text: string): boolean =>
  /^[\s\u3000]*(※|＊|\*|注[\s\u3000]*[0-9０-９]*[\s\u3000]*[)）:：．.、]|[(（\[［【〈<][\s\u3000]*(注|備考|記入|留意|参考|凡例)|(備考|注意|注記|留意事項|記入上の注意|記入要領|凡例|記載要領|参考)[\s\u3000]*[:：\n]|(記入上の注意|記入要領|記載要領|留意事項|凡例)[\s\u3000]*$|注[\s\u3000])/u.test(
    text,
  );
/** A row that shows how to fill the form. */
export const isExample = (text: string): boolean =>
  text.length <= 12 && /^[(（【〔\[]?(記入|記載)?例[)）】〕\]]?[0-9０-９]*$/u.test(text.trim());
/** 確認印, 作成者, 課長印 …: the form's foot. */
export const isSignature = (text: string): boolean =>
  text.length <= 30 &&
  /^[\s\u3000]*(確認印|決裁|承認|検印|作成者|作成日|記入者|記入日|確認者|確認日|提出日|提出者|報告者|(所属長|課長|部長|係長|室長|所長|次長|主査|局長)[\s\u3000]*(印|確認|氏名|署名|[:：㊞])|.{0,8}(印|㊞)[\s\u3000]*$|以上$)/u.test(
    text,
  );
/** Marks that begin a heading between rows. */
export const isMarked = (text: string): boolean =>
  /^[\s\u3000]*([【〔《〈＜<■◆□◇▼▶☆★]|(重点課題|課題|部の目標|部局の目標|施策|政策|基本目標|方針|柱)[\s\u3000]*[0-9０-９一二三四五六七八九十①-⑳Ⅰ-Ⅹ])/u.test(
    text,
  );
/** 1, ①, 1-(1), A-3: a number and nothing else. */
export const isNumberLike = (text: string): boolean =>
  text.length <= 10 &&
  /^[A-Za-z]?[\d\-().・]*[A-Za-z]?\d*$/u.test(plain(text).replace(/[−ー―–]/g, '-')) &&
  text !== '';
