import {type Container, type ContainerState, stateWord} from '../model/container.ts';
import {sentences} from '../sentences/sentences.ts';
import type {Pending} from '../store/intent.ts';
import type {Tone} from './line.ts';

interface Stated {
  readonly container: Container;
  /** What it is asked to do at this moment. */
  readonly pending: Pending | undefined;
}

/** What goes on in a state, whoever asked for it; null where nothing does. */
export function doingOf(state: ContainerState): Pending | null {
  switch (state) {
    case 'starting':
      return 'start';
    case 'stopping':
      return 'stop';
    case 'converting':
      return 'convert';
    default:
      return null;
  }
}

/** The state in a word; what was asked a moment ago shows at once, with `…` for as long as it takes. */
export function stateText({container, pending}: Stated): string {
  const doing = pending ?? doingOf(container.state);
  return doing === null ? (reported(container) ?? stateWord(container.state)) : `${sentences.doing[doing]}…`;
}

/** What an engine says beyond the word; null where that is nothing. */
function reported({report, state, exitCode}: Container): string | null {
  if (report === undefined) return null;
  const words = sentences.states;
  if (state === 'running') return report.health === 'unhealthy' ? words.unhealthy : null;
  if (state !== 'stopped') return null;
  if (report.outOfMemory) return words.outOfMemory;
  return exitCode === null || exitCode === 0 ? null : words.offWith(exitCode);
}

export function stateTone({container, pending}: Stated): Tone {
  if (pending !== undefined) return 'warning';
  const {report} = container;
  switch (container.state) {
    case 'running':
      if (report?.health === 'unhealthy') return 'bad';
      return report?.health === 'starting' ? 'warning' : 'good';
    case 'failed':
      return 'bad';
    case 'stopped':
      return report?.outOfMemory === true ? 'bad' : 'dim';
    case 'created':
      return 'dim';
    default:
      return 'warning';
  }
}
