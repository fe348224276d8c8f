import {describe, expect, test} from '@jest/globals';
import type {Container} from '../../source/model/container.ts';
import {unknownFigures} from '../../source/model/process.ts';
import type {Snapshot} from '../../source/model/snapshot.ts';
import {lensLine} from '../../source/panes/lens-sentence.ts';
import {initialState, type State} from '../../source/store/state.ts';
import {container, host, hostProcess, snapshot, worker} from '../support/hand-made.ts';
import {textOf} from '../support/screen-text.ts';

const figures = (pid: number) => ({...unknownFigures, wsK: pid >= 5000 ? 20_000 : 4096});

function stateOf(shown: Snapshot, more: Partial<State> = {}): State {
  const view = {id: host, capabilities: new Set<never>(), snapshot: shown, lost: null};
  const given = {now: 0, size: {columns: 200, rows: 40}, readOnly: false, confirm: true};
  return {...initialState(view, given), ...more};
}

const wincont = container('WINCONT', {insideCount: 3});
const hypvcon = container('HYPVCON', {isolation: 'hyperv', insideCount: 9, memoryMiB: 1024});
const demo = container('DEMO', {state: 'stopped'});
const vmwp = worker(5000, hypvcon, [5004]);
const orphan = worker(6000, null);
const shown = snapshot(
  {
    containers: [wincont, hypvcon, demo],
    workers: [vmwp, orphan],
    processes: [
      ...[1228, 1232, 1236].map(pid => hostProcess(pid, wincont, 3)),
      hostProcess(532),
      {...hostProcess(5000), name: 'vmwp'},
      {...hostProcess(5004), name: 'vmmem'},
    ],
  },
  figures,
);

const said = (subject: Parameters<typeof lensLine>[1], state = stateOf(shown), room = 200): string =>
  textOf(lensLine(state, subject, room));
const of = (which: Container) => ({pane: 'containers', id: which.id}) as const;

describe('the lens', () => {
  test('says of a process container how many of its processes are on the host, where, and what they cost', () => {
    expect(said(of(wincont))).toBe(
      'WINCONT · process · 3 of its 3 processes are on the host, session 3 · no worker · 12 MB',
    );
  });

  test('says of a hyperv container that none is, which worker it has, and what its VM costs', () => {
    expect(said(of(hypvcon))).toBe(
      'HYPVCON · hyperv · 0 of its 9 processes are on the host · worker vmwp 5000 · 20 MB + 1024 MB VM',
    );
  });

  test('says of what is Off that it has no processes, and which key starts it', () => {
    const keys = new Map([['start', ['s']]]);
    expect(said(of(demo), stateOf(shown, {keys}))).toBe(
      'DEMO · process · Off: it has no processes · s starts it',
    );
    expect(said(of(demo), stateOf(shown, {readOnly: true}))).toBe(
      'DEMO · process · Off: it has no processes',
    );
  });

  test('says of what is starting that it is', () => {
    const pending = new Map([[demo.id, 'start' as const]]);
    expect(said(of(demo), stateOf(shown, {pending}))).toBe('DEMO · process · Starting…');
  });

  test("says of a container's process whose it is", () => {
    expect(said({pane: 'processes', pid: 1228})).toBe(
      'csrss 1228 · a process of WINCONT (process) · session 3 · 3 of its 3 processes are on the host',
    );
  });

  test("says of the host's own process that it belongs to nobody", () => {
    expect(said({pane: 'processes', pid: 532})).toBe(
      'csrss 532 · a process of the host itself, it belongs to no container · session 0',
    );
  });

  test('says of a worker, and of what belongs to its VM, whose it is', () => {
    const whose = 'hyperv · 0 of its 9 processes are on the host · 20 MB + 1024 MB VM';
    expect(said({pane: 'workers', pid: 5000})).toBe(`vmwp 5000 · the VM worker of HYPVCON · ${whose}`);
    expect(said({pane: 'processes', pid: 5000})).toBe(`vmwp 5000 · the VM worker of HYPVCON · ${whose}`);
    expect(said({pane: 'processes', pid: 5004})).toBe(
      `vmmem 5004 · belongs to vmwp 5000, the VM worker of HYPVCON · ${whose}`,
    );
    expect(said({pane: 'workers', pid: 6000})).toBe('vmwp 6000 · a VM worker of no container');
  });

  test('says what is unknown as unknown, never as 0', () => {
    const dark = container('DARK', {isolation: null, insideCount: null});
    const state = stateOf(snapshot({containers: [dark], processes: [hostProcess(8, dark, 3)]}));
    expect(said(of(dark), state)).toBe(
      'DARK · unknown · 1 process on the host, how many inside is unknown, session 3 · no worker · memory unknown',
    );
  });

  test('says vm instead of hyperv on Linux', () => {
    const linux = {...shown, host: {...shown.host, platform: 'linux' as const}};
    expect(said(of(hypvcon), stateOf(linux))).toContain('HYPVCON · vm · 0 of its 9');
  });

  test('takes fewer words where there is less room', () => {
    expect(said(of(wincont), stateOf(shown), 79)).toBe(
      'WINCONT · process · 3 of 3 on the host, session 3 · no worker · 12 MB',
    );
  });

  test('shows names escaped that could do harm', () => {
    const evil = container('a\u001b[2Jb', {state: 'stopped'});
    expect(said(of(evil), stateOf(snapshot({containers: [evil]})))).toContain('a\\e[2Jb · process');
  });

  test('says when nothing is selected', () => {
    expect(said(null)).toBe('Nothing is selected');
  });
});
