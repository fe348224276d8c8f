import {statSync} from 'node:fs';
import {resolve} from 'node:path';
import type {DatabaseSync} from 'node:sqlite';
import {elapsed} from '../../model/elapsed.ts';
import {fail} from '../../model/host-error.ts';
import type {Moment} from '../../model/ids.ts';
import {apply, applyVersion} from './apply.ts';
import {decodeState, encodeState} from './cached-state.ts';
import {inMemory, openDatabase, rollBack, waitBriefly} from './database.ts';
import type {Actor, EventBody, RecordedEvent} from './events.ts';
import {emptyState, type HostState} from './state.ts';
import {stateFileFailure} from './state-file-fault.ts';
import {asWritten, decodeEvent} from './upcast.ts';

/**
 * The list of events, and the state that it comes to. All of it is synchronous; failures are HostFailures. After the
 * opening nothing waits for other programs longer than a key may: it fails as `busy`, to be tried again (patience.ts).
 */
export interface Journal {
  /** After the last event that was read. Only to be looked at, and not to be kept over a refresh or an append. */
  readonly state: HostState;
  /** Reads what others appended. */
  refresh(): void;
  /**
   * Reads what others appended, if they did: cheap enough for ten times a second. Fails when the file is gone, which it
   * looks for once a second.
   */
  catchUp(): void;
  /**
   * Appends what `decide` comes to, in one transaction in which nobody else appends. `decide` gets the state after all
   * events, and a moment that is not before the last of them; what it throws is thrown, and nothing is appended.
   * When it returns, the events are in the file.
   */
  append(decide: (state: HostState, now: Moment) => readonly EventBody[], origin: string | null): void;
  /** Forgets the events after `sequence`: only of a private list, of which nobody else has read them. */
  cutBack(sequence: number): void;
  /** Events after `sequence`, oldest first; with `latest` only the last so many of them. */
  after(sequence: number, latest?: number): readonly RecordedEvent[];
  close(): void;
}

/** How often one looks whether a file is still there that is only listened to, ms: it takes most of a look. */
const checkEvery = 1000;

/** After so many events the state is cached, so that opening need not read them all. */
const cacheEvery = 500;

export interface JournalOptions {
  /** The state file; made where there is none. */
  readonly path: string;
  readonly actor: Actor;
  readonly clock: () => Moment;
  /** The event that a new state file begins with. */
  readonly first: () => EventBody;
  /** Hears of events when they are part of the state, one's own and others'; not of those before the opening. */
  readonly onNews: (events: readonly RecordedEvent[]) => void;
}

/** Opens a state file, or makes it. Fails with `state-file` for one that cannot be used. */
export function openJournal(options: JournalOptions): Journal {
  const path = options.path === inMemory ? inMemory : resolve(options.path);
  const database = openDatabase(path);
  try {
    return startJournal(database, {...options, path});
  } catch (thrown) {
    database.close();
    throw stateFileFailure(path, thrown);
  }
}

function startJournal(database: DatabaseSync, options: JournalOptions): Journal {
  const {path, actor, clock, first, onNews} = options;
  const identity = path === inMemory ? undefined : (fileIdentity(path) ?? 'gone already');
  let state = emptyState();
  /** Up to where the state is cached, as far as this program knows. */
  let cached = 0;
  let isOpen = false;
  let isClosed = false;

  const selectAfter = database.prepare(
    'SELECT sequence, at, event FROM events WHERE sequence > ? ORDER BY sequence',
  );
  const selectLatest = database.prepare(
    'SELECT sequence, at, event FROM events WHERE sequence > ? ORDER BY sequence DESC LIMIT ?',
  );
  const insert = database.prepare('INSERT INTO events (sequence, at, event) VALUES (?, ?, ?)');
  const dataVersion = database.prepare('PRAGMA data_version');
  let seenVersion = -1;
  /** When the file was last known to be there. */
  let checkedAt = Number.NEGATIVE_INFINITY;

  const guarded = <Result>(act: () => Result, checkAfter = 0): Result => {
    if (isClosed) return fail({kind: 'unexpected', message: 'the simulated host is closed'});
    if (elapsed() - checkedAt >= checkAfter) checkThere();
    try {
      return act();
    } catch (thrown) {
      checkThere();
      throw stateFileFailure(path, thrown);
    }
  };

  const checkThere = (): void => {
    // One that is gone is looked for at every look.
    checkedAt = Number.NEGATIVE_INFINITY;
    if (identity !== undefined && fileIdentity(path) !== identity)
      fail({kind: 'state-file', path, fault: 'gone'});
    checkedAt = elapsed();
  };

  const eventOf = (row: Record<string, unknown>): RecordedEvent =>
    decodeEvent(Number(row['sequence']), Number(row['at']), String(row['event']));
  const read = (sequence: number): RecordedEvent[] => selectAfter.all(sequence).map(eventOf);

  const takeIn = (events: readonly RecordedEvent[]): void => {
    for (const event of events) state = apply(state, event);
    if (isOpen && events.length > 0) onNews(events);
  };

  const loadCached = (): void => {
    const row = database.prepare('SELECT sequence, state FROM snapshots WHERE apply = ?').get(applyVersion);
    if (!row) return;
    const sequence = Number(row['sequence']);
    const decoded = decodeState(sequence, String(row['state']));
    if (!decoded) return;
    state = decoded;
    cached = sequence;
  };

  /** What is cached can be had without it: when it cannot be written (a full disk, others that write), it is not. */
  const cache = (): void => {
    try {
      database
        .prepare('INSERT OR REPLACE INTO snapshots (apply, sequence, state) VALUES (?, ?, ?)')
        .run(applyVersion, state.sequence, encodeState(state));
      // What older programs cached is of no use any more.
      database.prepare('DELETE FROM snapshots WHERE apply < ?').run(applyVersion);
      cached = state.sequence;
    } catch {
      cached = state.sequence - cacheEvery / 2;
    }
  };

  const append: Journal['append'] = (decide, origin) =>
    guarded(() => {
      const made: RecordedEvent[] = [];
      database.exec('BEGIN IMMEDIATE');
      try {
        takeIn(read(state.sequence));
        const at = Math.max(Math.floor(clock()), state.time);
        for (const body of decide(state, at)) {
          const sequence = state.sequence + made.length + 1;
          const {event, text} = asWritten({sequence, at, actor, origin, body});
          insert.run(sequence, at, text);
          made.push(event);
        }
        database.exec('COMMIT');
      } catch (thrown) {
        rollBack(database);
        throw thrown;
      }
      // In a file that is gone nobody will find them: then nothing is answered.
      checkThere();
      takeIn(made);
      const isLarge = made.some(({body}) => body.kind === 'populated');
      if (isLarge || state.sequence - cached >= cacheEvery) cache();
    });

  loadCached();
  takeIn(read(state.sequence));
  if (state.sequence === 0) append(current => (current.sequence === 0 ? [first()] : []), null);
  if (state.sequence - cached >= cacheEvery) cache();
  waitBriefly(database);
  isOpen = true;

  return {
    get state() {
      return state;
    },
    refresh: () => guarded(() => takeIn(read(state.sequence))),
    catchUp: () =>
      guarded(() => {
        const version = Number(dataVersion.get()?.['data_version']);
        if (version === seenVersion) return;
        takeIn(read(state.sequence));
        // Only now: what could not be read for the moment is looked for again.
        seenVersion = version;
      }, checkEvery),
    append,
    cutBack: sequence =>
      guarded(() => {
        if (path !== inMemory) fail({kind: 'unexpected', message: 'what is in a file is never taken back'});
        database.prepare('DELETE FROM events WHERE sequence > ?').run(sequence);
        database.exec('DELETE FROM snapshots');
        state = read(0).reduce(apply, emptyState());
        cached = 0;
      }),
    after: (sequence, latest) =>
      guarded(() =>
        latest === undefined ? read(sequence) : selectLatest.all(sequence, latest).map(eventOf).toReversed(),
      ),
    close() {
      if (isClosed) return;
      isClosed = true;
      database.close();
    },
  };
}

/** What tells a file from another one at the same path; undefined when there is none. */
function fileIdentity(path: string): string | undefined {
  try {
    const {dev, ino} = statSync(path, {bigint: true});
    return `${dev}:${ino}`;
  } catch {
    return undefined;
  }
}
