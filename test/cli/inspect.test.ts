import {expect, test} from '@jest/globals';
import {inspectLines} from '../../source/cli/inspect.ts';
import {container} from '../support/hand-made.ts';

const rows = (lines: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(lines.map(line => line.split(/ {3,}/u)));

const web = container('WEB', {
  state: 'running',
  report: {
    asked: 'default',
    health: 'unhealthy',
    outOfMemory: false,
    restarts: 2,
    restartPolicy: 'always',
    failure: null,
    finishedAt: null,
    ports: ['8080→80/tcp'],
    mounts: [],
  },
});

test('inspect shows what a real engine says of a container below the fields of the JSON', () => {
  const shown = rows(inspectLines(web));
  expect(shown).toMatchObject({
    name: 'WEB',
    'Asked for': 'default',
    Health: 'unhealthy',
    Restarts: '2, policy always',
    Ports: '8080→80/tcp',
    Mounts: 'none',
  });
  expect(shown).not.toHaveProperty('Out of memory');
});

test('inspect shows the exit code of what ended, and why the kernel ended it', () => {
  const report = web.report && {...web.report, outOfMemory: true, failure: 'killed\u001b[31m'};
  const shown = rows(inspectLines({...web, state: 'stopped', exitCode: 137, ...(report && {report})}));
  expect(shown).toMatchObject({
    exitCode: '137',
    'Out of memory': 'yes: it took more memory than it may',
    Failure: 'killed\\e[31m',
  });
});

test('inspect has the fields of the JSON only where the host says no more', () => {
  const lines = inspectLines(container('DEMO'));
  expect(lines.every(line => /^[a-z]/u.test(line))).toBe(true);
  expect(rows(lines)).not.toHaveProperty('Health');
});

test('inspect keeps its values in one column', () => {
  const columns = inspectLines(web).map(line => /^\S+(?: \S+)* {3,}/u.exec(line)?.[0].length);
  expect(new Set(columns).size).toBe(1);
});
