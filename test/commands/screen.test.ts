import {afterEach, describe, expect, test} from '@jest/globals';
import type {ShownPane} from '../../source/panes/screen.ts';
import {fakeHost} from '../support/fake-host.ts';
import {container, hostProcess, snapshot} from '../support/hand-made.ts';
import {type OpenDashboard, openOver, openSimulated} from '../support/open-dashboard.ts';
import {textOf} from '../support/screen-text.ts';

let open: OpenDashboard;
afterEach(() => open.close());

const shown = snapshot({containers: [container('DEMO')], processes: [hostProcess(4)]});
async function openIt(size = {columns: 120, rows: 40}) {
  const host = fakeHost(shown);
  open = openOver(host, {size});
  await open.until(() => open.rows('containers').length > 0);
  return host;
}
const size = (pane: ShownPane) => {
  const {width, height} = open.pane(pane).rect;
  return [width, height];
};

describe('the size of a pane', () => {
  test('is the whole screen while it is zoomed, whichever pane has the focus', async () => {
    await openIt();
    open.press('z');
    expect(open.panes().panes.map(({pane}) => pane)).toEqual(['containers']);
    expect(size('containers')).toEqual([120, 37]);
    open.press('1');
    expect(size('processes')).toEqual([120, 37]);
    open.press('z');
    expect(open.panes().panes).toHaveLength(3);
  });

  test('grows with + and shrinks with -, by its own border', async () => {
    await openIt();
    const before = (['processes', 'containers', 'workers'] as const).map(size);
    open.press('+');
    expect(size('containers')[1]).toBeGreaterThan(before[1]?.[1] ?? 0);
    open.press('-', '3', '+');
    expect(size('workers')[1]).toBeGreaterThan(before[2]?.[1] ?? 0);
    open.press('-', '1', '+');
    expect(size('processes')[0]).toBeGreaterThan(before[0]?.[0] ?? 0);
    open.press('-');
    expect((['processes', 'containers', 'workers'] as const).map(size)).toEqual(before);
  });

  test('answers at once after + was pressed more often than there is room for', async () => {
    await openIt();
    open.press(...Array.from({length: 40}, () => '+'));
    const largest = size('containers')[1] ?? 0;
    open.press('-');
    expect(size('containers')[1]).toBeLessThan(largest);
  });

  test('also where panes stand one above the other', async () => {
    await openIt({columns: 80, rows: 40});
    const before = size('containers')[1] ?? 0;
    open.press('+');
    expect(size('containers')[1]).toBeGreaterThan(before);
  });
});

describe('holding the refresh', () => {
  test('keeps the picture until it is released, and says since when', async () => {
    const host = await openIt();
    open.press('p');
    expect(textOf(open.panes().header)).toMatch(/‖ held since \d\d:\d\d/);
    host.show(snapshot({containers: [container('DEMO'), container('NEW')], processes: [hostProcess(4)]}));
    const taken = host.snapshots();
    await new Promise(resolve => setTimeout(resolve, 150));
    expect(host.snapshots()).toBe(taken);
    expect(open.rows('containers')).toHaveLength(1);
    open.press('p');
    await open.until(() => open.rows('containers').length === 2);
    expect(textOf(open.panes().header)).toContain('● live');
  });

  test('still lets the cursor move and lists be filtered', async () => {
    await openIt();
    open.press('p', '/');
    open.type('nothing');
    expect(open.rows('containers')).toHaveLength(0);
  });
});

describe('a lost host', () => {
  test('keeps its name, says why in the line of the lens, and the panes say how old they are', async () => {
    const host = await openIt();
    host.lose({kind: 'unreachable', host: 'HOST', detail: 'connection refused', remedy: 'start it'});
    await open.until(() => textOf(open.panes().header).includes('● lost since'));
    expect(textOf(open.panes().header)).toMatch(
      /^ isotop {2}simulated host HOST · .* ● lost since \d\d:\d\d {2}/,
    );
    expect(open.lens()).toBe('HOST does not answer: connection refused; start it');
    expect(open.footer()).toMatch(/q quit$/);
    expect(open.rows('containers')).toHaveLength(1);
    expect(textOf(open.pane('containers').aside)).toMatch(/ ago$/);
    open.press('x');
    expect(open.footer()).toBe('HOST does not answer');
    host.find();
    await open.until(() => textOf(open.panes().header).includes('● live'));
    expect(textOf(open.pane('containers').aside)).toBe('');
    expect(open.footer()).toBe('HOST answers again');
  });
});

describe('why a host is lost', () => {
  const gone = {kind: 'state-file', path: `/${'deep/'.repeat(40)}state`, fault: 'gone'} as const;

  test('is said with its remedy, whatever the file was called', async () => {
    const host = await openIt();
    host.lose(gone);
    await open.until(() => open.lens() !== '' && open.text().includes('● lost'));
    expect(open.lens()).toBe('The state folder was removed: quit and start isotop again');
  });

  test('is cut before its remedy, and said in full for a while', async () => {
    const host = await openIt({columns: 80, rows: 24});
    const detail = 'connection refused '.repeat(4).trim();
    host.lose({kind: 'unreachable', host: 'HOST', detail, remedy: 'start it, or use --host sim'});
    await open.until(() => open.text().includes('● lost'));
    expect(`${open.lens()} ${open.footer()}`).toContain(`${detail}; start it, or use --host sim`);
    open.press('x');
    expect(open.footer()).toBe('HOST does not answer');
    expect(open.lens()).toMatch(/^HOST does not answer: connection .*…; start it, or use --host sim$/);
  });

  test('stands in the footer while an overlay or a filter takes its line', async () => {
    const host = await openIt();
    open.press('/');
    host.lose(gone);
    await open.said('The state folder was removed: quit and start isotop again');
    expect(open.lens()).toMatch(/^\//);
  });

  test('leaves the header the name of the host on a narrow screen', async () => {
    const host = await openIt({columns: 40, rows: 12});
    host.lose(gone);
    await open.until(() => open.text().includes('● lost'));
    expect(textOf(open.panes().header)).toMatch(/^ isotop {2}HOST +● lost/);
  });
});

describe('the header', () => {
  test('says where this is, what there is, and the time', async () => {
    open = await openSimulated();
    expect(textOf(open.panes().header)).toMatch(
      /^ isotop {2}simulated host WIN-NANO · Nano Server 10\.0\.17763 · 0 containers +● live {2}\d\d:\d\d $/,
    );
  });

  test('says less where there is less room', async () => {
    open = await openSimulated({size: {columns: 60, rows: 24}});
    expect(textOf(open.panes().header)).toMatch(/^ isotop {2}WIN-NANO · 0 containers +● live {2}\d\d:\d\d $/);
  });

  test('says that isotop may change nothing', async () => {
    open = await openSimulated({readOnly: true});
    expect(textOf(open.panes().header)).toContain('read-only  ● live');
    expect(open.pane('containers').empty.map(textOf)).toEqual(['No containers.']);
  });
});

describe('a screen that is too small', () => {
  test('asks for more room, and is whole again with it', async () => {
    await openIt({columns: 30, rows: 30}).catch(() => {});
    expect(open.dashboard.screen()).toMatchObject({
      kind: 'too-small',
      message: 'needs 40×10',
    });
    open.dashboard.resize({columns: 80, rows: 24});
    await open.until(() => open.rows('containers').length > 0);
  });
});

describe('the message of a screen that is too small', () => {
  test.each([
    [80, 'isotop needs 40×10: make the terminal larger'],
    [44, 'isotop needs 40×10: make the terminal larger'],
    [43, 'needs 40×10'],
    [11, 'needs 40×10'],
    [10, '40×10'],
    [5, '40×10'],
    [4, '40×…'],
  ])('at %d columns is the longest that fits', (columns, message) => {
    open = openOver(fakeHost(snapshot({})), {size: {columns, rows: 9}});
    expect(open.dashboard.screen()).toMatchObject({kind: 'too-small', message});
  });
});

describe('signs in ASCII', () => {
  test('stand for all others, one cell each', async () => {
    const host = fakeHost(
      snapshot({containers: [container('DEMO')], processes: [hostProcess(4, container('DEMO'))]}),
    );
    open = openOver(host, {ascii: true});
    await open.until(() => open.rows('containers').length > 0);
    open.press('o', '/');
    open.type('demo');
    open.press('enter', '?');
    expect(open.text().replace(/[┌┐└┘─│]/g, '')).toMatch(/^[\n\x20-\x7e]*$/);
    expect(open.selected('containers')).toMatch(/^>DEMO/);
  });
});
