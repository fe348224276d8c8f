import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {afterEach, describe, expect, test} from '@jest/globals';
import {openProjector} from '../../../source/hosts/simulated/project.ts';
import {decodeEvent} from '../../../source/hosts/simulated/upcast.ts';
import type {InsideProcess} from '../../../source/model/process.ts';
import {newFolder, openHost} from './folder.ts';
import {brokenRules} from './invariants.ts';
import {replay} from './trial.ts';

interface Program {
  readonly child: ChildProcess;
  /** What was answered until now: its command's name and `done` or `refused`. */
  answers(): readonly (readonly [origin: string, answer: string])[];
  errors(): string;
  readonly ended: Promise<unknown>;
}

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

function startProgram(file: string, name: string, commands: number): Program {
  const program = join(import.meta.dirname, 'busy-program.ts');
  const child = spawn(process.execPath, [
    '--no-warnings',
    program,
    file,
    name,
    String(commands),
    String(name.charCodeAt(0)),
  ]);
  children.push(child);
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  return {
    child,
    answers: () =>
      output
        .split('\n')
        .slice(0, -1)
        .map(line => line.split(' '))
        .map(([origin = '', answer = '']) => [origin, answer] as const),
    errors: () => errors,
    ended: once(child, 'close'),
  };
}

const pause = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds));

/** Everything about a file that programs have left: its rules hold, and what was answered is in it, once. */
async function expectWhole(file: string, programs: readonly Program[]): Promise<number> {
  const host = openHost({file});
  const snapshot = await host.snapshot();
  const insides = new Map<string, readonly InsideProcess[]>();
  for (const {id} of snapshot.containers) {
    const inside = await host.inside(id).catch(() => null);
    if (inside) insides.set(id, inside);
  }
  expect(brokenRules(snapshot, ({id}) => insides.get(id) ?? null)).toEqual([]);

  const database = new DatabaseSync(file);
  const events = database
    .prepare('SELECT sequence, at, event FROM events ORDER BY sequence')
    .all()
    .map(row => decodeEvent(Number(row['sequence']), Number(row['at']), String(row['event'])));
  database.close();
  expect(events.map(({sequence}) => sequence)).toEqual(events.map((_event, index) => index + 1));
  expect(events.map(({at}) => at)).toEqual(events.map(({at}) => at).toSorted((a, b) => a - b));
  const recorded = new Map<string, number>();
  for (const {origin} of events) if (origin !== null) recorded.set(origin, (recorded.get(origin) ?? 0) + 1);
  expect([...recorded.values()].filter(times => times !== 1)).toEqual([]);
  for (const program of programs)
    for (const [origin, answer] of program.answers())
      expect([origin, recorded.get(origin)]).toEqual([origin, answer === 'done' ? 1 : undefined]);
  // All events again from the first come to what the programs see through their caches.
  const reopened = await openHost({file}).snapshot();
  const {lists} = openProjector(reopened.host.id).project(replay(events), reopened.takenAt, () => false);
  expect(reopened.containers).toEqual(lists.containers);
  expect(reopened.processes).toEqual(lists.processes);
  expect(reopened.workers).toEqual(lists.workers);
  return events.length;
}

describe('eight programs on one file that is not there yet', () => {
  test('lose nothing that was answered, though some are killed', async () => {
    const file = join(newFolder(), 'deep', 'state');
    const programs = [...'abcdefgh'].map(name => startProgram(file, name, 200));
    const victims = programs.slice(0, 3);
    await Promise.all(
      victims.map(async ({child, answers, ended}, index) => {
        while (answers().length < 20 + 30 * index) await Promise.race([pause(2), ended]);
        child.kill('SIGKILL');
      }),
    );
    await Promise.all(programs.map(({ended}) => ended));
    for (const {errors, answers} of programs.slice(3)) {
      expect(errors()).toBe('');
      expect(answers()).toHaveLength(200);
    }
    for (const {child, answers} of victims) {
      expect(child.signalCode).toBe('SIGKILL');
      expect(answers().length).toBeLessThan(200);
    }
    expect(await expectWhole(file, programs)).toBeGreaterThan(300);
  }, 120_000);

  test('leave a file that opens when all are killed while they make it', async () => {
    for (const wait of [0, 5, 25]) {
      const file = join(newFolder(), 'state');
      const programs = [...'abcd'].map(name => startProgram(file, name, 200));
      while (!existsSync(file)) await pause(1);
      await pause(wait);
      for (const {child} of programs) child.kill('SIGKILL');
      await Promise.all(programs.map(({ended}) => ended));
      await expectWhole(file, programs);
    }
  }, 120_000);
});
