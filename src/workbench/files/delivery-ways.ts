// The ways in which a browser gives files to a person: a folder picked once, a save dialog, a download. Each says itself where it is not to be had.
import type { Delivery, DeliveryWay, NewFile } from '../../panel/ports';
import { browserFiles } from './file-access';

/** Chrome's and Edge's dialogs; TypeScript's DOM library does not name them. */
interface Dialogs {
  showDirectoryPicker?(options: object): Promise<FileSystemDirectoryHandle>;
  showSaveFilePicker?(options: object): Promise<FileSystemFileHandle>;
}
export type Page = Window & Dialogs;

/** What a dialog's refusal means: the person closed it, a click is wanted first, or this page may show none (a frame, a policy). */
function refusal(thrown: unknown, page: Page): Delivery {
  const name = thrown instanceof DOMException ? thrown.name : '';
  if (name === 'AbortError') return { kind: 'refused' };
  const clicked = page.navigator.userActivation?.isActive ?? true;
  if (!clicked) return { kind: 'needs-click' };
  return { kind: 'failed', detail: String(thrown) };
}

async function write(handle: FileSystemFileHandle, { bytes }: NewFile): Promise<void> {
  // Written aside and put in place at `close`.
  const stream = await handle.createWritable();
  await stream.write(bytes as Uint8Array<ArrayBuffer>);
  await stream.close();
}

/** A name that is taken in the folder gets a number: nothing that is there is written over. */
async function freeHandle(folder: FileSystemDirectoryHandle, name: string): Promise<FileSystemFileHandle> {
  const [, stem = name, ending = ''] = /^(.*?)(\.[^.]+)?$/.exec(name) ?? [];
  for (let count = 1; ; count++) {
    const tried = count === 1 ? name : `${stem} (${count})${ending}`;
    const taken = await folder.getFileHandle(tried).then(
      () => true,
      (thrown: unknown) => !(thrown instanceof DOMException && thrown.name === 'NotFoundError'),
    );
    if (!taken) return folder.getFileHandle(tried, { create: true });
    if (count > 999) throw new Error(`no free name for ${name}`);
  }
}

export const folderWay = (page: Page): DeliveryWay => ({
  name: 'folder',
  observed: true,
  takes: (names) => names.length > 1 && page.showDirectoryPicker !== undefined,
  async begin() {
    try {
      const folder = await page.showDirectoryPicker!({ mode: 'readwrite' });
      return { kind: 'ready', put: async (file) => write(await freeHandle(folder, file.name), file) };
    } catch (thrown) {
      return refusal(thrown, page);
    }
  },
});

export const dialogWay = (page: Page): DeliveryWay => ({
  name: 'dialog',
  observed: true,
  takes: (names) => names.length === 1 && page.showSaveFilePicker !== undefined,
  async begin([suggestedName]) {
    try {
      const handle = await page.showSaveFilePicker!({ suggestedName });
      return { kind: 'ready', put: (file) => write(handle, file) };
    } catch (thrown) {
      return refusal(thrown, page);
    }
  },
});

/** The browser tells nothing of what became of it. */
export const downloadWay = (page: Page): DeliveryWay => ({
  name: 'download',
  observed: false,
  takes: (names) => names.length === 1,
  begin: () =>
    Promise.resolve({
      kind: 'ready',
      put: ({ name, bytes }) => Promise.resolve(browserFiles(page).download(name, bytes)),
    }),
});
