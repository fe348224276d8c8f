import type {HostEvent} from '../../model/host-event.ts';
import type {HostId} from '../../model/ids.ts';
import {factsOf} from './catalogue/systems.ts';
import type {EventBody, RecordedEvent} from './events.ts';

/** An event as `isotop events` tells it. */
export function tell(host: HostId, {sequence, at, actor, body}: RecordedEvent): HostEvent {
  return {
    host,
    at,
    sequence,
    kind: body.kind,
    subject: 'name' in body ? body.name : null,
    actor: `${actor.terminal ?? 'no terminal'}, ${actor.program} (${actor.pid})`,
    message: sentence(body),
  };
}

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

function sentence(body: EventBody): string {
  switch (body.kind) {
    case 'host-made':
      return `a ${factsOf(body.system).os} host was made`;
    case 'reset':
      return `the host was emptied, and is a ${factsOf(body.system).os} host`;
    case 'populated':
      return `the host got ${count(body.containers, 'container', 'containers')} and ${count(body.processes, 'process', 'processes')} more`;
    case 'image-added':
      return `the host got the image ${body.image.name}`;
    case 'switch-added':
      return `the host got the switch ${body.switch}`;
    case 'container-created':
      return `${body.name} was created from ${body.definition.image} under ${body.definition.isolation} isolation`;
    case 'container-started':
      return `${body.name} was started`;
    case 'container-restarted':
      return `${body.name} was restarted`;
    case 'container-stopped':
      return `${body.name} was stopped`;
    case 'container-killed':
      return `${body.name} was killed`;
    case 'container-paused':
      return `${body.name} was paused`;
    case 'container-unpaused':
      return `${body.name} goes on after a pause`;
    case 'container-converted':
      return `${body.name} was converted to ${body.isolation} isolation`;
    case 'container-renamed':
      return `${body.name} was renamed to ${body.newName}`;
    case 'container-connected':
      return `${body.name} was connected to ${body.network}`;
    case 'container-removed':
      return `${body.name} was removed`;
    case 'container-files-changed':
      return `${count(body.changes.length, 'file', 'files')} changed in ${body.name}`;
    case 'container-process-started':
      return `${body.process.name} (${body.process.pid}) was started in ${body.name}`;
    case 'container-process-ended':
      return `${body.processName} (${body.pid}) ended${body.ends ? `, and ${body.name} with it` : ` in ${body.name}`}`;
    case 'process-started':
      return `${body.process.name} (${body.process.pid}) was started on the host`;
    case 'process-ended':
      return `${body.processName} (${body.pid}) ended on the host`;
  }
}
