import type {Session} from '../hosts/opens-sessions.ts';

/** Writes to a program, in order, no faster than it reads. */
export interface Writer {
  write(text: string): void;
  /**
   * An answer to a question of the program. A program that asks without end and reads nothing gets no more of them
   * than it may have waiting.
   */
  answer(text: string): void;
}

/** How many characters of answers may wait. */
const mostAnswers = 4096;

export function createWriter(session: Pick<Session, 'write'>): Writer {
  let waiting = '';
  let isWriting = false;

  async function writeAll(): Promise<void> {
    isWriting = true;
    while (waiting !== '') {
      const text = waiting;
      waiting = '';
      // What is written after the end is dropped; who reads the session is told of the end.
      await session.write(Buffer.from(text)).catch(() => undefined);
    }
    isWriting = false;
  }

  function write(text: string): void {
    waiting += text;
    if (!isWriting) void writeAll();
  }

  return {
    write,
    answer(text) {
      if (waiting.length < mostAnswers) write(text);
    },
  };
}
