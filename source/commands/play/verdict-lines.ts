import type {Line} from '../../panes/line.ts';
import {signs} from '../../panes/signs.ts';
import {sentences} from '../../sentences/sentences.ts';
import {linesOf} from '../../store/console-pane.ts';
import type {Result} from '../../walkthrough/finish-step.ts';

/** What stands under what a command printed: whether it did what the document shows. */
export function verdictLines({
  passed,
  difference,
  notes,
}: Pick<Result, 'passed' | 'difference' | 'notes'>): readonly Line[] {
  const {asShown, notAsShown} = sentences.play;
  const verdict = passed
    ? linesOf(`${signs.asShown} ${[asShown, ...notes].join('; ')}`, 'good')
    : linesOf(`${signs.differs} ${notAsShown(difference ?? '')}`, 'bad');
  return [...verdict, []];
}
