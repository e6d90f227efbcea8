// The engine's end of the way: answers what is asked, tells progress, ends what is called off.
import type { Engine, Question, Watch } from './engine';
import { toEngine, type Channel, type FromEngine, type ToEngine } from './messages';

/** Items of one message; a few thousand plain objects are taken in within a frame. */
const PIECE = 500;

export function serveEngine(engine: Engine, { send, receive }: Channel<FromEngine, ToEngine>): void {
  const running = new Map<number, AbortController>();
  /** The question that a newer one of its kind ends. */
  let checking: AbortController | null = null;

  async function answer(id: number, question: Question, ask: unknown): Promise<void> {
    const own = new AbortController();
    running.set(id, own);
    if (question === 'check') {
      checking?.abort();
      checking = own;
    }
    const watch: Watch = {
      signal: own.signal,
      onProgress: (progress) => send({ kind: 'progress', id, progress }),
    };
    try {
      const method = engine[question] as (ask: unknown, watch: Watch) => Promise<unknown>;
      const { pieces, rest } = inPieces(await method(ask, watch));
      for (const piece of pieces) send({ kind: 'piece', id, ...piece });
      send({ kind: 'answer', id, answer: rest });
    } catch (thrown) {
      const { name, message } = thrown instanceof Error ? thrown : new Error(String(thrown));
      send({ kind: 'failed', id, name, message });
    } finally {
      running.delete(id);
    }
  }
  receive((received) => {
    const message = toEngine.parse(received);
    if (message.kind === 'cancel') running.get(message.id)?.abort();
    else void answer(message.id, message.question, message.ask);
  });
  send({ kind: 'ready' });
}

interface Pieces {
  readonly pieces: readonly { readonly list: string; readonly items: readonly unknown[] }[];
  readonly rest: unknown;
}

/** Long lists of the answer, or of the view in it, taken out and left empty. */
function inPieces(answer: unknown): Pieces {
  if (typeof answer !== 'object' || answer === null || ArrayBuffer.isView(answer))
    return { pieces: [], rest: answer };
  if (Array.isArray(answer)) return { pieces: cut('', answer), rest: answer.length > PIECE ? [] : answer };
  const rest: Record<string, unknown> = { ...answer };
  const pieces = Object.entries(rest).flatMap(([name, value]) => {
    if (name === 'view') {
      const inner = inPieces(value);
      rest[name] = inner.rest;
      return inner.pieces.map(({ list, items }) => ({ list: `view.${list}`, items }));
    }
    if (!Array.isArray(value) || value.length <= PIECE) return [];
    rest[name] = [];
    return cut(name, value);
  });
  return { pieces, rest };
}

function cut(list: string, items: readonly unknown[]): { list: string; items: readonly unknown[] }[] {
  if (items.length <= PIECE) return [];
  return Array.from({ length: Math.ceil(items.length / PIECE) }, (_, at) => ({
    list,
    items: items.slice(at * PIECE, (at + 1) * PIECE),
  }));
}
