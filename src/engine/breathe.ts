/** A turn for whatever else waits: messages, timers, and a page that has no other thread to draw in. */
export const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
