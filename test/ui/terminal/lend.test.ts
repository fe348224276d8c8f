import process from 'node:process';
import {afterEach, describe, expect, test} from '@jest/globals';
import type {TerminalRequest} from '../../../source/store/dashboard.ts';
import {runDashboard} from '../../../source/ui/run-dashboard.tsx';
import {createFakeTerminal} from '../../support/fake-terminal.ts';
import {createSampleDashboard} from '../../support/sample-dashboard.ts';
import {until} from '../../support/until.ts';

const size = {columns: 80, rows: 24};
const prompt = 'Enter goes back to isotop';
let quit: (() => Promise<unknown>) | undefined;
afterEach(() => quit?.());

/** A dashboard that lends its terminal to Node with this script. */
async function lending(script: string, more: readonly string[] = []) {
  const fake = createFakeTerminal(size);
  const dashboard = createSampleDashboard(size);
  const status = runDashboard(dashboard, {
    theme: 'dark',
    depth: 'none',
    ascii: false,
    terminal: fake.terminal,
  });
  quit = () => {
    dashboard.request({kind: 'quit', status: 0});
    return status;
  };
  await fake.screen.shows('Containers');
  const faults: (string | null)[] = [];
  const request: TerminalRequest = {
    kind: 'run',
    program: {file: process.execPath, words: ['-e', script, ...more]},
    environment: {},
    ended: fault => faults.push(fault),
  };
  dashboard.request(request);
  await until(
    () => !fake.raw || faults.length > 0,
    () => 'the terminal was not given back',
  );
  return {...fake, fake, dashboard, status, faults, written: () => fake.writes.join('')};
}

const forEver = 'setInterval(() => {}, 1000)';

describe('while a program has the terminal', () => {
  test.each([forEver, `process.on('SIGTERM', () => {}); ${forEver}`])(
    'SIGTERM ends it and the dashboard, which asks for nothing: %s',
    async script => {
      const {status, written, fake} = await lending(script);
      process.emit('SIGTERM');
      expect(await status).toBe(143);
      expect(written()).not.toContain(prompt);
      expect(fake.reading).toBe(false);
    },
  );

  test('Ctrl+C is for the program', async () => {
    const {dashboard, faults} = await lending(forEver);
    process.emit('SIGINT');
    expect(dashboard.heard).not.toContain('resume');
    expect(faults).toEqual([]);
  });
});

describe('when a program that had the terminal is over', () => {
  const asked = async () => {
    const open = await lending('');
    await until(
      () => open.written().includes(prompt),
      () => open.written().slice(-200),
    );
    return open;
  };

  test.each([
    ['Enter', (type: (text: string) => void) => type('\n')],
    ['Ctrl+C', () => void process.emit('SIGINT')],
  ])('%s goes back to the dashboard', async (_key, press) => {
    const {faults, dashboard, type, fake} = await asked();
    press(type);
    await until(
      () => faults.length === 1,
      () => 'it did not go back',
    );
    expect(faults).toEqual([null]);
    expect(dashboard.heard).toContain('resume');
    expect(fake.raw).toBe(true);
  });

  test('SIGTERM ends the dashboard', async () => {
    const {status, fake} = await asked();
    process.emit('SIGTERM');
    expect(await status).toBe(143);
    expect(fake.reading).toBe(false);
  });
});

test('a program that cannot be started with its words is told of, and the dashboard goes on', async () => {
  const {faults} = await lending('', ['a\u0000b']);
  await until(
    () => faults.length === 1,
    () => 'it did not go back',
  );
  expect(faults).toEqual(['ERR_INVALID_ARG_VALUE']);
});
