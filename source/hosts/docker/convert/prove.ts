import {setTimeout as sleep} from 'node:timers/promises';
import {elapsed} from '../../../model/elapsed.ts';
import {fail} from '../../../model/host-error.ts';
import {type ContainerAnswer, containerAnswer} from '../answers/container-answer.ts';
import type {EngineClient} from '../connection/client.ts';
import {askContainer} from '../mirror/known-container.ts';
import type {EngineFacts} from '../translate/engine.ts';
import type {Entry} from './journal.ts';
import {lastLine} from './last-line.ts';

/** For how long a converted container must run before its original is given up, and how often it is looked at. ms */
const provingTime = 1_500;
const look = 150;

/**
 * Sees that a converted container is what was wanted and, if the original ran, that it runs and goes on running.
 * One that was Off is not started for this: what it does when it runs is its owner's business.
 */
export async function prove(
  client: EngineClient,
  entry: Entry,
  facts: EngineFacts,
  id: string,
): Promise<void> {
  const ask = () => client.ask({method: 'GET', path: `/containers/${id}/json`}, containerAnswer);
  const first = await ask();
  const is = await kindOf(client, id, facts);
  if (is !== null && is !== (facts.host.platform === 'windows' ? entry.to : entry.runtime))
    return fail({
      kind: 'refused',
      message: `the engine made ${entry.name} under ${is} instead of ${entry.runtime}`,
      remedy: null,
    });
  if (!entry.wasRunning) return;
  const end = elapsed() + provingTime;
  for (let now = first; ; now = await ask()) {
    const why = whyNot(now, first);
    if (why !== null) {
      const said = await lastLine(client, now).catch(() => null);
      return fail({
        kind: 'refused',
        message: `it ${why} under ${entry.runtime}${said === null ? '' : ` (${said})`}`,
        remedy: null,
      });
    }
    if (elapsed() > end) return;
    await sleep(look);
  }
}

/** What the engine says it has become. */
async function kindOf(client: EngineClient, id: string, facts: EngineFacts): Promise<string | null> {
  const {answer, runtime} = await askContainer(client, id, facts, new Map());
  const {Isolation, Runtime} = answer.HostConfig;
  return facts.host.platform === 'windows' ? (Isolation ?? null) : (runtime ?? Runtime ?? null);
}

function whyNot({State, RestartCount}: ContainerAnswer, first: ContainerAnswer): string | null {
  if (State.Status === 'restarting' || (RestartCount ?? 0) > (first.RestartCount ?? 0)) return 'keeps ending';
  if (State.Status !== 'running') return `ended with exit code ${State.ExitCode ?? 'unknown'}`;
  return State.Health?.Status === 'unhealthy' ? 'is unhealthy' : null;
}
