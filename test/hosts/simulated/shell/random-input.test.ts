import {expect, test} from '@jest/globals';
import fc from 'fast-check';
import {openHost} from '../folder.ts';
import {enter, newContainer} from './entered.ts';

const words = [
  'ping -t localhost',
  'ping -n 2 localhost',
  'cmd',
  'powershell',
  'exit',
  'dir',
  'cd ..',
  'cd Windows',
  'echo "x',
  'echo a > b',
  'type b',
  'Get-Process',
  'Get-ChildItem -Recurse',
  'Set-Content a b',
  'Remove-Item *',
  'tasklist',
  'set',
  '%PATH%',
  '$x = 1',
  '{',
  '| ',
  '&&',
  '>',
  'timeout /t 3',
  'help',
  'mkdir 容器',
  'Start-Sleep 1',
  '日本',
  '👩‍👩‍👧',
];
const keys = [
  '\r',
  '\t',
  '\u0003',
  '\u001b[A',
  '\u001b[B',
  '\u001b[C',
  '\u001b[D',
  '\u001b[H',
  '\u001b[F',
  '\u007f',
  '\u0001',
  '\u0005',
  '\u000b',
  '\u0015',
  '\u0017',
  '\u000c',
  '\u001b',
  '\u001b[3~',
  '\u001b[Z',
];

const input = fc.array(
  fc.oneof(
    {weight: 4, arbitrary: fc.constantFrom(...words).map(text => Buffer.from(text))},
    {weight: 5, arbitrary: fc.constantFrom(...keys).map(text => Buffer.from(text))},
    {weight: 1, arbitrary: fc.uint8Array({maxLength: 12}).map(bytes => Buffer.from(bytes))},
  ),
  {maxLength: 25},
);

test.each([['powershell'], ['cmd']])(
  '%s takes whatever is typed, and still answers or has ended',
  async shell => {
    const host = openHost({
      // Simulated programs wait a moment only.
      sleep: (_, signal) =>
        new Promise(resolve => {
          const timer = setTimeout(resolve, 1);
          signal.addEventListener('abort', () => {
            clearTimeout(timer);
            resolve();
          });
        }),
    });
    const con = await newContainer(host, 'CON');
    const before = (await host.inside(con.id)).length;
    await fc.assert(
      fc.asyncProperty(input, fc.integer({min: 1, max: 120}), async (pieces, columns) => {
        const it = await enter(host, con, {command: [shell], terminal: {columns, rows: 24}});
        let end: unknown = null;
        void it.session.ended.then(how => {
          end = how;
        });
        for (const piece of pieces) {
          await it.session.write(piece);
          await it.session.resize({columns: columns + (piece.length % 3), rows: 10});
        }
        // Whatever it is in the midst of, Ctrl+C ends that, and a line is answered in any of its shells.
        const until = Date.now() + 4000;
        while (end === null && Date.now() < until && !it.printed().includes('answer41')) {
          await it.type('\u0003\r\u0003echo ("answer" + 41)\recho answer41\r');
          await new Promise(resolve => setTimeout(resolve, 5));
        }
        expect(end === null ? it.printed() : 'answer41').toContain('answer41');
        if (end !== null) expect(end).toMatchObject({kind: 'exited'});
        await it.session.close();
        expect((await host.inside(con.id)).length).toBeLessThanOrEqual(before + 1);
      }),
      {numRuns: 60},
    );
  },
  120_000,
);

test('pipes take whatever comes, and end', async () => {
  const host = openHost({sleep: async () => undefined});
  const con = await newContainer(host, 'CON');
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('cmd', 'powershell'),
      fc.array(fc.uint8Array({maxLength: 40}), {maxLength: 10}),
      async (shell, pieces) => {
        const it = await enter(host, con, {command: [shell], terminal: null});
        for (const piece of pieces) await it.session.write(piece);
        it.session.endInput();
        expect(await it.session.ended).toMatchObject({kind: 'exited'});
      },
    ),
    {numRuns: 100},
  );
}, 60_000);
