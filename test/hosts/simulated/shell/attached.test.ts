import {expect, test} from '@jest/globals';
import {openHost} from '../folder.ts';
import {enter, newContainer} from './entered.ts';

const docker = (command: string[], interactive = true) => ({
  command,
  owner: 'docker' as const,
  interactive,
  isolation: 'process' as const,
});

test('a session on a container’s own shell is that shell: no second process, and exit ends the container with its status', async () => {
  const host = openHost();
  const con = await newContainer(host, 'CON', docker(['cmd']));
  const before = (await host.inside(con.id)).length;
  const it = await enter(host, con, {command: con.command, attach: true});
  await it.sees('C:\\>');
  expect(await host.inside(con.id)).toHaveLength(before);
  await it.type('exit 3\r');
  expect(await it.session.ended).toEqual({kind: 'exited', status: 3});
  expect((await host.snapshot()).containers).toMatchObject([{state: 'stopped', exitCode: 3}]);
});

test('a session that is closed leaves the container’s own shell running', async () => {
  const host = openHost();
  const con = await newContainer(host, 'CON', docker(['powershell']));
  const it = await enter(host, con, {command: con.command, attach: true});
  await it.sees('PS C:\\>');
  await it.session.close();
  expect((await host.snapshot()).containers).toMatchObject([{state: 'running'}]);
});

test('what only prints is shown in the session, once on the host, and Ctrl+C ends it', async () => {
  const host = openHost();
  const con = await newContainer(host, 'CON', docker(['ping', '-t', 'localhost']));
  const it = await enter(host, con, {command: con.command, attach: true});
  await it.sees('Reply from');
  const {processes} = await host.snapshot();
  expect(processes.filter(({name}) => name === 'PING')).toHaveLength(1);
  await it.type('\u0003');
  expect(await it.session.ended).toMatchObject({kind: 'exited'});
  expect((await host.snapshot()).containers).toMatchObject([{state: 'stopped'}]);
});

test('a container that is stopped ends the session on its own command with its exit code', async () => {
  const host = openHost();
  const con = await newContainer(host, 'CON', docker(['cmd']));
  const it = await enter(host, con, {command: con.command, attach: true});
  await it.sees('C:\\>');
  await host.stopContainer(con.id);
  expect(await it.session.ended).toEqual({kind: 'exited', status: 3_221_225_786});
});
