import {mkdtempSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, jest, test} from '@jest/globals';
import type {Cell} from '../../source/panes/pointed.ts';
import {cellOf, clickAt, report} from '../support/mouse.ts';
import {type IsotopOptions, type IsotopWindow, openIsotop} from '../support/open-isotop.ts';
import {isotopJson, temporaryFolder} from '../support/program.ts';
import {sizes} from '../support/sample-screens.ts';

// Real programs in real terminals, on a machine that may be busy with others.
jest.setTimeout(60_000);

const all = temporaryFolder();
let folder: string;
let open: IsotopWindow | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(all, 'host-'));
});
afterEach(() => open?.close());

async function opened(options: Partial<IsotopOptions> = {}): Promise<IsotopWindow> {
  await isotopJson(['create', 'ONE', '--image', 'NanoServer', '--start'], folder);
  await isotopJson(['create', 'TWO', '--image', 'NanoServer'], folder);
  open = await openIsotop({folder, ...options});
  await open.screen.shows('ONE');
  return open;
}
const find = ({emulator}: IsotopWindow, text: string | RegExp, nth?: number): Cell =>
  cellOf(emulator.rows(), text, nth);
const mouse = ({emulator}: IsotopWindow) => emulator.modes().mouse;

describe.each(sizes)('at $columns×$rows, with the mouse alone', size => {
  test('a container is selected, opened, deleted, and the program left', async () => {
    const window = await opened({size});
    await window.screen.becomes('with the mouse', () => mouse(window) === 'drag');
    window.type(clickAt(find(window, 'TWO')));
    await window.screen.shows(/[>▸]TWO/);
    window.type(clickAt(find(window, 'TWO')).repeat(2));
    await window.screen.shows('Details of TWO');
    window.type(clickAt(find(window, 'Esc')));
    await window.screen.hides('Details of TWO');
    await window.press('d');
    await window.screen.shows('Delete TWO?');
    window.type(clickAt(find(window, 'y yes')));
    await window.screen.shows('TWO deleted');
    await window.screen.shows('q quit');
    window.type(clickAt(find(window, 'q quit')));
    const {modes, status, left, cooked} = await window.ended();
    expect({status, left, cooked, mouse: modes.mouse}).toEqual({
      status: 0,
      left: '',
      cooked: true,
      mouse: 'none',
    });
  });
});

describe('the mouse of the real program', () => {
  test('sorts by a title that is clicked, and turns the order when it is clicked again', async () => {
    const window = await opened();
    const rows = () => window.box('Containers').lines.filter(line => /ONE|TWO/.test(line));
    window.type(clickAt(find(window, /Name +Isolation/)));
    await window.screen.shows(/Name[▲^]/);
    window.type(clickAt(find(window, /Name[▲^]/)));
    await window.screen.shows(/Name[▼v]/);
    expect(rows()[0]).toContain('TWO');
  });

  test('drags a border, also when a report comes in pieces', async () => {
    const window = await opened();
    const {column} = find(window, '2 Containers');
    // The left border of the containers' pane: `╭─ 2`.
    const from = {column: column - 3, row: 10};
    window.type(report(0, from));
    const moved = report(32, {column: 40, row: 10});
    window.type(moved.slice(0, 5));
    await new Promise(resolve => setTimeout(resolve, 300));
    window.type(moved.slice(5) + report(0, {column: 40, row: 10}, true));
    await window.screen.becomes(
      'with the border there',
      () => find(window, '2 Containers').column === 40 + (column - from.column),
    );
  });

  test('is the terminal’s with --no-mouse, and after its key; that key takes it', async () => {
    const window = await opened({flags: ['--no-mouse']});
    await window.screen.isWhole();
    expect(mouse(window)).toBe('none');
    await window.press('M');
    await window.screen.becomes('with the mouse', () => mouse(window) === 'drag');
    await window.press('M');
    await window.screen.shows('M takes it back');
    expect(mouse(window)).toBe('none');
  });

  test.each(['SIGTERM', 'SIGHUP'] as const)('is given back when %s ends it', async signal => {
    const window = await opened();
    await window.screen.becomes('with the mouse', () => mouse(window) === 'drag');
    await window.signal(signal);
    expect((await window.ended()).modes.mouse).toBe('none');
  });

  test('keeps no key waiting while it moves as fast as it can', async () => {
    const window = await opened();
    const from = {column: find(window, '2 Containers').column - 3, row: 10};
    window.type(report(0, from));
    for (let round = 0; round < 200; round += 1)
      window.type(
        Array.from({length: 50}, (_, index) =>
          report(32, {column: 30 + ((round + index) % 50), row: 10}),
        ).join(''),
      );
    window.type(`${report(0, from, true)}?`);
    await window.screen.shows('Help');
    await window.press('escape', 'q');
    expect((await window.ended()).status).toBe(0);
  });
});
