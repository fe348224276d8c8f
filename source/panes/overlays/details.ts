import {sentences} from '../../sentences/sentences.ts';
import type {Overlay, State} from '../../store/state.ts';
import {visible} from '../../text/visible.ts';
import {displayWidth, padEnd, truncate} from '../../text/width.ts';
import {cut, wrap} from '../fit.ts';
import {pressable} from '../hints.ts';
import type {OverlayView, Rect} from '../screen.ts';
import {tables} from '../tables.ts';
import {boxFor, chromeColumns, chromeRows, windowOn} from './box.ts';

type Details = Extract<Overlay, {kind: 'details'}>;

/** All that is known of one row, live; what is long is wrapped, so that no id is ever cut. */
export function detailsView(
  overlay: Details,
  state: State,
): {readonly rect: Rect; readonly view: Extract<OverlayView, {kind: 'details'}>} {
  const {pane, key} = overlay;
  const details = tables[pane].details(state, key) ?? [];
  const name = tables[pane].naming(state, key)?.name ?? key;
  const room = Math.min(state.size.columns - chromeColumns, 84);
  const labelWidth = Math.min(
    Math.floor(room / 3),
    Math.max(0, ...details.map(([label]) => displayWidth(label))),
  );
  const valueWidth = room - labelWidth - 2;
  const rows = details.flatMap(([label, value]) =>
    wrap(visible(value), valueWidth).map((part, index) => ({
      label: padEnd(index === 0 ? label : '', labelWidth),
      value: part,
    })),
  );
  const shown = rows.length > 0 ? rows : [{label: '', value: truncate(sentences.details.gone, valueWidth)}];
  const widest = Math.max(...shown.map(({value}) => displayWidth(value))) + labelWidth + 2;
  const title = visible(sentences.details.title(name));
  const footer = sentences.details.footer;
  const needed = Math.min(room, Math.max(widest, displayWidth(title) + 2, displayWidth(footer)));
  const rect = boxFor(state.size, needed, shown.length + 2);
  const capacity = Math.max(1, rect.height - chromeRows - 1);
  const scroll = windowOn(overlay.offset, Math.min(overlay.offset, shown.length - 1), capacity, shown.length);
  return {
    rect,
    view: {
      kind: 'details',
      title: truncate(title, rect.width - chromeColumns),
      rows: shown.slice(scroll.offset, scroll.offset + capacity),
      scroll: shown.length > capacity ? scroll : null,
      footer: cut(pressable(footer, ['y', 'escape']), rect.width - chromeColumns),
    },
  };
}
