// The pane's sentences by language.
import { panelEn } from './en';
import { panelJa } from './ja';
import type { PanelWords } from './words';

export type { LoadLevel, PanelFault, PanelTab, PanelWords } from './words';
export type { ConflictWords, NoticeWords, TitleWords } from './shell-words';
export const panelWords: Readonly<Record<'ja' | 'en', PanelWords>> = { ja: panelJa, en: panelEn };
