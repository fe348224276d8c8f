import {expect, test} from '@jest/globals';
import fc from 'fast-check';
import type {ConsoleRecord} from '../../source/console/record.ts';
import {isRefusal} from './support/is-refusal.ts';
import {anyLine} from './support/lines.ts';
import {openTyped, type Typed} from './support/typed.ts';

/** 2,000 lines in the suite; more by hand: ISOTOP_LINES=100000, which also holds that none takes a second. */
const byHand = process.env['ISOTOP_LINES'];
const lines = Number(byHand ?? 2000);
/** ms; not held in the suite, where other tests run beside. */
const longest = 1000;
/** So many lines are typed into one console before the next one is opened. */
const perConsole = 100;

async function lastEvent({host}: Typed): Promise<number> {
  return (await host.eventsAfter(0)).at(-1)?.sequence ?? 0;
}

/** PowerShell's shape of an error; nothing that a terminal would obey. */
function expectProper(record: ConsoleRecord): void {
  if (record.kind === 'error') {
    expect(record.text).toMatch(
      /\n {4}\+ CategoryInfo {10}: \w+: \(.*\) \[.*\], \w+\n {4}\+ FullyQualifiedErrorId : \S/,
    );
    expect(record.id).not.toBe('Unexpected');
  }
  if ('text' in record) expect(record.text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f\u202a-\u202e]/);
}

test(
  'any line gets an answer or a proper error, and what is refused changes nothing',
  async () => {
    let typed = openTyped();
    let count = 0;
    await fc.assert(
      fc.asyncProperty(anyLine, async line => {
        if (++count % perConsole === 0) {
          await typed.close();
          typed = openTyped();
        }
        const before = await lastEvent(typed);
        const began = performance.now();
        const records = await typed.records(line);
        if (byHand !== undefined) expect(performance.now() - began).toBeLessThan(longest);
        for (const record of records) expectProper(record);
        if (isRefusal(line, records)) expect(await lastEvent(typed)).toBe(before);
      }),
      {numRuns: lines, seed: Number(process.env['ISOTOP_SEED'] ?? 1), verbose: 1},
    );
    await typed.close();
  },
  Math.max(60_000, lines * 40),
);
