import type {Key} from '../../store/key.ts';
import type {InputEvent} from './input-event.ts';
import {createSplitter} from './splitter.ts';

/** Who gets what a person types. */
export interface KeyTarget {
  /** The keys of one input, in order. */
  press(keys: readonly Key[]): void;
  /** A paste, its line ends made `\n`. */
  paste(text: string): void;
}

/** The bytes of the terminal: what process.stdin is, and what a test has instead. */
export interface ByteSource {
  on(event: 'data', listener: (bytes: Uint8Array) => void): unknown;
  off(event: 'data', listener: (bytes: Uint8Array) => void): unknown;
  resume(): unknown;
  pause(): unknown;
}

/**
 * How long an ESC may be alone before it is the key, in ms: long enough for a sequence that a line cut in two, short
 * enough not to be felt.
 */
const escapeLimit = 30;
/** How long the rest of a sequence is waited for, in ms: nobody types one, so this can be longer. */
const sequenceLimit = 120;

export interface Reader {
  start(): void;
  /** Reads no more: what comes stays with the terminal, for whoever reads it next. */
  stop(): void;
}

/** Reads the terminal's bytes and hands them on as keys and pastes. */
export function createReader(source: ByteSource, target: KeyTarget): Reader {
  let splitter = createSplitter();
  let decoder = newDecoder();
  let timer: NodeJS.Timeout | undefined;

  function read(bytes: Uint8Array): void {
    clearTimeout(timer);
    timer = undefined;
    const events = splitter.push(decoder.decode(bytes, {stream: true}));
    waitForRest();
    deliver(events, target);
  }

  function waitForRest(): void {
    const limit = limits[splitter.waitsFor()];
    if (limit !== null) timer = setTimeout(() => deliver(splitter.flush(), target), limit);
  }

  return {
    start() {
      splitter = createSplitter();
      decoder = newDecoder();
      source.on('data', read);
      source.resume();
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
      source.off('data', read);
      source.pause();
    },
  };
}

const limits = {nothing: null, escape: escapeLimit, sequence: sequenceLimit, paste: null};

const newDecoder = () => new TextDecoder('utf-8', {ignoreBOM: true});

/** Keys that came together are pressed together, in their order with the pastes. */
function deliver(events: readonly InputEvent[], target: KeyTarget): void {
  let keys: Key[] = [];
  const pressAll = () => {
    if (keys.length === 0) return;
    const pressed = keys;
    keys = [];
    target.press(pressed);
  };
  for (const event of events) {
    switch (event.kind) {
      case 'key':
        keys.push(event.key);
        break;
      case 'paste':
        pressAll();
        target.paste(event.text.replace(/\r\n?/g, '\n'));
        break;
      // The mouse is not switched on, and the terminal is asked nothing: both are dropped here, in one place.
      case 'mouse':
      case 'answer':
      case 'ignored':
        break;
    }
  }
  pressAll();
}
