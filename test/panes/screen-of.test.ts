import {describe, expect, test} from '@jest/globals';
import fc from 'fast-check';
import {allCommands} from '../../source/commands/all-commands.ts';
import {openSimulated} from '../support/open-dashboard.ts';
import {screenFaults} from '../support/screen-faults.ts';

const names = fc.array(
  fc.constantFrom(
    'WINCONT',
    'HYPVCON',
    '容器一号',
    'データ',
    '🐳 docker',
    '👩‍💻 dev',
    'Ünïcödé',
    'a'.repeat(128),
    '中'.repeat(100),
  ),
  {maxLength: 6},
);

const keys = fc.oneof(
  {weight: 8, arbitrary: fc.constantFrom(...allCommands.flatMap(command => command.keys))},
  {
    weight: 3,
    arbitrary: fc.constantFrom('enter', 'y', 'tab', 'escape', 'left', 'right', 'backspace', 'ctrl+w'),
  },
  {weight: 2, arbitrary: fc.constantFrom('容', '器', '🐳', 'é', 'space', 'a', 'N', '"', '/', '\\')},
);

const sizes = fc.record({
  columns: fc.oneof(fc.integer({min: 20, max: 220}), fc.constantFrom(39, 40, 59, 60, 99, 100)),
  rows: fc.oneof(fc.integer({min: 5, max: 60}), fc.constantFrom(9, 10, 15, 16)),
});

const steps = fc.array(
  fc.oneof(
    {
      weight: 10,
      arbitrary: fc.record({kind: fc.constant('keys' as const), keys: fc.array(keys, {maxLength: 4})}),
    },
    {weight: 3, arbitrary: fc.record({kind: fc.constant('resize' as const), size: sizes})},
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('paste' as const),
        text: fc.oneof(fc.string({unit: 'binary'}), fc.constant('a\u001b[31m\r\n\tb\u202ec')),
      }),
    },
    {weight: 2, arbitrary: fc.record({kind: fc.constant('answer' as const)})},
  ),
  {maxLength: 40},
);

describe('a screen', () => {
  test('is sound after any keys, at any size, with names in any script', async () => {
    await fc.assert(
      fc.asyncProperty(
        names,
        sizes,
        steps,
        fc.record({confirm: fc.boolean(), readOnly: fc.boolean(), ascii: fc.boolean()}),
        async (given, size, script, options) => {
          const open = await openSimulated({size, ...options});
          try {
            for (const [index, name] of [...new Set(given)].entries()) {
              const isolation = index % 2 === 0 ? 'process' : 'hyperv';
              const {id} = await open.host.createContainer({
                name,
                image: 'NanoServer',
                isolation,
                command: [],
              });
              if (index % 3 !== 2) await open.host.startContainer(id);
            }
            for (const step of script) {
              if (step.kind === 'keys') open.press(...step.keys);
              else if (step.kind === 'resize') open.dashboard.resize(step.size);
              else if (step.kind === 'paste') open.dashboard.paste(step.text);
              else await new Promise(setImmediate);
              expect(screenFaults(open.dashboard.screen())).toEqual([]);
            }
          } finally {
            await open.close();
          }
        },
      ),
      {numRuns: Number(process.env['RUNS'] ?? 40)},
    );
  }, 300_000);
});
