import {describe, expect, test} from '@jest/globals';
import fc from 'fast-check';
import {placeholdersIn, programOf, runFault, valueFault} from '../../source/settings/own-command.ts';

const values = {name: 'a b"c', id: '1', pid: '7'};

describe('a command line of the user’s own', () => {
  test('is split first and filled then', () => {
    expect(programOf("docker exec {name} 'df -h' --pid={pid}{id}", values)).toEqual({
      file: 'docker',
      words: ['exec', 'a b"c', 'df -h', '--pid=71'],
    });
  });

  test('keeps every value within its word, whatever characters it has', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 40}), name => {
        expect(programOf('x -{name}- {name}', {...values, name})).toEqual({
          file: 'x',
          words: [`-${name}-`, name],
        });
      }),
      {seed: 2, numRuns: 300},
    );
  });

  test('leaves the braces of others alone', () => {
    expect(placeholdersIn("docker ps --format '{{.Names}} {{name}}' {other}")).toEqual([]);
    expect(programOf("x '{{name}}' {other}", values)?.words).toEqual(['{{name}}', '{other}']);
  });

  test.each([
    ['echo {name}', null],
    ['sh -c "df; du"', null],
    ['docker exec {name} sh', null],
    ['echo "x', 'quote'],
    ['   ', 'empty'],
    ['""', 'empty'],
    ['{name} x', 'program'],
    ['sh -c "echo {name}"', 'shell'],
    ['/bin/bash -c {id}', 'shell'],
    ['sudo env A=1 zsh -c "kill {pid}"', 'shell'],
    ['docker exec {name} sh -c "echo {name}"', 'shell'],
    ['C:\\\\Windows\\\\cmd.exe /c echo {name}', 'shell'],
    ['pwsh -Command Stop-Process {pid}', 'shell'],
  ] as const)('%s: %s', (run, fault) => {
    expect(runFault(run)).toBe(fault);
  });

  test.each([
    ['docker exec {name} df', null],
    ['docker exec {name} sh -c df', null],
    ['ssh host docker stop {id}', null],
    ['ssh host docker stop {name}', 'name'],
    ['/usr/bin/watch docker top {name}', 'name'],
    ['tmux new-window {name}', 'name'],
    ['env -S {name}', 'name'],
    ['docker exec web python3 -c {name}', 'name'],
    ['docker ps --filter=name={name}', 'name'],
    ['docker ps --filter=id={id}', null],
  ] as const)('%s with a name that has special characters: %s', (run, fault) => {
    expect(valueFault(run, values)).toBe(fault);
    expect(valueFault(run, {...values, name: 'web-1.x_y'})).toBeNull();
  });
});
