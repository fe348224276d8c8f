import {writeSync} from 'node:fs';
import {breakOff, giveBack, takeOver} from './sequences.ts';
import type {Terminal} from './terminal.ts';

/** The terminal's modes: taken over, or as they were found. */
export interface Stage {
  /** Takes the terminal over; also when its modes are not what they were left as. */
  enter(): void;
  /** Gives it back, and waits until it has heard so, but not for ever. Resolves with whether it heard. */
  leave(): Promise<boolean>;
  /** Gives it back at the very end of the process, when nothing can be waited for. */
  leaveAtOnce(): void;
}

/**
 * How long a terminal that does not read is waited for, in ms: a slow line has its time for what is on its way, and one
 * that hangs does not keep the process for ever.
 */
const patience = 3000;

export function createStage({stdin, stdout}: Pick<Terminal, 'stdin' | 'stdout'>): Stage {
  let entered = false;
  let heard = Promise.resolve(true);

  function setRawMode(raw: boolean): void {
    try {
      stdin.setRawMode?.(raw);
    } catch {
      // The terminal is gone; its stream says so.
    }
  }

  return {
    enter() {
      // Off and on again: a shell may have changed the mode behind the back of who remembers it. From the background
      // this stops the process (SIGTTOU) before a single character is written over what stands there.
      setRawMode(false);
      setRawMode(true);
      stdout.write(takeOver);
      entered = true;
    },
    leave() {
      // Who leaves again waits for the same words.
      if (!entered) return heard;
      entered = false;
      heard = written(stdout, giveBack).then(isHeard => {
        setRawMode(false);
        return isHeard;
      });
      return heard;
    },
    leaveAtOnce() {
      if (!entered) return;
      entered = false;
      // A frame of which the terminal took only a part is broken off first.
      writeAtOnce(stdout, (stdout.writableNeedDrain ? breakOff : '') + giveBack);
      setRawMode(false);
    },
  };
}

/** Whether it was written before patience was over. */
function written(stdout: Terminal['stdout'], text: string): Promise<boolean> {
  return new Promise(resolve => {
    const timer = setTimeout(() => resolve(false), patience);
    stdout.write(text, () => {
      clearTimeout(timer);
      resolve(true);
    });
  });
}

function writeAtOnce(stdout: Terminal['stdout'], text: string): void {
  try {
    if (stdout.fd === undefined) stdout.write(text);
    else writeSync(stdout.fd, text);
  } catch {
    // It does not read, or it is gone: there is nobody left to tell.
  }
}
