import {join} from 'node:path';
import {describe, expect, test} from '@jest/globals';
import {newFolder, openHost} from '../folder.ts';
import {enter, newContainer} from './entered.ts';

const names = async (host: ReturnType<typeof openHost>): Promise<string[]> =>
  (await host.snapshot()).processes.map(({name}) => name);

describe('a session inside a simulated container', () => {
  test('shows a PowerShell prompt with the name of the container', async () => {
    const host = openHost();
    const it = await enter(host, await newContainer(host, 'HYPVCON', {isolation: 'hyperv'}));
    await it.sees('[HYPVCON]: PS C:\\> ');
    expect(it.session.command).toEqual(['powershell']);
  });

  test('lists what runs inside, and only that', async () => {
    const host = openHost();
    const it = await enter(host, await newContainer(host, 'HYPVCON', {isolation: 'hyperv'}));
    await it.type('Get-Process csrss\r');
    await it.sees(/ProcessName[\s\S]*csrss[\s\S]*PS C:\\> $/);
    expect(it.printed().match(/csrss\r\n/g)).toHaveLength(2);
    await it.type('Get-Process vmwp\r');
    await it.sees('Cannot find a process with the name "vmwp"');
  });

  test('ends with the status of exit', async () => {
    const host = openHost();
    const it = await enter(host, await newContainer(host, 'CON'));
    await it.type('exit 7\r');
    expect(await it.session.ended).toEqual({kind: 'exited', status: 7});
  });

  test('shows ping in the host while it runs in a process container, with the same Id, and not after Ctrl+C', async () => {
    const host = openHost();
    const con = await newContainer(host, 'CON');
    const it = await enter(host, con);
    await it.sees('PS C:\\> ');
    expect(await names(host)).not.toContain('PING');
    await it.type('ping -t localhost\r');
    await it.sees('Reply from ::1: time<1ms');
    const onHost = (await host.snapshot()).processes.filter(({name}) => name === 'PING');
    const inside = (await host.inside(con.id)).filter(({name}) => name === 'PING');
    expect(onHost.map(({pid, containerId}) => [pid, containerId])).toEqual(
      inside.map(({pid}) => [pid, con.id]),
    );
    expect(onHost).toHaveLength(1);
    await it.type('\u0003');
    await it.sees(/Control-C\r\n[\s\S]*PS C:\\> $/);
    expect(await names(host)).not.toContain('PING');
  });

  test('never shows ping in the host from a hyperv container', async () => {
    const host = openHost();
    const con = await newContainer(host, 'CON', {isolation: 'hyperv'});
    const it = await enter(host, con, {command: ['cmd']});
    await it.sees('C:\\>');
    await it.type('ping -t localhost\r');
    await it.sees('Reply from ::1: time<1ms');
    expect((await host.inside(con.id)).map(({name}) => name)).toContain('PING');
    expect(await names(host)).not.toContain('PING');
    await it.type('\u0003');
    await it.sees(/Control-C\r\n\^C\r\nC:\\>$/);
    expect((await host.inside(con.id)).map(({name}) => name)).not.toContain('PING');
  });

  test('is over when the container stops, and says why', async () => {
    const host = openHost();
    const con = await newContainer(host, 'CON');
    const it = await enter(host, con);
    await it.type('ping -t localhost\r');
    await it.sees('Reply from');
    await host.stopContainer(con.id);
    expect(await it.session.ended).toEqual({kind: 'lost', reason: 'the container CON stopped'});
    expect(await names(host)).not.toContain('PING');
  });

  test('goes on when the host ends the ping in it, which says nothing more', async () => {
    const host = openHost();
    const con = await newContainer(host, 'CON');
    const it = await enter(host, con, {command: ['cmd']});
    await it.type('ping -t localhost\r');
    await it.sees('Reply from');
    const ping = (await host.snapshot()).processes.find(({name}) => name === 'PING');
    await host.endProcess(ping?.pid ?? 0, null);
    await it.sees(/C:\\>$/);
    expect(it.printed()).not.toContain('statistics');
    await it.type('echo %errorlevel%\r');
    await it.sees('\r\n1067\r\n');
  });

  test('ends when somebody ends its shell, and with the main process of the container', async () => {
    const host = openHost();
    const con = await newContainer(host, 'CON', {command: ['ping', '-t', 'localhost']});
    const it = await enter(host, con);
    await it.sees('PS C:\\> ');
    const shell = (await host.inside(con.id)).find(({name}) => name === 'powershell');
    await host.endProcess(shell?.pid ?? 0, null);
    expect(await it.session.ended).toEqual({kind: 'exited', status: 1067});
    const other = await enter(host, con);
    await other.sees('PS C:\\> ');
    const ping = (await host.snapshot()).processes.find(({name}) => name === 'PING');
    await host.endProcess(ping?.pid ?? 0, null);
    expect(await other.session.ended).toEqual({kind: 'lost', reason: 'the container CON stopped'});
    expect((await host.snapshot()).containers.map(({state}) => state)).toEqual(['stopped']);
  });

  test('ends all that it started when it is closed, or the host is', async () => {
    const host = openHost();
    const con = await newContainer(host, 'CON');
    const before = (await host.inside(con.id)).length;
    const it = await enter(host, con);
    await it.type('cmd\rping -t localhost\r');
    await it.sees('Reply from');
    expect((await host.inside(con.id)).map(({name}) => name)).toEqual(
      expect.arrayContaining(['powershell', 'cmd', 'PING']),
    );
    await it.session.close();
    expect(await it.session.ended).toEqual({kind: 'closed'});
    expect(await host.inside(con.id)).toHaveLength(before);
    const other = await enter(host, con);
    await host.close();
    expect(await other.session.ended).toEqual({kind: 'closed'});
  });

  test('is refused of what does not run, of what is paused, and of a program that is not there', async () => {
    const host = openHost();
    const off = await host.createContainer({name: 'DEMO', image: 'NanoServer', command: []});
    await expect(enter(host, off)).rejects.toThrow('cannot enter DEMO: it is Off');
    const con = await newContainer(host, 'CON', {isolation: 'hyperv'});
    const before = (await host.inside(con.id)).length;
    await expect(enter(host, con, {command: ['vim']})).rejects.toThrow('CON has no program called vim');
    expect(await host.inside(con.id)).toHaveLength(before);
    await host.pauseContainer(con.id);
    await expect(enter(host, con)).rejects.toThrow('cannot enter CON: it is paused');
  });

  test('stands still while the container is paused', async () => {
    const host = openHost();
    const con = await newContainer(host, 'CON', {isolation: 'hyperv'});
    const it = await enter(host, con, {command: ['cmd']});
    await it.sees('C:\\>');
    await host.pauseContainer(con.id);
    await it.type('hostname\r');
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(it.printed()).not.toContain('hostname');
    await host.unpauseContainer(con.id);
    await it.sees('WIN-');
  });

  test('has exit statuses, and keeps error output apart, on pipes', async () => {
    const host = openHost();
    const con = await newContainer(host, 'CON');
    const run = async (...command: string[]) => {
      const it = await enter(host, con, {command, terminal: null});
      const end = await it.session.ended;
      return [it.printed(), it.errors(), end.kind === 'exited' && end.status];
    };
    expect(await run('cmd', '/c', 'exit 5')).toEqual(['', '', 5]);
    expect(await run('whoami')).toEqual(['user manager\\containeradministrator\n', '', 0]);
    expect(await run('cmd', '/c', 'none')).toEqual([
      '',
      expect.stringContaining("'none' is not recognized"),
      9009,
    ]);
    expect(await run('powershell', '-Command', '1 + 1')).toEqual(['2\n', '', 0]);
    expect(await run('powershell', 'Get-Process none')).toEqual([
      '',
      expect.stringContaining('NoProcessFoundForGivenName'),
      1,
    ]);
    expect(await run('ping', '-n', '1', 'localhost')).toEqual([
      expect.stringContaining('Sent = 1, Received = 1'),
      '',
      0,
    ]);
  });

  test('is told of another program’s stop within its polling', async () => {
    const file = join(newFolder(), 'state.db');
    const host = openHost({file});
    const con = await newContainer(host, 'CON');
    const it = await enter(host, con);
    await openHost({file}).killContainer(con.id);
    expect(await it.session.ended).toEqual({kind: 'lost', reason: 'the container CON stopped'});
  });
});
