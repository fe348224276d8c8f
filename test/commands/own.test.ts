import {afterEach, describe, expect, test} from '@jest/globals';
import {type InsideProcess, unknownFigures} from '../../source/model/process.ts';
import type {OwnCommand} from '../../source/settings/own-command.ts';
import {fakeHost} from '../support/fake-host.ts';
import {container, host as hostId, snapshot} from '../support/hand-made.ts';
import {type OpenDashboard, openOver} from '../support/open-dashboard.ts';
import {screenText} from '../support/screen-text.ts';

let open: OpenDashboard;
afterEach(() => open.close());

const nasty = 'a"; echo $HOME `id` \'b';
const usual = {confirm: false, terminal: false, changes: true, seconds: 30};

async function openWith(
  commands: readonly Partial<OwnCommand>[],
  readOnly = false,
  containers = [container(nasty)],
  inside: readonly InsideProcess[] = [],
) {
  const given = commands.map(command => ({...usual, key: 'f5', title: 'Mine', run: 'echo', ...command}));
  const host = fakeHost(snapshot({containers}));
  host.showInside(inside);
  open = openOver(host, {readOnly, wishes: {commands: given}});
  await open.until(() => !open.text().includes('sking the host'));
}
const node = JSON.stringify(process.execPath);

describe('a command of the user’s own', () => {
  test('gets what is selected as one word, whatever characters it has', async () => {
    await openWith([{run: `${node} -p process.argv[1] {name}`}]);
    open.press('f5');
    await open.said(`Mine: ${nasty}`);
  });

  test('finds what is selected in its environment', async () => {
    await openWith([{run: `${node} -p process.env.ISOTOP_NAME.length`}]);
    open.press('f5');
    await open.said(`Mine: ${nasty.length}`);
  });

  test('shows more than a line in a box, which Esc closes', async () => {
    await openWith([{run: `${node} -e "for(let i=1;i<90;i++)console.log('line',i)"`}]);
    open.press('f5');
    await open.until(() => open.panes().overlay !== null);
    expect(open.text()).toContain('line 1 ');
    expect(open.text()).toContain('ended with status 0');
    open.press('G');
    expect(screenText(open.dashboard.screen())).toContain('line 89');
    open.press('escape');
    expect(open.panes().overlay).toBeNull();
  });

  test('that fails says how, and shows what it said safely', async () => {
    await openWith([{run: `${node} -e "console.error('\\u001b[2Jno');process.exitCode=3"`}]);
    open.press('f5');
    await open.until(() => open.panes().overlay !== null);
    expect(open.text()).toContain('ended with status 3');
    expect(open.text()).not.toContain('\u001b');
  });

  test('is ended when it takes longer than it may', async () => {
    await openWith([{run: `${node} -e "setTimeout(()=>{},60000)"`, seconds: 1}]);
    open.press('f5');
    await open.said('Mine: ended: it ran longer than 1 s');
  });

  test('whose program is not there is told so', async () => {
    await openWith([{run: 'no-such-program-here {id}'}]);
    open.press('f5');
    await open.said('Mine: there is no program no-such-program-here');
  });

  test('that cannot be started with what it is given is told so', async () => {
    await openWith([{run: `${node} {name}`}], false, [container('a\u0000b')]);
    open.press('f5');
    await open.said('cannot be started (ERR_INVALID_ARG_VALUE)');
  });

  test('asks first where it is to, and is about what was selected then', async () => {
    await openWith([{run: `${node} -p process.argv[1] {name}`, confirm: true}]);
    open.press('f5');
    expect(open.panes().overlay?.view).toMatchObject({kind: 'question', title: 'Mine?'});
    open.press('n');
    expect(open.footer()).toBe('Mine: not run');
    open.press('f5', 'y');
    await open.said(`Mine: ${nasty}`);
  });

  test('cannot run where nothing is selected that it needs, nor under --read-only', async () => {
    await openWith([{run: 'echo {name}'}], false, []);
    open.press('f5');
    expect(open.footer()).toBe('It needs {name}, and what is selected has none');
    await open.close();
    await openWith([{run: 'echo {name}'}, {key: 'f6', run: `${node} -p 1`, changes: false}], true);
    open.press('f5');
    expect(open.footer()).toContain('read-only');
    open.press('f6');
    await open.said('Mine: 1');
  });

  test('that wants the terminal asks for it, and stands in the help with its key', async () => {
    await openWith([{run: 'htop -p "1 2"', terminal: true}]);
    open.press('f5');
    expect(open.requests).toMatchObject([{kind: 'run', program: {file: 'htop', words: ['-p', '1 2']}}]);
    open.press('?');
    for (let row = 0; row < 150 && !/F5 +Mine/.test(open.text()); row += 1) open.press('down');
    expect(open.text()).toMatch(/F5 +Mine/);
  });

  test('means the process of the host by {pid}, whatever a container calls it inside', async () => {
    const inside = [
      {...unknownFigures, host: hostId, pid: 5, name: 'a', user: null, session: 3, hostPid: null},
      {...unknownFigures, host: hostId, pid: 7, name: 'b', user: null, session: 3, hostPid: 1234},
    ];
    await openWith([{run: `${node} -p process.argv[1] {pid}`}], false, [container('A')], inside);
    open.press('i');
    await open.until(() => open.pane('inside').rows.length > 0);
    open.press('1', 'tab', 'g', 'f5');
    expect(open.pane('inside').focused).toBe(true);
    expect(open.footer()).toBe('It needs {pid}, and what is selected has none');
    open.press('j', 'f5');
    await open.said('Mine: 1234');
  });

  test('does not put a name into the middle of a word that could be a script', async () => {
    await openWith([{run: `${node} -p process.argv[1] x={name}`}]);
    open.press('f5');
    expect(open.footer()).toBe('{name} has special characters, which could be read as a script here');
  });

  test('is for one container: not while others are chosen', async () => {
    await openWith([{run: `${node} -p process.argv[1] {name}`}, {key: 'f6', run: `${node} -p 1`}], false, [
      container('A'),
      container('B'),
    ]);
    open.press('2', 'g', 'a', 'f5');
    expect(open.footer()).toBe('It is for one container, and others are chosen');
    open.press('f6');
    await open.said('Mine: 1');
    open.press('u', 'space', 'f5');
    expect(open.footer()).toBe('It is for one container, and others are chosen');
    open.press('g', 'f5');
    await open.said('Mine: A');
  });
});
