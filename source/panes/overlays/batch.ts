import {isRunning} from '../../model/container.ts';
import {describe} from '../../model/host-error.ts';
import {relationsOf} from '../../model/relations.ts';
import {capital} from '../../sentences/capital.ts';
import {sentences} from '../../sentences/sentences.ts';
import {
  type BatchProgress,
  type BatchQuestion,
  type BatchRun,
  countOf,
  isOver,
  runOf,
} from '../../store/batch.ts';
import type {Deed} from '../../store/intent.ts';
import {memo} from '../../store/memo.ts';
import {snapshotOf} from '../../store/select.ts';
import type {State} from '../../store/state.ts';
import {uptime} from '../../text/units.ts';
import {visible} from '../../text/visible.ts';
import {displayWidth, truncate} from '../../text/width.ts';
import {cut, fitTo, wrap} from '../fit.ts';
import {pressable} from '../hints.ts';
import type {Line, Tone} from '../line.ts';
import type {OverlayView, Rect} from '../screen.ts';
import {signs} from '../signs.ts';
import {boxFor, chromeColumns, chromeRows, windowOn} from './box.ts';
import {answersTo, targetOf, widthOf} from './question.ts';

const words = sentences.batch;

interface Shown {
  readonly rect: Rect;
  readonly view: OverlayView;
}

/** Cells of text that the boxes have at the most. */
const widest = 76;

/** A conversion in few words: where to, what comes with it, what cannot be kept. */
function conversion(
  deed: Extract<Deed, {kind: 'convert'}>,
  plans: BatchQuestion['plans'],
  state: State,
): string {
  const to = words.to(deed.name, targetOf(deed, state));
  const plan = plans.get(deed.container);
  if (plan === undefined) return `${to} …`;
  if ('kind' in plan) return `${to}; ${describe(plan).message}`;
  const {obstacle, loses = []} = plan;
  const mustStop = obstacle?.kind === 'wrong-state' && isRunning(plan.container);
  const why = obstacle === undefined || mustStop ? [] : [describe(obstacle).message];
  return [to, ...(mustStop ? [words.stoppedBefore] : []), ...why, ...loses].join('; ');
}

/** What is done to one container, in a line. */
function deedText(deed: Deed, {plans}: BatchQuestion, state: State): string {
  const snapshot = snapshotOf(state);
  const worker = snapshot && relationsOf(snapshot).workerOf.get(deed.container);
  switch (deed.kind) {
    case 'convert':
      return conversion(deed, plans, state);
    case 'pause':
    case 'unpause':
      return sentences.done[deed.kind](deed.name);
    case 'start':
      return deed.name;
    case 'stop':
    case 'restart':
    case 'kill':
    case 'remove':
      return worker
        ? `${deed.name}: ${sentences.questions.steps.freesWorker(`${worker.name} ${worker.pid}`)}`
        : deed.name;
  }
}

/** What it means for all of them, or for the only one. */
function meansFor({batch: {kind, deeds}}: BatchQuestion): string {
  const [only, second] = deeds;
  if (only === undefined || second !== undefined) return words.means[kind];
  const {steps} = sentences.questions;
  switch (kind) {
    case 'stop':
    case 'restart':
      return capital(steps.stopGently(only.name), only.name);
    case 'kill':
      return capital(steps.end(only.name), only.name);
    case 'remove':
      return capital(steps.removeFiles(only.name), only.name);
    case 'start':
    case 'pause':
    case 'convert':
      return '';
  }
}

/** Text as lines behind a sign. */
const listed = (sign: string, text: string, width: number): readonly string[] =>
  wrap(visible(text), width - 2).map((part, index) => `${index === 0 ? sign : ' '} ${part}`);

/** The lines of each deed for as long as its text is the same: thousands are not wrapped again for one plan. */
const wrapped = new WeakMap<
  Deed,
  {readonly text: string; readonly width: number; readonly lines: readonly string[]}
>();

function linesOfDeed(deed: Deed, question: BatchQuestion, state: State, width: number): readonly string[] {
  const text = deedText(deed, question, state);
  const known = wrapped.get(deed);
  if (known?.text === text && known.width === width) return known.lines;
  const lines = listed(signs.chosen, text, width);
  wrapped.set(deed, {text, width, lines});
  return lines;
}

const known = memo<readonly string[]>();
const linesOfLeft = (left: BatchQuestion['batch']['left'], width: number): readonly string[] =>
  known([left, width], () => [
    ...(left.length === 0 ? [] : wrap(words.left(left.length), width)),
    ...left.flatMap(reason => listed(signs.shared, reason, width)),
  ]);

/** Each line of the question, wrapped; those of one container behind its sign. */
function linesOf(question: BatchQuestion, state: State, width: number): readonly string[] {
  const {deeds, left} = question.batch;
  const means = meansFor(question);
  return [
    ...(means === '' ? [] : wrap(visible(means), width)),
    ...deeds.flatMap(deed => linesOfDeed(deed, question, state, width)),
    ...linesOfLeft(left, width),
  ];
}

/** The cells of the widest line; so many lines are not arguments of one call. */
const widestOf = (lines: readonly string[]): number =>
  lines.reduce((most, line) => (line.length * 2 <= most ? most : Math.max(most, displayWidth(line))), 0);

/** One question for all: what it means, to whom it is done, and who is left as they are, and why. */
export function batchQuestionView(question: BatchQuestion, state: State): Shown {
  const {kind, deeds} = question.batch;
  const width = Math.max(20, Math.min(state.size.columns - chromeColumns, widest));
  const lines = linesOf(question, state, width);
  const title = words.titles[kind](deeds.length);
  const answers = answersTo(deeds, question.chosen, width, state);
  const needed = Math.min(width, Math.max(30, displayWidth(title) + 2, widthOf(answers), widestOf(lines)));
  const rect = boxFor(state.size, needed, lines.length + 2);
  const capacity = Math.max(
    1,
    rect.height - chromeRows - (lines.length + 2 <= rect.height - chromeRows ? 2 : 1),
  );
  const {offset, shown, total} = windowOn(question.offset, question.offset, capacity, lines.length);
  return {
    rect,
    view: {
      kind: 'question',
      title: truncate(title, rect.width - chromeColumns),
      steps: lines.slice(offset, offset + shown),
      answers,
      scroll: shown < total ? {offset, shown, total} : null,
    },
  };
}

type Item = BatchRun['items'][number];

function itemParts({deed, status}: Item, now: number): {sign: string; tone: Tone; said: string} {
  switch (status.kind) {
    case 'waiting':
      return {sign: signs.waits, tone: 'dim', said: words.status.waiting};
    case 'running':
      return {
        sign: '…',
        tone: 'warning',
        said: `${sentences.doing[deed.kind]} ${uptime(Math.max(0, now - status.since))}`,
      };
    case 'done':
      return {sign: signs.done, tone: 'good', said: status.said};
    case 'failed':
      return {sign: signs.failed, tone: 'bad', said: status.said};
    case 'cancelled':
      return {sign: signs.shared, tone: 'dim', said: words.status.cancelled};
  }
}

/** `✓ DEMO stopped`: the name stands in what came of it, and before what is going on. */
function itemLine(item: Item, now: number, width: number): Line {
  const {sign, tone, said} = itemParts(item, now);
  const isOver = item.status.kind === 'done' || item.status.kind === 'failed';
  const text = isOver ? said : `${item.deed.name}  ${said}`;
  return fitTo(
    [
      {text: `${sign} `, tone},
      {text: visible(text), tone: tone === 'good' ? 'text' : tone},
    ],
    width,
  );
}

function titleOf(run: BatchRun): string {
  const failed = countOf(run, 'failed');
  const over = run.items.length - countOf(run, 'waiting') - countOf(run, 'running');
  const progress = words.progress[run.kind](over, run.items.length);
  return failed === 0 ? progress : `${progress} · ${words.failed(failed)}`;
}

/** How it goes: a line for each container, and what is said of the chosen one in full. */
export function batchView(overlay: BatchProgress, state: State): Shown | null {
  const run = runOf(state, overlay.id);
  if (run === null) return null;
  const room = Math.min(state.size.columns - chromeColumns, widest);
  const said = run.items.map(item => itemParts(item, state.now).said);
  const below = wrap(visible(said[overlay.selected] ?? ''), room, 3);
  const rect = boxFor(state.size, room, run.items.length + below.length + 2);
  const width = rect.width - chromeColumns;
  const capacity = Math.max(1, rect.height - chromeRows - below.length - 1);
  const window = windowOn(overlay.offset, overlay.selected, capacity, run.items.length);
  const footer = isOver(run)
    ? pressable(words.footer.over, ['y', 'escape'])
    : pressable(words.footer.running, ['escape', 'X']);
  return {
    rect,
    view: {
      kind: 'list',
      title: truncate(titleOf(run), width),
      field: null,
      rows: run.items.slice(window.offset, window.offset + window.shown).map((item, index) => ({
        line: itemLine(item, state.now, width),
        selected: window.offset + index === overlay.selected,
        target: {kind: 'choice', index: window.offset + index},
      })),
      below: below.map(text => [{text, tone: 'dim'}]),
      scroll: window.shown < window.total ? window : null,
      footer: cut(footer, width),
    },
  };
}
