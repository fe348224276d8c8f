import type {PendingConversion} from '../../hosts/recovers-conversions.ts';
import {describe} from '../../model/host-error.ts';
import {sentences} from '../../sentences/sentences.ts';
import {snapshotOf} from '../../store/select.ts';
import type {Overlay, State} from '../../store/state.ts';
import {dateTime} from '../../text/moment.ts';
import {visible} from '../../text/visible.ts';
import type {OverlayView, Rect} from '../screen.ts';
import {asked} from './question.ts';

type Interrupted = Extract<Overlay, {kind: 'interrupted'}>;
type Answer = Interrupted['chosen'];

/** The answers that can be given, with their keys. */
export function answersOf({cannotFinish, cannotRollBack}: PendingConversion): readonly Answer[] {
  return [
    ...(cannotFinish ? [] : (['finish'] as const)),
    ...(cannotRollBack ? [] : (['rollBack'] as const)),
    'later',
  ];
}

/** The key of each answer. */
export const answerKeys: Readonly<Record<Answer, string>> = {finish: 'f', rollBack: 'b', later: 'n'};

/** How far the conversion came, and what can be done; null when nothing is left to ask. */
export function interruptedView(
  {conversions: [conversion], chosen}: Interrupted,
  state: State,
): {readonly rect: Rect; readonly view: OverlayView} | null {
  if (conversion === undefined) return null;
  const {interrupted: words} = sentences.questions;
  const {name, to, begunAt, reached, cannotFinish, cannotRollBack} = conversion;
  const platform = snapshotOf(state)?.host.platform ?? 'windows';
  const steps = [
    words.reached(sentences.isolation(to, platform), dateTime(begunAt), reached),
    cannotFinish ? describe(cannotFinish).message : words.finish,
    cannotRollBack ? describe(cannotRollBack).message : words.rollBack,
    words.later,
  ];
  const answers = answersOf(conversion).map(answer => {
    const label = words.answers[answer];
    return {
      key: answerKeys[answer],
      label: answer === chosen ? words.entered(label) : label,
      chosen: answer === chosen,
    };
  });
  return asked(visible(words.title(name)), steps, answers, state, name);
}
