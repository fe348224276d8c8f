import {type BlockPlace, readPrompt, withoutContinuation} from '../console/commands-of.ts';
import type {CodeBlock, Section} from './document.ts';

/** One command of a document and what the document shows after it. */
export interface Step {
  readonly place: BlockPlace;
  /** May have several lines; empty for a bare prompt, which only checks where one is. */
  readonly command: string;
  /** What the document shows, without blank lines at its ends. */
  readonly expected: readonly string[];
  /** Where the command stands in the file, from 1. */
  readonly line: number;
}

/** Languages of blocks that hold no commands of a container host. */
const foreign = new Set(
  'json jsonc yaml yml xml html css dockerfile csharp cs c cpp java javascript js typescript ts go rust python py ini toml sql markdown md diff mermaid'.split(
    ' ',
  ),
);
/** Languages that mark what a command printed. */
const output = new Set(['output']);

/** Whether more lines are needed before `text` can run: the console's own answer. */
export type NeedsMore = (text: string) => boolean;

/** The steps of a section, in order. A block of output belongs to the command before it. */
export function stepsOf(section: Section, needsMore: NeedsMore): readonly Step[] {
  const steps: Step[] = [];
  for (const part of section.parts) {
    if (part.kind !== 'code' || foreign.has(part.block.language)) continue;
    const last = steps.at(-1);
    if (output.has(part.block.language)) {
      if (last)
        steps[steps.length - 1] = {...last, expected: trimmed([...last.expected, ...part.block.lines])};
    } else steps.push(...stepsOfBlock(part.block, needsMore));
  }
  return steps;
}

/** With prompts, only lines with one are commands; without, the lines up to the first blank one. The rest is output. */
function stepsOfBlock(block: CodeBlock, needsMore: NeedsMore): readonly Step[] {
  return block.lines.some(text => readPrompt(text) !== null)
    ? prompted(block, needsMore)
    : unprompted(block, needsMore);
}

function prompted({lines, line}: CodeBlock, needsMore: NeedsMore): Step[] {
  const steps: {place: BlockPlace; command: string; expected: string[]; line: number}[] = [];
  let open = false;
  lines.forEach((text, index) => {
    const found = readPrompt(text);
    const last = steps.at(-1);
    if (found) {
      steps.push({place: found.place, command: found.text, expected: [], line: line + index});
      open = needsMore(found.text);
    } else if (last && open) {
      last.command += `\n${withoutContinuation(text)}`;
      open = needsMore(last.command);
    } else last?.expected.push(text);
  });
  return steps.map(step => ({...step, expected: trimmed(step.expected)}));
}

function unprompted({lines, line}: CodeBlock, needsMore: NeedsMore): Step[] {
  const start = lines.findIndex(text => text.trim() !== '');
  if (start < 0) return [];
  const steps: {place: BlockPlace; command: string; expected: readonly string[]; line: number}[] = [];
  let index = start;
  for (let open = false; index < lines.length; index++) {
    const text = lines[index] ?? '';
    const last = steps.at(-1);
    if (open && last) last.command += `\n${text}`;
    else if (text.trim() === '') break;
    else steps.push({place: {kind: 'host'}, command: text.trim(), expected: [], line: line + index});
    open = needsMore(steps.at(-1)?.command ?? '');
  }
  const last = steps.at(-1);
  if (last) last.expected = trimmed(lines.slice(index));
  return steps;
}

function trimmed(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex(text => text.trim() !== '');
  if (first < 0) return [];
  return lines.slice(first, lines.findLastIndex(text => text.trim() !== '') + 1);
}
