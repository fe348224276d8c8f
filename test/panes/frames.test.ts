import {afterEach, describe, expect, test} from '@jest/globals';
import {imageId, networkId} from '../../source/model/ids.ts';
import type {HostProcess} from '../../source/model/process.ts';
import {fakeHost} from '../support/fake-host.ts';
import {container, hostProcess, host as id, snapshot, worker} from '../support/hand-made.ts';
import {type OpenDashboard, openOver, start} from '../support/open-dashboard.ts';

let open: OpenDashboard;
afterEach(() => open.close());

const wincont = container('WINCONT', {
  image: 'WindowsServerCore',
  insideCount: 3,
  startedAt: start - 12_000,
  network: 'Virtual Switch',
});
const hypvcon = container('HYPVCON', {
  isolation: 'hyperv',
  insideCount: 9,
  startedAt: start - 3_900_000,
  memoryMiB: 1024,
});
const others = [
  container('DEMO', {state: 'stopped'}),
  container('容器 🐳', {state: 'created', image: 'mcr.microsoft.com/windows/nanoserver:1809', network: null}),
];

const named = (name: string, pid: number, owner: typeof wincont | null = null, session = 0): HostProcess => ({
  ...hostProcess(pid, owner, session),
  name,
});
const vmwp = worker(2376, hypvcon);
/** The documents' processes and figures, and some more to scroll through. */
const shown = {
  ...snapshot(
    {
      containers: [wincont, hypvcon, ...others],
      workers: [{...vmwp, user: 'CCDF6A6E-3358-4419-8DDA-FFE87F1DE184'}],
      processes: [
        named('csrss', 532),
        named('csrss', 608, null, 1),
        named('csrss', 3484, null, 2),
        named('csrss', 1228, wincont, 3),
        named('fontdrvhost', 1232, wincont, 3),
        named('smss', 1236, wincont, 3),
        named('vmwp', 2376),
        ...Array.from({length: 20}, (_, index) => named('svchost', 700 + 4 * index)),
      ],
    },
    pid => ({
      handles: pid % 300,
      npmK: pid % 30,
      pmK: pid * 3,
      wsK: pid === 2376 ? 19_620 : pid * 7,
      vmM: 2_097_198,
      cpuSeconds: pid / 1000,
    }),
  ),
  takenAt: start,
  images: [
    {
      host: id,
      id: imageId('image'),
      name: 'NanoServer',
      version: '10.0.17763.1',
      publisher: 'CN=Microsoft',
      isOsImage: true,
      sizeBytes: null,
    },
  ],
  networks: [{host: id, id: networkId('nat'), name: 'NAT', kind: 'NAT'}],
};

async function openDocuments(columns: number, rows: number) {
  const host = fakeHost(shown);
  host.showInside([
    {...shown.figures(1228), host: id, pid: 1228, name: 'csrss', user: null, session: 3, hostPid: 1228},
  ]);
  open = openOver(host, {size: {columns, rows}});
  await open.until(() => open.text().includes('DEMO'));
}

/** The screen, with the hour of the time zone taken out. */
const frame = (): string => `\n${open.text().replace(/\d\d:(\d\d)$/m, '--:$1')}\n`;

describe('the dashboard of the documents', () => {
  test.each([
    [200, 60],
    [120, 40],
    [100, 24],
    [80, 24],
    [40, 12],
  ])('at %d×%d', async (columns, rows) => {
    await openDocuments(columns, rows);
    expect(frame()).toMatchSnapshot();
  });

  test('with the inside view, at 120×40', async () => {
    await openDocuments(120, 40);
    open.press('i');
    await open.until(() => open.pane('inside').rows.length > 0);
    expect(frame()).toMatchSnapshot();
  });

  test.each(['c', 'd', '?', 'enter'])('after %s, at 80×24', async key => {
    await openDocuments(80, 24);
    open.press(key);
    // The moments of the details are those of the time zone.
    expect(frame().replace(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/g, 'YYYY-MM-DD hh:mm:ss')).toMatchSnapshot();
  });
});
