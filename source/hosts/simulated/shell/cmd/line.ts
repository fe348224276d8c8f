/** One command of a line, and when it runs. */
export interface CmdPart {
  readonly text: string;
  /** Whether the one before it must have gone well, or must not have. */
  readonly when: 'always' | 'success' | 'failure';
  /** Where its output goes: `> file`, `>> file`. */
  readonly output: {readonly path: string; readonly appends: boolean} | null;
}

/** A line that cmd does not take. */
export class CmdFault extends Error {}

const operators = /^(?:&&|\|\||&|\||\d?>>|\d?>|<)/;

/** The commands of a line, in order. Throws a CmdFault where cmd finds something unexpected. */
export function partsOf(line: string): readonly CmdPart[] {
  const parts: CmdPart[] = [];
  let when: CmdPart['when'] = 'always';
  let text = '';
  let output: CmdPart['output'] = null;
  const close = (by: string): void => {
    if (text.trim() === '' && output === null && by !== '') throw unexpected(by);
    if (text.trim() !== '' || output !== null) parts.push({text: text.trimStart(), when, output});
    text = '';
    output = null;
  };
  let rest = line;
  let quoted = false;
  while (rest !== '') {
    const first = rest.slice(0, 1);
    if (first === '"') quoted = !quoted;
    if (!quoted && first === '^') {
      text += rest.slice(1, 2);
      rest = rest.slice(2);
      continue;
    }
    const isStart = /^\d/.test(rest) ? text === '' || /\s$/.test(text) : true;
    const operator = quoted || !isStart ? undefined : operators.exec(rest)?.[0];
    if (operator === undefined) {
      text += first;
      rest = rest.slice(1);
      continue;
    }
    rest = rest.slice(operator.length);
    if (operator === '|' || operator === '<')
      throw new CmdFault('This cmd has no pipes and reads no files as input: use PowerShell.');
    if (operator.endsWith('>')) {
      const found = /^\s*("[^"]*"|[^\s&|<>"]+)/.exec(rest);
      if (!found) throw unexpected('>');
      output = {path: (found[1] ?? '').replaceAll('"', ''), appends: operator.endsWith('>>')};
      rest = rest.slice(found[0].length);
      continue;
    }
    close(operator);
    when = operator === '&&' ? 'success' : operator === '||' ? 'failure' : 'always';
  }
  close('');
  return parts;
}

const unexpected = (what: string): CmdFault => new CmdFault(`${what} was unexpected at this time.`);

/** The words of a command: quotes keep spaces together, and stay out. */
export const cmdWords = (text: string): string[] =>
  [...text.matchAll(/(?:"[^"]*"?|[^\s"])+/g)].map(([word]) => word.replaceAll('"', ''));

/** `%NAME%` replaced; what is not set stays as it was typed, as in cmd. */
export const expanded = (line: string, read: (name: string) => string | undefined): string =>
  line.replace(/%([^%\s=]+)%/g, (whole, name: string) => read(name) ?? whole);
