import {graphemes} from '../../text/width.ts';
import type {InputEvent} from './input-event.ts';
import {nameAlt, nameCharacter, nameCsi, nameSs3} from './name-key.ts';
import {scan} from './scan.ts';

/** Takes the terminal's input apart. It knows no clock: who owns it says when nothing more came (`flush`). */
export interface Splitter {
  /** The events that are complete with this piece of input. */
  push(text: string): InputEvent[];
  /**
   * What it waits for: the rest of a sequence, or of a report of the mouse, or whether an ESC was the key Escape. A
   * paste is waited for without limit: what a slow line brings late must not be taken for keys.
   */
  waitsFor(): 'nothing' | 'escape' | 'sequence' | 'mouse' | 'paste';
  /** Nothing more came in time: a lone ESC was the key, an unfinished sequence is dropped. */
  flush(): InputEvent[];
}

const esc = '\u001b';
const mouseStart = '\u001b[<';
const pasteStart = '\u001b[200~';
const pasteEnd = '\u001b[201~';
/** Ctrl+C on its own ends a paste whose end got lost. */
const interrupt = '\u0003';
/** The largest paste, in UTF-16 code units; nothing that is pasted into a dashboard is longer. The rest is dropped. */
const longestPaste = 1_000_000;

const asciiRun = /^[\x20-\x7e]+/;
const textRun = /^[^\x00-\x1f\x7f-\x9f]+/;

export function createSplitter(): Splitter {
  let waiting = '';
  let pasted: string | null = null;

  function push(text: string): InputEvent[] {
    const events: InputEvent[] = [];
    if (pasted !== null && text === interrupt) {
      events.push({kind: 'ignored', raw: pasteStart + pasted + waiting});
      pasted = null;
      waiting = '';
    }
    waiting += text;
    for (;;) {
      const found = pasted === null ? nextEvents() : restOfPaste();
      if (found === null) return events;
      events.push(...found);
    }
  }

  /** null when more must come first. */
  function nextEvents(): readonly InputEvent[] | null {
    if (waiting === '') return null;
    if (!waiting.startsWith(esc)) return characters();
    const found = scan(waiting);
    if (found.kind === 'unfinished') return null;
    const raw = take(found.length);
    if (raw === pasteStart) {
      pasted = '';
      return [];
    }
    switch (found.kind) {
      case 'escape':
        return [{kind: 'key', key: 'escape', raw}];
      case 'alt':
        return [keyOrNothing(nameAlt(raw.slice(1)), raw)];
      case 'ss3':
        return [keyOrNothing(nameSs3(raw.slice(2)), raw)];
      case 'csi':
        return [controlSequence(raw)];
      case 'string':
        return [{kind: 'answer', raw}];
      case 'broken':
        return [{kind: 'ignored', raw}];
    }
  }

  function characters(): readonly InputEvent[] {
    const ascii = asciiRun.exec(waiting)?.[0];
    const run = ascii === waiting ? ascii : textRun.exec(waiting)?.[0];
    if (run === undefined) {
      const raw = take(1);
      return [keyOrNothing(nameCharacter(raw), raw)];
    }
    take(run.length);
    return (run === ascii ? [...run] : graphemes(run)).map(raw => keyOrNothing(nameCharacter(raw), raw));
  }

  function restOfPaste(): readonly InputEvent[] | null {
    const end = waiting.indexOf(pasteEnd);
    // The end mark may be cut: keep what could be its beginning.
    const sure = end === -1 ? Math.max(0, waiting.length - pasteEnd.length + 1) : end;
    pasted = `${pasted}${take(sure)}`.slice(0, longestPaste);
    if (end === -1) return null;
    const text = pasted;
    pasted = null;
    return [{kind: 'paste', text, raw: pasteStart + text + take(pasteEnd.length)}];
  }

  function take(length: number): string {
    const taken = waiting.slice(0, length);
    waiting = waiting.slice(length);
    return taken;
  }

  return {
    push,
    waitsFor() {
      if (pasted !== null) return 'paste';
      if (waiting === '') return 'nothing';
      if (waiting === esc) return 'escape';
      return waiting.startsWith(mouseStart) ? 'mouse' : 'sequence';
    },
    flush() {
      if (pasted !== null || waiting === '') return [];
      const raw = take(waiting.length);
      return [raw === esc ? {kind: 'key', key: 'escape', raw} : {kind: 'ignored', raw}];
    },
  };
}

const keyOrNothing = (key: string | null, raw: string): InputEvent =>
  key === null ? {kind: 'ignored', raw} : {kind: 'key', key, raw};

const mouseReport = /^\u001b\[<(\d+);(\d+);(\d+)([Mm])$/;
/** DA, DSR and the cursor's place, window reports, modes: private parameters, or a final that only answers have. */
const answer = /^\u001b\[(?:[<=>?][\d;:]*[ -/]*[@-~]|[\d;]*(?:[cntRxy]|\$y))$/;

function controlSequence(raw: string): InputEvent {
  const mouse = mouseReport.exec(raw);
  if (mouse)
    return {
      kind: 'mouse',
      code: Number(mouse[1]),
      column: Number(mouse[2]) - 1,
      row: Number(mouse[3]) - 1,
      released: mouse[4] === 'm',
      raw,
    };
  if (answer.test(raw)) return {kind: 'answer', raw};
  return keyOrNothing(nameCsi(raw.slice(2)), raw);
}
