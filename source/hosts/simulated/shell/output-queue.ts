import type {SessionOutput} from '../../opens-sessions.ts';

/** So many bytes may wait for the reader before whoever prints is held up. */
const room = 64 * 1024;

/** What the programs of a session print, for its one reader. */
export interface OutputQueue {
  put(stream: SessionOutput['stream'], text: string): void;
  /** Resolves when the reader has taken enough that more may be printed. */
  drained(): Promise<void>;
  /** Nothing more comes. */
  end(): void;
  /** Nobody reads any more: what waits is dropped. */
  drop(): void;
  /** Resolves when all was handed out or dropped. */
  readonly empty: Promise<void>;
  readonly output: AsyncIterable<SessionOutput>;
}

/** `awake` resolves while output may be handed out: not while the container is paused. */
export function openOutputQueue(awake: () => Promise<void>): OutputQueue {
  const encoder = new TextEncoder();
  const {promise: empty, resolve: emptied} = Promise.withResolvers<void>();
  let waiting: SessionOutput[] = [];
  let size = 0;
  let ended = false;
  let wakeReader = (): void => undefined;
  const wakeWriters: (() => void)[] = [];

  const freeWriters = (): void => {
    for (const wake of wakeWriters.splice(0)) wake();
  };

  async function* read(): AsyncGenerator<SessionOutput> {
    try {
      for (;;) {
        await awake();
        const next = waiting.shift();
        if (next) {
          size -= next.bytes.length;
          if (size < room) freeWriters();
          yield next;
        } else if (ended) return;
        else
          await new Promise<void>(resolve => {
            wakeReader = resolve;
          });
      }
    } finally {
      drop();
    }
  }

  const drop = (): void => {
    ended = true;
    waiting = [];
    size = 0;
    freeWriters();
    wakeReader();
    emptied();
  };

  return {
    put: (stream, text) => {
      if (ended || text === '') return;
      const bytes = encoder.encode(text);
      size += bytes.length;
      waiting.push({stream, bytes});
      wakeReader();
    },
    drained: () => {
      if (ended || size < room) return Promise.resolve();
      return new Promise(resolve => {
        wakeWriters.push(resolve);
      });
    },
    end: () => {
      ended = true;
      if (waiting.length === 0) emptied();
      freeWriters();
      wakeReader();
    },
    drop,
    empty,
    output: read(),
  };
}
