import {aContainer, subjectOf} from '../arguments.ts';
import {command} from '../command.ts';
import {capabilityReason, containerReason, first, hostReason} from '../reasons.ts';

/** What the lens' container printed; also of one that has stopped. */
export const logs = command({
  id: 'logs',
  keys: ['l'],
  scope: 'containers',
  arguments: [aContainer({optional: true})],
  disabled: state => first(hostReason(state), capabilityReason(state, 'readLogs'), containerReason(state)),
  refuses: state => first(hostReason(state), capabilityReason(state, 'readLogs')),
  run: ({state, logs: runner}, [name]) => {
    const container = subjectOf(state(), name);
    if (container !== null) runner.open(container.id, container.name);
  },
});
