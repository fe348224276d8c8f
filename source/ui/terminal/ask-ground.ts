import {groundOfAnswer, type TerminalGround} from '../theme/ground.ts';

/** OSC 11 asks for the ground; DA1 is answered by every terminal, after it: with that, no other answer will come. */
const question = '\u001b]11;?\u001b\\\u001b[c';

/** DA1's answer. */
const isLast = (raw: string): boolean => /^\u001b\[\?[\d;]*c$/.test(raw);

/**
 * How long the end waits for an answer that is under way, ms: later it would be typed into the shell. The first frame
 * does not wait: it is drawn as it was guessed, and again.
 */
const patience = 500;
/** For so long, ms, an answer may be on its way over a slow line, in pieces; later ones change nothing. */
const underWayFor = 3000;

export interface GroundQuestion {
  ask(): void;
  /** An answer of the terminal to anybody. */
  hear(raw: string): void;
  /** Whether an answer may be on its way. */
  isUnderWay(): boolean;
  /** Resolves when no answer is under way, or when it has not come for as long as it is waited for. */
  over(): Promise<void>;
}

/** Asks a terminal for its ground, once. `onAnswer` hears of it, should it answer. */
export function createGroundQuestion(
  write: (text: string) => void,
  onAnswer: (ground: TerminalGround) => void,
  now: () => number,
): GroundQuestion {
  const {promise, resolve} = Promise.withResolvers<void>();
  let asked: number | null = null;
  let isAnswered = false;
  const since = () => (asked === null ? Number.POSITIVE_INFINITY : now() - asked);

  const isUnderWay = () => !isAnswered && since() <= underWayFor;

  return {
    ask() {
      asked = now();
      write(question);
    },
    hear(raw) {
      const ground = groundOfAnswer(raw);
      if (ground !== null && since() <= underWayFor) onAnswer(ground);
      if (!isLast(raw)) return;
      isAnswered = true;
      resolve();
    },
    isUnderWay,
    over() {
      if (!isUnderWay()) return Promise.resolve();
      const limit = setTimeout(resolve, patience);
      return promise.finally(() => clearTimeout(limit));
    },
  };
}
