/** Where a command of a pasted block runs. */
export type BlockPlace =
  /** `PS C:\>` */
  | {readonly kind: 'host'}
  /** `[X]: PS C:\>`: a container's name, or the beginning of its id. */
  | {readonly kind: 'inside'; readonly container: string}
  /** Without a prompt, or after that of the command prompt: wherever the console is. */
  | {readonly kind: 'here'};

export interface BlockCommand {
  readonly place: BlockPlace;
  /** May have several lines. */
  readonly text: string;
}

const prompt =
  /^\s*(?:\[(?<container>[^\]]+)\]:\s*)?(?:(?<shell>PS)\s*)?(?<path>[A-Za-z]:\\[^<>|"?*]*)?>\s?(?<command>.*)$/;

/** What stands after the prompt that a line begins with, and where that says it runs; null without a prompt. */
export function readPrompt(line: string): BlockCommand | null {
  const match = prompt.exec(line)?.groups;
  if (!match || (match['shell'] === undefined && match['path'] === undefined)) return null;
  const text = (match['command'] ?? '').trim();
  const container = match['container'];
  if (container !== undefined) return {place: {kind: 'inside', container}, text};
  return {place: {kind: match['shell'] === undefined ? 'here' : 'host'}, text};
}

/** Without the `>> ` that PowerShell shows before what continues a command. */
export const withoutContinuation = (line: string): string => line.replace(/^\s*>>\s?/, '');

/**
 * The commands of a block that was pasted as it stands in a document. With prompts, only lines with one are commands,
 * and what continues them; without, the lines up to the first blank one. The rest is output, and not run.
 */
export function commandsOf(block: string, needsMore: (text: string) => boolean): readonly BlockCommand[] {
  const lines = block.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  const found = lines.some(line => readPrompt(line) !== null)
    ? prompted(lines, needsMore)
    : unprompted(lines, needsMore);
  return found.filter(({text}) => text.trim() !== '');
}

function prompted(lines: readonly string[], needsMore: (text: string) => boolean): BlockCommand[] {
  const commands: BlockCommand[] = [];
  let open = false;
  for (const line of lines) {
    const found = readPrompt(line);
    const last = commands.at(-1);
    if (found) commands.push(found);
    else if (last && open)
      commands[commands.length - 1] = {...last, text: `${last.text}\n${withoutContinuation(line)}`};
    else continue;
    open = needsMore(commands.at(-1)?.text ?? '');
  }
  return commands;
}

function unprompted(lines: readonly string[], needsMore: (text: string) => boolean): BlockCommand[] {
  const commands: BlockCommand[] = [];
  let open = '';
  for (const line of lines.slice(lines.findIndex(each => each.trim() !== ''))) {
    if (open === '' && line.trim() === '') break;
    const text = open === '' ? line.trim() : `${open}\n${line}`;
    open = needsMore(text) ? text : '';
    if (open === '') commands.push({place: {kind: 'here'}, text});
  }
  if (open !== '') commands.push({place: {kind: 'here'}, text: open});
  return commands;
}
