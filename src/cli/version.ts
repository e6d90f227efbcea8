// The product's version and the moment of a run, as written sheets show them.

declare const TENKAI_VERSION: string | undefined;

/** package.json's version, put in by the build. */
export const VERSION: string = typeof TENKAI_VERSION === 'string' ? TENKAI_VERSION : '0';

const two = (value: number): string => String(value).padStart(2, '0');

/** `2026-11-22 14:05`, this machine's time zone. */
export const stampOf = (now: Date): string =>
  `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())} ${two(now.getHours())}:${two(now.getMinutes())}`;
