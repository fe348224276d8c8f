import type {Block, Passage, Reading} from '../model/reading.ts';
import {blockOf, type CodeBlock, type Document, type Part, type Section} from './document.ts';
import type {PlayableSection} from './play-document.ts';
import {blocksOf} from './prose.ts';

/** A block of code with the numbers of the steps that begin in its lines. */
const codeOf = ({lines, line}: CodeBlock, numbers: ReadonlyMap<number, number>): Block => ({
  kind: 'code',
  lines: lines.map((text, index) => ({text, step: numbers.get(line + index) ?? null})),
});

/** What is read of a section. Code within a list stands in its place there, and not once more behind it. */
function passageBlocks(parts: readonly Part[], numbers: ReadonlyMap<number, number>): Block[] {
  const shown = new Set<number>();
  return parts.flatMap(part => {
    if (part.kind === 'code') return shown.has(part.block.line) ? [] : [codeOf(part.block, numbers)];
    return blocksOf(part.node, code => {
      const block = blockOf(code);
      shown.add(block.line);
      return codeOf(block, numbers);
    });
  });
}

function passageOf(section: Section, steps: PlayableSection['steps'], first: number): Passage {
  const numbers = new Map(steps.map(({line}, index) => [line, first + index]));
  return {
    title: section.title,
    level: section.level,
    blocks: passageBlocks(section.parts, numbers),
    steps: steps.map((_, index) => first + index),
  };
}

/** A document as it is read beside its console; `name` is what it is called when it has no heading. */
export function readingOf({sections}: Document, playable: readonly PlayableSection[], name: string): Reading {
  const stepsOf = new Map(playable.map(({section, steps}) => [section.line, steps]));
  let count = 0;
  const passages = sections.map(section => {
    const steps = stepsOf.get(section.line) ?? [];
    const passage = passageOf(section, steps, count);
    count += steps.length;
    return passage;
  });
  return {title: sections.find(({title}) => title !== '')?.title ?? name, passages, steps: count};
}
