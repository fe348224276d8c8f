import {afterEach, beforeEach, expect, test} from '@jest/globals';
import {runScript} from '../../source/cli/console-script.ts';
import {createOutput} from '../../source/cli/output.ts';
import {openTyped, type Typed} from '../console/support/typed.ts';

let typed: Typed;
beforeEach(() => {
  typed = openTyped();
});
afterEach(() => typed.close());

async function* lines(script: string): AsyncGenerator<string> {
  yield* script.split('\n');
}

/** Runs a script; resolves with its status and what it printed on both outputs. */
async function run(script: string, {json = false, stop = false} = {}) {
  let stdout = '';
  let stderr = '';
  const output = createOutput(
    {stdout: {write: text => (stdout += text)}, stderr: {write: text => (stderr += text)}},
    json,
    {},
  );
  const status = await runScript(typed.console, lines(script), {
    output,
    stop,
    errors: text => {
      stderr += `${text}\n`;
    },
  });
  return {status, stdout, stderr};
}

test('output and errors go their ways; an error in the middle lets the rest run, and makes status 1', async () => {
  const {status, stdout, stderr} = await run('"one"\nnope\n"two"');
  expect([status, stdout]).toEqual([1, 'one\ntwo\n']);
  expect(stderr).toMatch(/^nope : The term 'nope'[\s\S]*FullyQualifiedErrorId : CommandNotFoundException\n$/);
});

test('with --stop nothing runs after an error', async () => {
  expect(await run('"one"\nnope\n"two"', {stop: true})).toMatchObject({status: 1, stdout: 'one\n'});
});

test('without an error the status is 0, or what exit says', async () => {
  expect((await run('1')).status).toBe(0);
  expect(await run('1\nexit 4\n2')).toMatchObject({status: 4, stdout: '1\n'});
  expect((await run('exit')).status).toBe(0);
});

test('a command may have several lines, and one that is never complete is an error', async () => {
  expect(await run('1..3 |\n  % {\n    $_ * 2\n  }\n(1')).toMatchObject({
    status: 1,
    stdout: '2\n4\n6\n',
    stderr: expect.stringContaining('MissingEndParenthesisInExpression'),
  });
});

test('as JSON every record is an object on a line of its own, errors too, on one output', async () => {
  const {status, stdout, stderr} = await run('Get-Process csrss | select -First 1 Name, Id\nnope', {
    json: true,
  });
  const records = stdout
    .trim()
    .split('\n')
    .map(line => JSON.parse(line));
  expect(records).toMatchObject([
    {
      command: 'Get-Process csrss | select -First 1 Name, Id',
      kind: 'output',
      objects: [{Name: 'csrss', Id: 532}],
    },
    {command: 'nope', kind: 'error', id: 'CommandNotFoundException'},
  ]);
  expect([status, stderr]).toEqual([1, '']);
});

test('of a document that is piped in as it stands, only the commands run, each where its prompt says', async () => {
  const script = [
    'PS C:\\> New-Container -Name HV -ContainerImageName NanoServer -RuntimeType HyperV',
    '',
    'Name State Uptime   ParentImageName',
    '---- ----- ------   ---------------',
    'HV   Off   00:00:00 NanoServer',
    '',
    'PS C:\\> Start-Container HV',
    '[HV]: PS C:\\> (Get-Process csrss).SI',
    '1',
    'PS C:\\> (Get-Process csrss).Count',
  ].join('\n');
  const {status, stdout} = await run(script);
  expect(status).toBe(0);
  expect(stdout).toMatch(/ParentImageName\n-+ -+ -+ +-+\nHV +Off[\s\S]*\n\n1\n3\n$/);
});

test('a command whose prompt names a container that does not run is an error, and runs nowhere', async () => {
  const {status, stdout, stderr} = await run('[NOPE]: PS C:\\> "inside"\nPS C:\\> "host"');
  expect([status, stdout]).toEqual([1, 'host\n']);
  expect(stderr).toContain('The container NOPE, which the prompt names, is not running.');
});
