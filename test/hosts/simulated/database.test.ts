import {existsSync, readFileSync, statSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {describe, expect, test} from '@jest/globals';
import {applyVersion} from '../../../source/hosts/simulated/apply.ts';
import {stateFileFailure} from '../../../source/hosts/simulated/state-file-fault.ts';
import {type HostError, toHostError} from '../../../source/model/host-error.ts';
import {newFolder, openHost} from './folder.ts';

/** Why a state file is refused; undefined when it is not. */
function refusal(file: string): HostError | undefined {
  try {
    openHost({file});
    return undefined;
  } catch (thrown) {
    return toHostError(thrown);
  }
}

/** The beginning of a picture. */
const picture = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  Buffer.alloc(5000, 7),
]);

describe('a state file', () => {
  test('is made with its folders where there is none, or an empty one', async () => {
    const folder = newFolder();
    const file = join(folder, 'a', 'b', 'state.sqlite');
    expect((await openHost({file}).snapshot()).host.name).toBe('WIN-NANO');
    expect(statSync(file).size).toBeGreaterThan(0);
    const empty = join(folder, 'empty');
    writeFileSync(empty, '');
    await openHost({file: empty, system: 'server-2016'}).close();
    expect((await openHost({file: empty}).snapshot()).host.name).toBe('WIN-2016');
  });

  test('is known among other SQLite files by its id and version', async () => {
    const file = join(newFolder(), 'state');
    await openHost({file}).close();
    const database = new DatabaseSync(file);
    expect({...database.prepare('PRAGMA application_id').get()}).toEqual({application_id: 0x69_73_6f_74});
    expect({...database.prepare('PRAGMA user_version').get()}).toEqual({user_version: 1});
    database.close();
  });

  test('that is a folder is refused', () => {
    const folder = newFolder();
    expect(refusal(folder)).toMatchObject({kind: 'state-file', path: folder, fault: 'directory'});
  });

  test.each([
    ['a picture', picture],
    ['a text', Buffer.from('hello\n')],
    ['the beginning of a SQLite file', Buffer.from('SQLite format 3\0')],
  ])('that is %s is refused, and left as it was', (_name, content) => {
    const file = join(newFolder(), 'other');
    writeFileSync(file, content);
    expect(refusal(file)).toMatchObject({kind: 'state-file', path: file, fault: 'not-state'});
    expect(readFileSync(file).equals(content)).toBe(true);
    expect(existsSync(`${file}-wal`)).toBe(false);
  });

  test("that is someone else's database is refused, and left as it was", () => {
    const file = join(newFolder(), 'other.sqlite');
    for (const id of [0, 42]) {
      const database = new DatabaseSync(file);
      database.exec(`CREATE TABLE IF NOT EXISTS notes (text); PRAGMA application_id = ${id}`);
      database.close();
      const before = readFileSync(file);
      expect(refusal(file)).toMatchObject({fault: 'not-state'});
      expect(readFileSync(file).equals(before)).toBe(true);
    }
  });

  test('of a newer version is refused, and left as it was', async () => {
    const file = join(newFolder(), 'state');
    await openHost({file}).close();
    const database = new DatabaseSync(file);
    database.exec('PRAGMA user_version = 2');
    database.close();
    const before = readFileSync(file);
    expect(refusal(file)).toMatchObject({fault: 'newer'});
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('with an event of a newer version is refused as newer, with a damaged one as damaged', async () => {
    const file = join(newFolder(), 'state');
    await openHost({file}).close();
    const write = (event: string) => {
      const database = new DatabaseSync(file);
      database.prepare('INSERT OR REPLACE INTO events VALUES (2, 1, ?)').run(event);
      database.close();
    };
    write('{"v":99,"body":{"kind":"container-sung"}}');
    expect(refusal(file)).toMatchObject({fault: 'newer'});
    write(
      '{"v":1,"actor":{"terminal":null,"pid":1,"program":"x"},"origin":null,"body":{"kind":"container-sung"}}',
    );
    expect(refusal(file)).toMatchObject({fault: 'newer'});
    write('{"v":1,"body":{"kind":"container-removed"}}');
    expect(refusal(file)).toMatchObject({fault: 'damaged', detail: 'event 2'});
    write('nonsense');
    expect(refusal(file)).toMatchObject({fault: 'damaged'});
    write(
      '{"v":1,"actor":{"terminal":null,"pid":1,"program":"x"},"origin":null,"body":{"kind":"container-removed","id":"a","name":"A"}}',
    );
    expect(refusal(file)).toMatchObject({fault: 'damaged'});
  });

  test('that was cut in the middle is refused as damaged', async () => {
    const file = join(newFolder(), 'state');
    const host = openHost({file});
    await host.populate({containers: 50, hypervPercent: 0, processes: 50, seed: 1});
    await host.close();
    writeFileSync(file, readFileSync(file).subarray(0, 8192 + 100));
    expect(refusal(file)).toMatchObject({kind: 'state-file', fault: 'damaged'});
  });

  test('within a file instead of a folder is refused', () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'file'), 'x');
    expect(refusal(join(folder, 'file', 'state'))).toMatchObject({kind: 'state-file', fault: 'unreadable'});
    expect(refusal(join(folder, 'x'.repeat(300)))).toMatchObject({kind: 'state-file', fault: 'unreadable'});
    expect(refusal(join(folder, 'a\0b'))).toMatchObject({kind: 'state-file', fault: 'unreadable'});
  });

  test('at the end of links that lead to each other is refused, and says so', () => {
    const folder = newFolder();
    symlinkSync(join(folder, 'b'), join(folder, 'a'));
    symlinkSync(join(folder, 'a'), join(folder, 'b'));
    expect(refusal(join(folder, 'a'))).toMatchObject({
      fault: 'unreadable',
      detail: 'its path is a circle of symbolic links',
    });
  });

  test('loses what older programs cached when something is cached', async () => {
    const file = join(newFolder(), 'state');
    const host = openHost({file});
    const other = new DatabaseSync(file);
    const cached = () =>
      other
        .prepare('SELECT apply FROM snapshots ORDER BY apply')
        .all()
        .map(({apply}) => apply);
    other.exec("INSERT INTO snapshots VALUES (0, 1, '{}'), (1000, 1, '{}')");
    await host.populate({containers: 1, hypervPercent: 0, processes: 0, seed: 1});
    expect(cached()).toEqual([applyVersion, 1000]);
    other.close();
  });

  test('that another program keeps locked is refused as busy', async () => {
    const file = join(newFolder(), 'state');
    const host = openHost({file});
    const other = new DatabaseSync(file);
    other.exec('BEGIN IMMEDIATE');
    const refused = await host
      .createContainer({name: 'A', image: 'NanoServer', command: []})
      .catch(toHostError);
    expect(refused).toMatchObject({kind: 'state-file', fault: 'busy'});
    other.exec('ROLLBACK');
    other.close();
    await host.createContainer({name: 'A', image: 'NanoServer', command: []});
  });

  test('is said to be on a full disk when SQLite says so', () => {
    const database = new DatabaseSync(':memory:');
    database.exec('CREATE TABLE notes (text); PRAGMA max_page_count = 3');
    const fill = () => database.exec(`INSERT INTO notes VALUES ('${'x'.repeat(100_000)}')`);
    let thrown: unknown;
    try {
      fill();
    } catch (error) {
      thrown = error;
    }
    expect(toHostError(stateFileFailure('/tmp/state', thrown))).toEqual({
      kind: 'state-file',
      path: '/tmp/state',
      fault: 'full',
    });
    database.close();
  });
});
