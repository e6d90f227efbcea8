// 「一度だけ書いて下は空白」: whether a column's blanks mean "as above". Said cautiously, because a forgotten cell in a plain list
// must stay blank (objective-orphan, required-blank). The rule is written out here and tested case by case.

export interface DownColumn {
  /** Text of each row in use, null where the cell is empty and no merge covers it. */
  readonly texts: readonly (string | null)[];
  /** The column has vertically merged cells: whoever merges does not leave blanks for "as above". */
  readonly merged: boolean;
  /** It stands left of the title, as upper levels do. */
  readonly leads: boolean;
  /** Its heading is the contract's own in a form of ours, whose cells are filled one by one. */
  readonly ownForm: boolean;
}

/**
 * True when blanks follow filled cells as groups do: the first row is filled, no value is written twice (a list writes it
 * again), and either the column leads its row and holds words, with a third of its cells blank, or at least half of the
 * cells, and two of them, are blank.
 */
export function fillsDown({ texts, merged, leads, ownForm }: DownColumn): boolean {
  const filled = texts.filter((text): text is string => text !== null);
  const blanks = texts.length - filled.length;
  if (merged || blanks === 0 || texts[0] === null || texts[0] === undefined) return false;
  if (new Set(filled).size < filled.length) return false;
  const words = filled.some((text) => !/^[\d\s()（）①-⑳\-－―.]+$/u.test(text.normalize('NFKC')));
  if (leads && words && !ownForm) return blanks * 3 >= texts.length;
  return blanks >= 2 && blanks * 2 >= texts.length;
}
