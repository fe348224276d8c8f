import type {Container} from '../../model/container.ts';
import {isRunning} from '../../model/container.ts';
import {relationsOf} from '../../model/relations.ts';
import {sentences} from '../../sentences/sentences.ts';
import type {Intent} from '../../store/intent.ts';
import {snapshotOf} from '../../store/select.ts';
import type {Overlay, State} from '../../store/state.ts';
import {visible} from '../../text/visible.ts';
import {displayWidth, truncate} from '../../text/width.ts';
import {wrap} from '../fit.ts';
import type {OverlayView, Rect} from '../screen.ts';
import {boxFor, chromeColumns, chromeRows} from './box.ts';

type Question = Extract<Overlay, {kind: 'question'}>;
type Asked = Exclude<Intent, {kind: 'create'}>;

function titleOf(intent: Asked, word: (isolation: Container['isolation']) => string): string {
  const {titles} = sentences.questions;
  return intent.kind === 'convert'
    ? titles.convert(intent.name, word(intent.to))
    : titles[intent.kind](intent.name);
}

/** What will happen, in order, as far as it can be known before. */
function stepsOf(intent: Asked, state: State): readonly string[] {
  const snapshot = snapshotOf(state);
  const relations = snapshot && relationsOf(snapshot);
  const container = relations?.containerById.get(intent.container);
  const worker = relations?.workerOf.get(intent.container);
  const {steps} = sentences.questions;
  const word = (isolation: Container['isolation']) =>
    sentences.isolation(isolation, snapshot?.host.platform ?? 'windows');
  const freed = worker ? [steps.freesWorker(`${worker.name} ${worker.pid}`)] : [];
  const stop = [steps.stopGently(intent.name), ...freed];
  switch (intent.kind) {
    case 'stop':
      return stop;
    case 'restart':
      return [...stop, steps.start(intent.name)];
    case 'kill':
      return [steps.end(intent.name), ...freed];
    case 'remove': {
      const running = container !== undefined && isRunning(container);
      const image = container ? [steps.keepImage(container.image)] : [];
      return [
        ...(running ? [steps.end(intent.name), ...freed] : []),
        steps.removeFiles(intent.name),
        ...image,
      ];
    }
    case 'convert': {
      const change = steps.convert(intent.name, word(container?.isolation ?? null), word(intent.to));
      return intent.around ? [...stop, change, steps.startConverted(intent.name)] : [change];
    }
    case 'start':
    case 'pause':
    case 'unpause':
      return [];
  }
}

/** The question in a box that is as large as its steps need. */
export function questionView(
  {intent, chosen}: Question,
  state: State,
): {readonly rect: Rect; readonly view: OverlayView} | null {
  if (intent.kind === 'create') return null;
  const platform = snapshotOf(state)?.host.platform ?? 'windows';
  const title = visible(titleOf(intent, isolation => sentences.isolation(isolation, platform)));
  const width = Math.max(20, Math.min(state.size.columns - chromeColumns, 72));
  const numbered = stepsOf(intent, state).map(
    (step, index, all) => (all.length > 1 ? `${index + 1}. ` : '') + visible(step),
  );
  const steps = numbered.flatMap(step => wrap(step, width));
  const needed = Math.min(width, Math.max(24, displayWidth(title) + 2, ...steps.map(displayWidth)));
  const rect = boxFor(state.size, needed, steps.length + 2);
  return {
    rect,
    view: {
      kind: 'question',
      title: truncate(title, rect.width - chromeColumns),
      steps: steps.slice(0, Math.max(0, rect.height - chromeRows - 1)),
      answers: [
        {key: 'y', label: sentences.questions.yes, chosen: chosen === 'yes'},
        {key: 'n', label: sentences.questions.no, chosen: chosen === 'no'},
      ],
    },
  };
}
