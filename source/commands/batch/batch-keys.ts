import {batchQuestionView, batchView} from '../../panes/overlays/batch.ts';
import {runtimeKey} from '../../panes/overlays/question.ts';
import {sentences} from '../../sentences/sentences.ts';
import {type BatchProgress, type BatchQuestion, isOver, runOf, withoutRun} from '../../store/batch.ts';
import {underNextRuntime} from '../../store/conversion-runtime.ts';
import type {Key} from '../../store/key.ts';
import type {Doing} from '../command.ts';
import {clamp, close, stepOf, withTop} from '../overlay-steps.ts';

/** A key while it is asked whether something is to be done to several containers. */
export function batchQuestionKey(question: BatchQuestion, key: Key, doing: Doing): void {
  const {state, change, say, plan, performBatch} = doing;
  const refuse = () => {
    change(close);
    say(sentences.batch.leftAll);
  };
  switch (key) {
    case 'left':
    case 'right':
    case 'tab':
    case 'shift+tab':
      change(before => withTop(before, {...question, chosen: question.chosen === 'yes' ? 'no' : 'yes'}));
      return;
    case runtimeKey: {
      const {batch, plans: known} = question;
      const deeds = batch.deeds.map(deed => underNextRuntime(deed, state()));
      const changed = deeds.filter((deed, index) => deed !== batch.deeds[index]);
      if (changed.length === 0) return;
      const plans = new Map(known);
      for (const {container} of changed) plans.delete(container);
      change(before => withTop(before, {...question, batch: {...batch, deeds}, plans}));
      for (const deed of changed) if (deed.kind === 'convert') plan(deed);
      return;
    }
    case 'n':
    case 'q':
    case 'escape':
      refuse();
      return;
    case 'y':
    case 'enter':
      if (key === 'enter' && question.chosen === 'no') refuse();
      else {
        change(close);
        performBatch(question.batch);
      }
      return;
  }
  const {view} = batchQuestionView(question, state());
  const scroll = view.kind === 'question' ? view.scroll : null;
  const step = stepOf(key, scroll?.shown ?? 1);
  if (!scroll || step === null) return;
  const offset = clamp(scroll.offset + step, scroll.total - scroll.shown);
  change(before => withTop(before, {...question, offset}));
}

/** The progress with the cursor on another line. */
export function chooseInBatch(progress: BatchProgress, selected: number, {state}: Doing): BatchProgress {
  const last = (runOf(state(), progress.id)?.items.length ?? 1) - 1;
  const moved = {...progress, selected: clamp(selected, last)};
  const view = batchView(moved, state())?.view;
  return {...moved, offset: (view?.kind === 'list' ? view.scroll?.offset : 0) ?? 0};
}

/** A key while it is shown how it goes. */
export function batchKey(progress: BatchProgress, key: Key, doing: Doing): void {
  const {state, change, cancelBatch, terminal, say} = doing;
  const run = runOf(state(), progress.id);
  if (key === 'escape' || key === 'q' || (key === 'enter' && run !== null && isOver(run))) {
    change(before => (run === null || isOver(run) ? withoutRun(before, progress.id) : close(before)));
    return;
  }
  if (key === 'X') {
    cancelBatch(progress.id);
    return;
  }
  const status = run?.items[progress.selected]?.status;
  if (key === 'y' && status && 'said' in status) {
    terminal({kind: 'copy', text: status.said});
    say(sentences.copied(status.said));
    return;
  }
  const view = batchView(progress, state())?.view;
  const step = stepOf(key, view?.kind === 'list' ? view.rows.length : 1);
  if (step !== null)
    change(before => withTop(before, chooseInBatch(progress, progress.selected + step, doing)));
}
