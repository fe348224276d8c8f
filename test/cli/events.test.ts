import {beforeAll, describe, expect, test} from '@jest/globals';
import {events} from '../../source/cli/events.ts';
import {createOutput} from '../../source/cli/output.ts';
import {snapshot} from '../support/hand-made.ts';
import {answerOf, isotop, isotopJson, startIsotop, temporaryFolder} from '../support/program.ts';
import {errorOf, stillHost} from '../support/still-host.ts';
import {until} from '../support/until.ts';

const folder = temporaryFolder();
const create = (name: string) => isotopJson(['create', name, '--image', 'NanoServer'], folder);
const names = Array.from({length: 12}, (_, index) => `C${index + 1}`);

beforeAll(async () => {
  for (const name of names) await create(name);
});

/** Starts `events --follow`. */
function follow(...flags: string[]) {
  const child = startIsotop(['events', '--follow', ...flags], folder);
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  const sees = (part: string) =>
    until(
      () => text.includes(part),
      () => `${part} was not told: ${text}`,
    );
  return {child, sees, answer: answerOf(child)};
}

describe('events', () => {
  test('are a sentence a line, oldest first', async () => {
    const {stdout} = await isotop(['events'], folder);
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(names.length + 1);
    expect(lines.at(-1)).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d {2}C12 was created from NanoServer/);
  });

  test('of a host that keeps none are refused', async () => {
    const nowhere = {write: () => {}};
    const context = {
      host: stillHost(snapshot({})),
      names: [],
      flags: {},
      command: [],
      origin: '',
      output: createOutput({stdout: nowhere, stderr: nowhere}, false, {}),
      now: Date.now,
    };
    expect(await errorOf(events(context))).toMatchObject({kind: 'unsupported'});
  });
});

describe('events --follow', () => {
  test('begins with the last ten, tells each later one once, and ends with 130 on SIGINT', async () => {
    const {child, sees, answer} = follow();
    await sees('C12');
    await create('LATER');
    await sees('LATER');
    await create('LAST');
    await sees('LAST');
    child.kill('SIGINT');
    const {status, stdout, stderr} = await answer;
    expect({status, stderr}).toEqual({status: 130, stderr: ''});
    const subjects = [...stdout.matchAll(/ {2}(\S+) was created/g)].map(([, subject]) => subject);
    expect(subjects).toEqual([...names.slice(2), 'LATER', 'LAST']);
  });

  test('under --json prints an object a line, and ends with 143 on SIGTERM', async () => {
    const {child, sees, answer} = follow('--json');
    await sees('LAST');
    child.kill('SIGTERM');
    const {status, stdout} = await answer;
    expect(status).toBe(143);
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(10);
    for (const line of lines) expect(JSON.parse(line)).toMatchObject({kind: 'container-created'});
  });

  test('ends quietly when nobody reads it any more', async () => {
    const {child, sees, answer} = follow();
    await sees('LAST');
    child.stdout.destroy();
    await create('UNREAD');
    const {status, stderr} = await answer;
    expect({status, stderr}).toEqual({status: 0, stderr: ''});
  });
});
