import {dirname} from 'node:path';
import type {HostSystem, Isolation} from '../model/isolation.ts';
import type {HostChoice} from './choose-host.ts';
import type {Host} from './host.ts';
import {readOnly} from './read-only.ts';

export interface Opening {
  readonly choice: Exclude<HostChoice, {kind: 'wrong'}>;
  /** The simulated host's state file; the user's own when left out. */
  readonly state?: string | undefined;
  /** What a simulated host is that is made now. */
  readonly system?: HostSystem | undefined;
  readonly instant: boolean;
  readonly readOnly: boolean;
  /** What opens it, for the host's log of events: `isotop start`. */
  readonly program: string;
  /** Of a real engine: the isolation of runtimes, by their names, where the user says it. */
  readonly runtimes?: Readonly<Record<string, Isolation>> | undefined;
  /** Of a real engine elsewhere: the image of a container that may read its machine's processes; none when left out. */
  readonly helper?: string | null | undefined;
}

/**
 * Opens the host that was chosen. Each kind of host is loaded only when it is meant.
 * Rejects with a HostFailure: state-file, or refused for an engine's address that cannot be read.
 */
export async function openHost(opening: Opening): Promise<Host> {
  const host = await open(opening);
  return opening.readOnly ? readOnly(host) : host;
}

async function open({
  choice,
  state,
  system,
  instant,
  program,
  runtimes = {},
  helper = null,
  readOnly,
}: Opening): Promise<Host> {
  switch (choice.kind) {
    case 'simulated': {
      const [{openSimulatedHost}, {defaultStateFile}, {terminalName}] = await Promise.all([
        import('./simulated/host.ts'),
        import('./state-file.ts'),
        import('./terminal-name.ts'),
      ]);
      return openSimulatedHost({
        file: state ?? defaultStateFile(),
        instant,
        actor: {terminal: terminalName(), pid: process.pid, program},
        ...(system !== undefined && {system}),
      });
    }
    case 'docker': {
      const [{openDockerHost}, {defaultStateFile}] = await Promise.all([
        import('./docker/host.ts'),
        import('./state-file.ts'),
      ]);
      return openDockerHost({
        wish: choice,
        environment: process.env,
        stateFolder: dirname(defaultStateFile()),
        runtimes,
        // It is a container that is made.
        helper: readOnly ? null : helper,
      });
    }
  }
}
