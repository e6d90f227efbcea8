// A small web build in a temporary folder, for tests of the package: the repository's own icons, and pages with nothing in them.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export const ROOT = path.resolve(__dirname, '../..');

/** Returns the folder; whoever asks removes it. */
export function smallWebBuild(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tenkai-web-'));
  const put = (file: string, text: string) => {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), text);
  };
  for (const page of ['taskpane', 'workbench', 'selfcheck', 'help/index'])
    put(`${page}.html`, '<!DOCTYPE html>');
  put('taskpane.js', '0');
  put('part-load-0123abcd.js', '1');
  put('highs-89abcdef.wasm', '2');
  put('office-js/office.js', '3');
  fs.cpSync(path.join(ROOT, 'assets/icons'), path.join(folder, 'icons'), { recursive: true });
  return folder;
}
