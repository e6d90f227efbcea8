// A new workbook opened by Excel itself, which the person then saves with Excel's own dialog. Excel tells nothing of what became of it
// (it failed without a word for weeks in 2023, office-js #3646).

/** Rejects with what Excel refused. */
export const openNewWorkbook = (bytes: Uint8Array): Promise<void> => Excel.createWorkbook(base64(bytes));

/** A piece at a time: a call takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000)
    text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}
