import {afterEach, describe, expect, test} from '@jest/globals';
import {tables} from '../../source/panes/tables.ts';
import {fakeHost} from '../support/fake-host.ts';
import {container, hostProcess, snapshot} from '../support/hand-made.ts';
import {type OpenDashboard, openOver} from '../support/open-dashboard.ts';
import {textOf} from '../support/screen-text.ts';

let open: OpenDashboard;
afterEach(() => open.close());

const web = container('web');
const shown = snapshot({containers: [web, container('db')], processes: [hostProcess(8, web)]});

async function openIt(columns = 160, rows = 40) {
  const remembered: unknown[] = [];
  open = openOver(fakeHost(shown), {
    size: {columns, rows},
    wishes: {remember: (...change) => remembered.push(change)},
  });
  await open.until(() => open.rows('containers').length > 0);
  return remembered;
}
const heading = () =>
  textOf(open.pane('containers').heading ?? [])
    .trim()
    .split(/\s+/);
const listed = () => {
  const view = open.panes().overlay?.view;
  if (view?.kind !== 'list') throw new Error('no list is open');
  return view.rows.map(({line, selected}) => `${selected ? '> ' : ''}${textOf(line).trim()}`);
};

describe('the columns of a pane', () => {
  test('are listed with those that could be shown, the shown ones first and checked', async () => {
    await openIt();
    open.press('C');
    expect(open.panes().overlay?.view.title).toBe('Columns · Containers');
    expect(listed()[0]).toMatch(/^> ✓ Name +name$/);
    expect(listed().filter(line => /✓/.test(line)).length).toBeGreaterThan(5);
    open.press('escape');
    expect(open.panes().overlay).toBeNull();
  });

  test('are hidden, shown and moved, which is seen at once and remembered', async () => {
    const remembered = await openIt();
    open.press('C', 'down', 'space');
    expect(heading()).not.toContain('Isolation');
    expect(listed()[1]).toMatch(/^> ✓ State/);
    open.press('left');
    expect(heading().slice(0, 2)).toEqual(['State', 'Name']);
    expect(listed()[0]).toMatch(/^> ✓ State/);
    open.press('left', 'right');
    expect(heading().slice(0, 2)).toEqual(['Name', 'State']);
    const own = tables.containers.own;
    expect(remembered.at(-1)).toEqual(['columns.containers', own.filter(id => id !== 'isolation'), own]);
    open.press('r', 'enter');
    expect(heading().slice(0, 3)).toEqual(['Name', 'Isolation', 'State']);
    expect(remembered.at(-1)).toEqual(['columns.containers', own, own]);
  });

  test('come back at the end of those that are shown', async () => {
    await openIt(240);
    open.press('C', 'down', 'space', 'end');
    while (!listed().some(line => /^> +Isolation/.test(line))) open.press('up');
    open.press('space');
    expect(heading().at(-1)).toBe('Isolation');
  });

  test('are one at the least', async () => {
    await openIt();
    open.press('C', ...Array.from({length: 20}, () => 'space'));
    expect(open.footer()).toBe('One column stays');
    expect(heading()).toHaveLength(1);
  });

  test('sort the pane, also the one that is not shown', async () => {
    await openIt();
    open.press('C', 'space', 'end');
    while (!listed().some(line => /^> +Name/.test(line))) open.press('up');
    open.press('o', 'escape');
    expect(textOf(open.pane('containers').aside)).toContain('Name');
    expect(heading()).not.toContain('Name');
  });

  test.each([
    [80, 24],
    [40, 12],
  ])('are listed in a window that follows the cursor at %i×%i', async (columns, rows) => {
    await openIt(columns, rows);
    open.press('C', 'G');
    expect(listed().at(-1)).toMatch(/^> /);
    open.press('g');
    expect(listed()[0]).toMatch(/^> /);
  });
});
