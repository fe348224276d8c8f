import {describe, expect, test} from '@jest/globals';
import {logs} from '../../source/cli/logs.ts';
import {createOutput} from '../../source/cli/output.ts';
import type {LogLine, LogRequest} from '../../source/hosts/reads-logs.ts';
import {container, snapshot} from '../support/hand-made.ts';
import {answerOf, isotop, isotopJson, startIsotop, temporaryFolder} from '../support/program.ts';
import {errorOf, stillHost} from '../support/still-host.ts';
import {until} from '../support/until.ts';

const folder = temporaryFolder();
const printed: readonly LogLine[] = [
  {
    at: Date.UTC(2026, 0, 31, 8),
    stream: 'stdout',
    text: '\u001b[31mred\u001b[0m\tand \u001b[2Jmore',
    cut: false,
  },
  {at: null, stream: 'stderr', text: '容器\u202e', cut: true},
];

/** Runs `logs BOX` over a host whose log has two lines. */
async function run(flags: Parameters<typeof logs>[0]['flags'], names = ['BOX']) {
  let written = '';
  const requests: LogRequest[] = [];
  const host = stillHost(snapshot({containers: [container('BOX')]}), {
    async *readLogs(_, request) {
      requests.push(request);
      yield* printed;
    },
  });
  const sink = {write: (text: string) => (written += text)};
  const output = createOutput({stdout: sink, stderr: sink}, flags.json ?? false, {});
  const status = await logs({host, names, flags, command: [], origin: 'test', output, now: () => 0});
  return {status, written, requests};
}

describe('logs', () => {
  test('are a line a line, safe in any terminal and without colours', async () => {
    expect(await run({})).toEqual({
      status: 0,
      written: 'red     and \\e[2Jmore\n容器\\u{202e}\n',
      requests: [{follow: false}],
    });
  });

  test('are exact as JSON: an array, or an object a line where they are followed', async () => {
    const first = {
      host: 'test:HOST',
      container: 'BOX',
      containerId: 'id-of-BOX',
      at: '2026-01-31T08:00:00.000Z',
      stream: 'stdout',
      text: '\u001b[31mred\u001b[0m\tand \u001b[2Jmore',
      cut: false,
    };
    const {written} = await run({json: true});
    expect(written).not.toMatch(/[\u001b\u202e]/);
    expect(JSON.parse(written)).toEqual([
      first,
      {...first, at: null, stream: 'stderr', text: '容器\u202e', cut: true},
    ]);
    const followed = await run({json: true, follow: true});
    expect(
      followed.written
        .trimEnd()
        .split('\n')
        .map(line => JSON.parse(line).stream),
    ).toEqual(['stdout', 'stderr']);
  });

  test('are asked for as the flags say', async () => {
    expect((await run({follow: true, tail: 5, since: 7})).requests).toEqual([
      {follow: true, tail: 5, since: 7},
    ]);
  });

  test('of a container that is not there, or of a host that keeps none, are refused', async () => {
    expect(await errorOf(run({}, ['NOPE']))).toEqual({kind: 'no-such-container', name: 'NOPE'});
    const host = stillHost(snapshot({containers: [container('BOX')]}));
    const output = createOutput({stdout: {write() {}}, stderr: {write() {}}}, false, {});
    const refused = logs({host, names: ['BOX'], flags: {}, command: [], origin: '', output, now: () => 0});
    expect(await errorOf(refused)).toMatchObject({kind: 'unsupported'});
  });

  test('of the simulated ping are a reply a second, and go on with --follow until they are interrupted', async () => {
    await isotopJson(
      ['create', 'PING', '--image', 'NanoServer', '--start', '--', 'ping', '-t', 'localhost'],
      folder,
    );
    await until(
      async () => (await isotop(['logs', 'PING'], folder)).stdout.split('Reply from').length > 2,
      () => 'it does not reply',
    );
    const child = startIsotop(['logs', 'PING', '--follow', '--tail', '0'], folder);
    child.stdout.once('data', () => child.kill('SIGINT'));
    const {status, stdout} = await answerOf(child);
    expect(stdout).toMatch(/^Reply from /);
    expect(status).toBe(130);
    expect(await isotop(['logs', 'PING', '--since', 'never'], folder)).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(/^isotop: --since cannot be never; /),
    });
  });
});
