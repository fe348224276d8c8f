import type {Draft} from '../store/create/draft.ts';
import {openDraft} from '../store/create/edit.ts';
import {snapshotOf} from '../store/select.ts';
import type {State} from '../store/state.ts';
import {fieldOf} from '../store/text-field.ts';
import {anIsolation, anyWord, aRuntime, isolationNamed} from './arguments.ts';
import {command} from './command.ts';
import {capabilityReason, first, hostReason} from './reasons.ts';

/** The draft with what stood behind the command's name in the palette: a name, an image, an isolation, a runtime. */
function withWords(draft: Draft, [name, image, isolation, runtime]: readonly string[], state: State): Draft {
  if (name === undefined) return draft;
  return {
    ...draft,
    name: fieldOf(name),
    untouched: false,
    // As if it were typed in the form, which takes it, fetches it, or says that there is no such image.
    ...(image !== undefined && {narrow: fieldOf(image), image: null}),
    ...(isolation !== undefined && {isolation: isolationNamed(isolation, state)}),
    ...(runtime !== undefined && {runtime}),
  };
}

/** Opens the form, which says the equal command and waits for Enter. */
export const create = command({
  id: 'create',
  keys: ['c'],
  scope: 'containers',
  changes: true,
  arguments: [
    anyWord('name', () => [], {optional: true}),
    anyWord('image', state => snapshotOf(state)?.images.map(({name}) => name) ?? [], {optional: true}),
    anIsolation({optional: true}),
    aRuntime({optional: true}),
  ],
  disabled: state => first(hostReason(state), capabilityReason(state, 'createContainer')),
  run: ({change}, words) =>
    change(state => {
      const snapshot = snapshotOf(state);
      if (snapshot === null) return state;
      return {
        ...state,
        draft: withWords(openDraft(state.draft, snapshot), words, state),
        overlays: [...state.overlays, {kind: 'create', sending: null, fault: null}],
      };
    }),
});
