import {command} from '../command.ts';
import {capabilityReason, first, hostReason} from '../reasons.ts';

/** Asks again about conversions that were interrupted, for who answered *later*. */
export const recover = command({
  id: 'recover',
  keys: ['V'],
  scope: 'containers',
  changes: true,
  disabled: state =>
    first(hostReason(state), capabilityReason(state, 'pendingConversions', 'finishConversion')),
  run: ({recovery}) => void recovery.look({said: true}),
});
