import {spawnSync} from 'node:child_process';
import {mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, test} from '@jest/globals';
import {type Entry, openJournal} from '../../../../source/hosts/docker/convert/journal.ts';
import {isAlive, thisProgram} from '../../../../source/hosts/docker/convert/owner.ts';
import {pendingOf} from '../../../../source/hosts/docker/convert/pending.ts';
import {known} from '../recorded.ts';

const entry = (original: string, more: Partial<Entry> = {}): Entry => ({
  version: 1,
  engine: 'E',
  original,
  name: 'web',
  asideName: 'web-aside',
  wasRunning: true,
  to: 'hyperv',
  runtime: 'runsc',
  image: {repository: 'nanobox', tag: 'isotop-1'},
  begunAt: 1,
  step: 'stop',
  owner: thisProgram(),
  ...more,
});

describe('the journal of conversions', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync('/tmp/isotop-journal-');
  });
  afterEach(() => rmSync(folder, {recursive: true, force: true}));

  test('keeps the last step of each, oldest first, of one engine', () => {
    const journal = openJournal(folder);
    expect(journal.entries('E')).toEqual([]);
    journal.write(entry('b', {begunAt: 2}));
    journal.write(entry('a'));
    journal.write(entry('a', {step: 'create'}));
    journal.write(entry('c', {engine: 'other'}));
    expect(openJournal(folder).entries('E')).toEqual([
      entry('a', {step: 'create'}),
      entry('b', {begunAt: 2}),
    ]);
    journal.close(entry('a'));
    journal.close(entry('a'));
    expect(journal.entries('E').map(({original}) => original)).toEqual(['b']);
  });

  test('passes over what is half written, of another version, or not its own', () => {
    const journal = openJournal(folder);
    journal.write(entry('a'));
    const conversions = join(folder, 'conversions');
    writeFileSync(join(conversions, 'half.json'), '{"version": 1, "engine"');
    writeFileSync(join(conversions, 'newer.json'), JSON.stringify({...entry('n'), version: 2}));
    writeFileSync(join(conversions, 'a.json.99.new'), '{');
    expect(journal.entries('E')).toEqual([entry('a')]);
    expect(readdirSync(conversions)).toContain('newer.json');
  });

  test('that cannot be written is a sentence', () => {
    writeFileSync(join(folder, 'conversions'), 'a file');
    expect(() => openJournal(folder).write(entry('a'))).toThrow(
      /^cannot keep the journal of conversions in /,
    );
  });
});

describe('who works on a conversion', () => {
  test('is alive as long as that very program runs', () => {
    expect(isAlive(thisProgram())).toBe(true);
    expect(isAlive({...thisProgram(), startTime: '1'})).toBe(false);
    const {pid} = spawnSync('true');
    expect(isAlive({pid, startTime: null})).toBe(false);
  });
});

describe('a conversion that was interrupted', () => {
  const original = known('linux-runc').answer;
  const successor = known('linux-runsc').answer;
  const none = {original: null, successor: null, stranger: null};
  const reach = (more: Partial<Entry>, now: Partial<typeof none | object>) =>
    pendingOf(entry('a', more), {...none, ...now});

  test('says how far it came', () => {
    expect(reach({}, {original}).reached).toBe('it was being stopped');
    expect(reach({step: 'commit'}, {original}).reached).toBe('its copy was not made yet');
    expect(reach({step: 'prove'}, {original, successor}).reached).toBe(
      'its copy runs, and the original is still there',
    );
    expect(reach({step: 'remove'}, {successor}).reached).toBe('all was done');
  });

  test('can be rolled back as long as its original is whole', () => {
    expect(reach({step: 'prove'}, {original, successor})).not.toHaveProperty('cannotRollBack');
    expect(reach({step: 'remove'}, {original, successor}).cannotRollBack).toMatchObject({kind: 'refused'});
    expect(reach({step: 'remove'}, {successor}).cannotRollBack).toMatchObject({kind: 'refused'});
  });

  test('can be neither finished nor rolled back while another container has its name', () => {
    const pending = reach({step: 'create'}, {original, stranger: successor});
    expect(pending.cannotFinish).toMatchObject({
      message: 'cannot finish the conversion of web: another container has its name now',
    });
    expect(pending.cannotRollBack).toMatchObject({
      message: 'cannot roll web back: another container has its name now',
    });
  });
});
