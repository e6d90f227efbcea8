// The parts of the pane's ports that Excel's pane and the workbench share: what a browser gives.
import * as z from 'zod/mini';
import { DEFAULT_PREFERENCES, TABS, WAYS, type PanelPorts, type Preferences } from '../panel/ports';
import { PERIODS } from '../domain/terms';
import { keptChanges } from './kept-changes';
import { webEngine } from './web-engine';

declare const TENKAI_VERSION: string;

type SharedPorts = Omit<PanelPorts, 'kind' | 'workbook' | 'view' | 'ways'>;

export function browserPorts(): SharedPorts {
  return {
    engine: webEngine(),
    waiting: keptChanges({ read: readKept, write: writeKept }),
    preferences: storedPreferences(),
    now: () => new Date(),
    version: TENKAI_VERSION,
    failed: (thrown) => console.error(thrown),
  };
}

const KEY = 'tenkai-preferences';

/** Whatever another version, or a person, left in the browser: each part that is none of ours counts for nothing. */
const PREFERENCES = z.object({
  lang: z.catch(z.enum(['ja', 'en']), DEFAULT_PREFERENCES.lang),
  period: z.catch(z.nullable(z.enum(PERIODS)), DEFAULT_PREFERENCES.period),
  maskNames: z.catch(z.boolean(), DEFAULT_PREFERENCES.maskNames),
  tab: z.catch(z.enum(TABS), DEFAULT_PREFERENCES.tab),
  lostWays: z.catch(z.array(z.enum(WAYS)), [...DEFAULT_PREFERENCES.lostWays]),
});

/** What the browser keeps under a name; null where it keeps nothing, or something else. */
function readKept(name: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(name) ?? 'null');
  } catch {
    return null;
  }
}

function writeKept(name: string, value: unknown): void {
  try {
    localStorage.setItem(name, JSON.stringify(value));
  } catch {
    // A browser that keeps nothing: the visit's own copy stands.
  }
}

/** Kept in the browser where it keeps things; else for this visit. */
function storedPreferences(): PanelPorts['preferences'] {
  let visit: Preferences = DEFAULT_PREFERENCES;
  return {
    read() {
      const kept = PREFERENCES.safeParse(readKept(KEY));
      return kept.success ? kept.data : visit;
    },
    write(preferences) {
      visit = preferences;
      writeKept(KEY, preferences);
    },
  };
}
