// Excel's error codes as the workbook's own faults. Codes: "Excel JavaScript API error handling" in Microsoft's documentation.
import type { WorkbookFault, WorkbookFaultCode } from '../port';

/** The part of OfficeExtension.Error that is looked at; errors come from another realm, so their class cannot be asked. */
interface HostError {
  readonly code: string;
  readonly message?: string;
  readonly debugInfo?: { readonly errorLocation?: string };
}

const isHostError = (thrown: unknown): thrown is HostError =>
  typeof thrown === 'object' && thrown !== null && 'code' in thrown && typeof thrown.code === 'string';

const FAULT_OF: Readonly<Record<string, WorkbookFaultCode>> = {
  InvalidOperationInCellEditMode: 'host-cell-edit',
  ActivityLimitReached: 'host-busy',
  InactiveWorkbook: 'host-busy',
  RequestAborted: 'host-busy',
  ServiceNotAvailable: 'host-busy',
  ServiceUnavailable: 'host-busy',
  HalfWritten: 'host-half-written',
  MemoryLimitReached: 'too-large',
  OperationCellsExceedLimit: 'too-large',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
};

/** Excel's code, or '' when the error is not Excel's (then it is a bug, and must be thrown on). */
export const hostCode = (thrown: unknown): string => (isHostError(thrown) ? thrown.code : '');
export const hostLocation = (thrown: unknown): string =>
  isHostError(thrown) ? (thrown.debugInfo?.errorLocation ?? '') : '';

/** The fault for an error of Excel's; anything else is thrown on as the bug it is. */
export function hostFault(thrown: unknown): WorkbookFault {
  if (!isHostError(thrown)) throw thrown;
  const detail = [thrown.code, hostLocation(thrown), thrown.message].filter(Boolean).join(' · ');
  return { code: FAULT_OF[thrown.code] ?? 'host-error', detail };
}
