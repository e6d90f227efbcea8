// What office.js and a host say to each other over OfficeExtension.HostBridge, as seen with the npm client 1.1.110.
// Private to Microsoft's client: the version is pinned, and a change shows as a failing host test.

export const PATH = {
  global: 1,
  create: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nothing: 7,
} as const;
export const ACTION = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5 } as const;

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}
export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** Beside `Arguments`: the path id where that argument is an object, 0 or absent where it is a value. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}
export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}
export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}
export interface BatchBody {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}
export interface RequestMessage {
  readonly id: number;
  readonly type: number;
  /** Bits; 1 = the batch writes, 64 = wait while a cell is edited. */
  readonly flags: number;
  readonly message: { readonly body: BatchBody };
}
export const FLAG_DELAY_FOR_CELL_EDIT = 64;

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}
export interface BatchError {
  readonly Code: string;
  readonly Message: string;
  readonly ActionIndex: number;
  readonly Location: string;
  readonly HttpStatusCode: number;
}
export interface BatchReply {
  readonly Results: readonly ActionResult[];
  readonly TraceIds: readonly number[];
  readonly Error?: BatchError;
}

/** What the client calls and what it listens to. */
export interface HostBridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
}
export const EVENT_CATEGORY = 65536;
export const EVENT = {
  selection: 2,
  changed: 10,
  activated: 11,
  added: 13,
  sheetSelection: 14,
  deleted: 15,
  calculated: 16,
  formatted: 18,
  rowsHidden: 22,
  renamed: 25,
  shown: 26,
  moved: 27,
} as const;
