import {describe, expect, test} from '@jest/globals';
import {containerId} from '../../source/model/ids.ts';
import {createLiveSession} from '../../source/sessions/live-session.ts';
import {host} from '../support/hand-made.ts';
import {programs} from '../support/inside-programs.ts';
import {type InsideProgram, insideSession} from '../support/session-host.ts';
import {until} from '../support/until.ts';
import {rowsOf} from './open-emulator.ts';

const size = {columns: 40, rows: 8};
const place = {...size, left: 0, top: 0};

function opened(program: InsideProgram = programs['talk'] ?? (async () => 0)) {
  const session = insideSession(containerId(`of ${host}`), {command: ['talk'], terminal: size}, program);
  let pictures = 0;
  const live = createLiveSession({
    session,
    size,
    changed: () => {
      pictures += 1;
    },
  });
  const text = () => rowsOf(live.picture()).join('\n').trimEnd();
  return {
    session,
    live,
    text,
    pictures: () => pictures,
    type: (raw: string) => live.send({kind: 'key', key: raw, raw}, place),
    shows: (what: string) => until(() => text().includes(what), text),
  };
}

describe('a live session', () => {
  test('shows what its program prints and sends it what is typed', async () => {
    const {live, type, shows} = opened();
    await shows('talk>');
    type('say 容器\r');
    await shows('容器');
    await live.close();
  });

  test('answers questions to the program, and to nobody else', async () => {
    const {live, type, shows} = opened();
    type('ask\r');
    await shows('answer <1b>[?1;2c');
    await live.close();
  });

  test('tells its program of a new size once, however often it changed on the way', async () => {
    const {session, live, shows} = opened();
    await shows('talk>');
    for (let columns = 39; columns >= 30; columns -= 1) live.resize({columns, rows: 8});
    live.resize({columns: 30, rows: 8});
    await shows('[30x8]');
    expect(session.sizes.length).toBeLessThanOrEqual(3);
    expect(session.sizes.at(-1)).toEqual({columns: 30, rows: 8});
    await live.close();
  });

  test('ends with its program, its last words in the picture', async () => {
    const {live, text} = opened(async io => {
      for (let line = 0; line < 1000; line += 1) await io.print(`line ${line}\r\n`);
      return 3;
    });
    expect(await live.ended).toEqual({kind: 'exited', status: 3});
    expect(text()).toContain('line 999');
    await live.close();
  });

  test('says why it was lost', async () => {
    const {session, live} = opened();
    session.lose('the container stopped');
    expect(await live.ended).toEqual({kind: 'lost', reason: 'the container stopped'});
  });

  test('shows few pictures of a flood, reads all of it, and ends it when it is closed', async () => {
    const {session, live, shows, pictures} = opened(programs['flood']);
    await shows('flood');
    const before = pictures();
    await new Promise(resolve => setTimeout(resolve, 300));
    expect(pictures() - before).toBeLessThanOrEqual(12);
    await live.close();
    expect(session.isClosed()).toBe(true);
  });

  test('tells of the focus only those that asked', async () => {
    const {session, live, type, shows} = opened();
    await shows('talk>');
    live.focus(true);
    type('focus\r');
    type('say on\r');
    await shows('on');
    live.focus(false);
    live.focus(true);
    await until(() => session.written().endsWith('\u001b[O\u001b[I'), session.written);
    expect(session.written()).toBe('focus\rsay on\r\u001b[O\u001b[I');
    await live.close();
  });

  test('comes back to the present when something is typed', async () => {
    const {live, type, shows, text} = opened();
    type('count 50\r');
    await shows('line 50');
    live.scroll(-20);
    expect(text()).not.toContain('line 50');
    type('x');
    await shows('line 50');
    await live.close();
  });
});
