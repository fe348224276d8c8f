import {type Capabilities, can, type Host} from '../hosts/host.ts';

/** What the dashboard asks of hosts that can do it. */
const used: readonly (keyof Capabilities)[] = [
  'createContainer',
  'startContainer',
  'stopContainer',
  'restartContainer',
  'killContainer',
  'pauseContainer',
  'unpauseContainer',
  'removeContainer',
  'convertContainer',
  'openSession',
  'readLogs',
  'planConvert',
  'pendingConversions',
  'finishConversion',
  'rollBackConversion',
  'inspectContainer',
];

/** Which of these a host can do. */
export const capabilitiesOf = (host: Host): ReadonlySet<keyof Capabilities> =>
  new Set(used.filter(name => can(host, name)));
