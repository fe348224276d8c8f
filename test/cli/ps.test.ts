import {describe, expect, test} from '@jest/globals';
import type {Context} from '../../source/cli/context.ts';
import {createOutput} from '../../source/cli/output.ts';
import {ps} from '../../source/cli/ps.ts';
import {workers} from '../../source/cli/workers.ts';
import type {Snapshot} from '../../source/model/snapshot.ts';
import {container, hostProcess, snapshot, worker} from '../support/hand-made.ts';
import {stillHost} from '../support/still-host.ts';

function running(shown: Snapshot) {
  const written = {stdout: '', stderr: ''};
  const sink = (name: 'stdout' | 'stderr') => ({
    write: (text: string) => {
      written[name] += text;
    },
  });
  const context: Context = {
    host: stillHost(shown),
    names: [],
    flags: {},
    command: [],
    origin: '',
    output: createOutput({stdout: sink('stdout'), stderr: sink('stderr')}, false, {}),
    now: () => 0,
  };
  return {context, written};
}

const demo = container('容器', {isolation: 'hyperv'});

describe('figures that are not known', () => {
  test('are shown as --, never as 0', async () => {
    const {context, written} = running(
      snapshot({processes: [hostProcess(8, demo, 3)], workers: [worker(12, demo)]}),
    );
    expect(await ps(context)).toBe(0);
    expect(await workers(context)).toBe(0);
    expect(written.stdout.split('\n')).toEqual([
      'HANDLES   NPM(K)   PM(K)   WS(K)   VM(M)   CPU(S)   ID   SI   NAME    USER     CONTAINER',
      '     --       --      --      --      --       --    8    3   csrss   SYSTEM   容器',
      'ID   WS(K)   CPU(S)      UP   NAME   USER   CONTAINER',
      '12      --       --   00:00   vmwp   VM     容器',
      '',
    ]);
  });
});

describe('a list that the host cannot tell', () => {
  test('is told to be unknown, with the reason, beside the empty answer', async () => {
    const shown = {...snapshot({}), unknown: {processes: 'it is far away', workers: 'it is\u001b far'}};
    const {context, written} = running(shown);
    expect([await ps(context), await workers(context)]).toEqual([0, 0]);
    expect(written.stderr).toBe(
      'isotop: the host processes are not known: it is far away\n' +
        'isotop: the workers are not known: it is\\e far\n',
    );
  });
});
