import {answerKeys, answersOf} from '../../panes/overlays/interrupted.ts';
import {sentences} from '../../sentences/sentences.ts';
import type {Key} from '../../store/key.ts';
import type {Overlay, State} from '../../store/state.ts';
import type {Doing} from '../command.ts';

type Interrupted = Extract<Overlay, {kind: 'interrupted'}>;

/** The question about the next conversion in the place of this one; none when it was the last. */
function withoutFirst(state: State, {conversions: [, ...others]}: Interrupted): State {
  const below = state.overlays.slice(0, -1);
  if (others.length === 0) return {...state, overlays: below};
  return {...state, overlays: [...below, {kind: 'interrupted', conversions: others, chosen: 'later'}]};
}

/** A key, while it is asked what becomes of a conversion that was interrupted. */
export function interruptedKey(overlay: Interrupted, key: Key, {change, perform, say}: Doing): void {
  const [conversion] = overlay.conversions;
  if (conversion === undefined) return;
  const {id, name} = conversion;
  const answers = answersOf(conversion);
  const give = (answer: Interrupted['chosen']): void => {
    if (!answers.includes(answer)) return;
    change(state => withoutFirst(state, overlay));
    if (answer === 'later') say(sentences.questions.left(name));
    else perform({kind: answer, container: id, name});
  };
  const choose = (step: 1 | -1): void => {
    const at = answers.indexOf(overlay.chosen) + step;
    const chosen = answers.at(at % answers.length) ?? overlay.chosen;
    change(state => ({...state, overlays: [...state.overlays.slice(0, -1), {...overlay, chosen}]}));
  };
  switch (key) {
    case answerKeys.finish:
      give('finish');
      break;
    case answerKeys.rollBack:
      give('rollBack');
      break;
    case answerKeys.later:
    case 'q':
    case 'escape':
      give('later');
      break;
    case 'enter':
      give(overlay.chosen);
      break;
    case 'right':
    case 'down':
    case 'tab':
      choose(1);
      break;
    case 'left':
    case 'up':
    case 'shift+tab':
      choose(-1);
      break;
  }
}
