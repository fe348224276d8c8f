/** Things that one side sends as they come, and the other takes in order. */
export interface Channel<Item> extends AsyncIterable<Item> {
  send(item: Item): void;
  /** Nothing more comes; with an error, the taker's loop throws it once all else is taken. */
  end(error?: unknown): void;
}

export function openChannel<Item>(): Channel<Item> {
  const waiting: Item[] = [];
  let ended = false;
  let failure: {readonly error: unknown} | null = null;
  let wake = (): void => undefined;
  return {
    send: item => {
      if (ended) return;
      waiting.push(item);
      wake();
    },
    end: error => {
      if (ended) return;
      ended = true;
      if (error !== undefined) failure = {error};
      wake();
    },
    async *[Symbol.asyncIterator]() {
      for (;;) {
        while (waiting.length > 0) yield* waiting.splice(0);
        if (failure) throw failure.error;
        if (ended) return;
        await new Promise<void>(resolve => {
          wake = resolve;
        });
      }
    },
  };
}
