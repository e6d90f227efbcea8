// Files to and from the person's machine: by the browser's file dialogs where it has them (secure pages), else by an upload
// field and a download. Nothing is written but where the person says.

export interface PickedBook {
  readonly name: string;
  bytes(): Promise<Uint8Array>;
  /** Present where the browser lets the page write back to the very file. */
  readonly handle?: FileSystemFileHandle;
}

export type SaveOutcome =
  | { readonly kind: 'saved'; readonly name: string; readonly handle?: FileSystemFileHandle }
  | { readonly kind: 'downloaded'; readonly name: string }
  /** The person closed the dialog or refused. */
  | { readonly kind: 'refused' }
  /** The file on disk is newer than what was opened. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'failed'; readonly detail: string };

export interface FileAccess {
  /** Null when the person closed the dialog. */
  pick(): Promise<PickedBook | null>;
  /** Asks where, if the browser can; else downloads. */
  saveAs(name: string, bytes: Uint8Array): Promise<SaveOutcome>;
  /** Over the file that was opened, unless it has changed since `opened` (milliseconds since 1970). */
  saveOver(handle: FileSystemFileHandle, opened: number, bytes: Uint8Array): Promise<SaveOutcome>;
  download(name: string, bytes: Uint8Array): void;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const BOOK_ENDINGS = '.xlsx,.xlsm,.xls,.ods,.csv';

/** Chrome's and Edge's dialogs; TypeScript's DOM library does not name them. */
interface FileDialogs {
  showOpenFilePicker?(options: object): Promise<FileSystemFileHandle[]>;
  showSaveFilePicker?(options: object): Promise<FileSystemFileHandle>;
}
interface AskingHandle extends FileSystemFileHandle {
  requestPermission?(options: { mode: 'readwrite' }): Promise<PermissionState>;
}

const isRefusal = (thrown: unknown): boolean =>
  thrown instanceof DOMException && (thrown.name === 'AbortError' || thrown.name === 'NotAllowedError');

export const pickedFile = (file: File, handle?: FileSystemFileHandle): PickedBook => ({
  name: file.name.normalize('NFC'),
  bytes: async () => new Uint8Array(await file.arrayBuffer()),
  ...(handle ? { handle } : {}),
});

export function browserFiles(page: Window & FileDialogs): FileAccess {
  const download = (name: string, bytes: Uint8Array) => downloadIn(page.document, name, bytes);
  return {
    download,
    async pick() {
      if (!page.showOpenFilePicker) return pickByField(page.document);
      try {
        const [handle] = await page.showOpenFilePicker({ multiple: false });
        return handle ? pickedFile(await handle.getFile(), handle) : null;
      } catch (thrown) {
        if (isRefusal(thrown)) return null;
        return pickByField(page.document);
      }
    },
    async saveAs(name, bytes) {
      if (page.showSaveFilePicker) {
        try {
          const types = [{ accept: { [XLSX]: ['.xlsx'] } }];
          const handle = await page.showSaveFilePicker({ suggestedName: name, types });
          return await write(handle, bytes);
        } catch (thrown) {
          if (thrown instanceof DOMException && thrown.name === 'AbortError') return { kind: 'refused' };
          // No dialog may be shown here (a frame, a policy): a download always works.
        }
      }
      download(name, bytes);
      return { kind: 'downloaded', name };
    },
    async saveOver(handle: AskingHandle, opened, bytes) {
      try {
        if ((await handle.requestPermission?.({ mode: 'readwrite' })) === 'denied')
          return { kind: 'refused' };
        if ((await handle.getFile()).lastModified > opened) return { kind: 'changed' };
        return await write(handle, bytes);
      } catch (thrown) {
        return isRefusal(thrown) ? { kind: 'refused' } : { kind: 'failed', detail: String(thrown) };
      }
    },
  };
}

/** The browser writes to a copy and puts it in place at `close`: a failure half-way leaves the old file. */
async function write(handle: FileSystemFileHandle, bytes: Uint8Array): Promise<SaveOutcome> {
  const stream = await handle.createWritable();
  await stream.write(bytes as Uint8Array<ArrayBuffer>);
  await stream.close();
  return { kind: 'saved', name: handle.name, handle };
}

function pickByField(page: Document): Promise<PickedBook | null> {
  return new Promise((resolve) => {
    const field = page.createElement('input');
    field.type = 'file';
    field.accept = BOOK_ENDINGS;
    field.onchange = () => resolve(field.files?.[0] ? pickedFile(field.files[0]) : null);
    field.oncancel = () => resolve(null);
    field.click();
  });
}

function downloadIn(page: Document, name: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: XLSX }));
  const link = page.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
