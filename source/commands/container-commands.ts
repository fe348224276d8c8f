import {isOff, isRunning} from '../model/container.ts';
import {sentences} from '../sentences/sentences.ts';
import {conversionOf, isGuessed} from '../store/conversion-runtime.ts';
import {snapshotOf} from '../store/select.ts';
import {anIsolation, aRuntime, isolationNamed} from './arguments.ts';
import type {Command} from './command.ts';
import {containerCommand} from './container-command.ts';
import {first, offReason, pausedReason} from './reasons.ts';

const {reasons} = sentences;

const start = containerCommand({
  id: 'start',
  key: 's',
  needs: ['startContainer'],
  refuses: container =>
    pausedReason(container) ?? (isRunning(container) ? reasons.running(container.name) : undefined),
  intent: ({id, name}) => ({kind: 'start', container: id, name}),
  asks: false,
});

const stop = containerCommand({
  id: 'stop',
  key: 'x',
  needs: ['stopContainer'],
  refuses: container => first(offReason(container), pausedReason(container)),
  intent: ({id, name}) => ({kind: 'stop', container: id, name}),
  asks: true,
});

const restart = containerCommand({
  id: 'restart',
  key: 'r',
  needs: ['restartContainer'],
  refuses: container => first(offReason(container), pausedReason(container)),
  intent: ({id, name}) => ({kind: 'restart', container: id, name}),
  asks: true,
});

const pause = containerCommand({
  id: 'pause',
  key: 'P',
  needs: ['pauseContainer', 'unpauseContainer'],
  refuses: (container, state) => {
    if (isOff(container)) return reasons.off(container.name);
    const windows = snapshotOf(state)?.host.platform === 'windows';
    return windows && container.isolation === 'process'
      ? reasons.pauseNeedsHyperv(container.name)
      : undefined;
  },
  intent: ({id, name, state}) => ({
    kind: state === 'paused' ? 'unpause' : 'pause',
    container: id,
    name,
  }),
  asks: false,
});

const kill = containerCommand({
  id: 'kill',
  key: 'K',
  needs: ['killContainer'],
  refuses: offReason,
  intent: ({id, name}) => ({kind: 'kill', container: id, name}),
  asks: true,
  anyTime: true,
});

/** To the other isolation, or another runtime; what runs is stopped before and started again after, with one question for all three. */
const convert = containerCommand({
  id: 'convert',
  key: 'v',
  needs: ['convertContainer', 'planConvert'],
  words: [anIsolation({optional: true}), aRuntime({optional: true})],
  refuses: (container, state, [word, runtime]) => {
    const host = snapshotOf(state)?.host;
    if (host?.converts === false) return reasons.noConvert(host.os);
    if (container.isolation === null) return reasons.unknownIsolation(container.name);
    const changes = runtime !== undefined && runtime !== container.runtime;
    if (word !== undefined && isolationNamed(word, state) === container.isolation && !changes)
      return reasons.hasIsolation(container.name, word);
    return pausedReason(container);
  },
  intent: (container, state, [word, runtime]) =>
    conversionOf(
      container,
      isolationNamed(word, state) ?? (container.isolation === 'hyperv' ? 'process' : 'hyperv'),
      runtime,
      state,
    ),
  asks: true,
  choosesFirst: (deed, state, [, runtime]) => deed.kind === 'convert' && isGuessed(deed, runtime, state),
});

const remove = containerCommand({
  id: 'remove',
  key: 'd',
  needs: ['removeContainer'],
  intent: ({id, name}) => ({kind: 'remove', container: id, name}),
  asks: true,
});

/** Everything that is done to one container with one key. */
export const containerCommands: readonly Command[] = [start, stop, restart, pause, kill, convert, remove];
