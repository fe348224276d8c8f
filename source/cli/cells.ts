import type {Container, ContainerState} from '../model/container.ts';
import type {Moment} from '../model/ids.ts';
import type {Isolation} from '../model/isolation.ts';
import type {HostFacts} from '../model/snapshot.ts';
import type {Tone} from '../panes/line.ts';
import {shellWord} from '../text/command-line.ts';
import {unknown, uptime} from '../text/units.ts';

/** On Linux hyperv would be a wrong name. */
export function isolationWord(isolation: Isolation | null, {platform}: Pick<HostFacts, 'platform'>): string {
  if (isolation === null) return unknown;
  return isolation === 'hyperv' && platform === 'linux' ? 'vm' : isolation;
}

/** A GUID or a digest as long as docker shows it: enough to name a container by. Other ids are names, and stay whole. */
export function shortId(id: string): string {
  const digits = id.replace(/^sha256:/, '');
  return /^[\da-f-]{32,}$/i.test(digits) ? digits.slice(0, 12) : id;
}

export const orUnknown = (value: string | number | null): string =>
  value === null ? unknown : String(value);

/** How long it has run; unknown for what does not. */
export function upFor({state, startedAt}: Container, now: Moment): string {
  const runs = state === 'running' || state === 'paused';
  return runs && startedAt !== null ? uptime(now - startedAt) : unknown;
}

/** The words of a command in one line, as a shell takes them. */
export const commandLine = (command: readonly string[]): string =>
  command.map(shellWord).join(' ') || unknown;

export function stateTone(state: ContainerState): Tone {
  switch (state) {
    case 'running':
      return 'good';
    case 'failed':
      return 'bad';
    case 'created':
    case 'stopped':
      return 'dim';
    case 'starting':
    case 'paused':
    case 'stopping':
    case 'converting':
      return 'warning';
  }
}
