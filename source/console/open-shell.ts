import type {Host} from '../hosts/host.ts';
import type {Container} from '../model/container.ts';
import type {ContainerId, Moment} from '../model/ids.ts';
import type {Snapshot} from '../model/snapshot.ts';
import type {CommandTable} from './binding/command-table.ts';
import {copyOf} from './evaluate/scope.ts';
import {type Frame, hostFrame, insideFrame} from './frame.ts';
import type {Environment, Shell} from './shell.ts';

export interface ShellOptions {
  readonly host: Host;
  readonly commands: CommandTable;
  readonly environment: Environment;
  readonly follows: boolean;
  readonly readOnly: boolean;
  readonly width: () => number | null;
  readonly clock: () => Moment;
  readonly random: () => number;
  /** The container that it all runs in; null for the host. */
  readonly within: Container | null;
}

/** The same place with a copy of its variables. */
const withOwnScope = (frame: Frame): Frame => ({...frame, scope: copyOf(frame.scope)});

/** So many commands PowerShell remembers. */
const longestHistory = 4096;

type ById = ReadonlyMap<ContainerId, Container>;

/** What a console remembers between lines: where it is, and the host as it was last seen. */
export function openShell({clock, within, width, ...options}: ShellOptions): Shell {
  const {host} = options;
  const ground: Frame = within ? insideFrame(within) : hostFrame('localhost');
  const frames: Frame[] = [ground];
  let history: readonly {readonly id: number; readonly text: string}[] = [];
  let latest: Snapshot | null = null;
  let byId: {readonly of: readonly Container[]; readonly map: ById} | null = null;

  const containers = (): ById => {
    if (latest === null) return new Map();
    if (byId?.of !== latest.containers)
      byId = {
        of: latest.containers,
        map: new Map(latest.containers.map(container => [container.id, container])),
      };
    return byId.map;
  };

  return {
    ...options,
    isWithin: within !== null,
    get width() {
      return width();
    },
    now: () => Math.max(clock(), latest?.takenAt ?? 0),
    snapshot: async () => {
      latest = await host.snapshot();
      const [first] = frames;
      if (first?.kind === 'host' && (first === ground || first.computer === 'localhost'))
        frames[0] = {kind: 'host', computer: latest.host.name, scope: first.scope};
      return latest;
    },
    current: container => containers().get(container.id) ?? container,
    history: () => history,
    remember: text => {
      history = [...history.slice(1 - longestHistory), {id: (history.at(-1)?.id ?? 0) + 1, text}];
    },
    frame: () => frames.at(-1) ?? ground,
    enter: container => void frames.push(insideFrame(container)),
    leave: () => {
      if (frames.length === 1) return false;
      frames.pop();
      return true;
    },
    keep: () => {
      const kept = frames.map(withOwnScope);
      return () => void frames.splice(0, frames.length, ...kept.map(withOwnScope));
    },
  };
}
