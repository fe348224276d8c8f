import {afterEach, expect, jest, test} from '@jest/globals';
import {programFile, temporaryFolder} from '../support/program.ts';
import {openWindow, type TerminalWindow} from '../support/terminal.ts';

// Real programs in real terminals, on a machine that may be busy with others.
jest.setTimeout(60_000);

const folder = temporaryFolder();
let open: TerminalWindow | undefined;
afterEach(() => open?.close());

async function running(...flags: readonly string[]): Promise<TerminalWindow> {
  open = openWindow([process.execPath, programFile, 'console', '--host', 'sim', '--instant', ...flags], {
    cwd: folder,
    env: {HOME: folder, XDG_STATE_HOME: folder},
  });
  await open.screen.shows('PS C:\\>');
  return open;
}

test('commands are completed by Tab, run, found again, given up and left', async () => {
  const window = await running();
  window.type('get-containeri');
  await window.press('tab');
  await window.screen.shows('PS C:\\> Get-ContainerImage');
  await window.press('enter');
  await window.screen.shows('WindowsServerCore CN=Microsoft');
  window.type('1 + 41');
  await window.press('enter');
  await window.screen.shows('\n42');
  await window.press('up', 'up');
  await window.screen.shows('42\nPS C:\\> Get-ContainerImage');
  await window.press('ctrl+c');
  await window.screen.shows('^C');
  window.type('1..2 |');
  await window.press('enter');
  await window.screen.shows('>>');
  window.type('% { "n$_" }');
  await window.press('enter');
  await window.screen.shows('n1\nn2');
  await window.press('ctrl+d');
  expect(await window.ended()).toMatchObject({status: 0, cooked: true});
});

test('a block that is pasted as it stands in a document runs its commands only', async () => {
  const window = await running();
  window.type('PS C:\\> "first"\rfirst\r\rPS C:\\> "sec" + "ond"\rnope\rPS C:\\> 6 * 7\r');
  await window.screen.shows('PS C:\\> 6 * 7\n42');
  expect(window.emulator.history()).toContain('PS C:\\> "sec" + "ond"\nsecond');
  expect(window.emulator.history()).not.toContain('CommandNotFoundException');
});

test('docker run -it gives the terminal to the container, which ends with its command', async () => {
  const window = await running();
  window.type('docker run -it --name typed --isolation=hyperv nanoserver cmd');
  await window.press('enter');
  await window.screen.shows('\nC:\\>');
  window.type('echo in%side');
  await window.press('enter');
  await window.screen.shows('in%side\n');
  window.type('exit');
  await window.press('enter');
  await window.screen.shows('exit\nPS C:\\>');
  window.type('"now $((Get-Container typed).State)"');
  await window.press('enter');
  await window.screen.shows('now Off');
});

test('with --stop the first error ends it with status 1', async () => {
  const window = await running('--stop');
  window.type('nope');
  await window.press('enter');
  expect(await window.ended()).toMatchObject({status: 1, cooked: true});
});
