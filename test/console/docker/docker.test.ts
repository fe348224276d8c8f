import {afterEach, beforeEach, describe, expect, test} from '@jest/globals';
import {createConsole} from '../../../source/console/console.ts';
import {openTyped, type Typed} from '../support/typed.ts';

let typed: Typed;
beforeEach(() => {
  typed = openTyped();
});
afterEach(() => typed.close());

const ping = 'ping -t localhost';
const lines = async (line: string): Promise<string[]> => (await typed.type(line)).split('\n');

describe('docker run and create', () => {
  test('-d prints the 64 digits of what runs then', async () => {
    const id = await typed.type(`docker run -d --name web nanoserver ${ping}`);
    expect(id).toMatch(/^[0-9a-f]{64}$/);
    const [head, row = ''] = await lines('docker ps');
    expect(head).toMatch(/^CONTAINER ID {3}IMAGE +COMMAND +CREATED +STATUS +PORTS +NAMES$/);
    expect(row).toMatch(
      new RegExp(`^${id.slice(0, 12)} +NanoServer +"ping -t localhost" +.* ago +Up .* +web$`),
    );
  });

  test('what flags ask for is what is made', async () => {
    await typed.type(
      `docker create --name a --isolation=hyperv -m 512m --cpus 2 --network dhcp nanoserver ${ping}`,
    );
    const {containers} = await typed.host.snapshot();
    expect(containers).toMatchObject([
      {
        name: 'a',
        isolation: 'hyperv',
        memoryMiB: 512,
        processors: 2,
        network: 'DHCP',
        owner: 'docker',
        command: ping.split(' '),
      },
    ]);
  });

  test('dashes that a word processor made are dashes', async () => {
    await typed.type('docker run –d —-name web ––isolation=hyperv nanoserver ping –t localhost');
    expect((await typed.host.snapshot()).containers).toMatchObject([
      {name: 'web', isolation: 'hyperv', state: 'running', command: ['ping', '-t', 'localhost']},
    ]);
  });

  test('a command that ends at once ends the line, with its exit status', async () => {
    expect(await typed.type('docker run --rm nanoserver cmd /c exit 3')).toBe('');
    expect(await typed.type('$LASTEXITCODE')).toBe('3');
    expect(await typed.type('docker ps -aq')).toBe('');
  });

  test('whoever waits for what --rm removes sees what it printed', async () => {
    const waiting = createConsole({host: typed.host, follows: true});
    const said: string[] = [];
    for await (const record of waiting.execute(
      'docker run --rm nanoserver cmd /c echo hello; $LASTEXITCODE; docker ps -aq',
    ))
      if (record.kind === 'output') said.push(...record.text.split('\n'));
    expect(said).toEqual(['hello', '0']);
  });

  test('-it without a terminal leaves it running, and says so', async () => {
    expect(await typed.records('docker run -it --name a --isolation=hyperv nanoserver cmd')).toMatchObject([
      {kind: 'message', text: expect.stringContaining('a runs on')},
    ]);
    expect(await typed.type('(Get-Container a).State')).toBe('Running');
  });

  test('-it asks the console’s surroundings for a terminal, and ends with its status', async () => {
    const asked: unknown[] = [];
    const other = openTyped({
      environment: {
        openTerminal: async ({container, command}) => {
          asked.push([container.name, command]);
          return 7;
        },
      },
    });
    await other.type('docker run -it --name a nanoserver cmd');
    expect(await other.type('$LASTEXITCODE')).toBe('7');
    await other.type('docker exec -it a powershell');
    expect(asked).toEqual([
      ['a', null],
      ['a', ['powershell']],
    ]);
    await other.close();
  });

  test.each([
    [
      'docker run nope',
      125,
      "Unable to find image 'nope:latest' locally\ndocker: Error response from daemon: pull access denied for nope",
    ],
    ['docker run --bogus x', 125, "unknown flag: --bogus\nSee 'docker run --help'."],
    ['docker run -m x nanoserver', 125, 'invalid argument "x" for "-m, --memory" flag: invalid size: \'x\''],
    [
      'docker run --isolation=vm nanoserver',
      125,
      'docker: Error response from daemon: invalid isolation: vm.',
    ],
    [
      'docker run -d --name "a b" nanoserver',
      125,
      'docker: Error response from daemon: Invalid container name (a b), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed.',
    ],
    [
      'docker run -d --network nope nanoserver',
      125,
      'docker: Error response from daemon: network nope not found.',
    ],
    [
      'docker run -d nanoserver:ltsc2022',
      125,
      'The container operating system does not match the host operating system.',
    ],
    ['docker stop nope', 1, 'Error response from daemon: No such container: nope'],
    ['docker nope', 1, "docker: 'nope' is not a docker command.\nSee 'docker --help'"],
    ['docker build .', 1, "docker: 'docker build .' is not available in this console.\nSee 'docker --help'"],
    ['docker -z', 125, "unknown shorthand flag: 'z' in -z"],
    ['docker ps x', 1, '"docker ps" accepts no arguments.'],
    ['docker ps -f nope=1', 1, "Error response from daemon: invalid filter 'nope'"],
    ['docker start nope', 1, 'Error: failed to start containers: nope'],
    ['docker rename a b', 1, 'Error response from daemon: No such container: a'],
  ])('%s ends with %d and docker’s own words', async (line, status, message) => {
    const text = (await typed.records(line))
      .flatMap(record => (record.kind === 'stderr' ? [record.text] : []))
      .join('\n');
    expect(text).toContain(message);
    expect(await typed.type('$LASTEXITCODE')).toBe(String(status));
  });

  test('a name that is taken is a conflict that names who has it', async () => {
    const id = await typed.type(`docker run -d --name web nanoserver ${ping}`);
    expect(await typed.type('docker run -d --name web nanoserver')).toContain(
      `Conflict. The container name "/web" is already in use by container "${id}".`,
    );
  });
});

describe('docker and containers that are there', () => {
  beforeEach(async () => {
    await typed.type(`docker run -d --name web nanoserver ${ping}`);
    await typed.type(`docker run -d --name vm --isolation=hyperv nanoserver ${ping}`);
  });

  test('the digits of ids, and what docker itself lists, name containers', async () => {
    const id = await typed.type('docker ps -q -f name=web');
    expect(await typed.type(`docker stop ${id}`)).toBe(id);
    expect(await typed.type('docker ps --format "{{.Names}}"')).toBe('vm');
    expect(await lines('docker rm -f $(docker ps -aq)')).toHaveLength(2);
    expect(await lines('docker ps -a')).toHaveLength(1);
  });

  test('New-Container’s are listed too, by the digits of their GUIDs', async () => {
    await typed.type('New-Container G -ContainerImageName nanoserver');
    const short = await typed.type('docker ps -aq -f name=G');
    expect(short).toMatch(/^[0-9a-f]{12}$/);
    expect(await typed.type(`docker start ${short}`)).toBe(short);
    expect(await typed.type('(Get-Container G).State')).toBe('Running');
  });

  test('stop of what is Off and start of what runs say nothing but the name', async () => {
    expect(await typed.type('docker stop web')).toBe('web');
    expect(await typed.type('docker stop web')).toBe('web');
    expect(await typed.type('docker start web web')).toBe('web\nweb');
  });

  test('pause is for hyperv containers only', async () => {
    expect(await typed.type('docker pause vm')).toBe('vm');
    expect(await typed.type('docker ps -f name=vm --format "{{.Status}}"')).toMatch(/\(Paused\)$/);
    expect(await typed.type('docker unpause vm')).toBe('vm');
    expect(await typed.type('docker pause web')).toMatch(/cannot pause Windows Server Containers$/);
  });

  test('rm of what runs wants -f', async () => {
    expect(await typed.type('docker rm web')).toBe(
      'Error response from daemon: cannot remove container "/web": container is running: stop the container before removing or force remove',
    );
    expect(await typed.type('docker rm -f web')).toBe('web');
  });

  test('kill and restart, rename, and what is exited', async () => {
    expect(await typed.type('docker restart web')).toBe('web');
    expect(await typed.type('docker kill web')).toBe('web');
    expect(await typed.type('docker kill web')).toMatch(
      /^Error response from daemon: cannot kill container: web: container [0-9a-f]{64} is not running$/,
    );
    expect(await typed.type('docker ps -a -f status=exited --format "{{.Names}} {{.Status}}"')).toMatch(
      /^web Exited \(\d+\) .* ago$/,
    );
    expect(await typed.type('docker rename web site')).toBe('');
    expect(await typed.type('docker rename vm site')).toMatch(/Error when allocating new name: Conflict/);
    expect(await typed.type('docker ps -a --filter name=^site$ -q')).toMatch(/^[0-9a-f]{12}$/);
  });

  test('top has Windows’ columns, and the Id of a process container’s ping is the host’s', async () => {
    const [head, ...rows] = await lines('docker top web');
    expect(head).toBe('Name                PID                 CPU                 Private Working Set');
    const row = rows.find(each => each.startsWith('PING.exe')) ?? '';
    expect(await typed.type('(Get-Process ping).Id')).toBe(row.split(/\s+/)[1]);
    expect(await typed.type('docker top web aux')).toBe(
      'Error response from daemon: Windows does not support arguments to top',
    );
    await typed.type('docker stop web');
    expect(await typed.type('docker top web')).toMatch(/is not running$/);
  });

  test('inspect shows JSON, or what a template makes of it', async () => {
    const [document] = JSON.parse(await typed.type('docker inspect web'));
    expect(document).toMatchObject({
      Name: '/web',
      State: {Status: 'running', Running: true},
      HostConfig: {Isolation: 'process', NetworkMode: 'NAT'},
      Config: {Cmd: ['ping', '-t', 'localhost']},
    });
    expect(await typed.type("docker inspect -f '{{.State.Status}} {{.HostConfig.Isolation}}' vm")).toBe(
      'running hyperv',
    );
    expect(await typed.type('docker inspect nope')).toBe('[]\nError: No such object: nope');
  });

  test('filters of one name are alternatives, of several names conditions', async () => {
    const names = async (filters: string) => typed.type(`docker ps -a ${filters} --format "{{.Names}}"`);
    expect(await names('-f name=web -f name=vm')).toBe('vm\nweb');
    expect(await names('-f name=web -f isolation=hyperv')).toBe('');
    expect(await names('-f isolation=hyperv')).toBe('vm');
    expect(await names('-f ancestor=nanoserver')).toBe('vm\nweb');
  });

  test('stats, info, version, images, networks and events answer', async () => {
    expect((await lines('docker stats --no-stream'))[0]).toMatch(
      /^CONTAINER ID {3}NAME +CPU % +PRIV WORKING SET/,
    );
    expect(await typed.type('docker info -f "{{.Containers}} {{.OSType}}"')).toBe('2 windows');
    expect(await typed.type('docker version -f "{{.Server.Os}}"')).toBe('windows');
    expect((await lines('docker images'))[0]).toMatch(/^REPOSITORY +TAG +IMAGE ID +CREATED +SIZE$/);
    expect(await typed.type('docker images -q nanoserver')).toBe('646d6317b02f');
    expect((await lines('docker network ls'))[0]).toMatch(/^NETWORK ID +NAME +DRIVER +SCOPE$/);
    expect((await lines('docker events -f event=start')).map(line => line.split(' ')[2])).toEqual([
      'start',
      'start',
    ]);
  });

  test('where nothing may be changed, docker refuses in its own shape', async () => {
    const closed = openTyped({readOnly: true});
    expect(await closed.type('docker run -d nanoserver')).toBe(
      'Error response from daemon: access denied: isotop was started with --read-only',
    );
    expect(await closed.type('docker ps -aq')).toBe('');
    await closed.close();
  });

  test('every command says how it is used', async () => {
    const overview = await typed.type('docker --help');
    for (const name of ['run', 'ps', 'top', 'inspect']) {
      expect(overview).toContain(`\n  ${name} `);
      expect(await typed.type(`docker ${name} --help`)).toContain(`Usage:  docker ${name} `);
    }
  });
});

describe('docker wait, attach and container prune', () => {
  test('wait prints what containers ended with', async () => {
    const typed = openTyped();
    await typed.type('docker run -d --name one nanoserver cmd /c exit 3');
    expect(await typed.type('docker wait one')).toBe('3');
    expect(await typed.records('docker wait nope')).toMatchObject([{kind: 'stderr'}]);
    await typed.close();
  });

  test('prune removes what is off, when it is told so, and nothing else', async () => {
    const typed = openTyped();
    await typed.type(
      'docker create --name off nanoserver; docker run -d --name on nanoserver ping -t localhost',
    );
    expect(await typed.records('docker container prune')).toMatchObject([{kind: 'stderr'}]);
    expect(await typed.type('docker ps -aq')).toMatch(/^\S+\n\S+$/);
    expect(await typed.type('docker container prune -f')).toMatch(/^Deleted Containers:\n[0-9a-f]{64}$/);
    expect(await typed.type('docker ps -a --format "{{.Names}}"')).toBe('on');
    await typed.close();
  });

  test('attach opens a terminal on the container’s own command, of what runs only', async () => {
    const asked: unknown[] = [];
    const typed = openTyped({
      environment: {
        openTerminal: async request => {
          asked.push([request.container.name, request.command]);
          return 4;
        },
      },
    });
    await typed.type('docker run -d -i --name on nanoserver cmd; docker create --name off nanoserver');
    expect(await typed.type('docker attach on; $LASTEXITCODE')).toBe('4');
    expect(asked).toEqual([['on', null]]);
    expect(await typed.type('docker attach off')).toBe(
      'cannot attach to a stopped container, start it first',
    );
    await typed.close();
  });

  test('run --rm -it of what is over at once still shows what it printed', async () => {
    const typed = openTyped({environment: {openTerminal: async () => 0}, follows: true});
    expect(await typed.type('docker run --rm -it nanoserver cmd /c "echo hi"')).toBe('hi');
    expect(await typed.type('docker ps -aq')).toBe('');
    await typed.close();
  });
});

describe('docker stats', () => {
  test('goes on until it is cancelled where the console follows, each time in the place of the last', async () => {
    const typed = openTyped({follows: true});
    await typed.type('docker run -d --name on nanoserver ping -t localhost');
    const cancel = new AbortController();
    const kinds: string[] = [];
    for await (const record of typed.console.execute('docker stats', {signal: cancel.signal})) {
      kinds.push(record.kind);
      if (kinds.filter(kind => kind === 'output').length === 2) cancel.abort();
    }
    expect(kinds).toEqual(['clear', 'output', 'clear', 'output']);
    expect(await typed.type('docker stats --no-stream')).toMatch(/^CONTAINER ID .*\n[0-9a-f]{12} +on /);
    await typed.close();
  });
});
