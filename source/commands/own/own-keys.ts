import {ownView} from '../../panes/overlays/own.ts';
import {sentences} from '../../sentences/sentences.ts';
import type {Key} from '../../store/key.ts';
import type {OwnOverlay} from '../../store/own.ts';
import type {Doing} from '../command.ts';
import {clamp, close, stepOf, withTop} from '../overlay-steps.ts';

/** A key, while an own command is asked about or what it said is shown. */
export function ownKey(overlay: OwnOverlay, key: Key, doing: Doing): void {
  const {change, say, state} = doing;
  const {stage} = overlay;
  if (stage.kind === 'said') {
    const {scroll} = ownView(overlay, state()).view;
    const step = stepOf(key, scroll?.shown ?? 1);
    if (key === 'escape' || key === 'q' || key === 'enter') change(close);
    else if (step !== null && scroll !== null) {
      const offset = clamp(scroll.offset + step, scroll.total - scroll.shown);
      change(before => withTop(before, {...overlay, stage: {...stage, offset}}));
    }
    return;
  }
  switch (key) {
    case 'left':
    case 'right':
    case 'up':
    case 'down':
    case 'tab':
    case 'shift+tab': {
      const chosen = stage.chosen === 'yes' ? 'no' : 'yes';
      change(before => withTop(before, {...overlay, stage: {...stage, chosen}}));
      break;
    }
    case 'y':
    case 'enter':
      change(close);
      if (key === 'enter' && stage.chosen === 'no') say(sentences.own.left(overlay.title));
      else doing.own.runAsked();
      break;
    case 'n':
    case 'q':
    case 'escape':
      change(close);
      say(sentences.own.left(overlay.title));
      break;
  }
}
