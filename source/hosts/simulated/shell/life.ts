import {describe, fail, HostFailure} from '../../../model/host-error.ts';
import type {ContainerId} from '../../../model/ids.ts';
import type {InsideProcess} from '../../../model/process.ts';
import type {Connection} from '../connection.ts';
import {changed, type FileChange, type Files} from '../files/files.ts';
import {goneOf, isHidden} from '../gone.ts';
import {insideOf} from '../inside.ts';
import {isGone, thisProgram} from '../owners.ts';
import {isBusy, patiently} from '../patience.ts';
import type {Run, SimulatedContainer} from '../records.ts';
import {noContainer, standing} from '../rules/lookup.ts';

/** One run of a container, as those see it who are inside: its processes, and whether it goes on. */
export interface Life {
  /** Aborted when the run is over, or the host is gone; the reason is a sentence. */
  readonly over: AbortSignal;
  /** As it is now; as it was, when it is gone. */
  container(): SimulatedContainer;
  /** Resolves at once, or when a pause is over, or the run. */
  awake(): Promise<void>;
  processes(): readonly InsideProcess[];
  /** Starts a process that ends with this program; its Id. `killed` is called when somebody else ends it. */
  spawn(name: string, parentPid: number | null, killed: () => void): number;
  /** What was made inside, as it is now; waits while another program keeps the state file locked. */
  files(): Promise<Files>;
  /** The same at once, for completions; as it was last seen, where the state file is locked. */
  filesSeen(): Files;
  /**
   * Changes files: all of it or nothing; waits while another program writes. Rejects with the FileFault that stands in
   * its way, or with a HostFailure.
   */
  changeFiles(changes: readonly FileChange[]): Promise<void>;
  /** The container's own command; `cmd` where none was given. */
  command(): readonly string[];
  /** The Id of the container's own command; null where it has none. */
  readonly mainPid: number | null;
  /** The container's own command has ended by itself, and the container with it. */
  endMain(exitCode: number): void;
  /** What the container's own command ended with; null while it runs, and where that is not known. */
  exitCode(): number | null;
  /** Ends one that `spawn` started, if it still runs. */
  end(pid: number): void;
  /** Ends all of those. */
  close(): void;
}

/** Watches a running container. Fails with `wrong-state` for one that does not run. */
export function openLife(connection: Connection, id: ContainerId, origin: string | undefined): Life {
  const {journal, present} = connection;
  journal.refresh();
  const found = standing(journal.state, id, present()) ?? fail(noContainer(id));
  let container = found.container;
  const {run} = container;
  if (found.stage !== 'running' || run === null)
    return fail({kind: 'wrong-state', action: 'enter', name: container.name, state: found.stage});
  const over = new AbortController();
  const spawned = new Map<number, () => void>();
  let sleepers: (() => void)[] = [];

  const wake = (): void => {
    const woken = sleepers;
    sleepers = [];
    for (const each of woken) each();
  };
  const lose = (reason: string): void => {
    if (over.signal.aborted) return;
    over.abort(reason);
    wake();
  };
  const look = (): void => {
    if (over.signal.aborted) return;
    const now = standing(journal.state, id, present());
    if (!now) {
      lose(`the container ${container.name} was removed`);
      return;
    }
    container = now.container;
    if (!container.run || !isSame(container.run, run) || now.stage === 'stopped') {
      lose(`the container ${container.name} stopped`);
      return;
    }
    if (now.stage !== 'paused') wake();
    const there = new Set(container.run.processes.map(({pid}) => pid));
    for (const [pid, killed] of spawned)
      if (!there.has(pid)) {
        spawned.delete(pid);
        killed();
      }
  };
  const unsubscribe = connection.subscribe(update => {
    if (update.kind === 'lost') lose(describe(update.error).message);
    else if (update.kind === 'changed') look();
  });

  const filesRead = (): Files => (standing(journal.state, id, present())?.container ?? container).files ?? {};
  const files = (): Promise<Files> =>
    patiently(() => {
      journal.refresh();
      return filesRead();
    });
  /** What is wrong with it is told apart: the host just refuses it. */
  const check = async (changes: readonly FileChange[]): Promise<void> => {
    const before = await files();
    changes.reduce((state, each) => changed(state, each, present()), before);
  };
  const endProcess = (pid: number, exitCode: number | null): void => {
    const command = {kind: 'end-process', request: {container: id, pid, exitCode}} as const;
    try {
      connection.actNow(command, origin);
    } catch (thrown) {
      if (!(thrown instanceof HostFailure)) throw thrown;
      // Else it has ended meanwhile, or the container has.
      if (isBusy(thrown)) connection.act(command, origin).catch(() => {});
    }
  };
  const end = (pid: number): void => {
    if (spawned.delete(pid) && !over.signal.aborted) endProcess(pid, null);
  };

  return {
    over: over.signal,
    container: () => container,
    awake() {
      journal.refresh();
      const now = standing(journal.state, id, present());
      if (over.signal.aborted || now?.stage !== 'paused') return Promise.resolve();
      return new Promise(resolve => {
        sleepers.push(resolve);
      });
    },
    processes() {
      journal.refresh();
      const now = standing(journal.state, id, present()) ?? fail(noContainer(id));
      const gone = goneOf(journal.state, isGone);
      return insideOf(connection.id, journal.state.seed, now, present(), ({later}) =>
        isHidden(later?.owner, gone),
      );
    },
    files,
    filesSeen() {
      try {
        journal.refresh();
      } catch (thrown) {
        if (!isBusy(thrown)) throw thrown;
      }
      return filesRead();
    },
    async changeFiles(changes) {
      await check(changes);
      try {
        await connection.act({kind: 'change-files', id, changes}, origin);
      } catch (thrown) {
        // Whoever was waited for may have put something in its way.
        if (!isBusy(thrown)) await check(changes);
        throw thrown;
      }
    },
    spawn(name, parentPid, killed) {
      const event = connection.actNow(
        {kind: 'start-process', request: {container: id, name, parentPid, owner: thisProgram()}},
        origin,
      );
      if (event.kind !== 'container-process-started')
        return fail({kind: 'unexpected', message: 'no process was started'});
      const {pid} = event.process;
      spawned.set(pid, killed);
      return pid;
    },
    command: () => (container.command.length > 0 ? container.command : ['cmd']),
    mainPid: run.mainPid,
    endMain(exitCode) {
      if (run.mainPid !== null && !over.signal.aborted) endProcess(run.mainPid, exitCode);
    },
    exitCode() {
      const now = standing(journal.state, id, present());
      if (now?.stage !== 'stopped') return null;
      return (now.container.run ?? now.container).exitCode;
    },
    end,
    close() {
      unsubscribe();
      // What was started last is a child of what was started before.
      for (const pid of [...spawned.keys()].reverse()) end(pid);
      lose('the session is over');
    },
  };
}

/** Whether it is still the run that was entered: a restart begins another. */
const isSame = (now: Run, then: Run): boolean =>
  now.startedAt === then.startedAt && now.readyAt === then.readyAt && now.session === then.session;
