// Four ASCII letters as the number a DataView reads at their place: markup is compared four bytes at a time.

/** `'<c r'` → 0x3c632072. */
export const asciiWord = (letters: string): number =>
  [...letters].reduce((word, letter) => word * 256 + letter.charCodeAt(0), 0);
