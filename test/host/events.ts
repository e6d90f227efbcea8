// What Excel tells the add-in unasked: held while a batch runs, sent after its answer, dropped while runtime.enableEvents is false.
import { EVENT, EVENT_CATEGORY } from './wire';

export type EventName = keyof typeof EVENT;

export class Events {
  enabled = true;
  private readonly registered = new Map<EventName, number>();
  private waiting: string[] = [];

  register(name: EventName): void {
    this.registered.set(name, (this.registered.get(name) ?? 0) + 1);
  }
  unregister(name: EventName): void {
    this.registered.set(name, Math.max(0, (this.registered.get(name) ?? 0) - 1));
  }
  isRegistered(name: EventName): boolean {
    return (this.registered.get(name) ?? 0) > 0;
  }
  /** The workbook's own selection event needs no registration with the host; all others do. */
  raise(name: EventName, args: Readonly<Record<string, unknown>>): void {
    if (!this.enabled || (name !== 'selection' && !this.isRegistered(name))) return;
    const targetId = name === 'selection' ? '' : 'Workbook';
    const entry = {
      messageCategory: EVENT_CATEGORY,
      messageType: EVENT[name],
      targetId,
      message: JSON.stringify(args),
    };
    this.waiting.push(JSON.stringify({ type: 3, message: { entries: [entry] } }));
  }
  /** The texts to send now. */
  drain(): readonly string[] {
    const texts = this.waiting;
    this.waiting = [];
    return texts;
  }
}
