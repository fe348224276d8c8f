import type {Snapshot} from '../model/snapshot.ts';
import {detailsView} from '../panes/overlays/details.ts';
import {runtimeKey} from '../panes/overlays/question.ts';
import {tables} from '../panes/tables.ts';
import {sentences} from '../sentences/sentences.ts';
import {underNextRuntime} from '../store/conversion-runtime.ts';
import {check} from '../store/create/check.ts';
import type {Draft} from '../store/create/draft.ts';
import {editDraft} from '../store/create/edit.ts';
import type {Key} from '../store/key.ts';
import {snapshotOf} from '../store/select.ts';
import type {Overlay, State} from '../store/state.ts';
import {batchKey, batchQuestionKey} from './batch/batch-keys.ts';
import {columnsKey} from './columns/columns-keys.ts';
import type {Doing} from './command.ts';
import {helpKey} from './help-keys.ts';
import {logKey} from './logs/log-keys.ts';
import {noticesKey} from './notices/notices-keys.ts';
import {clamp, close, stepOf, withTop} from './overlay-steps.ts';
import {ownKey} from './own/own-keys.ts';
import {paletteKey} from './palette/palette-keys.ts';
import {interruptedKey} from './recovery/interrupted-keys.ts';
import {copyId} from './row-commands.ts';

type Of<Kind extends Overlay['kind']> = Extract<Overlay, {kind: Kind}>;

/** The form with an edited draft: a refusal is about what was sent, and goes as soon as that is changed. */
export const withDraft = (state: State, draft: Draft): State =>
  withTop({...state, draft}, {kind: 'create', sending: null, fault: null});

function questionKey(
  question: Of<'question' | 'quit'>,
  key: Key,
  {state, change, perform, plan, say, terminal}: Doing,
): void {
  const {chosen} = question;
  const refuse = () => {
    change(close);
    if (question.kind === 'question') say(sentences.questions.left(question.intent.name));
  };
  switch (key) {
    case runtimeKey: {
      if (question.kind === 'quit') break;
      const intent = underNextRuntime(question.intent, state());
      if (intent === question.intent) break;
      change(before => withTop(before, {...question, intent, plan: null}));
      if (intent.kind === 'convert') plan(intent);
      break;
    }
    case 'left':
    case 'right':
    case 'up':
    case 'down':
    case 'tab':
    case 'shift+tab': {
      const other = chosen === 'yes' ? 'no' : 'yes';
      change(state => withTop(state, {...question, chosen: other}));
      break;
    }
    case 'n':
    case 'q':
    case 'escape':
      refuse();
      break;
    case 'y':
    case 'enter':
      if (key === 'enter' && chosen === 'no') {
        refuse();
        break;
      }
      change(close);
      if (question.kind === 'quit') terminal({kind: 'quit', status: 0});
      else perform(question.intent);
      break;
  }
}

/** Sends what stands in the form, or goes to the first field that is wrong. */
function send(draft: Draft, snapshot: Snapshot, {change, perform}: Doing): void {
  const {request, faults} = check(draft, snapshot);
  const [wrong] = faults.keys();
  if (wrong !== undefined) {
    change(state => ({...state, draft: {...draft, focus: wrong}}));
    return;
  }
  change(state => withTop(state, {kind: 'create', sending: request, fault: null}));
  perform({kind: 'create', request, start: draft.start});
}

function formKey(form: Of<'create'>, key: Key, doing: Doing): void {
  const {draft} = doing.state();
  const snapshot = snapshotOf(doing.state());
  if (key === 'escape') {
    // A pull that goes on is ended first; what it came to stands in the form then.
    if (form.sending === null || !doing.cancelPull(form.sending)) doing.change(close);
  }
  // What was sent is not changed any more: its answer comes, or the form is left.
  else if (draft === null || snapshot === null || form.sending !== null) return;
  else if (key === 'enter') send(draft, snapshot, doing);
  else {
    const edited = editDraft(draft, key, snapshot);
    if (edited !== null) doing.change(state => withDraft(state, edited));
  }
}

function moveInDetails(details: Of<'details'>, key: Key, {state, change}: Doing): void {
  const {scroll} = detailsView(details, state()).view;
  const step = stepOf(key, scroll?.shown ?? 1);
  if (step === null || scroll === null) return;
  const offset = clamp(scroll.offset + step, scroll.total - scroll.shown);
  change(before => withTop(before, {...details, offset}));
}

function detailsKey(details: Of<'details'>, key: Key, doing: Doing): void {
  if (key === 'escape' || key === 'q' || key === 'enter') doing.change(close);
  else if (key === 'y') {
    // Its own row, wherever the cursor is by now; nothing when it is gone.
    const row = tables[details.pane].naming(doing.state(), details.key);
    if (row !== null) copyId(row.id, doing);
  } else moveInDetails(details, key, doing);
}

/** A key, while an overlay is on top: it gets all of them but those of the terminal. */
export function overlayKey(overlay: Overlay, key: Key, doing: Doing): void {
  switch (overlay.kind) {
    case 'question':
    case 'quit':
      questionKey(overlay, key, doing);
      break;
    case 'interrupted':
      interruptedKey(overlay, key, doing);
      break;
    case 'create':
      formKey(overlay, key, doing);
      break;
    case 'help':
      helpKey(overlay, key, doing);
      break;
    case 'logs':
      logKey(overlay.log, key, doing);
      break;
    case 'batchQuestion':
      batchQuestionKey(overlay, key, doing);
      break;
    case 'batch':
      batchKey(overlay, key, doing);
      break;
    case 'notices':
      noticesKey(overlay, key, doing);
      break;
    case 'palette':
      paletteKey(overlay, key, doing);
      break;
    case 'columns':
      columnsKey(overlay, key, doing);
      break;
    case 'own':
      ownKey(overlay, key, doing);
      break;
    case 'details':
      detailsKey(overlay, key, doing);
      break;
  }
}
