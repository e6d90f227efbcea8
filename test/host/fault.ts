// A refusal in Excel's own words: it ends the batch at the action that met it; what earlier actions did stays done.

/** `code` is one of Excel's error codes, such as `ItemNotFound`; `NotImplemented` means that this host does not know the member. */
export class HostFault extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export const invalidArgument = (why: string): HostFault => new HostFault('InvalidArgument', why);
export const itemNotFound = (what: string): HostFault => new HostFault('ItemNotFound', `not found: ${what}`);
export const accessDenied = (why: string): HostFault => new HostFault('AccessDenied', why);
export const invalidOperation = (why: string): HostFault => new HostFault('InvalidOperation', why);
export const notCovered = (member: string): HostFault =>
  new HostFault('NotImplemented', `the test host does not cover ${member}`);
