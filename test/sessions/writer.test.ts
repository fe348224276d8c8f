import {describe, expect, test} from '@jest/globals';
import {createWriter} from '../../source/sessions/writer.ts';

/** A program that reads when it is told to. */
function reader() {
  const got: string[] = [];
  let go = () => {};
  return {
    got,
    read: async () => {
      go();
      await new Promise(resolve => setImmediate(resolve));
    },
    write: (bytes: Uint8Array) =>
      new Promise<void>(resolve => {
        got.push(Buffer.from(bytes).toString());
        go = resolve;
      }),
  };
}

describe('what is written to a program', () => {
  test('comes in order, together what came while it did not read', async () => {
    const program = reader();
    const writer = createWriter(program);
    for (const part of ['a', 'b', '容']) writer.write(part);
    expect(program.got).toEqual(['a']);
    await program.read();
    expect(program.got).toEqual(['a', 'b容']);
    await program.read();
    writer.write('c');
    expect(program.got).toEqual(['a', 'b容', 'c']);
  });

  test('is not all answers, when it asks without end and reads nothing', async () => {
    const program = reader();
    const writer = createWriter(program);
    for (let question = 0; question < 100_000; question += 1) writer.answer('\u001b[?1;2c');
    writer.write('typed');
    await program.read();
    expect(program.got.join('').length).toBeLessThan(10_000);
    expect(program.got.join('')).toMatch(/typed$/);
  });

  test('does not stop because the program is gone', async () => {
    const writer = createWriter({write: () => Promise.reject(new Error('gone'))});
    writer.write('a');
    await new Promise(resolve => setImmediate(resolve));
    writer.write('b');
    await new Promise(resolve => setImmediate(resolve));
  });
});
