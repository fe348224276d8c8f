/** A line between a program and its terminal. */
export interface Line {
  readonly bytesPerSecond: number;
  /** One way, ms. */
  readonly delay: number;
}

/** What a line does to bytes: they come later, and no faster than it carries. */
export interface Carrier {
  send(bytes: Uint8Array): void;
  /** How many bytes wait at its beginning. */
  waiting(): number;
}

/** How often a line moves on, ms. */
const step = 5;

/** `deliver` gets the bytes at the other end; `drained` is called when there is room at the beginning again. */
export function carry(line: Line, deliver: (bytes: Uint8Array) => void, drained: () => void): Carrier {
  let queue = Buffer.alloc(0);
  let timer: NodeJS.Timeout | undefined;
  let last = 0;
  /** What was not used of the time that has passed, bytes. */
  let credit = 0;

  const move = () => {
    const now = performance.now();
    credit += ((now - last) / 1000) * line.bytesPerSecond;
    last = now;
    const part = queue.subarray(0, Math.floor(credit));
    queue = queue.subarray(part.length);
    credit -= part.length;
    if (part.length > 0) setTimeout(() => deliver(part), line.delay);
    if (queue.length > 0) return;
    clearInterval(timer);
    timer = undefined;
    credit = 0;
    drained();
  };

  return {
    send(bytes) {
      queue = Buffer.concat([queue, bytes]);
      if (timer !== undefined) return;
      last = performance.now();
      timer = setInterval(move, step);
    },
    waiting: () => queue.length,
  };
}
