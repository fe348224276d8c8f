import {afterEach, beforeEach, describe, expect, jest, test} from '@jest/globals';
import {createOutput, type Sink} from '../../source/cli/output.ts';
import {createProgress} from '../../source/cli/progress.ts';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

function line(columns = 80) {
  let written = '';
  const progress = createProgress({columns, write: text => (written += text)}, Date.now);
  /** What a terminal shows of it: what stands behind the last erasing. */
  return {progress, shown: () => written.split('\r\u001B[K').at(-1), written: () => written};
}

describe('the line of what goes on', () => {
  test('comes after a moment, counts the seconds, and is gone at the end', () => {
    const {progress, shown} = line();
    const working = progress.begin('Starting DEMO …');
    expect(shown()).toBe('');
    jest.advanceTimersByTime(300);
    expect(shown()).toBe('Starting DEMO … 00:00');
    jest.advanceTimersByTime(2000);
    expect(shown()).toBe('Starting DEMO … 00:02');
    working.end();
    expect(shown()).toBe('');
    jest.advanceTimersByTime(5000);
    expect(shown()).toBe('');
  });

  test('does not come at all for what is over within a moment', () => {
    const {progress, written} = line();
    const working = progress.begin('Starting DEMO …');
    jest.advanceTimersByTime(200);
    working.say('Starting: 1 of 2');
    working.end();
    jest.advanceTimersByTime(5000);
    expect(written()).toBe('');
  });

  test('stands there before work that lets nothing else happen', () => {
    const {progress, shown} = line();
    progress.begin('Making the containers …', {atOnce: true}).say('never mind');
    expect(shown()).toBe('Making the containers … 00:00');
  });

  test('says something else when there is something else to say, but not a hundred times a second', () => {
    const {progress, shown, written} = line();
    const working = progress.begin('Creating DEMO …');
    jest.advanceTimersByTime(400);
    working.say('Downloading 1 of 2 layers');
    expect(shown()).toBe('Downloading 1 of 2 layers 00:00');
    const before = written();
    for (let step = 0; step < 50; step += 1) working.say(`Downloading ${step}`);
    expect(written()).toBe(before);
    jest.advanceTimersByTime(1000);
    expect(shown()).toBe('Downloading 49 00:01');
    working.end();
  });

  test('fits the terminal, and shows what a name has of controls escaped', () => {
    const {progress, shown} = line(26);
    const working = progress.begin('Starting a\u001b[2Jb and a long name', {atOnce: true});
    expect(shown()).toBe('Starting a\\e[2Jb a… 00:00');
    working.end();
  });
});

describe('what is written meanwhile', () => {
  const sinks = (isTTY: {stdout: boolean; stderr: boolean}, json = false, environment = {}) => {
    let written = '';
    const sink = (tty: boolean): Sink => ({
      isTTY: tty,
      write: text => {
        written += text;
      },
    });
    const output = createOutput({stdout: sink(isTTY.stdout), stderr: sink(isTTY.stderr)}, json, environment);
    return {output, written: () => written};
  };

  test('takes the line away first, which comes back below it', () => {
    const {output, written} = sinks({stdout: true, stderr: true});
    const working = output.progress.begin('Stopping: 0 of 2 …');
    jest.advanceTimersByTime(300);
    output.text('DEMO');
    jest.advanceTimersByTime(1000);
    working.end();
    expect(written()).toBe(
      '\r\u001B[KStopping: 0 of 2 … 00:00\r\u001B[KDEMO\n\r\u001B[KStopping: 0 of 2 … 00:01\r\u001B[K',
    );
  });

  test.each([
    ['a pipe behind standard output', {stdout: false, stderr: true}, false, {}],
    ['a pipe behind standard error', {stdout: true, stderr: false}, false, {}],
    ['--json', {stdout: true, stderr: true}, true, {}],
    ['a terminal that cannot write over a line', {stdout: true, stderr: true}, false, {TERM: 'dumb'}],
  ])('is all that is written with %s', (_, isTTY, json, environment) => {
    const {output, written} = sinks(isTTY, json, environment);
    const working = output.progress.begin('Stopping …', {atOnce: true});
    working.say('still stopping');
    jest.advanceTimersByTime(5000);
    working.end();
    expect(written()).toBe('');
  });
});
