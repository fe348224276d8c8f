import {PassThrough} from 'node:stream';
import {afterAll, describe, expect, test} from '@jest/globals';
import fc from 'fast-check';
import {Box, type DOMElement, render, Text} from 'ink';
import {createElement, type ReactNode} from 'react';
import Ordinary from '../../../node_modules/ink/build/output.js';
import renderNodeToOutput from '../../../node_modules/ink/build/render-node-to-output.js';
import Ours from '../../../source/ui/ink/output.ts';
import {createEmulator} from '../../support/emulator.ts';
import {styledText} from './any-text.ts';

const size = {columns: 60, rows: 20};

const colour = fc.constantFrom('red', 'green', 'blueBright', '#3366aa', 'ansi256(208)', 'rgb(1, 2, 3)');
const length = fc.integer({min: 0, max: 24});

const text = fc.record(
  {
    color: colour,
    backgroundColor: colour,
    bold: fc.boolean(),
    dimColor: fc.boolean(),
    inverse: fc.boolean(),
    underline: fc.boolean(),
    wrap: fc.constantFrom('wrap', 'hard', 'truncate', 'truncate-middle', 'truncate-start'),
    children: fc.oneof(styledText, fc.string({unit: 'grapheme', maxLength: 30})),
  },
  {requiredKeys: ['children']},
);

/** Absolute ones stand where they are put: over others, across the edges of the frame. */
const box = fc.record(
  {
    position: fc.constant('absolute' as const),
    left: fc.integer({min: -6, max: 58}),
    top: fc.integer({min: -2, max: 19}),
    flexDirection: fc.constantFrom('row', 'column', 'row-reverse'),
    flexWrap: fc.constantFrom('nowrap', 'wrap'),
    width: length,
    height: fc.integer({min: 0, max: 8}),
    padding: fc.integer({min: 0, max: 2}),
    marginLeft: fc.integer({min: -4, max: 3}),
    gap: fc.integer({min: 0, max: 2}),
    borderStyle: fc.constantFrom('single', 'round', 'double'),
    borderColor: colour,
    borderTop: fc.boolean(),
    borderRight: fc.boolean(),
    backgroundColor: colour,
    overflowX: fc.constantFrom('visible', 'hidden'),
    overflowY: fc.constantFrom('visible', 'hidden'),
  },
  {requiredKeys: []},
);

const {tree} = fc.letrec<{tree: ReactNode}>(tie => ({
  tree: fc.oneof(
    {maxDepth: 3, withCrossShrink: true},
    {weight: 3, arbitrary: text.map(props => createElement(Text, props))},
    {
      weight: 2,
      arbitrary: fc
        .tuple(box, fc.array(tie('tree'), {maxLength: 4}))
        .map(([props, children]) => createElement(Box, props, ...children)),
    },
  ),
}));

class Screen extends PassThrough {
  readonly isTTY = true;
  readonly columns = size.columns;
  readonly rows = size.rows;
}

const top: {current: DOMElement | null} = {current: null};
const screen = (...children: readonly ReactNode[]) =>
  createElement(
    Box,
    {ref: top, width: size.columns, height: size.rows, flexDirection: 'column'},
    ...children,
  );
const ink = render(screen(), {
  stdout: new Screen().resume() as unknown as NodeJS.WriteStream,
  stdin: new PassThrough() as unknown as NodeJS.ReadStream,
  debug: true,
  interactive: true,
  patchConsole: false,
  exitOnCtrlC: false,
});
afterAll(() => ink.unmount());

/** What a terminal shows when the frame that `output` makes of the tree is written to it. */
async function pictureOf(output: Ordinary | Ours) {
  const root = top.current?.parentNode;
  if (!root) throw new Error('Ink has drawn nothing');
  renderNodeToOutput(root, output as Ordinary, {skipStaticElements: true});
  const emulator = createEmulator({columns: size.columns * 3, rows: size.rows});
  emulator.write(output.get().output.replaceAll('\n', '\r\n'));
  await emulator.settled();
  return emulator.picture();
}

describe('frames of Ink with the output module in the bundle', () => {
  test("show in every cell what frames with Ink's own show", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(tree, {minLength: 1, maxLength: 4}), async trees => {
        ink.rerender(screen(...trees));
        const shape = {width: size.columns, height: size.rows};
        expect(await pictureOf(new Ours(shape))).toEqual(await pictureOf(new Ordinary(shape)));
      }),
      {numRuns: 150},
    );
  }, 120_000);
});
