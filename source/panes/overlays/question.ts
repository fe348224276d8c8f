import {isOff} from '../../model/container.ts';
import {describe, type HostError} from '../../model/host-error.ts';
import {relationsOf} from '../../model/relations.ts';
import {capital} from '../../sentences/capital.ts';
import {sentences} from '../../sentences/sentences.ts';
import {otherRuntimes} from '../../store/conversion-runtime.ts';
import type {Conversion, Deed} from '../../store/intent.ts';
import {snapshotOf} from '../../store/select.ts';
import {liveSessions} from '../../store/sessions.ts';
import type {Overlay, State} from '../../store/state.ts';
import {visible} from '../../text/visible.ts';
import {displayWidth, truncate} from '../../text/width.ts';
import {wrap} from '../fit.ts';
import type {OverlayView, Rect} from '../screen.ts';
import {programOf} from '../session-pane.ts';
import {boxFor, chromeColumns, chromeRows} from './box.ts';

type Question = Extract<Overlay, {kind: 'question'}>;

function titleOf(deed: Deed, state: State): string {
  const {titles} = sentences.questions;
  if (deed.kind !== 'convert') return titles[deed.kind](deed.name);
  return titles.convert(deed.name, targetOf(deed, state));
}

/** What something is converted to: an isolation, with the runtime where the host has a choice of them. */
export function targetOf({to, runtime}: Conversion, state: State): string {
  const isolation = sentences.isolation(to, snapshotOf(state)?.host.platform ?? 'windows');
  return runtime === undefined ? isolation : sentences.conversion.under(runtime, isolation);
}

/** What stands in the way, and the remedy. */
function faultSteps(error: HostError): readonly string[] {
  const {message, remedy} = describe(error);
  return remedy === null ? [message] : [message, remedy];
}

/** The steps of a conversion, as the host plans them, with what it keeps, what it loses and what stands in the way. */
function planSteps(plan: Question['plan']): readonly string[] {
  if (plan === null) return [sentences.questions.planning];
  if ('kind' in plan) return faultSteps(plan);
  const {steps, keeps = [], loses = [], obstacle} = plan;
  // That it runs is no obstacle here: the stop is the first step.
  if (obstacle && obstacle.kind !== 'wrong-state') return faultSteps(obstacle);
  // What matters most first: a small screen may show no more.
  return [...steps, ...loses, ...keeps];
}

/** What will happen, in order, as far as it can be known before. */
function stepsOf({intent, plan}: Pick<Question, 'intent' | 'plan'>, state: State): readonly string[] {
  const snapshot = snapshotOf(state);
  const relations = snapshot && relationsOf(snapshot);
  const container = relations?.containerById.get(intent.container);
  const worker = relations?.workerOf.get(intent.container);
  const {steps} = sentences.questions;
  const freed = worker ? [steps.freesWorker(`${worker.name} ${worker.pid}`)] : [];
  switch (intent.kind) {
    case 'stop':
      return [steps.stopGently(intent.name), ...freed];
    case 'restart':
      return [steps.stopGently(intent.name), ...freed, steps.start(intent.name)];
    case 'kill':
      return [steps.end(intent.name), ...freed];
    case 'remove': {
      const ended = container && !isOff(container) ? [steps.end(intent.name), ...freed] : [];
      const kept = container ? [steps.keepImage(container.image)] : [];
      return [...ended, steps.removeFiles(intent.name), ...kept];
    }
    case 'convert':
      return planSteps(plan);
    case 'start':
    case 'pause':
    case 'unpause':
      return [];
  }
}

/** The steps with their numbers, where there are several; what is wrapped goes on under its own step. */
function numbered(steps: readonly string[], width: number, name?: string): readonly string[] {
  if (steps.length < 2) return steps.flatMap(step => wrap(capital(visible(step), name), width));
  return steps.flatMap((step, index) => {
    const number = `${index + 1}. `;
    return wrap(capital(visible(step), name), width - number.length).map(
      (part, line) => (line === 0 ? number : ' '.repeat(number.length)) + part,
    );
  });
}

interface Shown {
  readonly rect: Rect;
  readonly view: OverlayView;
}

/** The question in a box that is as large as its steps need. */
export function questionView({intent, chosen, plan}: Question, state: State): Shown {
  const answers = answersTo([intent], chosen, widthIn(state), state);
  return asked(visible(titleOf(intent, state)), stepsOf({intent, plan}, state), answers, state, intent.name);
}

/** The cells of text that a question has at the most. */
const widthIn = ({size}: State): number => Math.max(20, Math.min(size.columns - chromeColumns, 72));

/** Whether to quit: every session that ends with it is named. */
export function quitView({chosen}: Pick<Question, 'chosen'>, state: State): Shown {
  const {quit} = sentences.sessions;
  const steps = liveSessions(state).map(session => quit.ends(session.name, programOf(session)));
  return asked(quit.title, steps, yesOrNo(chosen), state);
}

type Answers = Extract<OverlayView, {kind: 'question'}>['answers'];

export const yesOrNo = (chosen: Question['chosen']): Answers => [
  {key: 'y', label: sentences.questions.yes(chosen === 'yes'), chosen: chosen === 'yes'},
  {key: 'n', label: sentences.questions.no(chosen === 'no'), chosen: chosen === 'no'},
];

/** The key that asks the same under another runtime. */
export const runtimeKey = 'r';

/** The cells that answers take, with the two that mark the chosen one. */
export const widthOf = (answers: Answers): number =>
  answers.reduce((width, {key, label}) => width + displayWidth(key) + 1 + displayWidth(label) + 2, 0);

/**
 * Yes, no and, where something can be converted to several runtimes, another one of them. `room`: the cells that there
 * are; where they are few, the runtimes are not named, then Enter is not, and at last the words are cut.
 */
export function answersTo(
  deeds: readonly Deed[],
  chosen: Question['chosen'],
  room: number,
  state: State,
): Answers {
  const others = [...new Set(deeds.flatMap(deed => otherRuntimes(deed, state)))].join(', ');
  const plain = yesOrNo(chosen);
  if (others === '') return plain;
  const {otherRuntime, yes, no} = sentences.questions;
  const and = (answers: Answers, label: string): Answers => [
    ...answers,
    {key: runtimeKey, label: visible(label), chosen: false},
  ];
  const brief = plain.map(answer => ({...answer, label: answer.key === 'y' ? yes(false) : no(false)}));
  const fitting = [and(plain, otherRuntime(others)), and(plain, otherRuntime(null))].find(
    answers => widthOf(answers) <= room,
  );
  const left = Math.max(0, room - widthOf(and(brief, '')));
  return fitting ?? and(brief, truncate(otherRuntime(null), left));
}

/** The steps that there is room for; what is not shown is told. */
function fittingSteps(steps: readonly string[], rows: number, width: number): readonly string[] {
  if (steps.length <= rows || rows === 0) return steps.slice(0, rows);
  const more = sentences.questions.more(steps.length - rows + 1);
  return [...steps.slice(0, rows - 1), truncate(more, width)];
}

/** Any question: its steps wrapped and numbered, in a box that is as large as they need. `name` is whom it is about. */
export function asked(
  title: string,
  given: readonly string[],
  answers: Answers,
  state: State,
  name?: string,
): Shown {
  const width = widthIn(state);
  const steps = numbered(given, width, name);
  const needed = Math.min(
    width,
    Math.max(26, displayWidth(title) + 2, widthOf(answers), ...steps.map(displayWidth)),
  );
  const rect = boxFor(state.size, needed, steps.length + 2);
  return {
    rect,
    view: {
      kind: 'question',
      title: truncate(title, rect.width - chromeColumns),
      steps: fittingSteps(steps, Math.max(0, rect.height - chromeRows - 1), rect.width - chromeColumns),
      answers,
    },
  };
}
