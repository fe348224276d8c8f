import {draftFields, isTyped} from '../../store/create/draft.ts';
import type {Overlay} from '../../store/state.ts';
import {chooseInBatch} from '../batch/batch-keys.ts';
import {chooseInColumns} from '../columns/columns-keys.ts';
import type {Doing} from '../command.ts';
import {chooseInNotices} from '../notices/notices-keys.ts';
import {overlayKey, withDraft} from '../overlay-keys.ts';
import {withTop} from '../overlay-steps.ts';
import {chooseInPalette} from '../palette/palette-keys.ts';
import {habitsOf} from './overlay-habits.ts';

/** So many lines one turn of the wheel moves a list in an overlay at the most: a flood is no reason to wait. */
const mostLines = 60;

/** A click on a line that the cursor of the overlay on top can stand on. */
export function choose(index: number, doing: Doing): void {
  const {state, change} = doing;
  const overlay = state().overlays.at(-1);
  switch (overlay?.kind) {
    case 'help':
      change(before => withTop(before, {...overlay, selected: index}));
      break;
    case 'palette':
      change(before => withTop(before, chooseInPalette({...overlay, wrong: null}, index, doing)));
      break;
    case 'columns':
      change(before => withTop(before, chooseInColumns(overlay, index, before)));
      break;
    case 'notices':
      change(before => withTop(before, chooseInNotices(overlay, index, doing)));
      break;
    case 'batch':
      change(before => withTop(before, chooseInBatch(overlay, index, doing)));
      break;
    case 'create':
      chooseField(overlay, index, doing);
      break;
    default:
      // No other overlay has lines that can be chosen.
      break;
  }
}

/** Gives a field of the form the focus; one that has it and is chosen from a list gets its next value. */
function chooseField(form: Extract<Overlay, {kind: 'create'}>, index: number, doing: Doing): void {
  const {draft} = doing.state();
  const focus = draftFields[index];
  if (draft === null || focus === undefined || form.sending !== null) return;
  if (draft.focus !== focus) doing.change(state => withDraft(state, {...draft, focus}));
  else if (!isTyped(focus)) overlayKey(form, 'right', doing);
}

/** The wheel over the overlay on top, by so many lines. */
export function scrollOverlay(key: 'up' | 'down' | 'left' | 'right', lines: number, doing: Doing): void {
  for (let line = 0; line < Math.min(lines, mostLines); line += 1) {
    const overlay = doing.state().overlays.at(-1);
    if (overlay === undefined) return;
    const {wheel} = habitsOf[overlay.kind];
    const isVertical = key === 'up' || key === 'down';
    if (wheel === 'none' || (wheel === 'vertical' && !isVertical)) return;
    overlayKey(overlay, key, doing);
  }
}
