import {describe, expect, test} from '@jest/globals';
import {openHost} from '../folder.ts';
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
});
