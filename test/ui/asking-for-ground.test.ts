import {afterEach, describe, expect, jest, test} from '@jest/globals';
import {runDashboard} from '../../source/ui/run-dashboard.tsx';
import type {Look} from '../../source/ui/theme/painter.ts';
import {createFakeTerminal} from '../support/fake-terminal.ts';
import {createSampleDashboard} from '../support/sample-dashboard.ts';
import {until} from '../support/until.ts';

const size = {columns: 80, rows: 24};
const question = '\u001b]11;?';
const whiteGround = '\u001b]11;rgb:ffff/ffff/ffff\u001b\\';
const attributes = '\u001b[?62;22c';
/** The text of keys, dark and light. */
const accents = {dark: '38;2;95;175;255', light: '38;2;10;95;180'} as const;
let quit: (() => Promise<unknown>) | undefined;
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
  return quit?.();
});

function running(look: Partial<Look> = {}) {
  const fake = createFakeTerminal(size);
  const dashboard = createSampleDashboard(size);
  const status = runDashboard(dashboard, {
    theme: 'auto',
    depth: 'truecolour',
    ascii: false,
    ...look,
    terminal: fake.terminal,
  });
  quit = () => {
    dashboard.request({kind: 'quit', status: 0});
    return status;
  };
  return {...fake, fake, dashboard, status, written: () => fake.writes.join('')};
}

describe('a terminal that is asked for its ground', () => {
  test('that is light gets the light theme, and nobody gets its answer as keys', async () => {
    const {screen, type, written, dashboard} = running();
    await screen.shows('Containers');
    expect(written()).toContain(question);
    expect(written()).toContain(accents.dark);
    expect(written()).not.toContain(accents.light);
    type(whiteGround + attributes);
    await until(
      () => written().includes(accents.light),
      () => written().slice(-300),
    );
    type('j');
    await screen.shows('row 1');
    expect(dashboard.heard.filter(heard => heard.startsWith('press'))).toEqual(['press j']);
  });

  test('may answer in pieces, with pauses where a key would be taken for one', async () => {
    // Only the pauses take time, and they take no real one.
    let passed = 0;
    const began = performance.now();
    jest.spyOn(performance, 'now').mockImplementation(() => began + passed);
    const {screen, type, written, dashboard} = running();
    await screen.shows('Containers');
    jest.useFakeTimers({
      now: Date.now(),
      doNotFake: ['performance', 'setImmediate', 'nextTick', 'queueMicrotask'],
    });
    for (const piece of ['\u001b', ']11;rgb:ff', 'ff/ffff/ffff\u001b', '\\', '\u001b', '[?62;', '22c']) {
      type(piece);
      passed += 150;
      await jest.advanceTimersByTimeAsync(150);
    }
    jest.useRealTimers();
    jest.restoreAllMocks();
    type('k');
    await screen.shows('row -1');
    expect(dashboard.heard.filter(heard => heard.startsWith('press'))).toEqual(['press k']);
    expect(written()).toContain(accents.light);
  });

  test('that is what it was thought to be is not drawn again', async () => {
    const {screen, type, written} = running({ground: 'light'});
    await screen.shows('Containers');
    const before = written().length;
    type(whiteGround + attributes);
    type('j');
    await screen.shows('row 1');
    expect(written()).not.toContain(accents.dark);
    expect(written().length - before).toBeLessThan(before);
  });

  test.each([[{theme: 'dark'}], [{theme: 'high-contrast'}], [{depth: '16'}], [{depth: 'none'}]] as const)(
    'is not asked where nothing depends on it: %j',
    async look => {
      const {screen, written} = running(look);
      await screen.shows('Containers');
      expect(written()).not.toContain(question);
    },
  );

  test('is waited for when the dashboard ends before it answered', async () => {
    const {type, status, dashboard, screen} = running();
    await screen.shows('Containers');
    type('q');
    type(whiteGround + attributes);
    expect(await status).toBe(0);
    expect(dashboard.heard.filter(heard => heard.startsWith('press'))).toEqual(['press q']);
  });

  test('over a slow line is waited for at the end, so that the shell does not get its answer', async () => {
    const {type, status, fake, screen} = running();
    await screen.shows('Containers');
    type('q');
    // Sooner than the dashboard gives up: both are timers of this process.
    await new Promise(resolve => setTimeout(resolve, 250));
    expect(fake.raw).toBe(true);
    type(whiteGround + attributes);
    expect(await status).toBe(0);
    expect(fake.raw).toBe(false);
  });

  test('is waited for before a program gets the terminal', async () => {
    const {type, fake, screen, dashboard} = running();
    await screen.shows('Containers');
    const program = {file: process.execPath, words: ['-e', '']};
    dashboard.request({kind: 'run', program, environment: {}, ended: () => {}});
    await new Promise(resolve => setTimeout(resolve, 250));
    expect(fake.raw).toBe(true);
    type(whiteGround + attributes);
    await until(
      () => !fake.raw,
      () => 'the terminal was not given back',
    );
  });
});
