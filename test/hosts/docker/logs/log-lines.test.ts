import {describe, expect, test} from '@jest/globals';
import {logLines} from '../../../../source/hosts/docker/logs/log-lines.ts';
import type {SessionOutput} from '../../../../source/hosts/opens-sessions.ts';
import {longestLogLine} from '../../../../source/hosts/reads-logs.ts';

const stamp = '2024-05-01T10:00:00.500000000Z ';
const at = Date.UTC(2024, 4, 1, 10, 0, 0, 500);

async function lines(...parts: readonly (readonly [SessionOutput['stream'], string | Buffer])[]) {
  const found = [];
  const output = (async function* () {
    for (const [stream, text] of parts) yield {stream, bytes: Buffer.from(text)};
  })();
  for await (const line of logLines(output)) found.push(line);
  return found;
}

describe('a log', () => {
  test('is read line by line, each output by itself', async () => {
    expect(
      await lines(['stdout', `${stamp}on`], ['stderr', `${stamp}wrong\r\n`], ['stdout', `e\n${stamp}two\n`]),
    ).toEqual([
      {at, stream: 'stderr', text: 'wrong', cut: false},
      {at, stream: 'stdout', text: 'one', cut: false},
      {at, stream: 'stdout', text: 'two', cut: false},
    ]);
  });

  test('may have a character cut in two, an empty line, and an end without an end of line', async () => {
    const bytes = Buffer.from(`${stamp}容器\n${stamp}\nlast`);
    const found = await lines(['stdout', bytes.subarray(0, 33)], ['stdout', bytes.subarray(33)]);
    expect(found.map(({text}) => text)).toEqual(['容器', '', 'last']);
    expect(found[2]?.at).toBeNull();
  });

  test('puts a long line together, which docker cuts into messages with a moment each', async () => {
    const found = await lines(
      ['stdout', stamp + 'a'.repeat(10_000)],
      ['stdout', `${stamp}${'b'.repeat(100)}\n`],
    );
    expect(found).toMatchObject([{text: 'a'.repeat(10_000) + 'b'.repeat(100), cut: false}]);
  });

  test('says where it cut an endless line, and reads on behind it', async () => {
    const piece = 'x'.repeat(8_192);
    const found = await lines(
      ['stdout', stamp + piece],
      ...Array.from({length: 20}, () => ['stdout', piece] as const),
      ['stdout', `\n${stamp}next\n`],
    );
    expect(found.map(({text, cut}) => [text.length, cut])).toEqual([
      [longestLogLine, true],
      [4, false],
    ]);
  });
});
