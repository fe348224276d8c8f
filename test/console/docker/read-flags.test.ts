import {describe, expect, test} from '@jest/globals';
import type {DockerCommand} from '../../../source/console/docker/declaration.ts';
import {checkWords, readFlags} from '../../../source/console/docker/read-flags.ts';

const command: DockerCommand = {
  name: 'try',
  under: [],
  usage: '[OPTIONS] IMAGE',
  synopsis: 'Try it',
  least: 1,
  most: 2,
  stopsAtFirstWord: true,
  flags: [
    {name: 'interactive', short: 'i', kind: 'switch', help: ''},
    {name: 'tty', short: 't', kind: 'switch', help: ''},
    {name: 'publish', short: 'p', kind: 'list', help: ''},
    {name: 'name', kind: 'text', help: ''},
    {name: 'last', short: 'n', kind: 'number', help: ''},
  ],
  async *run() {
    yield '';
  },
};

describe('docker’s flags', () => {
  test('letters are combined, and the last may have its value at once', () => {
    const {flags, words} = readFlags(command, [
      '-itp80:80',
      '-p',
      '81:81',
      '--name=x',
      'image',
      '-i',
      '--rm',
    ]);
    expect([flags.has('interactive'), flags.has('tty'), flags.list('publish'), flags.text('name')]).toEqual([
      true,
      true,
      ['80:80', '81:81'],
      'x',
    ]);
    expect(words).toEqual(['image', '-i', '--rm']);
  });

  test('a switch can be given as off', () => {
    expect(readFlags(command, ['--tty=false', 'x']).flags.has('tty')).toBe(false);
  });

  test.each([
    [['--nope'], 'unknown flag: --nope'],
    [['-z'], "unknown shorthand flag: 'z' in -z"],
    [['-iz'], "unknown shorthand flag: 'z' in -iz"],
    [['--name'], 'flag needs an argument: --name'],
    [['-p'], "flag needs an argument: 'p' in -p"],
    [
      ['-n', 'x'],
      'invalid argument "x" for "-n, --last" flag: strconv.ParseInt: parsing "x": invalid syntax',
    ],
    [
      ['--tty=maybe'],
      'invalid argument "maybe" for "-t, --tty" flag: strconv.ParseBool: parsing "maybe": invalid syntax',
    ],
  ])('%j is %s', (words, message) => {
    expect(() => readFlags(command, words)).toThrow(`${message}\nSee 'docker try --help'.`);
  });

  test.each([
    [[], '"docker try" requires at least 1 argument.'],
    [['a', 'b', 'c'], '"docker try" requires at most 2 arguments.'],
  ])('%j words: %s', (words, message) => {
    expect(() => checkWords(command, words)).toThrow(
      `${message}\nSee 'docker try --help'.\n\nUsage:  docker try [OPTIONS] IMAGE\n\nTry it`,
    );
  });
});
