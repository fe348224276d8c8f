import type {Block, Reading} from '../../model/reading.ts';
import {displayWidth} from '../../text/width.ts';

/** So many cells of prose are read in a second; letters of wide scripts say more, and take as much longer. */
const cellsASecond = 24;
const shortest = 1500;
const longest = 9000;

/** A block's cells of prose; of code, the number of a step that begins in it. */
const cellsOf = (block: Block): number =>
  block.kind === 'prose' ? block.pieces.reduce((sum, {text}) => sum + displayWidth(text), 0) : 0;

const hasStep = (block: Block, step: number): boolean =>
  block.kind === 'code' && block.lines.some(line => line.step === step);

const hasSteps = (block: Block): boolean =>
  block.kind === 'code' && block.lines.some(line => line.step !== null);

/** How long one reads from the step before up to this one, ms. */
export function readingTime({passages}: Reading, step: number): number {
  const {blocks = []} = passages.find(({steps}) => steps.includes(step)) ?? {};
  const to = blocks.findIndex(block => hasStep(block, step));
  const from = blocks.slice(0, Math.max(0, to)).findLastIndex(hasSteps);
  const cells = blocks.slice(from + 1, Math.max(0, to)).reduce((sum, block) => sum + cellsOf(block), 0);
  return Math.min(longest, shortest + (cells / cellsASecond) * 1000);
}
