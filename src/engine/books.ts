// Files that go into the engine and come out of it.

/** Which language the sheets and files that are made speak. */
export type SheetLang = 'ja' | 'en';

/** A file that a person picked; what was read of it is kept under its key until it is named no more. */
export interface PickedBook {
  /** Another one for another content or password. */
  readonly key: string;
  readonly name: string;
  readonly file: Blob;
  readonly password: string | null;
}

export interface NewFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
