import {existsSync} from 'node:fs';
import {homedir} from 'node:os';
import {join} from 'node:path';
import {infoAnswer, versionAnswer} from '../../hosts/docker/answers/engine-answer.ts';
import {engineClient} from '../../hosts/docker/connection/client.ts';
import {type EngineTarget, type EngineWish, engineTarget} from '../../hosts/docker/connection/target.ts';
import {engineFacts} from '../../hosts/docker/translate/engine.ts';
import {describe, toHostError} from '../../model/host-error.ts';
import {hostId} from '../../model/ids.ts';
import type {HostFacts} from '../../model/snapshot.ts';
import {sentences} from '../../sentences/sentences.ts';
import {bad, type Check, note, ok} from './check.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const say = sentences.doctor;

/** Asks an engine that is meant who it is, and what it can run. */
export async function engineChecks(wish: EngineWish, environment: Environment): Promise<readonly Check[]> {
  try {
    const target = engineTarget(wish, environment);
    const asked = Date.now();
    const facts = await factsOf(target);
    const {name, version, engine = `${name} ${version}`} = facts;
    return [ok('engine', say.engine(engine, target.url, Date.now() - asked)), runtimesOf(facts)];
  } catch (thrown) {
    const {message, remedy} = describe(toHostError(thrown));
    return [bad('engine', message, remedy)];
  }
}

async function factsOf(target: EngineTarget): Promise<HostFacts> {
  const client = engineClient(target);
  try {
    const [info, version] = await Promise.all([
      client.ask({method: 'GET', path: '/info'}, infoAnswer),
      client.ask({method: 'GET', path: '/version'}, versionAnswer),
    ]);
    return engineFacts(hostId(target.url), target, info, version, {}).host;
  } finally {
    client.close();
  }
}

function runtimesOf({runtimes, platform}: HostFacts): Check {
  const names = runtimes.map(({name}) => name).join(', ');
  if (platform === 'windows' || runtimes.some(({isolation}) => isolation === 'hyperv'))
    return ok('runtimes', say.runtimes(names));
  return note('runtimes', say.noVm(names), say.vmRemedy);
}

/** Where engines that are not the system's put their sockets. */
const otherSockets = (environment: Environment): readonly string[] => {
  const runtime = environment['XDG_RUNTIME_DIR'];
  return [
    ...(runtime ? [join(runtime, 'docker.sock'), join(runtime, 'podman', 'podman.sock')] : []),
    '/run/podman/podman.sock',
    join(homedir(), '.docker', 'run', 'docker.sock'),
    join(homedir(), '.colima', 'default', 'docker.sock'),
  ];
};

/** What there is to say where no engine is meant: it may be where docker does not look. */
export function noEngineCheck(environment: Environment): Check {
  const socket = otherSockets(environment).find(path => existsSync(path));
  if (socket === undefined) return note('engine', say.noEngine, say.getEngine);
  const url = `unix://${socket}`;
  return note('engine', say.otherSocket(url), say.otherSocketRemedy(url));
}
