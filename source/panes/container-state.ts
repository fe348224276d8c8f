import {type Container, stateWord} from '../model/container.ts';
import {sentences} from '../sentences/sentences.ts';
import type {Pending} from '../store/intent.ts';
import type {Tone} from './line.ts';

interface Stated {
  readonly container: Container;
  /** What it is asked to do at this moment. */
  readonly pending: Pending | undefined;
}

/** The state in a word; what was asked a moment ago shows at once, with `…` for as long as it takes. */
export function stateText({container, pending}: Stated): string {
  if (pending !== undefined) return `${sentences.doing[pending]}…`;
  switch (container.state) {
    case 'starting':
    case 'stopping':
    case 'converting':
      return `${stateWord(container.state)}…`;
    default:
      return stateWord(container.state);
  }
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
