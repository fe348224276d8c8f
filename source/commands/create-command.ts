import {openDraft} from '../store/create/edit.ts';
import {snapshotOf} from '../store/select.ts';
import {command} from './command.ts';
import {capabilityReason, first, hostReason} from './reasons.ts';

export const create = command({
  id: 'create',
  keys: ['c'],
  scope: 'containers',
  changes: true,
  disabled: state => first(hostReason(state), capabilityReason(state, 'createContainer')),
  run: ({change}) =>
    change(state => {
      const snapshot = snapshotOf(state);
      if (snapshot === null) return state;
      return {
        ...state,
        draft: openDraft(state.draft, snapshot),
        overlays: [...state.overlays, {kind: 'create', sending: null, fault: null}],
      };
    }),
});
