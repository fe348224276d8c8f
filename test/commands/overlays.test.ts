import {afterEach, describe, expect, test} from '@jest/globals';
import {allCommands} from '../../source/commands/all-commands.ts';
import {keyLabel} from '../../source/panes/key-label.ts';
import {nameOf} from '../../source/store/palette/names.ts';
import {type OpenDashboard, openSimulated} from '../support/open-dashboard.ts';

let open: OpenDashboard;
afterEach(() => open.close());

function help() {
  const view = open.panes().overlay?.view;
  if (view?.kind !== 'help') throw new Error('the help is not open');
  return view;
}
const actions = () => help().sections.flatMap(section => section.actions.filter(({keys}) => keys !== ''));
const selected = () => actions().find(action => action.selected)?.title;

describe('the help', () => {
  test('lists every command with its keys, and why it cannot run now', async () => {
    open = await openSimulated({size: {columns: 120, rows: 180}});
    open.press('?');
    expect(help().title).toBe('Help');
    expect(actions().map(({title}) => title)).toEqual(allCommands.map(({title}) => title));
    for (const command of allCommands)
      expect(
        actions()
          .find(({title}) => title === command.title)
          ?.keys.trim(),
      ).toBe(command.keys.map(keyLabel).join(' ') || `:${nameOf(command)}`);
    expect(actions().find(({title}) => title === 'Create a container')?.disabled).toBeNull();
  });

  test('says a reason that many of a section share once, under its title, and marks what it is about', async () => {
    open = await openSimulated({size: {columns: 120, rows: 180}});
    open.press('?');
    const [containers] = help().sections;
    expect(containers?.actions[0]).toMatchObject({keys: '', title: '– There is no container: c creates one'});
    expect(actions().find(({title}) => title === 'Stop')?.disabled).toBe('–');
    expect(open.text().split('There is no container: c creates one')).toHaveLength(2);
    open.press('G', 'g');
    expect(help().sections[0]?.actions[0]?.title).toContain('There is no container');
  });

  test('says a reason that is of one action beside it', async () => {
    open = await openSimulated({size: {columns: 120, rows: 180}});
    open.press('c', 'enter');
    await open.said('CON1 started');
    open.press('?');
    expect(actions().find(({title}) => title === 'Start')?.disabled).toBe('CON1 is running already');
  });

  test('explains the marks, and what the simulated host is', async () => {
    open = await openSimulated({size: {columns: 120, rows: 180}});
    open.press('?');
    const titles = help()
      .sections.map(({title}) => title)
      .join(' ');
    expect(titles).toContain('◆ marks the relatives of the selected row');
    expect(titles).toContain('◇ stands at the host processes that hold the VM');
    expect(titles).toContain('It is Nano Server 10.0.17763, a host that never shipped');
  });

  test('says which simulated host it is when it is another', async () => {
    open = await openSimulated({size: {columns: 120, rows: 180}, system: 'server-2019'});
    open.press('?');
    const titles = help()
      .sections.map(({title}) => title)
      .join(' ');
    expect(titles).toContain('It is Windows Server 2019 10.0.17763, which does not convert containers');
  });

  test('runs what is selected, after it closed', async () => {
    open = await openSimulated();
    open.press('?');
    expect(selected()).toBe('Create a container');
    open.press('enter');
    expect(open.panes().overlay?.view.kind).toBe('form');
  });

  test('says why what is selected cannot run', async () => {
    open = await openSimulated();
    open.press('?', 'j', 'enter');
    expect(open.panes().overlay).toBeNull();
    expect(open.footer()).toBe('There is no container: c creates one');
  });

  test('does nothing for the keys of other commands, and closes with ?, q and Esc', async () => {
    open = await openSimulated();
    for (const key of ['?', 'q', 'escape']) {
      open.press('?', 's', 'z', 'c', key);
      expect(open.panes().overlay).toBeNull();
    }
    expect(open.panes().panes).toHaveLength(3);
  });

  test.each([[{columns: 80, rows: 24}], [{columns: 40, rows: 12}]])(
    'shows every command and every line in turn on %j, with the title of its section',
    async size => {
      open = await openSimulated({size});
      open.press('?');
      const seen = new Set<string>();
      const lines = new Set<string>();
      for (let step = 0; step < 200; step += 1) {
        const title = selected();
        // Two long titles may begin alike: with its keys each is one.
        const chosen = actions().find(action => action.selected);
        if (chosen !== undefined) seen.add(chosen.keys + chosen.title);
        for (const section of help().sections) lines.add(section.title);
        if (title !== undefined) expect(help().sections[0]?.title).not.toBe(undefined);
        open.press('down');
      }
      expect(seen.size).toBe(allCommands.length);
      expect([...lines].join(' ')).toContain('documents play');
      open.press('g');
      expect(selected()).toBe('Create a container');
      expect(help().sections[0]?.title).toMatch(/^Containers/);
    },
  );

  test('goes by pages', async () => {
    open = await openSimulated({size: {columns: 80, rows: 24}});
    open.press('?', 'pagedown');
    expect(help().scroll?.offset).toBeGreaterThan(0);
    open.press('pageup');
    expect(help().scroll?.offset).toBe(0);
    open.press('G');
    expect(help().scroll).toMatchObject({offset: (help().scroll?.total ?? 0) - (help().scroll?.shown ?? 0)});
  });
});

describe('the details', () => {
  test('show the whole id, however narrow the screen', async () => {
    open = await openSimulated({size: {columns: 40, rows: 12}});
    open.press('c', 'enter');
    await open.said('CON1 started');
    open.press('y');
    const copied = open.requests.at(-1);
    const id = copied?.kind === 'copy' ? copied.text : 'none';
    open.press('D');
    const view = open.panes().overlay?.view;
    if (view?.kind !== 'details') throw new Error('the details are not open');
    const from = view.rows.findIndex(({label}) => label.trim() === 'Id');
    expect(
      view.rows
        .slice(from, from + 2)
        .map(({value}) => value)
        .join(''),
    ).toContain(id);
  });

  test('scroll, copy the id and close', async () => {
    open = await openSimulated({size: {columns: 80, rows: 12}});
    open.press('1', 'enter');
    const view = () => {
      const shown = open.panes().overlay?.view;
      return shown?.kind === 'details' ? shown : undefined;
    };
    expect(view()?.scroll?.offset).toBe(0);
    open.press('j', 'j');
    expect(view()?.scroll?.offset).toBe(2);
    open.press('G');
    expect(view()?.rows.at(-1)?.label.trim()).toBe('CPU');
    open.press('y');
    expect(open.requests.at(-1)?.kind).toBe('copy');
    expect(open.footer()).toMatch(/^Copied \d+$/);
    open.press('q');
    expect(view()).toBeUndefined();
  });

  test('copy nothing of another row when theirs is gone', async () => {
    const {host, ...opened} = await openSimulated({confirm: false});
    open = opened;
    for (const name of ['ONE', 'TWO'])
      await host.createContainer({name, image: 'NanoServer', isolation: 'process', command: []});
    await open.until(() => open.rows('containers').length === 2);
    open.press('2', 'g', 'D');
    const [first] = (await host.snapshot()).containers.filter(({name}) =>
      open.text().includes(`Details of ${name}`),
    );
    if (!first) throw new Error('the details of neither are open');
    open.press('y');
    expect(open.requests).toEqual([{kind: 'copy', text: first.id}]);
    await host.removeContainer(first.id, {force: true});
    await open.until(() => open.text().includes('It is no longer there.'));
    open.press('y');
    expect(open.requests).toHaveLength(1);
  });

  test('say when what they show is gone', async () => {
    open = await openSimulated({confirm: false});
    open.press('c', 'enter');
    await open.said('CON1 started');
    open.press('d', 'enter');
    await open.said('CON1 deleted');
    expect(open.text()).toContain('It is no longer there.');
  });
});
