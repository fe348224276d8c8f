import {type FaultId, Faulty, faultMessages, type ParseFault} from './fault.ts';
import {parse as parseScript} from './powershell.peggy';
import type {Extent, Script} from './syntax.ts';

/** A script that can run, or what is wrong with it: never both. */
export type Parsed =
  | {readonly kind: 'script'; readonly script: Script}
  | {readonly kind: 'fault'; readonly fault: ParseFault};

/** Characters. A longer text is refused: nobody types it, and reading it would take memory many times its size. */
const longestScript = 20_000;

const raise = (id: FaultId, {start, end}: Extent, token: string, incomplete: boolean): never => {
  const shownId =
    id === 'StatementNotSupportedInDataSection'
      ? `${token.slice(0, 1).toUpperCase()}${token.slice(1)}${id}`
      : id;
  throw new Faulty({
    id: shownId,
    message: faultMessages[id].replaceAll('{0}', () => token),
    start,
    end,
    incomplete,
  });
};

/** Reads a script of the command language. Everything wrong with it is found here, before any of it runs. */
export function parse(text: string): Parsed {
  try {
    if (text.length > longestScript)
      raise('ScriptTooComplicated', {start: 0, end: Math.min(text.length, 1)}, '', false);
    if (endsInContinuation(text))
      raise('MissingExpressionAfterToken', {start: text.length - 1, end: text.length}, '`', true);
    return {kind: 'script', script: parseScript(text, {fault: raise})};
  } catch (thrown) {
    if (thrown instanceof Faulty) return {kind: 'fault', fault: thrown.fault};
    return {kind: 'fault', fault: unread(text, thrown)};
  }
}

/** A backtick at the very end: the line goes on. */
const endsInContinuation = (text: string): boolean => /(?:^|[^`])(?:``)*`$/.test(text);

/** What the grammar could not place, and gave no fault of its own for. */
function unread(text: string, thrown: unknown): ParseFault {
  const place = {start: 0, end: Math.min(1, text.length), incomplete: false};
  // The stack ran out: thousands of brackets within brackets.
  if (thrown instanceof RangeError)
    return {id: 'ScriptTooComplicated', message: faultMessages.ScriptTooComplicated, ...place};
  return {
    id: 'UnexpectedToken',
    message: faultMessages.UnexpectedToken.replace('{0}', () => text.trim().split(/\s/)[0] ?? ''),
    ...place,
  };
}
