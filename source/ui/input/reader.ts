import type {Typed} from '../../store/typed.ts';
import type {InputEvent} from './input-event.ts';
import {createSplitter} from './splitter.ts';

/** Gets what a person did, in order: what came together together. The line ends of a paste are made `\n`. */
export type TypedTarget = (typed: readonly Typed[]) => void;

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
/**
 * The same for a report of the mouse, in ms. The digits of its rest are keys on their own, and while the mouse moves,
 * a slow line cuts many of them.
 */
const mouseLimit = 2000;

/** The rest of an answer is waited for so long, in ms, while one may be on its way. */
const answerLimit = 300;

/** Who asks the terminal something. */
export interface Answers {
  hear(raw: string): void;
  /** Whether an answer may be on its way. */
  areUnderWay(): boolean;
}

const none: Answers = {hear: () => {}, areUnderWay: () => false};

export interface Reader {
  start(): void;
  /** Reads no more: what comes stays with the terminal, for whoever reads it next. */
  stop(): void;
}

/** Reads the terminal's bytes and hands them on as keys, pastes and what else they are. */
export function createReader(source: ByteSource, target: TypedTarget, answers: Answers = none): Reader {
  let splitter = createSplitter();
  let decoder = newDecoder();
  let timer: NodeJS.Timeout | undefined;

  function read(bytes: Uint8Array): void {
    clearTimeout(timer);
    timer = undefined;
    const events = splitter.push(decoder.decode(bytes, {stream: true}));
    waitForRest();
    deliver(events, target, answers);
  }

  function waitForRest(): void {
    const limit = limits[splitter.waitsFor()];
    if (limit === null) return;
    // Keys are slow for a moment, but no part of an answer is ever one.
    const longest = answers.areUnderWay() ? Math.max(limit, answerLimit) : limit;
    timer = setTimeout(() => deliver(splitter.flush(), target, answers), longest);
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

const limits = {nothing: null, escape: escapeLimit, sequence: sequenceLimit, mouse: mouseLimit, paste: null};

const newDecoder = () => new TextDecoder('utf-8', {ignoreBOM: true});

function deliver(events: readonly InputEvent[], target: TypedTarget, answers: Answers): void {
  const typed = events.flatMap((event): Typed[] => {
    if (event.kind === 'answer') {
      answers.hear(event.raw);
      return [];
    }
    return [event.kind === 'paste' ? {...event, text: event.text.replace(/\r\n?/g, '\n')} : event];
  });
  if (typed.length > 0) target(typed);
}
