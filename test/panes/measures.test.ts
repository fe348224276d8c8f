import {afterEach, describe, expect, test} from '@jest/globals';
import {unknownFigures} from '../../source/model/process.ts';
import {fakeHost} from '../support/fake-host.ts';
import {container, hostProcess, snapshot} from '../support/hand-made.ts';
import {type OpenDashboard, openOver, start} from '../support/open-dashboard.ts';
import {textOf} from '../support/screen-text.ts';

let open: OpenDashboard;
afterEach(() => open.close());

const [web, idle] = [container('web'), container('idle')];
const parts = {
  containers: [web, idle],
  processes: [hostProcess(8, web), hostProcess(12, web), hostProcess(16, idle)],
};
/** What each process took until a moment: all of a processor, a half, nothing. */
const at = (seconds: number) => ({
  ...snapshot(parts, pid => ({
    ...unknownFigures,
    wsK: pid === 8 ? 102_400 : pid === 12 ? 51_200 : 1024,
    cpuSeconds: pid === 8 ? seconds : pid === 12 ? seconds / 2 : 3,
  })),
  takenAt: start + seconds * 1000,
  version: String(seconds),
});

async function watched(wishes: NonNullable<Parameters<typeof openOver>[1]>['wishes']) {
  const host = fakeHost(at(0));
  open = openOver(host, {size: {columns: 160, rows: 40}, ...(wishes && {wishes})});
  await open.until(() => open.rows('containers').length > 0);
  for (const seconds of [1, 2, 3]) {
    const before = host.snapshots();
    host.show(at(seconds));
    await open.until(() => host.snapshots() > before);
  }
  return host;
}

describe('the columns of what a row takes', () => {
  test('stand in no pane that nobody asked them for', async () => {
    await watched({});
    for (const pane of ['processes', 'containers'] as const)
      expect(textOf(open.pane(pane).heading ?? [])).not.toMatch(/CPU%|CPU ~|Memory/);
  });

  test('say the share of a processor, its course and the memory, of a process and of a container', async () => {
    const asked = ['name', 'cpuPercent', 'cpuTrend', 'memory', 'memoryBar'];
    await watched({columns: {processes: asked, containers: asked}});
    await open.until(() => open.rows('processes').some(row => row.includes('100.0')));
    expect(textOf(open.pane('processes').heading ?? []).trim()).toMatch(
      /^Name +CPU% CPU ~ +Memory Memory \|$/,
    );
    const rowOf = (pane: 'processes' | 'containers', figure: string) =>
      open.rows(pane).find(row => row.includes(figure)) ?? '';
    expect(rowOf('processes', '100 MB')).toMatch(/✗100\.0 +█+ +100 MB ████████████ /);
    expect(rowOf('processes', ' 50 MB')).toMatch(/!50\.0 +█+ +50 MB ██████ /);
    expect(rowOf('processes', '1.0 MB')).toMatch(/ 0\.0 +▁+ +1\.0 MB ▌ /);
    expect(rowOf('containers', 'web')).toMatch(/✗150\.0 +█+ +150 MB ████████████ /);
    expect(rowOf('containers', 'idle')).toMatch(/ 0\.0 +▁+ +1\.0 MB ▌ /);
  });

  test('sort', async () => {
    await watched({
      columns: {processes: ['id', 'cpuPercent']},
      sort: {processes: {column: 'cpuPercent', descending: true}},
    });
    await open.until(() => open.rows('processes')[0]?.includes('100.0') === true);
    expect(open.rows('processes').map(row => Number(/\d+/.exec(row)?.[0]))).toEqual([8, 12, 16]);
  });
});

describe('a threshold', () => {
  test('marks a figure with a sign and a tone, and makes room for the sign', async () => {
    await watched({thresholds: {processes: {wsK: [50_000, 100_000]}}});
    const cells = open.pane('processes').rows.map(({line}) => line);
    const toneOf = (text: string) => cells.flat().find(span => span.text.includes(text))?.tone;
    expect(open.rows('processes').join('\n')).toMatch(/✗102400/);
    expect(open.rows('processes').join('\n')).toMatch(/!51200/);
    expect([toneOf('102400'), toneOf('51200'), toneOf(' 1024 ')]).toEqual(['bad', 'warning', undefined]);
  });
});
