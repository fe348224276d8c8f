import {EventEmitter} from 'node:events';
import {describe, expect, jest, test} from '@jest/globals';
import {askTerminal, readAnswers} from '../../../source/cli/doctor/ask-terminal.ts';

class Input extends EventEmitter {
  readonly modes: boolean[] = [];
  setRawMode(raw: boolean): void {
    this.modes.push(raw);
  }
  resume(): void {}
  pause(): void {}
}

/** A terminal that answers with these chunks. */
function terminal(...chunks: readonly string[]) {
  const stdin = new Input();
  const written: string[] = [];
  const stdout = {
    write(text: string) {
      written.push(text);
      if (written.length === 1)
        for (const chunk of chunks) queueMicrotask(() => stdin.emit('data', Buffer.from(chunk)));
    },
  };
  return {stdin, stdout, written};
}

describe('a terminal that is asked', () => {
  test('is heard, however its answers come in pieces, and left as it was', async () => {
    const asked = terminal('\u001b[5;2R\u001b[5', ';3R\u001b[?2026;2$y\u001b[?1006', ';2$y\u001b[?62;52;c');
    expect(await askTerminal(asked, () => 0)).toEqual({
      milliseconds: 0,
      markWidth: 1,
      wideWidth: 2,
      synchronised: true,
      mouse: true,
      clipboard: true,
    });
    expect(asked.stdin.modes).toEqual([true, false]);
    expect(asked.stdin.listenerCount('data')).toBe(0);
    expect(asked.written.at(-1)).toBe('\r\u001b[K');
  });

  test('that says nothing is not waited for', async () => {
    jest.useFakeTimers();
    try {
      const asked = terminal();
      const answers = askTerminal(asked, () => 0);
      jest.runAllTimers();
      expect(await answers).toBeNull();
      expect(asked.stdin.modes).toEqual([true, false]);
    } finally {
      jest.useRealTimers();
    }
  });

  test('may know a mode or not, or not say', () => {
    expect(readAnswers('\u001b[?2026;0$y\u001b[?6c', 9)).toEqual({
      milliseconds: 9,
      markWidth: null,
      wideWidth: null,
      synchronised: false,
      mouse: null,
      clipboard: null,
    });
    expect(readAnswers('\u001b[?2026;0$y', 9)).toBeNull();
  });
});
