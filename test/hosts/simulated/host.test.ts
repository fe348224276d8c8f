import {rmSync} from 'node:fs';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {describe, expect, test} from '@jest/globals';
import {can, type HostUpdate} from '../../../source/hosts/host.ts';
import {seeded} from '../../../source/hosts/simulated/random.ts';
import {toHostError} from '../../../source/model/host-error.ts';
import {containerId} from '../../../source/model/ids.ts';
import {newFolder, openHost, until} from './folder.ts';

const csrss = (processes: readonly {name: string}[]) => processes.filter(({name}) => name === 'csrss');

describe('the isolation demonstration', () => {
  test('(a) a process container has its csrss on the host, in a new session, with the same Id as inside', async () => {
    const host = openHost();
    const before = csrss((await host.snapshot()).processes);
    const {id} = await host.createContainer({
      name: 'WINCONT',
      image: 'WindowsServerCore',
      network: 'Virtual Switch',
      command: [],
    });
    await host.startContainer(id);
    const after = (await host.snapshot()).processes.filter(({name}) => name === 'csrss');
    expect(after).toHaveLength(before.length + 1);
    const [added] = after.filter(({containerId: of}) => of === id);
    expect(added).toMatchObject({session: 3, container: 'WINCONT'});
    const inside = (await host.inside(id)).filter(({name}) => name === 'csrss');
    expect(inside).toHaveLength(1);
    expect(inside[0]).toMatchObject({pid: added?.pid, hostPid: added?.pid, session: 3});
  });

  test('(b) a hyperv container has its csrss inside only, and one vmwp whose user is its id', async () => {
    const host = openHost();
    const before = await host.snapshot();
    const {id} = await host.createContainer({
      name: 'HYPVCON',
      image: 'NanoServer',
      isolation: 'hyperv',
      command: [],
    });
    const started = await host.startContainer(id);
    expect(started).toMatchObject({state: 'running', vmId: id, computeSystemId: id.toUpperCase()});
    const after = await host.snapshot();
    expect(csrss(after.processes)).toEqual(csrss(before.processes));
    const vmwp = after.processes.filter(({name}) => name === 'vmwp');
    expect(vmwp).toHaveLength(1);
    expect(vmwp[0]).toMatchObject({user: id.toUpperCase(), session: 0, pid: started.workerPid});
    expect((await host.inside(id)).filter(({name}) => name === 'csrss')).toEqual([
      expect.objectContaining({session: 1, hostPid: null, handles: null}),
    ]);
    await host.stopContainer(id);
    expect((await host.snapshot()).processes).toEqual(before.processes);
  });

  test('(c) a container of the default isolation is converted, and a running one is told what it takes', async () => {
    const host = openHost();
    const {id} = await host.createContainer({name: 'DEMO', image: 'nanoserver', network: 'NAT', command: []});
    expect((await host.planConvert(id, {to: 'hyperv'})).steps).toEqual([
      'Change its runtime from Default to HyperV',
    ]);
    expect(await host.convertContainer(id, {to: 'hyperv'})).toMatchObject({
      isolation: 'hyperv',
      runtime: 'hyperv',
    });
    await host.startContainer(id);
    const plan = await host.planConvert(id, {to: 'process'});
    expect(plan.steps).toEqual([
      'Stop DEMO',
      'Change its runtime from HyperV to Default',
      'Start it: its processes are on the host, and it has no VM worker',
    ]);
    expect(plan).toMatchObject({
      to: 'process',
      runtime: 'default',
      obstacle: {kind: 'wrong-state', action: 'convert'},
    });
    await expect(host.convertContainer(id, {to: 'process'})).rejects.toThrow('it is running');
    const other = openHost({system: 'server-2019'});
    const made = await other.createContainer({name: 'DEMO', image: 'nanoserver', command: []});
    expect((await other.planConvert(made.id, {to: 'hyperv'})).obstacle).toMatchObject({
      kind: 'convert-unsupported',
    });
    await expect(other.convertContainer(made.id, {to: 'hyperv'})).rejects.toThrow(
      'Windows Server 2019 10.0.17763 does not convert containers',
    );
  });
});

describe('a simulated host', () => {
  test('says when a start and a stop are done, not when they are begun', async () => {
    const host = openHost({instant: false});
    const {id} = await host.createContainer({name: 'A', image: 'NanoServer', command: []});
    const starting = host.startContainer(id);
    expect((await host.snapshot()).containers[0]?.state).toBe('starting');
    expect((await starting).state).toBe('running');
    const stopping = host.stopContainer(id);
    expect((await host.snapshot()).containers[0]?.state).toBe('stopping');
    expect(await stopping).toMatchObject({state: 'stopped', insideCount: 0});
  });

  test('gives a container with --rm that ended at once as it ended', async () => {
    const host = openHost();
    const {id} = await host.createContainer({
      name: 'once',
      image: 'NanoServer',
      owner: 'docker',
      removeOnExit: true,
      command: ['hostname'],
    });
    expect(await host.startContainer(id)).toMatchObject({id, state: 'stopped'});
    expect((await host.snapshot()).containers).toEqual([]);
  });

  test('tells a sentence for every event, with who did it', async () => {
    const host = openHost();
    const {id} = await host.createContainer(
      {name: 'A', image: 'NanoServer', isolation: 'hyperv', command: []},
      'isotop create A',
    );
    await host.startContainer(id);
    await host.pauseContainer(id);
    await host.unpauseContainer(id);
    await host.restartContainer(id);
    const pid = await host.startProcess({container: id, name: 'cmd', parentPid: null, owner: null});
    await host.endProcess(pid, id);
    await host.killContainer(id);
    await host.convertContainer(id, {to: 'process'});
    await host.renameContainer(id, 'B');
    await host.removeContainer(id, {force: false});
    await host.populate({containers: 1, hypervPercent: 0, processes: 2, seed: 1});
    await host.reset({system: 'windows-11'});
    const events = await host.eventsAfter(0);
    expect(events.map(({message}) => message)).toEqual([
      'a Nano Server host was made',
      'A was created from NanoServer under hyperv isolation',
      'A was started',
      'A was paused',
      'A goes on after a pause',
      'A was restarted',
      `cmd (${pid}) was started in A`,
      `cmd (${pid}) ended in A`,
      'A was killed',
      'A was converted to process isolation',
      'A was renamed to B',
      'B was removed',
      'the host got 1 container and 2 processes more',
      'the host was emptied, and is a Windows 11 host',
    ]);
    expect(events.map(({sequence}) => sequence)).toEqual(events.map((_event, index) => index + 1));
    expect(events[2]).toMatchObject({kind: 'container-started', subject: 'A', host: host.id});
    expect(events[2]?.actor).toBe(`pts/7, isotop test (${process.pid})`);
    expect(await host.eventsAfter(12)).toEqual(events.slice(12));
    expect(await host.eventsAfter(0, 3)).toEqual(events.slice(-3));
    expect(await host.eventsAfter(events.length - 1, 3)).toEqual(events.slice(-1));
    const {host: facts, containers} = await host.snapshot();
    expect(facts).toMatchObject({os: 'Windows 11', version: '10.0.26100', defaultIsolation: 'hyperv'});
    expect(containers).toEqual([]);
  });

  test('refuses to look into what does not run or is not there', async () => {
    const host = openHost();
    const {id} = await host.createContainer({name: 'A', image: 'NanoServer', command: []});
    expect(await host.inside(id).catch(toHostError)).toEqual({
      kind: 'wrong-state',
      action: 'look inside',
      name: 'A',
      state: 'created',
    });
    expect(await host.inside(containerId('x')).catch(toHostError)).toMatchObject({kind: 'no-such-container'});
  });

  test('has the capabilities of issue 2, and none that it only pretends to', () => {
    const host = openHost();
    for (const name of [
      'createContainer',
      'convertContainer',
      'pauseContainer',
      'populate',
      'reset',
      'eventsAfter',
    ] as const)
      expect(can(host, name)).toBe(true);
    expect(can(host, 'pullImage')).toBe(false);
  });

  test('does the same with the same clock and chance', async () => {
    const run = async () => {
      let now = 1_700_000_000_000;
      const host = openHost({clock: () => now, random: seeded(42)});
      const {id} = await host.createContainer({name: 'A', image: 'NanoServer', command: []});
      await host.startContainer(id);
      now += 60_000;
      const {processes, figures, containers} = await host.snapshot();
      return {containers, rows: processes.map(process => ({...process, ...figures(process.pid)}))};
    };
    expect(await run()).toEqual(await run());
  });

  test('goes on when the clock goes back: nothing happens before what happened', async () => {
    let now = 2_000_000_000_000;
    const host = openHost({instant: false, clock: () => now});
    const {id} = await host.createContainer({name: 'A', image: 'NanoServer', command: []});
    now -= 86_400_000;
    expect((await host.startContainer(id)).state).toBe('running');
    expect((await host.stopContainer(id)).state).toBe('stopped');
    const times = (await host.eventsAfter(0)).map(({at}) => at);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });
});

describe('subscribers', () => {
  const heard = (updates: readonly HostUpdate[]) =>
    updates.flatMap(update =>
      update.kind === 'changed' ? update.events.map(({message}) => message) : [update.kind],
    );

  test('hear of own changes at once, and of those of others soon', async () => {
    const file = join(newFolder(), 'state');
    const [mine, others] = [openHost({file}), openHost({file})];
    const updates: HostUpdate[] = [];
    const end = mine.subscribe(update => updates.push(update));
    await mine.createContainer({name: 'A', image: 'NanoServer', command: []});
    expect(heard(updates)).toEqual(['A was created from NanoServer under process isolation']);
    await others.createContainer({name: 'B', image: 'NanoServer', command: []});
    await until(() => heard(updates).length === 2);
    expect(heard(updates)[1]).toBe('B was created from NanoServer under process isolation');
    end();
    await others.createContainer({name: 'C', image: 'NanoServer', command: []});
    await new Promise(resolve => setTimeout(resolve, 250));
    expect(heard(updates)).toHaveLength(2);
  });

  test('hear of what time alone changes', async () => {
    const file = join(newFolder(), 'state');
    const [mine, others] = [openHost({file, instant: false}), openHost({file})];
    const {id} = await mine.createContainer({
      name: 'A',
      image: 'NanoServer',
      command: ['ping', '-n', '2', 'localhost'],
    });
    const states: (string | undefined)[] = [];
    others.subscribe(() => {
      void others.snapshot().then(({containers}) => states.push(containers[0]?.state));
    });
    await mine.startContainer(id);
    await until(() => states.includes('running'));
    await until(() => states.at(-1) === 'stopped');
    expect((await others.eventsAfter(0)).map(({kind}) => kind)).toEqual([
      'host-made',
      'container-created',
      'container-started',
    ]);
  });

  test('hear of what changed between their snapshot and their subscription', async () => {
    const host = openHost();
    await host.snapshot();
    await host.createContainer({name: 'A', image: 'NanoServer', command: []});
    const updates: HostUpdate[] = [];
    host.subscribe(update => updates.push(update));
    await until(() => updates.length === 1);
    const quiet: HostUpdate[] = [];
    await host.snapshot();
    host.subscribe(update => quiet.push(update));
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(quiet).toEqual([]);
  });

  test('may give commands from within what they hear', async () => {
    const host = openHost();
    let done: Promise<unknown> | undefined;
    host.subscribe(() => {
      done ??= host.createContainer({name: 'B', image: 'NanoServer', command: []});
    });
    await host.createContainer({name: 'A', image: 'NanoServer', command: []});
    await until(() => done !== undefined);
    await done;
    expect((await host.snapshot()).containers.map(({name}) => name)).toEqual(['A', 'B']);
  });

  test('are told once when the folder of the state is removed, and commands fail with that', async () => {
    const folder = newFolder();
    const file = join(folder, 'state', 'file');
    const host = openHost({file});
    const {id} = await host.createContainer({name: 'A', image: 'NanoServer', command: []});
    const updates: HostUpdate[] = [];
    host.subscribe(update => updates.push(update));
    rmSync(join(folder, 'state'), {recursive: true});
    await until(() => updates.length > 0);
    const gone = {kind: 'state-file', path: file, fault: 'gone'};
    expect(updates).toEqual([{kind: 'lost', error: gone}]);
    expect(await host.startContainer(id).catch(toHostError)).toEqual(gone);
    expect(await host.snapshot().catch(toHostError)).toEqual(gone);
    // Another host in its place is another host.
    const other = openHost({file});
    expect((await other.snapshot()).containers).toEqual([]);
    expect(await host.startContainer(id).catch(toHostError)).toEqual(gone);
    await new Promise(resolve => setTimeout(resolve, 250));
    expect(updates).toHaveLength(1);
  });
});

describe('two programs on one file', () => {
  test('see the same lists and the same figures at the same moment', async () => {
    const file = join(newFolder(), 'state');
    let now = 1_700_000_000_000;
    const clock = () => now;
    const [one, other] = [openHost({file, clock}), openHost({file, clock})];
    for (const isolation of ['process', 'hyperv'] as const) {
      const {id} = await one.createContainer({name: isolation, image: 'NanoServer', isolation, command: []});
      await other.startContainer(id);
    }
    now += 123_456;
    const [a, b] = [await one.snapshot(), await other.snapshot()];
    expect(b.containers).toEqual(a.containers);
    expect(b.workers).toEqual(a.workers);
    expect(b.processes).toEqual(a.processes);
    expect(b.processes.map(({pid}) => b.figures(pid))).toEqual(a.processes.map(({pid}) => a.figures(pid)));
    for (const {id} of a.containers) expect(await other.inside(id)).toEqual(await one.inside(id));
  });

  test('that race for a name: one wins, the other is refused', async () => {
    const file = join(newFolder(), 'state');
    const hosts = [openHost({file}), openHost({file})];
    const outcomes = await Promise.allSettled(
      hosts.map(host => host.createContainer({name: 'A', image: 'NanoServer', command: []})),
    );
    expect(outcomes.map(({status}) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('need not read all events: what was cached is enough, if this version cached it', async () => {
    const file = join(newFolder(), 'state');
    const host = openHost({file});
    const {id} = await host.createContainer({name: 'A', image: 'NanoServer', command: []});
    for (let round = 0; round < 300; round += 1) {
      await host.startContainer(id);
      await host.stopContainer(id);
    }
    await host.createContainer({name: 'B', image: 'NanoServer', command: []});
    const {containers, processes} = await host.snapshot();
    await host.close();
    const database = new DatabaseSync(file);
    const cached = database.prepare('SELECT sequence FROM snapshots').all();
    expect(cached).toHaveLength(1);
    // Without the events before it, only what was cached can tell.
    database.exec('CREATE TABLE kept AS SELECT * FROM events; DELETE FROM events WHERE sequence <= 400');
    const again = openHost({file});
    expect((await again.snapshot()).containers).toEqual(containers);
    expect((await again.snapshot()).processes).toEqual(processes);
    await again.close();
    // What another version cached, or what is no state, is as if it were not there.
    database.exec('DELETE FROM events; INSERT INTO events SELECT * FROM kept; DROP TABLE kept');
    for (const change of ['apply = -1', "state = '{}'", "state = 'nonsense'"]) {
      database.exec(`UPDATE snapshots SET ${change}`);
      const other = openHost({file});
      expect((await other.snapshot()).containers).toEqual(containers);
      await other.close();
    }
    database.close();
  });
});

describe('a process of a session', () => {
  const gone = {pid: 2 ** 22 + 1, startTime: '1'};

  test('is hidden when its program is gone, and the next command records its end', async () => {
    const host = openHost();
    const {id} = await host.createContainer({name: 'A', image: 'NanoServer', command: []});
    await host.startContainer(id);
    const pid = await host.startProcess({container: id, name: 'powershell', parentPid: null, owner: gone});
    expect((await host.inside(id)).map(process => process.pid)).not.toContain(pid);
    const {processes, containers} = await host.snapshot();
    expect(processes.map(process => process.pid)).not.toContain(pid);
    expect(containers[0]?.insideCount).toBe(9);
    await host.createContainer({name: 'B', image: 'NanoServer', command: []});
    expect((await host.eventsAfter(4)).map(({kind}) => kind)).toEqual([
      'container-process-ended',
      'container-created',
    ]);
  });

  test('is shown while its program lives', async () => {
    const {thisProgram} = await import('../../../source/hosts/simulated/owners.ts');
    const host = openHost();
    const {id} = await host.createContainer({name: 'A', image: 'NanoServer', command: []});
    await host.startContainer(id);
    const pid = await host.startProcess({
      container: id,
      name: 'powershell',
      parentPid: null,
      owner: thisProgram(),
    });
    expect((await host.inside(id)).map(process => process.pid)).toContain(pid);
    const onHost = await host.startProcess({
      container: null,
      name: 'notepad',
      parentPid: null,
      owner: thisProgram(),
    });
    const {processes} = await host.snapshot();
    expect(processes.map(process => process.pid)).toEqual(expect.arrayContaining([pid, onHost]));
  });
});
