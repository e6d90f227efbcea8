// A person at LibreOffice: workbooks opened, changed and saved under new names by a macro in a profile of its own.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

export const hasOffice = spawnSync('soffice', ['--version'], { timeout: 60_000 }).status === 0;

/** What is done to a sheet, in this order. Rows and columns are zero-based. */
export type Deed =
  | { readonly kind: 'insert'; readonly sheet: string; readonly row: number; readonly count: number }
  | {
      readonly kind: 'type';
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly text: string;
    }
  | { readonly kind: 'rename'; readonly sheet: string; readonly to: string };

export interface Visit {
  readonly from: string;
  readonly to: string;
  readonly deeds: readonly Deed[];
}

/** All visits in one start of LibreOffice, inside `folder`. */
export function atOffice(folder: string, visits: readonly Visit[]): void {
  const profile = path.join(folder, 'profile');
  const start = (...words: string[]): void => {
    const place = `-env:UserInstallation=file://${profile}`;
    spawnSync('soffice', [place, '--headless', '--norestore', ...words], { timeout: 200_000 });
  };
  // The first start lays out a profile, its empty macro included.
  start('--terminate_after_init');
  fs.writeFileSync(path.join(profile, 'user/basic/Standard/Module1.xba'), moduleOf(visits.map(visitLines)));
  start('macro:///Standard.Module1.Run');
  const missing = visits.filter(({ to }) => !fs.existsSync(to));
  if (missing.length > 0) throw new Error(`LibreOffice wrote no ${missing.map(({ to }) => to).join(', ')}`);
}

const said = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const visitLines = ({ from, to, deeds }: Visit): string =>
  [
    `doc = StarDesktop.loadComponentFromURL(ConvertToURL(${said(from)}), "_blank", 0, hidden())`,
    ...deeds.map(deedLine),
    `doc.storeToURL(ConvertToURL(${said(to)}), how())`,
    'doc.close(True)',
  ].join('\n');

function deedLine(deed: Deed): string {
  const sheet = `doc.Sheets.getByName(${said(deed.sheet)})`;
  if (deed.kind === 'insert') return `${sheet}.Rows.insertByIndex(${deed.row}, ${deed.count})`;
  if (deed.kind === 'rename') return `${sheet}.Name = ${said(deed.to)}`;
  return `${sheet}.getCellByPosition(${deed.column}, ${deed.row}).String = ${said(deed.text)}`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const moduleOf = (visits: readonly string[]): string => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${escaped(`
Sub Run
Dim hidden(0) As New com.sun.star.beans.PropertyValue
hidden(0).Name = "Hidden"
hidden(0).Value = True
Dim how(0) As New com.sun.star.beans.PropertyValue
how(0).Name = "FilterName"
how(0).Value = "Calc MS Excel 2007 XML"
${visits.join('\n')}
End Sub
`)}</script:module>`;
