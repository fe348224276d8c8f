import {Writable} from 'node:stream';
import type {Size} from '../../panes/screen.ts';
import {beginFrame, clear, endFrame} from './sequences.ts';

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
  #clears: boolean;
  #scheduled = false;
  readonly #show: (frame: string) => void;

  /** `isKnown`: what is on the terminal is what Ink draws first. */
  constructor(size: Size, show: (frame: string) => void, isKnown = false) {
    super({decodeStrings: false});
    this.#show = show;
    this.#clears = !isKnown;
    this.resize(size);
  }

  resize({columns, rows}: Size): void {
    this.columns = columns;
    this.rows = rows;
  }

  /** What is on the terminal is not known any more: the next frame is drawn on a blank screen. */
  clearFirst(): void {
    this.#clears = true;
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
    const begun = this.#clears ? beginFrame + clear : beginFrame;
    this.#clears = false;
    this.#show(begun + frame + endFrame);
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
