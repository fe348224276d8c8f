import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {beforeAll, describe, expect, test} from '@jest/globals';
import {isotop, temporaryFolder} from '../support/program.ts';

const folder = temporaryFolder();
const linesOf = async (args: readonly string[], where = folder): Promise<string[]> => {
  const {stdout, stderr} = await isotop(args, where);
  expect(stderr).toBe('');
  return stdout.split('\n').filter(line => line !== '');
};

describe('what shells are told', () => {
  beforeAll(async () => {
    for (const [name, isolation] of [
      ['ONE', 'process'],
      ['My Container', 'hyperv'],
    ] as const)
      await isotop(['create', name, '--image', 'NanoServer', '--isolation', isolation], folder);
    await isotop(['start', 'My Container', '--instant'], folder);
  });

  test.each([
    ['containers', ['ONE\tcreated process', 'My Container\trunning hyperv']],
    ['off', ['ONE\tcreated process']],
    ['running', ['My Container\trunning hyperv']],
    ['paused', []],
    ['networks', ['Virtual Switch\tExternal', 'NAT\tNAT', 'DHCP\tExternal']],
    ['runtimes', ['default\tprocess', 'hyperv\thyperv']],
  ])('%s are %j', async (list, lines) => {
    expect(await linesOf(['complete', list])).toEqual(lines);
  });

  test('hosts are the words of --host', async () => {
    expect(await linesOf(['complete', 'hosts'])).toEqual(['sim', 'docker', 'auto']);
  });

  test('where there is no state file none is made, and the images are those of a new host', async () => {
    const file = join(folder, 'none', 'host.sqlite');
    expect(await linesOf(['complete', 'containers', '--state', file])).toEqual([]);
    expect(await linesOf(['complete', 'images', '--state', file])).toContain('NanoServer');
    expect(existsSync(join(folder, 'none'))).toBe(false);
  });

  test('a host that cannot be asked gives nothing, in silence', async () => {
    const answer = await isotop(['complete', 'images', '--host', 'unix:///nowhere.sock'], folder);
    expect(answer).toEqual({status: 1, stdout: '', stderr: ''});
  });

  test('it stands in no list', async () => {
    expect((await isotop(['--help'], folder)).stdout).not.toMatch(/^ +complete /m);
    expect((await isotop(['complte'], folder)).stderr).not.toContain('did you mean');
  });
});
