import {afterAll, describe, expect, test} from '@jest/globals';
import {openTyped} from '../support/typed.ts';

const typed = openTyped();
afterAll(() => typed.close());

const errorOf = async (line: string) => (await typed.records(line)).find(({kind}) => kind === 'error');

describe('parameters that cannot be bound', () => {
  test.each([
    [
      'Get-Process -Foo',
      'NamedParameterNotFound',
      "A parameter cannot be found that matches parameter name 'Foo'.",
    ],
    [
      'Get-Process -Name',
      'MissingArgument',
      "Missing an argument for parameter 'Name'. Specify a parameter of type 'String[]' and try again.",
    ],
    [
      'Get-Process a b',
      'PositionalParameterNotFound',
      "A positional parameter cannot be found that accepts argument 'b'.",
    ],
    [
      'Get-Process -Id x',
      'CannotConvertArgumentNoMessage',
      'Cannot bind parameter \'Id\'. Cannot convert value "x" to type "System.Int32". Error: "Input string was not in a correct format."',
    ],
    [
      'Get-Process -Id 1 -Name x',
      'AmbiguousParameterSet',
      'Parameter set cannot be resolved using the specified named parameters.',
    ],
    ['Get-Process -Id 1 -Id 2', 'ParameterAlreadyBound', null],
    ['Get-Process -I 1', 'AmbiguousParameter', null],
    [
      'Start-Container $unset',
      'ParameterArgumentValidationErrorNullNotAllowed',
      "Cannot bind argument to parameter 'Name' because it is null.",
    ],
    [
      'Start-Container ""',
      'ParameterArgumentValidationErrorEmptyStringNotAllowed',
      "Cannot bind argument to parameter 'Name' because it is an empty string.",
    ],
    [
      'Start-Container',
      'MissingMandatoryParameter',
      'Cannot process command because of one or more missing mandatory parameters: Name.',
    ],
    ['Set-Container x -RuntimeType Foo', 'CannotConvertArgumentNoMessage', null],
    ['5 | Stop-Container -Name x -Force', 'InputObjectNotBound', null],
  ])('%s: %s', async (line, id, message) => {
    const error = await errorOf(line);
    expect(error).toMatchObject({
      id: expect.stringContaining(`${id},Microsoft.`),
      ...(message !== null && {message}),
    });
  });

  test('the parameter itself is underlined', async () => {
    expect(await typed.type('Get-Process -Foo x')).toContain(
      'At line:1 char:13\n+ Get-Process -Foo x\n+             ~~~~\n',
    );
  });

  test('no command of a pipeline runs when one of them is refused', async () => {
    await typed.type('New-Container KEPT -ContainerImageName nanoserver');
    await typed.type('Remove-Container KEPT | nope');
    await typed.type('Remove-Container KEPT | Sort-Object -Nope');
    expect(await typed.type('(Get-Container KEPT).Name')).toBe('KEPT');
  });
});

describe('parameters that are bound', () => {
  test('by any unambiguous beginning, in any case, with a colon, with any dash', async () => {
    expect(await typed.type('(Get-Process -n csrss)[0].Name')).toBe('csrss');
    expect(await typed.type('(GET-PROCESS -NAME:csrss)[0].Name')).toBe('csrss');
    expect(await typed.type('(Get-Process –Name csrss)[0].Name')).toBe('csrss');
  });

  test('to those without a name by position, also around named ones', async () => {
    await typed.type('New-Container -ContainerImageName nanoserver PLACED -SwitchName NAT');
    expect(await typed.type('(Get-Container PLACED).SwitchName')).toBe('NAT');
  });

  test('from the pipeline by value, and by the names of properties', async () => {
    expect(await typed.type('(Get-Process csrss | Get-Process).Count')).toBe('3');
    expect(await typed.type("([pscustomobject]@{ProcessName = 'csrss'} | Get-Process).Count")).toBe('3');
    expect(await typed.type("'PLACED' | Get-Container | select -ExpandProperty Name")).toBe('PLACED');
  });

  test('from a hashtable that is splatted', async () => {
    expect(await typed.type("$p = @{Name = 'csrss'}; (Get-Process @p).Count")).toBe('3');
  });

  test('switches with false are off', async () => {
    expect(await typed.type('1, 1 | select -Unique:$false')).toBe('1\n1');
    expect(await typed.type('1, 1 | select -Unique')).toBe('1');
  });

  test('a number that is a name stays as it was typed', async () => {
    await typed.type('New-Container 1e3 -ContainerImageName nanoserver');
    expect(await typed.type('(Get-Container 1e3).Name')).toBe('1e3');
  });

  test('Process alone is Get-Process', async () => {
    expect(await typed.type('(process csrss).Count')).toBe('3');
  });
});
