import {describe, expect, test} from '@jest/globals';
import fc from 'fast-check';
import Ordinary from '../../../node_modules/ink/build/output.js';
import Ours, {type Transformer} from '../../../source/ui/ink/output.ts';
import {anyText, styledText} from './any-text.ts';

const size = {width: 40, height: 10};

/** Places within the frame, across its edges, and outside. */
const column = fc.integer({min: -12, max: 50});
const row = fc.integer({min: -3, max: 12});

const transformers: readonly Transformer[] = [
  text => text,
  text => `\u001b[31m${text}\u001b[39m`,
  text => `\u001b[1m\u001b[44m${text}\u001b[49m\u001b[22m`,
  (text, index) => `${index}:${text}`,
  text => text.replaceAll('a', '容\n'),
];

const write = fc.record({
  kind: fc.constant('write' as const),
  x: column,
  y: row,
  text: fc.oneof(styledText, anyText),
  transformers: fc.subarray([...transformers], {maxLength: 2}),
});
const extent = (place: fc.Arbitrary<number>, most: number) =>
  fc.option(
    fc.tuple(place, fc.integer({min: -1, max: most})).map(([from, length]) => [from, from + length] as const),
    {nil: [undefined, undefined] as const},
  );
const clip = fc
  .tuple(extent(column, 30), extent(row, 9))
  .map(([[x1, x2], [y1, y2]]) => ({kind: 'clip' as const, clip: {x1, x2, y1, y2}}));
const operation = fc.oneof(
  {weight: 6, arbitrary: write},
  {weight: 1, arbitrary: clip},
  {weight: 1, arbitrary: fc.constant({kind: 'unclip' as const})},
);

type Operation = typeof operation extends fc.Arbitrary<infer Value> ? Value : never;

function frameOf(output: Ordinary | Ours, operations: readonly Operation[]) {
  for (const one of operations) {
    if (one.kind === 'write') output.write(one.x, one.y, one.text, {transformers: one.transformers});
    else if (one.kind === 'clip') output.clip(one.clip);
    else output.unclip();
  }
  return output.get();
}

const write1 = (x: number, text: string): Operation => ({kind: 'write', x, y: 0, text, transformers: []});
const both = (...operations: readonly Operation[]) => {
  const [ordinary, ours] = [new Ordinary(size), new Ours(size)].map(
    output => frameOf(output, operations).output,
  );
  expect(ours).toBe(ordinary);
  return ours?.split('\n')[0];
};

describe('the output module in the bundle', () => {
  test("makes of any texts, clips and transformers exactly Ink's frame", () => {
    fc.assert(
      fc.property(fc.array(operation, {minLength: 1, maxLength: 12}), operations => {
        expect(frameOf(new Ours(size), operations)).toEqual(frameOf(new Ordinary(size), operations));
      }),
      {numRuns: 1500},
    );
  });

  test('leaves no half of a wide character that is written over', () => {
    expect(both(write1(0, '容器'), write1(1, 'x'))).toBe(' x器');
    expect(both(write1(0, '容器'), write1(2, 'x'))).toBe('容x');
    expect(both(write1(0, 'abcd'), write1(-1, '容'))).toBe(' bcd');
  });

  test('cuts a wide character at the edge of a clip to a space of its colour', () => {
    const within = (x1: number, x2: number): Operation => ({
      kind: 'clip',
      clip: {x1, x2, y1: undefined, y2: undefined},
    });
    expect(both(within(1, 3), write1(0, '\u001b[41m容器\u001b[49m'))).toBe(' \u001b[41m  \u001b[49m');
  });

  test('draws the next frame anew where something else stands, and only there', () => {
    const first = [write1(0, 'one'), write1(10, '\u001b[31mred\u001b[39m')];
    expect(both(...first)).toBe('one       \u001b[31mred\u001b[39m');
    expect(both(...first, write1(11, 'E'))).toBe('one       \u001b[31mr\u001b[39mE\u001b[31md\u001b[39m');
    expect(both(...first)).toBe('one       \u001b[31mred\u001b[39m');
    expect(both(write1(1, 'one'))).toBe(' one');
  });

  test('still knows its styles and characters after more of them than it keeps', () => {
    const colours = Array.from({length: 9000}, (_, at) => `\u001b[38;2;${at % 256};${at >> 8};7m${at % 10}`);
    for (const from of [0, 3000, 6000, 0]) {
      const text = colours.slice(from, from + 3000).join('');
      expect(both(write1(0, text), write1(5, 'é 👩🏽‍🚀'))).toContain('👩🏽‍🚀');
    }
  });
});
