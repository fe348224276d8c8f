import {containerOfSubject} from '../../store/select.ts';
import {command} from '../command.ts';
import {capabilityReason, containerReason, first, hostReason} from '../reasons.ts';

/** What the lens' container printed; also of one that has stopped. */
export const logs = command({
  id: 'logs',
  keys: ['l'],
  scope: 'containers',
  disabled: state => first(hostReason(state), capabilityReason(state, 'readLogs'), containerReason(state)),
  run: ({state, logs: runner}) => {
    const container = containerOfSubject(state());
    if (container !== null) runner.open(container.id, container.name);
  },
});
