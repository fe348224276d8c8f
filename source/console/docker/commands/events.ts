import {can} from '../../../hosts/host.ts';
import type {HostEvent} from '../../../model/host-event.ts';
import type {Snapshot} from '../../../model/snapshot.ts';
import {Interrupted} from '../../evaluate/budget.ts';
import type {Json} from '../../format/json.ts';
import type {DockerCall, DockerCommand} from '../declaration.ts';
import {DockerFailure, daemonFailure} from '../failure.ts';
import {digitsOf} from '../find.ts';
import {fill, template} from '../rows.ts';
import {momentOf} from './looking.ts';

/** docker's words for what happens to containers. */
const actions: Readonly<Record<string, string>> = {
  'container-created': 'create',
  'container-started': 'start',
  'container-restarted': 'restart',
  'container-stopped': 'stop',
  'container-killed': 'kill',
  'container-paused': 'pause',
  'container-unpaused': 'unpause',
  'container-renamed': 'rename',
  'container-converted': 'update',
  'container-removed': 'destroy',
  'container-process-started': 'exec_start',
  'container-process-ended': 'exec_die',
};

export const events: DockerCommand = {
  name: 'events',
  under: ['system events'],
  usage: '[OPTIONS]',
  synopsis: 'Get events from the server',
  least: 0,
  most: 0,
  flags: [
    {name: 'since', kind: 'text', help: 'Show all events created since timestamp'},
    {name: 'until', kind: 'text', help: 'Stream events until this timestamp'},
    {name: 'filter', short: 'f', kind: 'list', help: 'Filter output based on conditions provided'},
    {name: 'format', kind: 'text', help: "Format output using a custom template: 'json', 'TEMPLATE'"},
  ],
  async *run(call) {
    const {flags, context} = call;
    const {host, follows} = context.shell;
    if (!can(host, 'eventsAfter')) throw daemonFailure('this host keeps no events');
    const now = context.shell.now();
    const since = flags.text('since');
    const until = flags.text('until');
    const from = since === undefined ? (follows ? now : Number.NEGATIVE_INFINITY) : momentOf(since, now);
    const to = until === undefined ? Number.POSITIVE_INFINITY : momentOf(until, now);
    const asked = flags.text('format');
    const nodes = asked === undefined || asked === 'json' ? null : template(asked);
    const holds = eventFilter(flags.list('filter'));
    let last = 0;
    for (;;) {
      const {containers} = await call.snapshot();
      for (const event of await host.eventsAfter(last)) {
        last = Math.max(last, event.sequence);
        if (event.at < from || event.at > to) continue;
        const data = eventData(event, containers.find(({name}) => name === event.subject) ?? null);
        if (data === null || !holds(data)) continue;
        if (nodes) yield* fill(nodes, data).split('\n');
        else if (asked === 'json') yield JSON.stringify(data);
        else
          yield `${data.time} ${data.Type} ${data.Action} ${data.Actor.ID} (image=${data.Actor.Attributes.image}, name=${data.Actor.Attributes.name})`;
      }
      if (!follows || context.shell.now() >= to) return;
      await nextChange(call);
    }
  },
};

interface EventData {
  readonly [name: string]: Json;
  readonly time: string;
  readonly Type: string;
  readonly Action: string;
  readonly Actor: {readonly ID: string; readonly Attributes: {readonly image: string; readonly name: string}};
}

function eventData(
  {kind, at, subject}: HostEvent,
  container: Snapshot['containers'][number] | null,
): EventData | null {
  const action = actions[kind];
  if (action === undefined || subject === null) return null;
  return {
    status: action,
    Type: 'container',
    Action: action,
    Actor: {
      ID: container ? digitsOf(container) : subject,
      Attributes: {image: container?.image ?? '', name: subject},
    },
    time: new Date(at).toISOString(),
  };
}

function eventFilter(given: readonly string[]): (data: EventData) => boolean {
  const tests = given.map(each => {
    const [, name = '', value = ''] = /^([^=]*)=(.*)$/s.exec(each) ?? [];
    switch (name) {
      case 'container':
        return (data: EventData) => data.Actor.Attributes.name === value || data.Actor.ID.startsWith(value);
      case 'event':
        return (data: EventData) => data.Action === value;
      case 'type':
        return (data: EventData) => data.Type === value;
      case 'image':
        return (data: EventData) => data.Actor.Attributes.image === value;
      default:
        throw name === ''
          ? new DockerFailure('bad format of filter (expected name=value)', 125)
          : daemonFailure(`invalid filter '${name}'`);
    }
  });
  return data => tests.every(holds => holds(data));
}

/** Waits for something to happen on the host. Rejects with Interrupted when the command is cancelled. */
async function nextChange({context}: DockerCall): Promise<void> {
  const {signal, shell} = context;
  if (signal.aborted) throw new Interrupted('cancelled');
  await new Promise<void>((resolve, reject) => {
    const finish = (then: () => void): void => {
      end();
      signal.removeEventListener('abort', cancel);
      then();
    };
    const cancel = (): void => finish(() => reject(new Interrupted('cancelled')));
    const end = shell.host.subscribe(() => finish(resolve));
    signal.addEventListener('abort', cancel);
  });
}
