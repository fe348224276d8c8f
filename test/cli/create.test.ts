import {describe, expect, test} from '@jest/globals';
import {isotop, isotopJson, temporaryFolder} from '../support/program.ts';

const folder = temporaryFolder();
const create = (name: string, ...more: string[]) =>
  isotop(['--instant', 'create', name, '--image', 'NanoServer', ...more], folder);

describe('create', () => {
  test('prints the name', async () => {
    expect(await create('DEMO')).toEqual({status: 0, stdout: 'DEMO\n', stderr: ''});
  });

  test('hands everything that was asked for to the host', async () => {
    const given = await isotopJson(
      [
        'create',
        'FULL',
        ...['--image', 'WindowsServerCore', '--isolation', 'hyperv', '--network', 'NAT'],
        ...['--memory', '2g', '--cpus', '4', '--runtime', 'hyperv', '--start'],
        ...['--', 'ping', '-t', 'localhost'],
      ],
      folder,
    );
    expect(given).toMatchObject({
      name: 'FULL',
      image: 'WindowsServerCore',
      isolation: 'hyperv',
      runtime: 'hyperv',
      network: 'NAT',
      memoryMiB: 2048,
      processors: 4,
      state: 'running',
      command: ['ping', '-t', 'localhost'],
    });
  });

  test.each([
    ['', 'the name of a container cannot be empty'],
    [' ', 'the name of a container cannot be empty'],
    ['n'.repeat(300), `the name ${'n'.repeat(24)}… is too long; use 128 characters at the most`],
    ['a/b', 'the name a/b has a character that a name cannot have; use printable characters but / \\ :'],
    ['a\nb', 'the name a\\nb has a character that a name cannot have; use printable characters but / \\ :'],
    [
      '\u001b[31mred',
      'the name \\e[31mred has a character that a name cannot have; use printable characters but / \\ :',
    ],
    ['DEMO', 'cannot create DEMO: the name is taken; choose another one'],
  ])('of the name %j is refused in one sentence, status 1', async (name, sentence) => {
    const before = await isotopJson(['ls'], folder);
    const {status, stdout, stderr} = await create(name);
    expect({status, stdout, stderr}).toEqual({status: 1, stdout: '', stderr: `isotop: ${sentence}\n`});
    expect(await isotopJson(['ls'], folder)).toEqual(before);
  });

  test.each([
    [['--image', 'nope'], /^isotop: there is no image named nope; the host has NanoServer/],
    [['--image', 'NanoServer', '--network', 'nope'], /^isotop: there is no network named nope; /],
    [['--image', 'NanoServer', '--runtime', 'nope'], /^isotop: there is no runtime named nope; /],
  ])('with %j is refused in one sentence', async (args, sentence) => {
    const {status, stdout, stderr} = await isotop(['create', 'X', ...args], folder);
    expect({status, stdout}).toEqual({status: 1, stdout: ''});
    expect(stderr).toMatch(sentence);
    expect(stderr.split('\n')).toHaveLength(2);
  });

  test('with --start says that the container is there when only its start failed', async () => {
    const {status, stdout, stderr} = await isotop(
      ['create', 'NEWER', '--image', 'mcr.microsoft.com/windows/nanoserver:ltsc2022', '--start'],
      folder,
    );
    expect({status, stdout}).toEqual({status: 1, stdout: ''});
    expect(stderr).toMatch(/^isotop: NEWER was created, and is there\nisotop: cannot start NEWER: /);
    expect(await isotopJson(['inspect', 'NEWER'], folder)).toMatchObject({state: 'created'});
  });

  test.each(['ÄÖ', '容器', '👩‍💻', 'with space', "quote'd", '-'])('takes the name %s', async name => {
    expect(await create(name)).toEqual({status: 0, stdout: `${name}\n`, stderr: ''});
    expect(await isotopJson(['inspect', name], folder)).toMatchObject({name});
  });
});
