import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from '@jest/globals';
import {requireTerminal} from '../../source/cli/require-terminal.ts';
import {isotop, temporaryFolder} from '../support/program.ts';

const folder = temporaryFolder();

describe('the dashboard', () => {
  test('without a terminal is one sentence that names isotop snapshot, status 2', async () => {
    expect(await isotop([], folder)).toEqual({
      status: 2,
      stdout: '',
      stderr: 'isotop: the dashboard needs a terminal; isotop snapshot prints what it shows, as JSON\n',
    });
  });

  test('is refused by its host before anything is asked about the terminal', async () => {
    const picture = join(folder, 'picture.png');
    writeFileSync(picture, 'no state');
    const {status, stderr} = await isotop(['--state', picture], folder);
    expect(status).toBe(1);
    expect(stderr).toContain('it is not a state file of isotop');
    expect((await isotop(['--host', 'docker'], folder, {DOCKER_HOST: 'gopher://x'})).status).toBe(1);
  });
});

describe('a terminal', () => {
  const terminal = {stdin: {isTTY: true}, stdout: {isTTY: true, columns: 120, rows: 40}};

  test('has a size, also before it says so', () => {
    expect(requireTerminal(terminal, {TERM: 'xterm'})).toEqual({columns: 120, rows: 40});
    const silent = {stdin: {isTTY: true}, stdout: {isTTY: true, columns: 0, rows: 0}};
    expect(requireTerminal(silent, {})).toEqual({columns: 80, rows: 24});
  });

  test('is needed for input and output, and must be able to do more than print', () => {
    const needsOne = /the dashboard needs a terminal/;
    expect(() => requireTerminal({...terminal, stdin: {}}, {})).toThrow(needsOne);
    expect(() => requireTerminal({...terminal, stdout: {}}, {})).toThrow(needsOne);
    expect(() => requireTerminal(terminal, {TERM: 'dumb'})).toThrow(/more than a dumb terminal/);
  });
});
