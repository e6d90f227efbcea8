// What the pane loads before it can show anything, and how large that may be; the gate holds it, the bench says it.

export const FIRST_SCRIPT = 'taskpane.js';

/** Bytes, gzipped. */
export const FIRST_SCRIPT_LIMIT = 170 * 1024;
