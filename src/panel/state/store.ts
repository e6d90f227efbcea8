// A value that changes as a whole and tells who listens. Nothing of the pane's meaning.

export interface Store<State> {
  get(): State;
  /** Puts the given properties in place of the present ones; listeners hear of it once. */
  set(change: Partial<State>): void;
  /** Returns the listener's removal. */
  subscribe(listener: () => void): () => void;
}

export function createStore<State extends object>(first: State): Store<State> {
  let state = first;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set: (change) => {
      state = { ...state, ...change };
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
