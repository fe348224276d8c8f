import {describe, expect, test} from '@jest/globals';
import {infoAnswer, versionAnswer} from '../../../../../source/hosts/docker/answers/engine-answer.ts';
import {engineTarget} from '../../../../../source/hosts/docker/connection/target.ts';
import type {EngineTruth} from '../../../../../source/hosts/docker/mirror/truth.ts';
import {elsewhereProcesses} from '../../../../../source/hosts/docker/processes/elsewhere.ts';
import {helperProcesses} from '../../../../../source/hosts/docker/processes/helper/helper-source.ts';
import {engineFacts} from '../../../../../source/hosts/docker/translate/engine.ts';
import {hostId} from '../../../../../source/model/ids.ts';
import {recordedText} from '../../recorded.ts';

const truth: EngineTruth = {
  facts: engineFacts(
    hostId('docker:test'),
    engineTarget({context: null, url: 'tcp://engine:2375'}, {}),
    infoAnswer.parse(JSON.parse(recordedText('linux-info.json'))),
    versionAnswer.parse(JSON.parse(recordedText('linux-version.json'))),
    {},
  ),
  containers: [],
  images: [],
  networks: [],
};

/** A source whose helper answers or not, and a clock that a test moves. */
function helped() {
  const state = {now: 0, tries: 0, runs: false};
  const source = helperProcesses(
    {
      async read() {
        state.tries += 1;
        if (!state.runs) throw new Error('it does not start');
        return new Map();
      },
      close: async () => undefined,
    },
    elsewhereProcesses('it is far away'),
    () => state.now,
  );
  /** Reads at a moment, twice: the second time sees what the first one asked for. Says what is unknown then. */
  const at = async (now: number): Promise<string | undefined> => {
    state.now = now;
    await source.read(truth);
    return (await source.read(truth)).unknown?.processes;
  };
  return {state, at};
}

describe('the processes that a helper container reads', () => {
  test('are not asked for again for a minute after it did not run', async () => {
    const {state, at} = helped();
    expect(await at(0)).toBe('it is far away; its helper container does not run: it does not start');
    for (const now of [4_000, 30_000, 60_000]) await at(now);
    expect(state.tries).toBe(1);
    state.runs = true;
    expect(await at(60_001)).toBeUndefined();
    expect(state.tries).toBe(2);
  });

  test('are asked for again soon where one that ran came to its end', async () => {
    const {state, at} = helped();
    state.runs = true;
    await at(0);
    state.runs = false;
    await at(4_000);
    expect(state.tries).toBe(2);
    await at(8_000);
    expect(state.tries).toBe(3);
    await at(12_000);
    expect(state.tries).toBe(3);
  });
});
