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
  return doing === null ? stateWord(container.state) : `${sentences.doing[doing]}…`;
}

export function stateTone({container, pending}: Stated): Tone {
  if (pending !== undefined) return 'warning';
  switch (container.state) {
    case 'running':
      return 'good';
    case 'failed':
      return 'bad';
    case 'created':
    case 'stopped':
      return 'dim';
    default:
      return 'warning';
  }
}
