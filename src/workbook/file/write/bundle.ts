// Several finished files as one archive, for a person who takes them in one piece. Names are UTF-8; workbooks are packed already, so they are stored.
import { zipSync } from 'fflate';

export const bundle = (files: readonly { readonly name: string; readonly bytes: Uint8Array }[]): Uint8Array =>
  zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, [bytes, { level: 0 }]])));
