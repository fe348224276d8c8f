/** At reading speed: so long a character takes, ms, and so long a whole command at the most. */
const character = 33;
const longest = 2400;
/** How long a command stands there whole before it is run, ms. */
const rest = 300;

/** Types a text bit by bit. */
export interface Typist {
  /** Calls `show` with ever longer beginnings of the text, and `done` a moment after the whole of it. */
  type(text: string, show: (shown: string) => void, done: () => void): void;
  /** Shows all at once, and is done. */
  finish(): void;
  /** Neither shows more, nor is done ever. */
  stop(): void;
}

export function createTypist(): Typist {
  let timer: NodeJS.Timeout | undefined;
  let work: {
    readonly text: string;
    readonly show: (shown: string) => void;
    readonly done: () => void;
  } | null = null;

  function stop(): void {
    clearTimeout(timer);
    work = null;
  }

  function finish(): void {
    const last = work;
    stop();
    last?.show(last.text);
    last?.done();
  }

  return {
    finish,
    stop,
    type(text, show, done) {
      stop();
      work = {text, show, done};
      const letters = [...text];
      const stride = Math.max(1, Math.ceil((letters.length * character) / longest));
      let shown = 0;
      const step = (): void => {
        shown += stride;
        if (shown >= letters.length) {
          show(text);
          timer = setTimeout(finish, rest);
          return;
        }
        show(letters.slice(0, shown).join(''));
        timer = setTimeout(step, character);
      };
      timer = setTimeout(step, character);
    },
  };
}
