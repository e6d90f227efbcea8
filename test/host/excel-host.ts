// An in-memory Excel that answers the request batches of Microsoft's real, unmodified office.js client. IT IS NOT EXCEL.
// It knows the members that this product uses and refuses every other by name. It has no layout, no drawing, no locale but Japanese, no
// calculation beyond a few functions, no co-authoring; its error texts are its own (the codes are Excel's); its speed says nothing.
// What it is for: the shape and number of the product's batches, their results and events, and the ways in which Excel is known to hurt.
// No Node and no DOM in here: the same module runs in jest and, injected, in a browser page. load-client.ts loads the client in Node.
import type { GridContent } from '../../src/workbook/memory-grid';
import { References, runBatch } from './batch';
import { bookOf, type Book } from './book';
import { Events } from './events';
import { HostFault } from './fault';
import { workbookObject } from './members/workbook';
import { remembered, UndoList } from './undo';
import { User } from './user';
import { FLAG_DELAY_FOR_CELL_EDIT, type BatchReply, type HostBridge, type RequestMessage } from './wire';

export interface HostOptions {
  readonly sheets: readonly GridContent[];
  readonly name?: string;
  /** `web` refuses requests and answers over 5 MB. */
  readonly platform?: 'desktop' | 'web';
  /** The highest ExcelApi set that is supported: `1.14` unless told. */
  readonly api?: string;
  /** The year in which a date typed without one falls. */
  readonly year?: number;
}

export interface HostCounts {
  syncs: number;
  actions: number;
  requestBytes: number;
  replyBytes: number;
  largestRequest: number;
  largestReply: number;
}
const noCounts = (): HostCounts => ({
  syncs: 0,
  actions: 0,
  requestBytes: 0,
  replyBytes: 0,
  largestRequest: 0,
  largestReply: 0,
});

export const WEB_LIMIT = 5 * 1024 * 1024;

/** UTF-8 length without TextEncoder's copy. */
export function byteLength(text: string): number {
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code > 0x7f) bytes += code > 0x7ff && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
  }
  return bytes;
}

export class ExcelHost {
  readonly book: Book;
  readonly events = new Events();
  readonly references = new References();
  /** New workbooks that were opened beside this one, in base64. */
  readonly opened: string[] = [];
  readonly user: User;
  readonly undoList: UndoList;
  readonly bridge: HostBridge = { sendMessageToHost: (text) => this.receive(text) };
  counts = noCounts();
  /** The location of every action, in order: for tests that look at what was asked. */
  trail: string[] = [];
  private held: string[] = [];
  private written: (() => void) | null = null;
  private touched = false;
  private readonly deeds = new Map<number, () => void>();
  private failures: { location: string; fault: HostFault }[] = [];
  readonly web: boolean;
  private readonly api: string;

  constructor(options: HostOptions) {
    this.book = bookOf(options.name ?? 'Book1.xlsx', options.sheets, options.year ?? 2024);
    this.web = options.platform === 'web';
    this.api = options.api ?? '1.14';
    this.undoList = new UndoList({ undoesWrites: compareVersions('1.19', this.api) <= 0 });
    this.user = new User(this.book, this.events, this.undoList, () => this.release(), () => this.deliver()); // prettier-ignore
  }

  /** Office.context.requirements.isSetSupported. */
  supports(set: string, version = '1.1'): boolean {
    if (set === 'ExcelApi') return compareVersions(version, this.api) <= 0;
    return set === 'DelayForCellEdit' || set.startsWith('RichApi');
  }
  resetCounts(): void {
    this.counts = noCounts();
    this.trail = [];
  }
  /** Lets something happen (another user types) just before the n-th sync from now, counted from 1. */
  beforeSync(count: number, deed: () => void): void {
    this.deeds.set(this.counts.syncs + count, deed);
  }
  /** Makes the next action at this location (`Range.values`, `WorksheetCollection.add`) fail with one of Excel's codes. */
  failAt(location: string, code: string): void {
    this.failures.push({ location, fault: new HostFault(code, `made to fail at ${location}`) });
  }

  private receive(text: string): void {
    queueMicrotask(() => {
      const { flags } = JSON.parse(text) as RequestMessage;
      if (this.user.editing && (flags & FLAG_DELAY_FOR_CELL_EDIT) !== 0) this.held.push(text);
      else this.answer(text);
    });
  }
  private release(): void {
    const waiting = this.held;
    this.held = [];
    for (const text of waiting) this.answer(text);
  }
  private answer(text: string): void {
    const request = JSON.parse(text) as RequestMessage;
    this.countRequest(text, request);
    this.deeds.get(this.counts.syncs)?.();
    const body = JSON.stringify(this.reply(text, request));
    this.counts.replyBytes += byteLength(body);
    this.counts.largestReply = Math.max(this.counts.largestReply, byteLength(body));
    const tooLarge = this.web && byteLength(body) > WEB_LIMIT;
    const answer = tooLarge ? JSON.stringify(refusal('ResponsePayloadSizeLimitExceeded')) : body;
    this.send(`{"id":${request.id},"type":2,"message":{"statusCode":200,"headers":{},"body":${answer}}}`);
    this.deliver();
  }
  private countRequest(text: string, request: RequestMessage): void {
    this.counts.syncs++;
    this.counts.actions += request.message.body.Actions.length;
    this.counts.requestBytes += byteLength(text);
    this.counts.largestRequest = Math.max(this.counts.largestRequest, byteLength(text));
  }
  private reply(text: string, request: RequestMessage): BatchReply {
    if (this.user.editing) return refusal('InvalidOperationInCellEditMode');
    if (this.web && byteLength(text) > WEB_LIMIT) return refusal('RequestPayloadSizeLimitExceeded');
    const world = { book: this.book, events: this.events, references: this.references, opened: this.opened };
    const reply = runBatch(request.message.body, {
      root: workbookObject(world),
      references: this.references,
      before: (location, sets) => this.meet(location, sets),
    });
    this.afterWrites();
    return reply;
  }
  /** Where Excel can undo what an add-in wrote, a batch is undone at once. */
  private afterWrites(): void {
    if (this.touched)
      for (const sheet of this.book.recalculate()) this.events.raise('calculated', { worksheetId: sheet.id });
    this.touched = false;
    if (this.written) this.undoList.push(this.written);
    this.written = null;
  }
  private meet(location: string, sets: boolean): void {
    this.trail.push(location);
    this.undoList.meet(location, sets);
    // Excel does not calculate because it is read (a circle of formulas would go on and on).
    this.touched ||= sets || /\.(delete|add|merge)$/.test(location);
    if (sets && location.startsWith('Range') && compareVersions('1.19', this.api) <= 0)
      this.written ??= remembered(this.book);
    const failure = this.failures.find((each) => each.location === location);
    if (!failure) return;
    this.failures = this.failures.filter((each) => each !== failure);
    throw failure.fault;
  }
  private deliver(): void {
    for (const text of this.events.drain()) queueMicrotask(() => this.send(text));
  }
  private send(text: string): void {
    this.bridge.onMessageFromHost?.(text);
  }
}

const refusal = (code: string): BatchReply => ({
  Results: [],
  TraceIds: [],
  Error: { Code: code, Message: code, ActionIndex: -1, Location: '', HttpStatusCode: 400 },
});

function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => text.split('.').map(Number));
  const major = (left![0] ?? 0) - (right![0] ?? 0);
  return major === 0 ? (left![1] ?? 0) - (right![1] ?? 0) : major;
}
