// The sentences a written sheet needs. Forms hold headings and marks only; wording/ implements this for Japanese and English.
import type { Finding } from '../../domain/finding';
import type { GeneratedSheet } from '../../domain/terms';
import type { SettingKey } from './to-fill/settings-rows';

/** Sheets that carry a line telling how to use them. */
export type HowTo = 'issues' | 'objectives' | 'issue-copy' | 'staff' | 'settings' | GeneratedSheet;

export interface SheetWords {
  /** What is wrong, with the facts. */
  describeFinding(finding: Finding): string;
  /** What to do about it, in one short sentence. */
  fixFinding(finding: Finding): string;
  /** One line under the title. */
  howTo(sheet: HowTo): string;
  /** A cell that was changed for a division: what it held (null: blank) and what it holds now, and what to do if that is wrong. */
  written(from: string | null, to: string | null): { readonly message: string; readonly fix: string };
  /** What a line of 設定 changes. */
  explainSetting(key: SettingKey): string;
}
