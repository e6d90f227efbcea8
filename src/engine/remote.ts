// The page's end of the way: an engine whose methods ask the one in the other thread.
import { QUESTIONS, type Engine, type Question, type Watch } from './engine';
import type { Channel, FromEngine, ToEngine } from './messages';

export interface RemoteEngine extends Engine {
  /** Every question under way fails: the thread is gone. */
  lost(detail: string): void;
}

interface Waiting {
  readonly watch: Watch;
  readonly pieces: Map<string, unknown[]>;
  resolve(answer: unknown): void;
  reject(thrown: Error): void;
}

export function remoteEngine({ send, receive }: Channel<ToEngine, FromEngine>): RemoteEngine {
  const waiting = new Map<number, Waiting>();
  let count = 0;
  const settle = (id: number): Waiting | undefined => {
    const one = waiting.get(id);
    waiting.delete(id);
    return one;
  };
  receive((message) => {
    switch (message.kind) {
      case 'ready':
        return;
      case 'progress':
        return waiting.get(message.id)?.watch.onProgress?.(message.progress);
      case 'piece': {
        const pieces = waiting.get(message.id)?.pieces;
        pieces?.set(message.list, [...(pieces.get(message.list) ?? []), ...message.items]);
        return;
      }
      case 'answer': {
        const one = settle(message.id);
        return one?.resolve(whole(message.answer, one.pieces));
      }
      case 'failed': {
        const thrown = new Error(message.message);
        thrown.name = message.name;
        return settle(message.id)?.reject(thrown);
      }
    }
  });
  const asking =
    (question: Question) =>
    (ask: unknown, watch: Watch = {}): Promise<unknown> =>
      new Promise((resolve, reject) => {
        const id = (count += 1);
        waiting.set(id, { watch, pieces: new Map(), resolve, reject });
        watch.signal?.addEventListener('abort', () => waiting.has(id) && send({ kind: 'cancel', id }), {
          once: true,
        });
        send({ kind: 'ask', id, question, ask });
      });
  const methods = Object.fromEntries(QUESTIONS.map((question) => [question, asking(question)]));
  return {
    ...(methods as unknown as Engine),
    lost(detail) {
      for (const one of waiting.values()) one.reject(new Error(detail));
      waiting.clear();
    },
  };
}

/** The answer with its long lists in their places. */
function whole(answer: unknown, pieces: ReadonlyMap<string, unknown[]>): unknown {
  let made = answer;
  for (const [list, items] of pieces)
    made = list === '' ? items : put(made as object, list.split('.'), items);
  return made;
}

const put = (into: object, [name, ...rest]: readonly string[], items: unknown[]): object => ({
  ...into,
  [name!]: rest.length === 0 ? items : put((into as Record<string, object>)[name!]!, rest, items),
});
