import type {Session, SessionEnd} from '../hosts/opens-sessions.ts';
import {elapsed} from '../model/elapsed.ts';
import type {Picture, Size} from '../panes/screen.ts';
import type {Typed} from '../store/typed.ts';
import {createEmulator} from './emulator.ts';
import {createPictures} from './pictures.ts';
import {type Place, toProgram} from './to-program.ts';
import {createWriter} from './writer.ts';

/** A session with the terminal that its program runs in. */
export interface LiveSession {
  readonly command: readonly string[];
  picture(): Picture;
  /** What a person did, while the session has the focus. It brings the view back to the present. */
  send(typed: Typed, place: Place): void;
  resize(size: Size): void;
  /** Moves the view by lines, back with a negative number. */
  scroll(lines: number): void;
  /** The session got the focus, or lost it: some programs want to know. */
  focus(has: boolean): void;
  /** Resolves when the program has ended and its last output is in the picture. */
  readonly ended: Promise<SessionEnd>;
  /** Ends the program, and with it the session. */
  close(): Promise<void>;
}

export interface LiveSessionOptions {
  readonly session: Session;
  readonly size: Size;
  /** There is another picture: at most thirty times a second, while the program prints whatever it can. */
  readonly changed: () => void;
}

/** How many lines are kept that have gone off the top of a session's screen. */
const scrollback = 5000;

export function createLiveSession({session, size, changed}: LiveSessionOptions): LiveSession {
  const writer = createWriter(session);
  const emulator = createEmulator({
    size,
    scrollback,
    answer: writer.answer,
    changed: () => pictures.changed(),
  });
  const pictures = createPictures(changed, emulator.isDrawing, elapsed);
  let closed = false;
  let wanted = size;
  let isResizing = false;

  async function read(): Promise<SessionEnd> {
    try {
      for await (const {bytes} of session.output) if (!closed) await emulator.take(bytes);
    } catch {
      // The output broke off; how the session ended says why.
    }
    const end = await session.ended;
    if (!closed) await emulator.settled();
    return end;
  }

  /** One question at a time, and then the size that is wanted by then. */
  async function tellSize(): Promise<void> {
    isResizing = true;
    let told: Size | null = null;
    while (told !== wanted) {
      told = wanted;
      await session.resize(told).catch(() => undefined);
    }
    isResizing = false;
  }

  return {
    command: session.command,
    picture: emulator.picture,
    send(typed, place) {
      const text = toProgram(typed, emulator.asked(), place);
      if (text === '') return;
      emulator.scroll(Number.POSITIVE_INFINITY);
      pictures.changed();
      writer.write(text);
    },
    resize(next) {
      if (closed || (next.columns === wanted.columns && next.rows === wanted.rows)) return;
      wanted = next;
      emulator.resize(next);
      pictures.changed();
      if (!isResizing) void tellSize();
    },
    scroll(lines) {
      emulator.scroll(lines);
      pictures.changed();
    },
    focus(has) {
      if (emulator.asked().focusReports) writer.write(has ? '\u001b[I' : '\u001b[O');
    },
    ended: read(),
    async close() {
      closed = true;
      pictures.stop();
      await session.close();
      emulator.close();
    },
  };
}
