import {Readable} from 'node:stream';
import {describe, expect, test} from '@jest/globals';
import fc from 'fast-check';
import {outputOf} from '../../../../source/hosts/docker/exec/frames.ts';

const frame = (stream: 1 | 2, text: string): Buffer => {
  const payload = Buffer.from(text);
  const header = Buffer.alloc(8);
  header[0] = stream;
  header.writeUInt32BE(payload.length, 4);
  return Buffer.concat([header, payload]);
};

async function read(chunks: readonly Buffer[], isTerminal: boolean) {
  const text = {stdout: '', stderr: ''};
  for await (const {stream, bytes} of outputOf(Readable.from(chunks), isTerminal))
    text[stream] += Buffer.from(bytes).toString('latin1');
  return text;
}

describe('an engine’s stream', () => {
  test('without a terminal keeps both outputs apart, however it is cut', async () => {
    const frames = fc.array(
      fc.tuple(fc.constantFrom(1 as const, 2 as const), fc.string({unit: 'binary-ascii'})),
    );
    await fc.assert(
      fc.asyncProperty(frames, fc.integer({min: 1, max: 20}), async (given, size) => {
        const all = Buffer.concat(given.map(([stream, text]) => frame(stream, text)));
        const chunks = Array.from({length: Math.ceil(all.length / size)}, (_, index) =>
          all.subarray(index * size, (index + 1) * size),
        );
        const of = (wanted: 1 | 2) =>
          given.flatMap(([stream, text]) => (stream === wanted ? [text] : [])).join('');
        expect(await read(chunks, false)).toEqual({stdout: of(1), stderr: of(2)});
      }),
    );
  });

  test('with a terminal is handed out as it is', async () => {
    expect(await read([Buffer.from('\x01\0\0\0'), Buffer.from('\0\0\0\x05hello')], true)).toEqual({
      stdout: '\x01\0\0\0\0\0\0\x05hello',
      stderr: '',
    });
  });
});
