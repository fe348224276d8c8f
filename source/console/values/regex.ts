import {createContext, Script} from 'node:vm';

/** A pattern that cannot be used, or one that takes too long on a text. */
export class PatternFault extends Error {
  readonly kind: 'invalid' | 'slow';
  constructor(kind: 'invalid' | 'slow', message: string) {
    super(message);
    this.kind = kind;
  }
}

/** What one match may take, ms. */
const patience = 100;
/** Texts up to this length are harmless to any pattern, characters. */
const longestAnyway = 12;
/** What a match costs that is watched, in steps of a statement. */
const watchedCost = 300;
/** Steps that a match may take at worst without being watched. */
const harmless = 1_000_000;

const kept = new Map<string, RegExp>();
const mostKept = 100;

/** A pattern of .NET as one of ours. Throws a PatternFault for one that cannot be read. */
export function compile(pattern: string, caseSensitive: boolean, all = false): RegExp {
  const flags = `${caseSensitive ? '' : 'i'}${all ? 'g' : ''}`;
  const key = `${flags}/${pattern}`;
  const known = kept.get(key);
  if (known) {
    known.lastIndex = 0;
    return known;
  }
  let expression: RegExp;
  try {
    expression = new RegExp(
      pattern
        .replace(/^\(\?i\)/, '')
        .replace(/\\A/g, '^')
        .replace(/\\[zZ]/g, '$'),
      /^\(\?i\)/.test(pattern) && caseSensitive ? `${flags}i` : flags,
    );
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message.replace(/^.*: /s, '') : '';
    throw new PatternFault('invalid', `parsing "${pattern}" - ${reason}.`);
  }
  if (kept.size >= mostKept) kept.clear();
  kept.set(key, expression);
  return expression;
}

/**
 * Whether a match may take more steps than are harmless: a repeated group can take a number of them that grows with
 * the power of the text's length, and each repetition multiplies them by that length.
 */
function isRisky(pattern: string, length: number): boolean {
  const bare = pattern.replace(/\\./gs, 'x').replace(/\[(?:\\.|[^\]])*\]/gs, 'x');
  if (/\)[*+{]/.test(bare)) return length > longestAnyway;
  const repetitions = (bare.match(/[*+?{]/g) ?? []).length;
  return Math.max(2, length) ** (repetitions + 1) > harmless;
}

let watched: {readonly context: {run?: () => unknown}; readonly script: Script} | undefined;

/** Does what may take for ever, for so long as is decent. V8 looks at its clock while a pattern goes back and forth. */
function watch<Result>(pattern: string, run: () => Result): Result {
  watched ??= {context: createContext({}), script: new Script('run()')};
  let result: {readonly value: Result} | undefined;
  watched.context.run = () => {
    result = {value: run()};
  };
  try {
    watched.script.runInContext(watched.context, {timeout: patience});
  } catch (thrown) {
    // The error of the time limit is of the other context's Error.
    const code = typeof thrown === 'object' && thrown !== null && 'code' in thrown ? thrown.code : null;
    if (code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw thrown;
    throw new PatternFault('slow', `The pattern "${pattern}" takes too long on a text of this length.`);
  }
  if (!result)
    throw new PatternFault('slow', `The pattern "${pattern}" takes too long on a text of this length.`);
  return result.value;
}

/** Uses an expression on a text, in bounded time; `spend` is told what that costs. Throws a PatternFault when that is not enough. */
export function withPattern<Result>(
  expression: RegExp,
  text: string,
  use: (expression: RegExp) => Result,
  spend: (steps: number) => void = () => undefined,
): Result {
  if (!isRisky(expression.source, text.length)) return use(expression);
  spend(watchedCost);
  return watch(expression.source, () => use(expression));
}
