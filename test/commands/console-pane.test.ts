import {afterEach, describe, expect, test} from '@jest/globals';
import {containerId} from '../../source/model/ids.ts';
import type {Span} from '../../source/panes/line.ts';
import {type ConsoleIn, consoleIn} from '../support/console-in.ts';
import {fakeHost} from '../support/fake-host.ts';
import {container, snapshot} from '../support/hand-made.ts';
import {type OpenDashboard, openOver, openSimulated} from '../support/open-dashboard.ts';
import {screenFaults} from '../support/screen-faults.ts';
import {textOf} from '../support/screen-text.ts';
import {typedInput} from '../support/typed-input.ts';

let open: OpenDashboard;
let console: ConsoleIn;
afterEach(() => open.close());

/** A dashboard whose console was opened. */
async function openIt(given: Parameters<typeof openSimulated>[0] = {}) {
  const opened = await openSimulated(given);
  open = opened;
  console = consoleIn(open);
  open.press('!');
  await console.idle();
  return opened;
}

const make = 'New-Container -Name WINCONT -ContainerImageName WindowsServerCore -SwitchName "Virtual Switch"';
const tonesOf = (wanted: string): (Span['tone'] | undefined)[] =>
  (console.view()?.rows ?? []).flatMap(({line}) =>
    textOf(line).includes(wanted) ? [line.find(({text}) => text.trim() !== '')?.tone] : [],
  );

describe('the console pane', () => {
  test('opens below the three panes, takes the keys, and keeps what it said while the panes have them', async () => {
    await openIt();
    expect(open.panes().panes.map(({pane}) => pane)).toEqual([
      'processes',
      'containers',
      'workers',
      'console',
    ]);
    expect(console.rows()).toEqual(['PS C:\\>']);
    await console.enter('Get-Container');
    open.press('q');
    expect(open.requests).toEqual([]);
    expect(console.rows().at(-1)).toBe('PS C:\\> q');
    expect(open.footer()).toMatch(/^Esc back to the panes/);
    open.press('escape');
    expect(open.pane('containers').focused).toBe(true);
    expect(console.rows().at(-1)).toBe('PS C:\\> q');
    open.press('!');
    expect(console.view()?.focused).toBe(true);
    expect(console.rows().at(-1)).toBe('PS C:\\> q');
  });

  test('runs what is typed, and the other panes show what it did', async () => {
    await openIt();
    await console.enter(make);
    await open.until(() => open.rows('containers').some(row => /WINCONT +process +Off/.test(row)));
    await console.enter('Start-Container WINCONT');
    await open.until(() => open.rows('containers').some(row => /WINCONT +process +Running/.test(row)));
    await console.enter('Get-Container | Where-Object State -eq Running | Select-Object Name, RuntimeType');
    expect(console.text()).toMatch(/Name +RuntimeType\n-+ +-+\nWINCONT +Default/);
  });

  test('runs lines that were typed ahead in their order', async () => {
    await openIt();
    for (const line of [make, 'Start-Container WINCONT', '(Get-Container WINCONT).State', '"done"']) {
      open.type(line);
      open.press('enter');
    }
    await open.until(() => console.rows().at(-2) === 'done');
    await console.idle();
    expect(console.text()).toMatch(/State\nRunning\nPS C:\\> "done"\ndone\nPS C:\\>$/);
  });

  test('is entered with what was typed while it was getting ready', async () => {
    open = await openSimulated();
    console = consoleIn(open);
    open.press('!');
    open.type('"early"');
    open.press('enter');
    await open.until(() => console.rows().includes('early'));
    await console.idle();
    expect(console.rows()).toEqual(['PS C:\\> "early"', 'early', 'PS C:\\>']);
  });

  test('says errors in the shape of the language, and goes on', async () => {
    await openIt();
    await console.enter('Get-Process -Name nonesuch');
    expect(console.text()).toContain(
      'NoProcessFoundForGivenName,Microsoft.PowerShell.Commands.GetProcessCommand',
    );
    expect(tonesOf('CategoryInfo')).toEqual(['bad']);
    await console.enter(make);
    await console.enter('Stop-Container WINCONT');
    expect(tonesOf('WARNING: ')).toEqual(['warning']);
    await console.enter('docker start nonesuch');
    expect(tonesOf('No such container: nonesuch')).toEqual(['bad']);
  });

  test('changes nothing of a host that is read-only, and says so', async () => {
    const {host} = await openIt({readOnly: true});
    await console.enter(make);
    expect(tonesOf('FullyQualifiedErrorId')).toEqual(['bad']);
    expect((await host.snapshot()).containers).toEqual([]);
    await console.enter('Get-ContainerImage');
    expect(console.text()).toContain('NanoServer');
  });

  test('is where Enter-PSSession leads, until exit; exit on the host closes it', async () => {
    await openIt();
    await console.enter(make);
    await console.enter('Start-Container WINCONT');
    await console.enter('Enter-PSSession -ContainerName WINCONT -RunAsAdministrator');
    expect(console.rows().at(-1)).toBe('[WINCONT]: PS C:\\>');
    await console.enter('exit');
    expect(console.rows().at(-1)).toBe('PS C:\\>');
    open.type('exit');
    open.press('enter');
    await open.until(() => console.view() === null);
    expect(open.pane('containers').focused).toBe(true);
    open.press('!');
    await console.idle();
    expect(console.rows()).toEqual(['PS C:\\>']);
    open.press('up', 'up');
    expect(console.rows()).toEqual(['PS C:\\> Enter-PSSession -ContainerName WINCONT -RunAsAdministrator']);
  });
});

describe('the line of the console', () => {
  test('is edited, and goes on in the next one while it is not complete', async () => {
    await openIt();
    open.type('Get-Containr');
    open.press('left', 'e', 'home', 'ctrl+k');
    open.type('"a" +');
    open.press('enter');
    await console.idle();
    expect(console.rows().at(-1)).toBe('>>');
    await console.enter('"b"');
    expect(console.rows()).toEqual(['PS C:\\> "a" +', '>> "b"', 'ab', 'PS C:\\>']);
  });

  test('an empty one ends what goes on', async () => {
    await openIt();
    await console.enter('if ($true) {');
    expect(console.rows().at(-1)).toBe('>>');
    await console.enter('');
    expect(tonesOf('FullyQualifiedErrorId')).toEqual(['bad']);
    expect(console.rows().at(-1)).toBe('PS C:\\>');
  });

  test('has those before it in its history, and keeps what was being typed', async () => {
    await openIt();
    await console.enter('"one"');
    await console.enter('"two"');
    open.type('thr');
    open.press('up');
    expect(console.rows().at(-1)).toBe('PS C:\\> "two"');
    open.press('up', 'up', 'up');
    expect(console.rows().at(-1)).toBe('PS C:\\> "one"');
    open.press('down', 'down');
    expect(console.rows().at(-1)).toBe('PS C:\\> thr');
  });

  test('is completed by Tab, each Tab the next candidate, before Enter runs it', async () => {
    await openIt();
    open.type('Get-ContainerI');
    open.press('tab', 'enter');
    await open.until(() => console.text().includes('NanoServer'));
    await console.idle();
    expect(console.rows()[0]).toBe('PS C:\\> Get-ContainerImage');
    open.press('ctrl+l');
    open.type('Get-Cont');
    open.press('tab');
    await open.until(() => console.rows()[0] !== 'PS C:\\> Get-Cont');
    const first = console.rows()[0];
    expect(textOf(console.view()?.aside ?? [])).toMatch(/^1 of \d+$/);
    open.press('tab');
    expect(console.rows()[0]).not.toBe(first);
    open.press('shift+tab');
    expect(console.rows()[0]).toBe(first);
  });

  test('shows what cannot be shown escaped', async () => {
    await openIt();
    open.press('"', '\u202e', '容', '"', 'enter');
    await console.idle();
    expect(console.rows().slice(0, 2)).toEqual(['PS C:\\> "\\u{202e}容"', '\\u{202e}容']);
  });

  test('that is longer than the pane goes on in the next row', async () => {
    await openIt({size: {columns: 40, rows: 12}});
    open.type(`"${'容'.repeat(30)}"`);
    expect(console.rows()).toEqual([`PS C:\\> "${'容'.repeat(14)}`, `${'容'.repeat(16)}"`]);
    expect(screenFaults(open.dashboard.screen())).toEqual([]);
  });
});

describe('Ctrl+C in the console', () => {
  test('ends what runs on, and what waits for it', async () => {
    await openIt();
    open.type('docker events');
    open.press('enter');
    await open.until(() => textOf(console.view()?.title ?? []).includes('running'));
    open.type('"never"');
    open.press('enter', 'ctrl+c');
    await console.idle();
    expect(console.rows()).toEqual(['PS C:\\> docker events', '^C', 'PS C:\\>']);
    expect(open.requests).toEqual([]);
  });

  test('clears the line, leaves what goes on, and quits only where there is neither', async () => {
    await openIt();
    open.type('Get-Conta');
    open.press('ctrl+c');
    expect(console.rows()).toEqual(['PS C:\\> Get-Conta^C', 'PS C:\\>']);
    await console.enter('"a" +');
    open.press('ctrl+c');
    expect(console.rows().at(-1)).toBe('PS C:\\>');
    expect(open.requests).toEqual([]);
    open.press('ctrl+c');
    expect(open.requests).toEqual([{kind: 'quit', status: 0}]);
  });
});

test('what a host does not end is left alone by a second Ctrl+C', async () => {
  const demo = container('DEMO');
  const host = fakeHost(snapshot({containers: [demo]}));
  open = openOver(host);
  console = consoleIn(open);
  open.press('!');
  await console.idle();
  open.type('Stop-Container DEMO');
  open.press('enter');
  await open.until(() => host.calls.length > 0);
  open.press('ctrl+c');
  expect(textOf(console.view()?.title ?? [])).toBe('! Console · cancelling: Ctrl+C again leaves it alone');
  open.type('"still here"');
  open.press('ctrl+c');
  await console.idle();
  open.press('enter');
  await open.until(() => console.rows().includes('still here'));
  await console.idle();
  host.answer(demo);
  await console.enter('"and on"');
  expect(console.rows()).toEqual([
    'PS C:\\> Stop-Container DEMO',
    '^C',
    '^C',
    'It goes on by itself; the console begins anew.',
    'PS C:\\> "still here"',
    'still here',
    'PS C:\\> "and on"',
    'and on',
    'PS C:\\>',
  ]);
});

describe('a terminal that a command asks for', () => {
  test('opens in the place of the console, which comes back with its key', async () => {
    await openIt();
    await console.enter('docker run -d --name DEMO microsoft/nanoserver ping -t localhost');
    await console.enter('docker exec -it DEMO cmd');
    await open.until(() => open.panes().panes.some(({pane, focused}) => pane === 'session' && focused));
    expect(console.view()).toBeNull();
    await open.until(() => open.text().includes('C:\\>'));
    expect(open.text()).toMatch(/DEMO · cmd · running/);
    open.dashboard.input([
      {kind: 'key', key: 'ctrl+]', raw: '\u001d'},
      {kind: 'key', key: 'e', raw: 'e'},
    ]);
    open.press('!');
    expect(console.rows().at(-1)).toBe('PS C:\\>');
    expect(console.view()?.focused).toBe(true);
    open.press('escape', '4');
    expect(open.panes().panes.find(({pane}) => pane === 'session')?.focused).toBe(true);
  });
});

describe('a paste into the console', () => {
  const block = [
    'PS C:\\> docker run -d --name DEMO --isolation=process microsoft/nanoserver ping -t localhost',
    'd1a2f3',
    'PS C:\\> Get-Container | Select-Object Name,',
    '>>   RuntimeType',
    '',
    'Name    RuntimeType',
    '----    -----------',
    'WINCONT Default',
  ].join('\n');

  test('runs the commands of a block, each behind its prompt, and none of the output that stands between', async () => {
    await openIt({size: {columns: 200, rows: 60}});
    open.dashboard.paste(`${block}\n`);
    await open.until(() => console.text().includes('>>   RuntimeType'));
    await console.idle();
    const commands = console.rows().filter(row => /^(PS C|>>)/.test(row));
    expect(commands).toEqual([
      'PS C:\\> docker run -d --name DEMO --isolation=process microsoft/nanoserver ping -t localhost',
      'PS C:\\> Get-Container | Select-Object Name,',
      '>>   RuntimeType',
      'PS C:\\>',
    ]);
    expect(console.text()).not.toContain('d1a2f3');
    open.press('up');
    expect(console.rows().at(-1)).toBe('PS C:\\>   RuntimeType');
    open.press('up');
    expect(console.rows().at(-1)).toBe('PS C:\\> Get-Container | Select-Object Name,');
    expect(console.text()).toMatch(/DEMO +Default/);
  });

  test('of lines without prompts runs them', async () => {
    await openIt();
    open.dashboard.paste('"one"\n"two"\n');
    await open.until(() => console.rows().includes('two'));
    await console.idle();
    expect(console.rows()).toEqual(['PS C:\\> "one"', 'one', 'PS C:\\> "two"', 'two', 'PS C:\\>']);
  });

  test('of one line is put into the line, and not run', async () => {
    await openIt();
    open.dashboard.paste('Get-Container\n');
    expect(console.rows()).toEqual(['PS C:\\> Get-Container']);
  });

  test('that is longer than a line can be is cut, and said to be', async () => {
    await openIt();
    open.dashboard.paste('x'.repeat(40_001));
    open.press('ctrl+u');
    expect(console.rows()).toEqual(['The line is cut: it takes 40000 characters.', 'PS C:\\>']);
  });
});

describe('docker run -it', () => {
  test('opens a session on the container’s own command, and the container ends with it', async () => {
    await openIt();
    await console.enter('docker run -it --name typed nanoserver cmd');
    await open.until(() => open.text().includes('C:\\>'));
    open.dashboard.input(typedInput('exit\r'));
    await open.until(() => open.rows('containers').some(row => /typed +process +Off/.test(row)));
    // The next key closes it, and the console has the keys again.
    open.dashboard.input(typedInput('x"back"'));
    await open.until(() => console.rows().at(-1) === 'PS C:\\> "back"');
  });
});

describe('what the console printed', () => {
  test('stays where it was scrolled back to while more comes', async () => {
    const {host} = await openIt();
    await console.enter('docker run -d --name DEMO microsoft/nanoserver ping -t localhost');
    await console.enter('1..50');
    open.type('docker events');
    open.press('enter');
    // The host's clock stands still: what was just done counts as done since.
    await open.until(() => console.text().includes('container start'));
    open.press('pageup');
    const before = console.rows();
    const aside = textOf(console.view()?.aside ?? []);
    const [demo] = (await host.snapshot()).containers;
    await host.stopContainer(demo?.id ?? containerId(''));
    await open.until(() => textOf(console.view()?.aside ?? []) !== aside);
    expect(console.rows()).toEqual(before);
    open.press('pagedown', 'pagedown');
    expect(console.text()).toContain('container stop');
  });

  test('is scrolled back page by page, and is cleared by Ctrl+L', async () => {
    await openIt();
    await console.enter('1..100');
    expect(console.rows().at(-2)).toBe('100');
    open.press('pageup');
    const back = console.rows();
    expect(back.at(-1)).toBe('85');
    expect(textOf(console.view()?.aside ?? [])).toMatch(/^\d+ more lines below$/);
    expect(console.view()?.scroll).not.toBeNull();
    open.press('pagedown');
    expect(console.rows().at(-2)).toBe('100');
    open.press('pageup', 'x');
    expect(console.rows().at(-1)).toBe('PS C:\\> x');
    open.press('ctrl+l');
    expect(console.rows()).toEqual(['PS C:\\> x']);
  });

  test('is bounded', async () => {
    await openIt();
    await console.enter('1..5000');
    open.press(...Array.from({length: 400}, () => 'pageup'));
    expect(console.rows()[0]).toBe('3001');
  });

  test('goes away by Clear-Host', async () => {
    await openIt();
    await console.enter('"one"');
    await console.enter('cls');
    expect(console.rows()).toEqual(['PS C:\\>']);
  });
});

describe('at every size', () => {
  const sizes = [
    {columns: 200, rows: 60},
    {columns: 120, rows: 40},
    {columns: 100, rows: 24},
    {columns: 80, rows: 24},
    {columns: 60, rows: 16},
    {columns: 40, rows: 12},
    {columns: 40, rows: 10},
  ];
  test('the screen is sound while commands have run, wide characters and errors among them', async () => {
    await openIt();
    await console.enter('docker run -d --name 容器コンテナ microsoft/nanoserver ping -t localhost');
    await console.enter('Get-Container');
    await console.enter(`"${'容a'.repeat(120)}"`);
    await console.enter('Get-Process -Name nonesuch');
    for (const size of sizes) {
      open.dashboard.resize(size);
      expect(screenFaults(open.dashboard.screen())).toEqual([]);
      expect(console.rows().at(-1)).toBe('PS C:\\>');
      open.press('pageup');
      expect(screenFaults(open.dashboard.screen())).toEqual([]);
      open.press('escape');
      expect(screenFaults(open.dashboard.screen())).toEqual([]);
      expect(console.view() !== null).toBe(size.columns >= 100 && size.rows >= 21);
      open.press('!', 'x', 'backspace');
    }
  });

  test('tables are as wide as the pane is when they are made', async () => {
    await openIt({size: {columns: 120, rows: 40}});
    open.dashboard.resize({columns: 60, rows: 24});
    await console.enter('Get-ContainerImage');
    const table = console.rows().slice(1, -1);
    expect(table.some(row => row.includes('NanoServer'))).toBe(true);
    expect(table.filter(row => row.length > 58)).toEqual([]);
  });
});
