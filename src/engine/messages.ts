// What the page and the engine's thread say to each other. Plain data only; an answer's long lists travel in pieces, so that taking
// one in is never a long task for the page.
import { z } from 'zod';
import type { Progress } from '../domain/progress';
import { QUESTIONS, type Question } from './engine';

export type ToEngine =
  | { readonly kind: 'ask'; readonly id: number; readonly question: Question; readonly ask: unknown }
  | { readonly kind: 'cancel'; readonly id: number };

export type FromEngine =
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly id: number; readonly progress: Progress }
  /** More items of the list that the answer has under `list`. */
  | { readonly kind: 'piece'; readonly id: number; readonly list: string; readonly items: readonly unknown[] }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: unknown }
  /** A bug, or a file of the page that did not arrive (`name` tells). */
  | { readonly kind: 'failed'; readonly id: number; readonly name: string; readonly message: string };

/** The envelope alone: what is in it is this program's own, and its types hold on both sides. */
export const toEngine = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ask'), id: z.number(), question: z.enum(QUESTIONS), ask: z.unknown() }),
  z.object({ kind: z.literal('cancel'), id: z.number() }),
]);

/** One end of the way between them. */
export interface Channel<Sent, Received> {
  send(message: Sent, transfer?: readonly ArrayBuffer[]): void;
  receive(listener: (message: Received) => void): void;
}
