import type {Snapshot} from '../../model/snapshot.ts';
import {isText, type Key, textOf} from '../key.ts';
import {edit, emptyField, fieldOf, insert, pasted, type TextField} from '../text-field.ts';
import {imageOf} from './check.ts';
import {
  fieldsOf,
  freeName,
  imageChoices,
  isolationChoices,
  networkChoices,
  nextChoice,
  runtimeOf,
  runtimesToChoose,
  usualImage,
} from './choices.ts';
import {type Draft, emptyDraft, isTyped, nextField} from './draft.ts';

/**
 * The draft that the form opens with, the cursor on the name: a new one, or the one that was left, with a free name if
 * it was not changed. One whose image or network is no longer there is of another time: the host was reset.
 */
export function openDraft(left: Draft | null, snapshot: Snapshot): Draft {
  const name = freeName(snapshot);
  if (left === null || isOfThePast(left, snapshot)) return emptyDraft(name, usualImage(snapshot));
  if (left.name.text !== left.proposedName) return {...left, focus: 'name'};
  return {...left, name: fieldOf(name), proposedName: name, untouched: true, focus: 'name'};
}

const isOfThePast = ({image, network}: Draft, {images, networks}: Snapshot): boolean =>
  (image !== null && !images.some(({name}) => name === image)) ||
  (network !== null && !networks.some(({name}) => name === network));

/** The field that takes text now, if one does. */
function textField(draft: Draft): TextField | null {
  if (isTyped(draft.focus)) return draft[draft.focus];
  return draft.focus === 'image' ? draft.narrow : null;
}

/** Writes into a field; a proposed name that nobody has touched makes room for what is written. */
const written = (draft: Draft, field: TextField, text: string): TextField =>
  insert(draft.focus === 'name' && draft.untouched ? emptyField : field, text);

function withText(draft: Draft, field: TextField): Draft {
  if (draft.focus === 'name') return {...draft, name: field, untouched: false};
  if (isTyped(draft.focus)) return {...draft, [draft.focus]: field};
  return draft.focus === 'image' ? {...draft, narrow: field} : draft;
}

/** The next value of a field that is chosen from a list. */
function chosen(draft: Draft, step: 1 | -1, snapshot: Snapshot): Draft {
  switch (draft.focus) {
    case 'image': {
      const choices = imageChoices(snapshot, draft);
      const current = imageOf(draft, snapshot);
      return current === null ? draft : {...draft, image: nextChoice(choices, current, step)};
    }
    case 'isolation':
      return {...draft, isolation: nextChoice(isolationChoices(snapshot), draft.isolation, step)};
    case 'runtime': {
      const choices = runtimesToChoose(snapshot, draft);
      return {...draft, runtime: nextChoice(choices, runtimeOf(draft, snapshot), step)};
    }
    case 'network':
      return {...draft, network: nextChoice(networkChoices(snapshot), draft.network, step)};
    case 'start':
      return {...draft, start: !draft.start};
    default:
      return draft;
  }
}

/** What a key does to a draft, or null when it does nothing there. */
export function editDraft(draft: Draft, key: Key, snapshot: Snapshot): Draft | null {
  switch (key) {
    case 'tab':
    case 'down':
      return {...draft, focus: nextField(draft.focus, 1, fieldsOf(draft, snapshot))};
    case 'shift+tab':
    case 'up':
      return {...draft, focus: nextField(draft.focus, -1, fieldsOf(draft, snapshot))};
  }
  if (!isTyped(draft.focus)) {
    if (key === 'left') return chosen(draft, -1, snapshot);
    if (key === 'right' || (key === 'space' && draft.focus !== 'image')) return chosen(draft, 1, snapshot);
  }
  const field = textField(draft);
  if (field === null) return null;
  const edited = isText(key) ? written(draft, field, textOf(key)) : edit(field, key);
  return edited === null ? null : withText(draft, edited);
}

/** A paste goes whole into a field that takes text, and nowhere else. */
export function pasteIntoDraft(draft: Draft, text: string): Draft {
  const field = textField(draft);
  return field === null ? draft : withText(draft, written(draft, field, pasted(text)));
}
