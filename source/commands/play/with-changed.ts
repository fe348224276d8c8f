import {tables} from '../../panes/tables.ts';
import type {Changed, ListPane} from '../../store/play/changed.ts';
import {withPlay} from '../../store/play/play-view.ts';
import {type State, withPane} from '../../store/state.ts';

const panes: readonly ListPane[] = ['containers', 'processes', 'workers'];

/**
 * The state in which the panes show what a step changed, marked: the cursors go there, so that it is in sight, and the
 * lens looks at the container that was changed last.
 */
export function withChanged(state: State, changed: Changed): State {
  return panes.reduce(
    (now, pane) => {
      const {keys} = changed[pane];
      const order = tables[pane].order(now).keys;
      const key =
        pane === 'containers' ? order.findLast(each => keys.has(each)) : order.find(each => keys.has(each));
      return key === undefined ? now : withPane(now, pane, {selected: key});
    },
    withPlay(state, {changed}),
  );
}
