// Long work tells how far it is and can be stopped. A shape only; showing it is the caller's.

/** `done` of `total` steps; `subject` names the file or division at hand. */
export interface Progress {
  readonly step: 'read' | 'judge' | 'solve' | 'write';
  readonly done: number;
  readonly total: number;
  readonly subject: string;
}
export type OnProgress = (progress: Progress) => void;
/** The part of AbortSignal that pure code needs. */
export interface CancelSignal {
  readonly aborted: boolean;
}
