import {describe, toHostError} from '../../model/host-error.ts';
import {visible} from '../../text/visible.ts';

/** What is said of a fault once the terminal is given back: a sentence; with `debug` also where it happened. */
export function faultWords(error: unknown, debug: boolean): string {
  const {message, remedy} = describe(toHostError(error));
  const sentence = `isotop: ${visible(remedy === null ? message : `${message}; ${remedy}`)}\n`;
  if (!debug || !(error instanceof Error) || error.stack === undefined) return sentence;
  return sentence + shown(error.stack);
}

/** What libraries wrote while the dashboard ran, safe to show. */
export const shown = (text: string): string => {
  const lines = text.replace(/\n$/, '').split(/\r?\n/).map(visible);
  return `${lines.join('\n')}\n`;
};
