import {describe, expect, test} from '@jest/globals';
import {readArguments} from '../../source/cli/arguments.ts';
import {UsageError} from '../../source/cli/usage-error.ts';

describe('the words of a command line', () => {
  test('flags stand before or after the subcommand, their values after a space or an equals sign', () => {
    expect(readArguments(['--json', 'ls', '--host', 'sim', '--state=x'])).toEqual({
      before: ['--json=true', 'ls', '--host=sim', '--state=x'],
      after: undefined,
    });
  });

  test('a flag without a value never takes the word after it', () => {
    expect(readArguments(['start', '--json', 'true']).before).toEqual(['start', '--json=true', 'true']);
  });

  test('everything behind -- is left as it is', () => {
    expect(readArguments(['create', 'A', '--', 'cmd', '--json', '--', '--nothing'])).toEqual({
      before: ['create', 'A'],
      after: ['cmd', '--json', '--', '--nothing'],
    });
    expect(readArguments(['ls', '--']).after).toEqual([]);
  });

  test('a value may hold an equals sign, or be a negative number', () => {
    expect(readArguments(['--image', 'a=b', '--cpus', '-2']).before).toEqual(['--image=a=b', '--cpus=-2']);
  });

  test('-h is --help', () => {
    expect(readArguments(['-h']).before).toEqual(['--help=true']);
  });

  test.each([
    [['--jsn'], 'there is no flag --jsn', 'did you mean --json?'],
    [['--JSON'], 'there is no flag --JSON', 'did you mean --json?'],
    [['--dryRun'], 'there is no flag --dryRun', 'did you mean --dry-run?'],
    [['-x'], 'there is no flag -x', 'isotop --help lists them'],
    [['--no-json'], 'there is no flag --no-json', expect.anything()],
    [['--__proto__'], 'there is no flag --__proto__', 'isotop --help lists them'],
    [['--constructor=1'], 'there is no flag --constructor', 'isotop --help lists them'],
    [['--host'], '--host needs a value: --host HOST', null],
    [['--host', '--json'], '--host needs a value: --host HOST', null],
    [['--host', '--', 'sim'], '--host needs a value: --host HOST', null],
    [['--host', ''], '--host cannot be empty', null],
    [['--state='], '--state cannot be empty', null],
    [['--json=yes'], '--json takes no value', null],
  ])('%j is refused', (argv, message, remedy) => {
    const read = () => readArguments(argv);
    expect(read).toThrow(UsageError);
    expect(read).toThrow(expect.objectContaining({message, remedy}));
  });
});
