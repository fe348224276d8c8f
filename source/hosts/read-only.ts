import {fail} from '../model/host-error.ts';
import type {ContainerId} from '../model/ids.ts';
import {type Capabilities, can, type Host} from './host.ts';

/** The capabilities that change nothing: they go through. */
type Reading =
  | 'eventsAfter'
  | 'planConvert'
  | 'inspectContainer'
  | 'readLogs'
  | 'pendingConversions'
  | 'calls';
type Changing = Exclude<keyof Capabilities, Reading>;

/**
 * The same host, refusing whatever would change it with a HostFailure of kind read-only that names the thing. It has
 * the capabilities that `host` has, so that what the host cannot do at all is still told apart.
 */
export function readOnly(host: Host): Host {
  const refuse = (action: string) => async (id: ContainerId) => {
    const {containers} = await host.snapshot();
    const name = containers.find(container => container.id === id)?.name ?? id;
    return fail({kind: 'read-only', what: `${action} ${name}`});
  };
  const refusals: {readonly [Name in Changing]: Capabilities[Name]} = {
    createContainer: async ({name}) => fail({kind: 'read-only', what: `create ${name}`}),
    startContainer: refuse('start'),
    stopContainer: refuse('stop'),
    restartContainer: refuse('restart'),
    killContainer: refuse('kill'),
    pauseContainer: refuse('pause'),
    unpauseContainer: refuse('unpause'),
    removeContainer: refuse('remove'),
    renameContainer: refuse('rename'),
    convertContainer: refuse('convert'),
    finishConversion: refuse('finish converting'),
    rollBackConversion: refuse('roll back'),
    openSession: refuse('enter'),
    connectNetwork: refuse('connect'),
    startProcess: async ({name}) => fail({kind: 'read-only', what: `start ${name}`}),
    endProcess: async pid => fail({kind: 'read-only', what: `stop the process ${pid}`}),
    pullImage: async reference => fail({kind: 'read-only', what: `fetch ${reference}`}),
    populate: async () => fail({kind: 'read-only', what: 'populate the host'}),
    reset: async () => fail({kind: 'read-only', what: 'reset the host'}),
  };
  const names = Object.keys(refusals) as Changing[];
  return {
    id: host.id,
    snapshot: () => host.snapshot(),
    subscribe: listener => host.subscribe(listener),
    inside: container => host.inside(container),
    close: () => host.close(),
    ...(can(host, 'eventsAfter') && {
      eventsAfter: (sequence: number, latest?: number) => host.eventsAfter(sequence, latest),
    }),
    ...(can(host, 'planConvert') && {
      planConvert: (...given: Parameters<Capabilities['planConvert']>) => host.planConvert(...given),
    }),
    ...(can(host, 'inspectContainer') && {
      inspectContainer: (id: ContainerId) => host.inspectContainer(id),
    }),
    ...(can(host, 'readLogs') && {
      readLogs: (...given: Parameters<Capabilities['readLogs']>) => host.readLogs(...given),
    }),
    ...(can(host, 'calls') && {calls: () => host.calls()}),
    ...(can(host, 'pendingConversions') && {pendingConversions: () => host.pendingConversions()}),
    ...Object.fromEntries(names.filter(name => can(host, name)).map(name => [name, refusals[name]])),
  };
}
