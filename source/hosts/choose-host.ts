import {sentences} from '../sentences/sentences.ts';
import type {DockerSurroundings} from './docker/surroundings.ts';
import type {HostAddress} from './host-address.ts';

/** Which host is meant. */
export type HostChoice =
  | {readonly kind: 'simulated'}
  /** The engine of a context (null: the one that docker itself would take) or at an address. */
  | {readonly kind: 'docker'; readonly context: string | null; readonly url: string | null}
  /** The command line is wrong: one sentence without a full stop, and the remedy. */
  | {readonly kind: 'wrong'; readonly message: string; readonly remedy: string | null};

export interface HostWish {
  readonly address: HostAddress;
  /** What on the command line means the simulated host, in words (`--state`, `populate`); null when nothing does. */
  readonly impliesSimulated: string | null;
}

/**
 * product.md, *The two hosts*: `auto` is docker when DOCKER_HOST is set, a context other than the default is chosen,
 * or the default socket exists; else the simulated host. It never falls back from one to the other.
 * `surroundings` is asked only where it matters.
 */
export async function chooseHost(
  {address, impliesSimulated}: HostWish,
  surroundings: () => Promise<DockerSurroundings>,
): Promise<HostChoice> {
  const simulated = {kind: 'simulated'} as const;
  if (address.kind === 'simulated') return simulated;
  if (impliesSimulated !== null) {
    if (address.kind === 'auto') return simulated;
    return {
      kind: 'wrong',
      message: sentences.usage.simulatedOnly(impliesSimulated),
      remedy: sentences.usage.orSimulated,
    };
  }
  switch (address.kind) {
    case 'auto':
      return hasEngine(await surroundings()) ? {kind: 'docker', context: null, url: null} : simulated;
    case 'docker':
      return {kind: 'docker', context: null, url: null};
    case 'endpoint':
      return {kind: 'docker', context: null, url: address.url};
    case 'context': {
      const known = ['default', ...(await surroundings()).contexts];
      if (known.includes(address.name)) return {kind: 'docker', context: address.name, url: null};
      return {
        kind: 'wrong',
        message: sentences.usage.noContext(address.name),
        remedy: sentences.usage.use(sentences.usage.hostForms),
      };
    }
  }
}

function hasEngine({dockerHost, chosenContext, hasDefaultSocket}: DockerSurroundings): boolean {
  return dockerHost !== null || chosenContext !== null || hasDefaultSocket;
}
