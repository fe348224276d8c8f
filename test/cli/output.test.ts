import {describe, expect, test} from '@jest/globals';
import {createOutput, mayHaveColours, type Sink} from '../../source/cli/output.ts';
import {UsageError} from '../../source/cli/usage-error.ts';

function recorder(isTTY = false, hasColors = true): Sink & {readonly written: () => string} {
  let text = '';
  return {
    isTTY,
    hasColors: () => hasColors,
    write: chunk => {
      text += chunk;
    },
    written: () => text,
  };
}

function writing(json: boolean) {
  const stdout = recorder();
  const stderr = recorder();
  return {output: createOutput({stdout, stderr}, json, {}), stdout: stdout.written, stderr: stderr.written};
}

describe('an error', () => {
  test('is one sentence with its remedy on standard error', () => {
    const {output, stdout, stderr} = writing(false);
    output.failure({kind: 'wrong-state', action: 'convert', name: 'DEMO', state: 'running'});
    expect(stderr()).toBe('isotop: cannot convert DEMO: it is running; stop it first: isotop stop DEMO\n');
    expect(stdout()).toBe('');
  });

  test('shows what a name has of controls escaped', () => {
    const {output, stderr} = writing(false);
    output.failure({kind: 'no-such-container', name: 'a\u001b[2J\nb'});
    expect(stderr()).toBe('isotop: there is no container named a\\e[2J\\nb; isotop ls lists them\n');
  });

  test('under --json is one object', () => {
    const {output, stderr} = writing(true);
    output.failure({kind: 'no-such-container', name: 'DEMO'});
    output.failure(new UsageError('ls takes no names'));
    expect(
      stderr()
        .trimEnd()
        .split('\n')
        .map(line => JSON.parse(line)),
    ).toEqual([
      {
        error: {
          kind: 'no-such-container',
          message: 'there is no container named DEMO',
          remedy: 'isotop ls lists them',
        },
      },
      {error: {kind: 'usage', message: 'ls takes no names', remedy: null}},
    ]);
  });
});

describe('colours', () => {
  test('are for terminals that have them', () => {
    expect(mayHaveColours(recorder(true), {})).toBe(true);
    expect(mayHaveColours(recorder(false), {})).toBe(false);
    expect(mayHaveColours(recorder(true, false), {})).toBe(false);
  });

  test('are off under NO_COLOR, unless it is empty', () => {
    expect(mayHaveColours(recorder(true), {NO_COLOR: '1'})).toBe(false);
    expect(mayHaveColours(recorder(true), {NO_COLOR: ''})).toBe(true);
  });
});
