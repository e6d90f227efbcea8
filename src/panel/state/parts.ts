// The long work of the deeds, in files of their own: they arrive when they are first asked for, or ahead.

export const parts = {
  findings: () => import('./finding-work'),
  sheetWords: () => import('../../wording/sheets'),
  loads: () => import('./load-work'),
  rollUp: () => import('./roll-up-work'),
  start: () => import('./start-work'),
};
