import {afterEach, describe, expect, test} from '@jest/globals';
import {allCommands} from '../../../source/commands/all-commands.ts';
import type {Container} from '../../../source/model/container.ts';
import {namesOf} from '../../../source/store/palette/names.ts';
import {type FakeHost, fakeHost} from '../../support/fake-host.ts';
import {container, hostProcess, snapshot} from '../../support/hand-made.ts';
import {type OpenDashboard, openOver, openSimulated} from '../../support/open-dashboard.ts';
import {sizes} from '../../support/sample-screens.ts';
import {screenFaults} from '../../support/screen-faults.ts';
import {textOf} from '../../support/screen-text.ts';

let open: OpenDashboard;
let host: FakeHost;
afterEach(() => open.close());

const off = container('DEMO', {state: 'stopped'});
const running = container('WINCONT');
const spaced = container('my web', {isolation: 'hyperv'});

async function openIt(containers: readonly Container[] = [off, running, spaced], given = {}) {
  host = fakeHost(snapshot({containers, processes: [hostProcess(4)]}));
  open = openOver(host, given);
  await open.until(() => !open.text().includes('sking the host'));
}

function palette() {
  const view = open.panes().overlay?.view;
  if (view?.kind !== 'list') throw new Error(`the palette is not open:\n${open.text()}`);
  return view;
}
const isOpen = () => open.panes().overlay?.view.kind === 'list';
const rows = () => palette().rows.map(({line}) => textOf(line).trimEnd());
const selected = () => {
  const row = palette().rows.find(each => each.selected);
  return row && textOf(row.line).trim();
};
const field = () => textOf(palette().field ?? []).trimEnd();
const below = () => palette().below.map(textOf).join(' ').trim();

describe('the palette', () => {
  test('lists every action, with its keys', async () => {
    await openIt([], {size: {columns: 120, rows: 140}});
    open.press(':');
    const seen = new Set<string>();
    for (let step = 0; step < allCommands.length; step += 1) {
      seen.add(selected() ?? '');
      open.press('down');
    }
    for (const {title, id} of allCommands)
      if (id !== 'palette') expect([...seen].some(row => row.startsWith(title))).toBe(true);
    open.type('stop');
    expect(rows()[0]).toMatch(/^Stop .* x$/);
  });

  test('finds an action by letters of its title, its id or its hint', async () => {
    await openIt();
    for (const [typed, title] of [
      ['zoom', 'Zoom the pane'],
      ['next pane', 'Next pane'],
      ['npane', 'Next pane'],
      ['remove', 'Delete'],
      ['delete', 'Delete'],
      ['page-up', 'One page up'],
    ] as const) {
      open.press(':');
      open.type(typed);
      expect(selected()).toMatch(new RegExp(`^${title}`));
      open.press('escape');
    }
  });

  test('says why an action cannot run now, and keeps what is typed when it is chosen all the same', async () => {
    await openIt([off]);
    open.press(':');
    open.type('stop');
    expect(rows()[0]).toMatch(/^Stop {2}DEMO is Off: start it first/);
    open.press('enter');
    expect(below()).toBe('DEMO is Off: start it first');
    expect(field()).toBe(': stop');
    expect(host.calls).toEqual([]);
  });

  test('runs what is chosen with the arrows', async () => {
    await openIt();
    open.press(':');
    open.type('pane');
    const before = selected();
    open.press('down', 'up');
    expect(selected()).toBe(before);
    open.press('ctrl+u');
    open.type('zoom');
    open.press('enter');
    expect(isOpen()).toBe(false);
    expect(open.panes().panes).toHaveLength(1);
  });

  test('says so when nothing is called that', async () => {
    await openIt();
    open.press(':');
    open.type('qqq');
    expect(below()).toBe('No action is called “qqq”');
    open.press('enter', 'down', 'pagedown', 'tab');
    expect(field()).toBe(': qqq');
  });

  test('is left by Esc without a trace', async () => {
    await openIt();
    const before = open.text();
    open.press(':');
    open.type('stop DEM');
    open.press('tab', 'escape');
    expect(open.text()).toBe(before);
    open.press(':');
    expect(field()).toBe(':');
    expect(selected()).toMatch(/^Create a container/);
  });

  test('has what was run last first', async () => {
    await openIt();
    for (const typed of ['zoom', 'next-pane']) {
      open.press(':');
      open.type(typed);
      open.press('enter');
    }
    open.press(':');
    expect(
      rows()
        .slice(0, 3)
        .map(row => row.split('  ')[0]),
    ).toEqual(['Next pane', 'Zoom the pane', 'Create a container']);
  });

  test('takes a paste, and characters that are typed fast in one input', async () => {
    await openIt();
    open.press(':');
    open.dashboard.paste('zo\nom');
    expect(field()).toBe(': zo om');
    open.press('ctrl+u');
    open.type('zoom');
    expect(field()).toBe(': zoom');
  });

  test.each(sizes)('is sound on $columns×$rows, whatever is typed', async size => {
    await openIt([off, running, spaced], {size});
    open.press(':');
    for (const key of [...'convert my ', 'tab', 'down', 'down', 'enter', ...'容器"', 'enter', 'pagedown'])
      for (const each of [key === ' ' ? 'space' : key]) {
        open.press(each);
        expect(screenFaults(open.dashboard.screen())).toEqual([]);
      }
  });
});

describe('words behind a name', () => {
  test('are the container that it is done to, whatever is selected', async () => {
    await openIt();
    open.press('g', ':');
    open.type('stop WINCONT');
    open.press('enter');
    expect(open.panes().overlay?.view.title).toBe('Stop WINCONT?');
    open.press('y');
    expect(host.calls).toEqual([`stopContainer ${running.id}`]);
  });

  test('are completed by Tab, one after the other, in quotes where they need them', async () => {
    await openIt();
    open.press(':');
    open.type('stop ');
    open.press('tab');
    expect(field()).toBe(': stop DEMO');
    open.press('tab', 'tab');
    expect(field()).toBe(': stop "my web"');
    open.press('shift+tab');
    expect(field()).toBe(': stop WINCONT');
    open.press('ctrl+u');
    open.type('stop w');
    open.press('tab');
    expect(field()).toBe(': stop WINCONT');
  });

  test('are listed with what is to be known of them, and none is chosen before an arrow says so', async () => {
    await openIt();
    open.press(':');
    open.type('start ');
    expect(rows()).toEqual([
      'DEMO  NanoServer · process · Off',
      'WINCONT  NanoServer · process · Running',
      'my web  NanoServer · hyperv · Running',
    ]);
    expect(selected()).toBeUndefined();
    open.press('down', 'enter');
    expect(host.calls).toEqual([`startContainer ${off.id}`]);
  });

  test('may be left out where the selection stands for them', async () => {
    await openIt();
    open.press('g', ':');
    open.type('start ');
    open.press('enter');
    expect(host.calls).toEqual([`startContainer ${off.id}`]);
  });

  test('that are wrong are one sentence, and what is typed stays', async () => {
    await openIt();
    for (const [typed, sentence] of [
      ['stop NOBODY', /^There is no container named NOBODY/],
      ['stop DEMO', /^DEMO is Off: start it first$/],
      ['convert DEMO linux', /^“linux” is no ISOLATION: process, hyperv$/],
      ['convert DEMO process', /^DEMO has process isolation already$/],
      ['convert DEMO hyperv now', /^“now” is no RUNTIME$/],
      ['sort Name now', /^“now” is one word too many: sort \[COLUMN\]$/],
      ['stop "my web', /^A quote is not closed$/],
      ['sort Nothing', /^“Nothing” is no COLUMN: Name, Isolation, /],
    ] as const) {
      open.press(':');
      open.type(typed);
      open.press('enter');
      expect(below()).toMatch(sentence);
      expect(field()).toBe(`: ${typed}`);
      open.press('escape');
    }
    expect(host.calls).toEqual([]);
  });

  test('convert a container to the isolation that is named', async () => {
    await openIt();
    open.press(':');
    open.type('conv DEMO hyperv');
    open.press('enter');
    expect(open.panes().overlay?.view.title).toBe('Convert DEMO to hyperv?');
  });

  test('fill the form that creates', async () => {
    open = await openSimulated();
    open.press(':');
    open.type('create WEB WindowsServerCore hyperv');
    open.press('enter');
    const view = open.panes().overlay?.view;
    if (view?.kind !== 'form') throw new Error('the form is not open');
    expect(view.fields.slice(0, 3).map(({value}) => textOf(value).trim())).toEqual([
      'WEB',
      'WindowsServerCore',
      'hyperv',
    ]);
  });

  test('keep an image that the host does not have, which is never another in its place', async () => {
    open = await openSimulated();
    open.press(':');
    open.type('create ZED Foo');
    open.press('enter');
    const view = open.panes().overlay?.view;
    if (view?.kind !== 'form') throw new Error('the form is not open');
    expect(textOf(view.fields[1]?.value ?? []).trim()).toContain('Foo');
  });

  test('sort, filter, look inside and go to a container', async () => {
    await openIt();
    const run = (typed: string) => {
      open.press(':');
      open.type(typed);
      open.press('enter');
    };
    run('sort state');
    expect(textOf(open.pane('containers').aside)).toContain('by State');
    run('filter wincont');
    expect(open.rows('containers')).toHaveLength(1);
    open.press('escape', '1');
    run('containers "my web"');
    expect(open.pane('containers').focused).toBe(true);
    expect(open.selected('containers')).toContain('my web');
    run('inside WINCONT');
    expect(open.title('inside')).toContain('Inside WINCONT');
  });

  test('are read-only where isotop is', async () => {
    await openIt([off], {readOnly: true});
    open.press(':');
    open.type('start DEMO');
    open.press('enter');
    expect(below()).toBe('isotop was started with --read-only');
  });
});

describe('the commands that take words', () => {
  test('have each name once, so that what is typed means one of them', () => {
    const names = allCommands
      .filter(each => each.arguments.length > 0)
      .flatMap(each => namesOf(each).filter((name, index, all) => all.indexOf(name) === index));
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('the search of the help', () => {
  const titles = () => {
    const view = open.panes().overlay?.view;
    if (view?.kind !== 'help') throw new Error('the help is not open');
    return view.sections.flatMap(section => section.actions.filter(({keys}) => keys !== ''));
  };

  test('lists what fits, moves with the arrows and runs what is chosen', async () => {
    await openIt();
    open.press('?', '/');
    open.type('pane');
    expect(titles().length).toBeGreaterThan(2);
    for (const {title} of titles()) expect(title.toLowerCase()).toContain('pane');
    expect(titles()[0]?.selected).toBe(true);
    open.press('down');
    expect(titles()[1]?.selected).toBe(true);
    open.press('ctrl+u');
    open.type('zoom');
    open.press('enter');
    expect(open.panes().overlay).toBeNull();
    expect(open.panes().panes).toHaveLength(1);
  });

  test('says so when nothing fits, and Esc lists all again, then closes', async () => {
    await openIt();
    open.press('?', '/');
    open.type('qqq');
    expect(open.text()).toContain('Nothing matches “qqq”');
    open.press('enter');
    expect(open.panes().overlay).not.toBeNull();
    open.press('escape');
    expect(titles().length).toBeGreaterThan(10);
    open.press('escape');
    expect(open.panes().overlay).toBeNull();
  });

  test('finds a key too', async () => {
    await openIt();
    open.press('?', '/');
    open.type('shift+tab');
    expect(titles().map(({title}) => title)).toEqual(['Previous pane']);
  });
});
