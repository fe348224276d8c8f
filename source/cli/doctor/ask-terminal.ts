/** What a terminal answered; null where it did not say. */
export interface TerminalAnswers {
  /** How long it took, ms. */
  readonly milliseconds: number;
  /** How many cells ◆ and 容 take. */
  readonly markWidth: number | null;
  readonly wideWidth: number | null;
  readonly synchronised: boolean | null;
  readonly mouse: boolean | null;
  readonly clipboard: boolean | null;
}

/** The terminal's two ends: process.stdin and process.stdout, or what a test has instead. */
export interface AskedTerminal {
  readonly stdin: {
    setRawMode(raw: boolean): unknown;
    on(event: 'data', listener: (bytes: Uint8Array) => void): unknown;
    off(event: 'data', listener: (bytes: Uint8Array) => void): unknown;
    resume(): unknown;
    pause(): unknown;
  };
  readonly stdout: {write(text: string): unknown};
}

/** How long a terminal may take for its answers, ms: one behind a slow line takes 200 for each way. */
const patience = 1000;

const position = '\u001b[6n';
const eraseLine = '\r\u001b[K';

/**
 * Where the cursor stands after each of two signs (DSR 6), whether modes are known (DECRQM), and last who it is (DA1),
 * which every terminal answers: with that, all has come that will come.
 */
const questions = [
  `\r◆${position}`,
  `\r容${position}`,
  eraseLine,
  '\u001b[?2026$p',
  '\u001b[?1006$p',
  '\u001b[c',
].join('');

/** The mode's state, of which 0 says that the terminal does not know it (DECRPM). */
function knows(mode: number, text: string): boolean | null {
  const state = new RegExp(`\\u001b\\[\\?${mode};(\\d)\\$y`).exec(text)?.[1];
  return state === undefined ? null : state !== '0';
}

/** What the bytes of an answer say; null while the last answer has not come. */
export function readAnswers(text: string, milliseconds: number): TerminalAnswers | null {
  const attributes = /\u001b\[\?([\d;]*)c/.exec(text)?.[1];
  if (attributes === undefined) return null;
  const widths = [...text.matchAll(/\u001b\[\d+;(\d+)R/g)].map(([, column]) => Number(column) - 1);
  return {
    milliseconds,
    markWidth: widths[0] ?? null,
    wideWidth: widths[1] ?? null,
    synchronised: knows(2026, text),
    mouse: knows(1006, text),
    // 52 among the attributes: it takes OSC 52. Terminals that take it without saying so are many.
    clipboard: attributes.split(';').includes('52') ? true : null,
  };
}

/** Asks the terminal, which is in raw mode meanwhile; null when it does not answer in time. */
export function askTerminal(
  {stdin, stdout}: AskedTerminal,
  now: () => number,
): Promise<TerminalAnswers | null> {
  return new Promise(resolve => {
    const asked = now();
    let text = '';
    const end = (answers: TerminalAnswers | null) => {
      clearTimeout(timer);
      stdin.off('data', hear);
      stdin.setRawMode(false);
      stdin.pause();
      // Where it printed the questions instead of answering them, they go.
      stdout.write(eraseLine);
      resolve(answers);
    };
    const hear = (bytes: Uint8Array) => {
      text += Buffer.from(bytes).toString('latin1');
      const answers = readAnswers(text, now() - asked);
      if (answers !== null) end(answers);
    };
    const timer = setTimeout(() => end(null), patience);
    stdin.setRawMode(true);
    stdin.on('data', hear);
    stdin.resume();
    stdout.write(questions);
  });
}
