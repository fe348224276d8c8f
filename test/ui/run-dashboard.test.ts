import {afterEach, describe, expect, test} from '@jest/globals';
import type {Size} from '../../source/panes/screen.ts';
import {runDashboard} from '../../source/ui/run-dashboard.tsx';
import {createFakeTerminal} from '../support/fake-terminal.ts';
import {createSampleDashboard} from '../support/sample-dashboard.ts';
import {sizes} from '../support/sample-screens.ts';
import {until} from '../support/until.ts';

const look = {theme: 'dark', depth: 'truecolour', ascii: false} as const;
const usual: Size = {columns: 80, rows: 24};
let quit: (() => Promise<unknown>) | undefined;

/** A sample dashboard that runs in a terminal of this size. */
function running(size: Size = usual, unheard = () => {}, isAnswered = () => true) {
  const fake = createFakeTerminal(size);
  const dashboard = createSampleDashboard(size, () => {}, isAnswered);
  const status = runDashboard(dashboard, {...look, terminal: fake.terminal, unheard});
  quit = () => {
    dashboard.request({kind: 'quit', status: 0});
    return status;
  };
  return {...fake, fake, dashboard, status};
}

/** What a terminal of this size shows when the same sample is drawn on it from nothing. */
async function freshly(size: Size, selected: number, says: string) {
  const {emulator, screen, dashboard} = running(size);
  dashboard.show({selected, says});
  await screen.shows(says);
  const cells = emulator.picture();
  await quit?.();
  return cells;
}

afterEach(() => quit?.());

describe('a dashboard in a terminal', () => {
  test('takes the terminal over, and gives it back', async () => {
    const {fake, emulator, screen, status, type} = running();
    await screen.shows('Containers');
    expect(emulator.modes()).toEqual({
      alternateScreen: true,
      cursorShown: false,
      bracketedPaste: true,
      wrapping: false,
      mouse: 'drag',
    });
    expect(fake.raw).toBe(true);
    type('q');
    expect(await status).toBe(0);
    await emulator.settled();
    expect(emulator.modes()).toEqual({
      alternateScreen: false,
      cursorShown: true,
      bracketedPaste: false,
      wrapping: true,
      mouse: 'none',
    });
    expect(fake.raw).toBe(false);
    expect(fake.reading).toBe(false);
    expect(emulator.text().trim()).toBe('');
  });

  test('draws a frame with the key that changed something, in one write', async () => {
    const {fake, type, screen} = running();
    await screen.shows('Containers');
    // Frames that follow each other faster than a terminal shows them are joined: let the first one be past.
    await new Promise(resolve => setTimeout(resolve, 20));
    const before = fake.writes.length;
    type('jjjjjjjjjj');
    await until(
      () => fake.writes.length > before,
      () => 'no frame came',
    );
    expect(fake.writes.length).toBe(before + 1);
    expect(fake.writes.at(-1)).toMatch(/^\u001b\[\?2026h.*\u001b\[\?2026l$/s);
  });

  test('writes nothing of details that are ready to be drawn when a program has the terminal', async () => {
    const {fake, dashboard, emulator, screen, type} = running();
    await screen.shows('Containers');
    await new Promise(resolve => setTimeout(resolve, 20));
    type('D');
    dashboard.request({
      kind: 'run',
      program: {file: 'sleep', words: ['0.5']},
      environment: {},
      ended: () => {},
    });
    await until(
      () => fake.writes.some(text => text.includes('\u001b[?1049l')),
      () => 'the terminal is not given away',
    );
    const given = fake.writes.length;
    await screen.shows('Enter goes back');
    expect(fake.writes.slice(given).filter(text => text.includes('\u001b[?2026h'))).toEqual([]);
    type('\r');
    await screen.shows('powershell -Command');
    expect(emulator.modes().alternateScreen).toBe(true);
  });

  test('presses ten keys of one write at once, and shows where they lead', async () => {
    const {dashboard, screen, type} = running();
    type('jjjjjjjjjj');
    await screen.shows('row 10');
    expect(dashboard.heard).toContain('press j j j j j j j j j j');
  });

  test('waits for rows with its first frame, but not for long', async () => {
    const {fake, screen} = running(
      usual,
      () => {},
      () => false,
    );
    const before = fake.writes.length;
    await new Promise(resolve => setTimeout(resolve, 20));
    expect(fake.writes.length).toBe(before);
    await screen.shows('Containers');
    await quit?.();
    const soon = running(
      usual,
      () => {},
      () => false,
    );
    soon.dashboard.show({says: 'answered'});
    await soon.screen.shows('answered');
  });

  test('that ends before its first frame draws none', async () => {
    const {fake, dashboard, status} = running(
      usual,
      () => {},
      () => false,
    );
    dashboard.request({kind: 'quit', status: 3});
    expect(await status).toBe(3);
    const ended = fake.writes.length;
    await new Promise(resolve => setTimeout(resolve, 150));
    expect(fake.writes.length).toBe(ended);
    expect(fake.writes.join('')).not.toContain('Containers');
  });

  test('writes nothing when nothing visible changed', async () => {
    const {fake, dashboard, screen, type} = running();
    await screen.shows('Containers');
    const before = fake.writes.length;
    type('~');
    type('~');
    dashboard.resize(usual);
    await new Promise(resolve => setTimeout(resolve, 100));
    expect(fake.writes.length).toBe(before);
  });

  test('writes only what differs', async () => {
    const {fake, type, screen} = running({columns: 200, rows: 60});
    await screen.shows('Containers');
    const whole = fake.writes.join('').length;
    type('j');
    await screen.shows('row 1');
    expect(fake.writes.join('').length - whole).toBeLessThan(whole / 4);
  });

  test('takes a paste whole', async () => {
    const {dashboard, screen, type} = running();
    type('\u001b[200~quit q j\r\n容器\u001b[201~');
    await screen.shows('pasted');
    expect(dashboard.heard.at(-1)).toBe('paste quit q j\n容器');
  });

  test('puts what is copied on the clipboard', async () => {
    const {fake, type} = running();
    type('y');
    await until(
      () => fake.writes.includes(`\u001b]52;c;${Buffer.from('容器 id').toString('base64')}\u0007`),
      () => `it wrote ${JSON.stringify(fake.writes.at(-1))}`,
    );
  });

  test('draws everything again when it is asked to', async () => {
    const {emulator, screen, type} = running();
    await screen.shows('Containers');
    const before = emulator.picture();
    emulator.write('\u001b[5;5Hsome other program wrote this\u001b[24;1H\n\n');
    await screen.shows('some other program');
    type('\u000c');
    await screen.hides('some other program');
    expect(emulator.picture()).toEqual(before);
  });
});

describe('when the size changes', () => {
  test.each(sizes)(
    'twenty times up and down and then to $columns×$rows, nothing is left of any size',
    async last => {
      const {emulator, screen, dashboard, resize} = running();
      for (let round = 0; round < 20; round += 1) {
        resize(sizes[(round * 3) % sizes.length] ?? usual);
        dashboard.show({selected: round, says: `round ${round}`});
        // Some sizes are gone before they were drawn.
        if (round % 3 === 0) await screen.shows(`round ${round}`);
      }
      resize(last);
      dashboard.show({selected: 7, says: 'the last'});
      await screen.shows('the last');
      const cells = emulator.picture();
      await quit?.();
      expect(cells).toEqual(await freshly(last, 7, 'the last'));
    },
  );

  test('smaller and back before a frame could be drawn, what did not fit meanwhile is drawn again', async () => {
    const {emulator, fake, screen, type, resize} = running();
    type('jk');
    await screen.shows('row 0');
    const before = emulator.picture();
    type('j');
    await screen.shows('row 1');
    fake.read(false);
    type('k');
    resize({columns: 40, rows: 12});
    resize(usual);
    fake.read(true);
    await screen.becomes('as before', () => emulator.picture().join() === before.join());
  });

  test('no frame is larger than the screen, so that nothing scrolls away', async () => {
    const {emulator, screen, dashboard, resize} = running();
    for (const size of [...sizes, ...sizes.toReversed()]) {
      resize(size);
      dashboard.show({says: `now ${size.columns}×${size.rows}`});
      await screen.shows(`now ${size.columns}×${size.rows}`);
      expect(emulator.scrolledOff()).toBe(0);
    }
  }, 60_000);

  test('the dashboard is told once', async () => {
    const {dashboard, resize} = running();
    const before = dashboard.heard.length;
    resize({columns: 120, rows: 40});
    expect(dashboard.heard.slice(before)).toEqual(['resize 120×40']);
  });
});

describe('a terminal that does not read', () => {
  test('gets no frame until it reads again, and then the latest', async () => {
    const {fake, dashboard, screen, type} = running();
    await screen.shows('Containers');
    fake.read(false);
    type('j');
    const before = fake.writes.length;
    for (let round = 0; round < 50; round += 1) dashboard.show({says: `round ${round}`});
    await new Promise(resolve => setTimeout(resolve, 100));
    fake.read(true);
    await screen.shows('round 49');
    expect(fake.writes.length - before).toBeLessThanOrEqual(2);
  });

  test('does not keep the dashboard from ending, without another word', async () => {
    let isUnheard = false;
    const {fake, dashboard, status} = running(usual, () => {
      isUnheard = true;
    });
    fake.read(false);
    dashboard.show({says: 'nobody sees this'});
    dashboard.request({kind: 'quit', status: 0});
    expect(await status).toBe(0);
    expect(isUnheard).toBe(true);
    expect(fake.said).toEqual([]);
  });
});

test('a terminal that goes away ends the dashboard as a hang-up does', async () => {
  const {fake, status} = running();
  fake.hangUp();
  expect(await status).toBe(129);
});

test('a screen that cannot be made ends it with a fault, said once the terminal is given back', async () => {
  const fake = createFakeTerminal(usual);
  const dashboard = {
    ...createSampleDashboard(usual),
    screen: () => {
      throw new Error('the screen is broken');
    },
  };
  expect(await runDashboard(dashboard, {...look, terminal: fake.terminal})).toBe(1);
  await fake.emulator.settled();
  expect(fake.emulator.modes().alternateScreen).toBe(false);
  expect(fake.said).toEqual(['isotop: the screen is broken\n']);
});

test('a screen that cannot be drawn ends it with a fault too', async () => {
  const fake = createFakeTerminal(usual);
  const sample = createSampleDashboard(usual);
  const status = runDashboard(
    {
      ...sample,
      screen() {
        const screen = sample.screen();
        if (screen.kind !== 'panes' || !sample.heard.includes('press j')) return screen;
        return {
          ...screen,
          get lens(): never {
            throw new Error('no line for the lens');
          },
        };
      },
    },
    {...look, terminal: fake.terminal},
  );
  await fake.screen.shows('Containers');
  fake.type('j');
  expect(await status).toBe(1);
  await fake.emulator.settled();
  expect(fake.emulator.modes().alternateScreen).toBe(false);
  expect(fake.said).toEqual(['isotop: no line for the lens\n']);
});
