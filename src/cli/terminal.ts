// Standard output, standard error and the one progress line of a terminal.
import type { Progress } from '../domain/progress';

export interface Terminal {
  /** One line, or one JSON document, on standard output. */
  print(text: string): void;
  /** A line on standard error. */
  warn(text: string): void;
  /** Shows where long work is; on anything but a terminal it shows nothing. */
  progress(progress: Progress): void;
  /** Removes the progress line. */
  settle(): void;
}

const STALE_MS = 100;

export function processTerminal(describe: (progress: Progress) => string): Terminal {
  let shown = 0;
  let drawn = false;
  const clear = () => {
    if (drawn) process.stderr.write('\r\u001b[2K');
    drawn = false;
  };
  return {
    print: (text) => void (clear(), process.stdout.write(`${text}\n`)),
    warn: (text) => void (clear(), process.stderr.write(`${text}\n`)),
    progress(progress) {
      const now = Date.now();
      if (!process.stderr.isTTY || now - shown < STALE_MS) return;
      shown = now;
      drawn = true;
      process.stderr.write(`\r\u001b[2K${describe(progress)}`.slice(0, process.stderr.columns ?? 80));
    },
    settle: clear,
  };
}
