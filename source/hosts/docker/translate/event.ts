import type {HostEvent} from '../../../model/host-event.ts';
import type {HostId} from '../../../model/ids.ts';
import type {EngineEvent} from '../answers/event-answer.ts';
import {isHelper} from './helper-label.ts';
import {shortId} from './images-and-networks.ts';

/** docker's (and Podman's) actions on containers that people want to be told of, as isotop calls them. */
const told: Readonly<Record<string, readonly [kind: string, words: string]>> = {
  create: ['container-created', 'was created'],
  start: ['container-started', 'started'],
  restart: ['container-restarted', 'was restarted'],
  die: ['container-stopped', 'stopped'],
  died: ['container-stopped', 'stopped'],
  kill: ['container-signalled', 'was sent a signal'],
  oom: ['container-out-of-memory', 'ran out of memory'],
  pause: ['container-paused', 'was paused'],
  unpause: ['container-unpaused', 'was unpaused'],
  rename: ['container-renamed', 'was renamed'],
  update: ['container-updated', 'was updated'],
  commit: ['container-committed', 'was saved as an image'],
  destroy: ['container-removed', 'was removed'],
  remove: ['container-removed', 'was removed'],
};

const toldOfImages: Readonly<Record<string, readonly [kind: string, words: string]>> = {
  pull: ['image-pulled', 'was pulled'],
  import: ['image-imported', 'was imported'],
  load: ['image-imported', 'was loaded'],
  tag: ['image-tagged', 'was tagged'],
  untag: ['image-untagged', 'lost a tag'],
  delete: ['image-removed', 'was removed'],
};

/** An engine's event as isotop tells it; null for what is of no interest to people. */
export function hostEvent(host: HostId, event: EngineEvent, sequence: number): HostEvent | null {
  const {type, action, attributes, id, at} = event;
  const what = type === 'container' ? told[action] : type === 'image' ? toldOfImages[action] : undefined;
  if (!what || isHelper(attributes)) return null;
  const [kind, words] = what;
  const name = attributes['name'] ?? id;
  const subject = /^(sha256:)?[0-9a-f]{64}$/.test(name) ? shortId(name) : name;
  return {
    host,
    at: Number(at / 1_000_000n),
    sequence,
    kind,
    subject,
    actor: 'the engine',
    message: `${subject} ${words}${detail(event)}`,
  };
}

function detail({action, attributes}: EngineEvent): string {
  switch (action) {
    case 'die':
    case 'died': {
      const code = attributes['exitCode'] ?? attributes['containerExitCode'];
      return code === undefined ? '' : ` with exit code ${code}`;
    }
    case 'kill':
      return attributes['signal'] === undefined ? '' : ` ${attributes['signal']}`;
    case 'rename':
      return attributes['oldName'] === undefined
        ? ''
        : `; it was ${attributes['oldName'].replace(/^\//, '')}`;
    default:
      return '';
  }
}
