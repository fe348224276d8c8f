import {expect, test} from '@jest/globals';
import fc from 'fast-check';
import {parse} from '../../source/console/grammar/parse.ts';
import {anyLine} from './support/lines.ts';
import {openTyped, type Typed} from './support/typed.ts';

/** 2,000 lines in the suite; more by hand: ISOTOP_LINES=100000. */
const lines = Number(process.env['ISOTOP_LINES'] ?? 2000);
/** So many lines are typed into one console before the next one is opened. */
const perConsole = 100;

async function lastEvent({host}: Typed): Promise<number> {
  return (await host.eventsAfter(0)).at(-1)?.sequence ?? 0;
}

test(
  'any line gets an answer or a proper error, and what is refused for its form changes nothing',
  async () => {
    let typed = openTyped();
    let count = 0;
    await fc.assert(
      fc.asyncProperty(anyLine, async line => {
        if (++count % perConsole === 0) {
          await typed.close();
          typed = openTyped();
        }
        const refused = parse(line).kind === 'fault';
        const before = refused ? await lastEvent(typed) : 0;
        const records = await typed.records(line);
        if (refused) expect(await lastEvent(typed)).toBe(before);
        for (const record of records) {
          if (record.kind !== 'error') continue;
          expect(record.text).toMatch(
            /\n {4}\+ CategoryInfo {10}: \w+: \(.*\) \[.*\], \w+\n {4}\+ FullyQualifiedErrorId : \S/,
          );
          expect(record.id).not.toBe('Unexpected');
        }
        if (refused) expect(records).toMatchObject([{kind: 'error'}]);
        for (const record of records)
          if ('text' in record)
            expect(record.text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f\u202a-\u202e]/);
      }),
      {numRuns: lines, seed: Number(process.env['ISOTOP_SEED'] ?? 1), verbose: 1},
    );
    await typed.close();
  },
  Math.max(60_000, lines * 20),
);
