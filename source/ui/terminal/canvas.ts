import {Writable} from 'node:stream';
import type {Size} from '../../panes/screen.ts';
import {beginFrame, endFrame} from './sequences.ts';

/**
 * What Ink takes for the terminal. It is as large as the screen that is drawn, whatever the terminal became
 * meanwhile, and it gathers what Ink writes of one frame into one synchronised write.
 */
export class Canvas extends Writable {
  readonly isTTY = true;
  columns = 0;
  rows = 0;
  #gathered = '';
  #deaf = false;
  #closed = false;
  #beginning = '';
  #scheduled = false;
  readonly #show: (frame: string) => void;

  constructor(size: Size, show: (frame: string) => void) {
    super({decodeStrings: false});
    this.#show = show;
    this.resize(size);
  }

  resize({columns, rows}: Size): void {
    this.columns = columns;
    this.rows = rows;
  }

  /** The next frame begins with `text`: what puts the terminal where Ink takes it to be. */
  beginWith(text: string): void {
    this.#beginning = text;
  }

  /** Drops what is written while `write` runs. */
  unheard<Result>(write: () => Result): Result {
    this.#deaf = true;
    try {
      return write();
    } finally {
      this.#deaf = false;
    }
  }

  /** Nothing that is written from now on is shown. */
  closeForGood(): void {
    this.#closed = true;
    this.#gathered = '';
  }

  /** Shows what was gathered. */
  flush(): void {
    // Ink marks the beginning and the end of its own writes; a frame of ours is one write with its own marks.
    const frame = joinedMoves(this.#gathered.replaceAll(beginFrame, '').replaceAll(endFrame, ''));
    this.#gathered = '';
    if (frame === '') return;
    this.#show(beginFrame + this.#beginning + frame + endFrame);
    this.#beginning = '';
  }

  override _write(chunk: unknown, _encoding: string, done: () => void): void {
    if (!this.#deaf && !this.#closed) this.#gathered += String(chunk);
    done();
    // What Ink writes outside of a draw (it throttles) is shown as soon as it is whole.
    if (this.#scheduled || this.#gathered === '') return;
    this.#scheduled = true;
    queueMicrotask(() => {
      this.#scheduled = false;
      this.flush();
    });
  }
}

/** Ink goes over rows that stay as they are one by one: one move over all of them is shorter. */
const joinedMoves = (frame: string): string =>
  frame.replaceAll(/(?:\u001b\[E){2,}/g, moves => `\u001b[${moves.length / 3}E`);
