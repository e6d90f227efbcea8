// Faults as values: why a file is not read. Nothing in read/ throws for what a file holds.
import type { WorkbookFault, WorkbookFaultCode } from '../../port';

export const fault = (code: WorkbookFaultCode, detail: string): WorkbookFault => ({ code, detail });

/** Tells a fault from any other result; no result has a `code` and a `detail`. */
export const isFault = <T extends object>(result: T | WorkbookFault): result is WorkbookFault =>
  'code' in result && 'detail' in result;
