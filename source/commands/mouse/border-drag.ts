import {layoutOfState} from '../../panes/layout.ts';
import type {Border} from '../../panes/placed.ts';
import {type Cell, isWithin} from '../../panes/pointed.ts';
import type {State} from '../../store/state.ts';

/** A border that is held by the mouse. */
export interface BorderDrag {
  readonly share: Border['share'];
  /** Which of the borders that move with this share. */
  readonly index: number;
  /** How far from the border it was taken hold of: 0, or -1 on the side before it. */
  readonly grip: number;
}

function bordersOf(state: State): readonly Border[] {
  const layout = layoutOfState(state);
  return layout.kind === 'panes' ? layout.borders : [];
}

const placeOf = ({along}: Border, {column, row}: Cell): number => (along === 'columns' ? column : row);

/** The border that can be taken hold of at a cell; null for none. */
export function borderAt(state: State, cell: Cell): BorderDrag | null {
  const borders = bordersOf(state);
  const border = borders.find(({rect}) => isWithin(rect, cell));
  if (!border) return null;
  const alike = borders.filter(({share}) => share === border.share);
  return {share: border.share, index: alike.indexOf(border), grip: placeOf(border, cell) - border.at};
}

/** The state with the held border moved to a cell; the same one where the screen has no such border any more. */
export function withBorderAt(state: State, {share, index, grip}: BorderDrag, cell: Cell): State {
  const border = bordersOf(state).filter(each => each.share === share)[index];
  if (!border) return state;
  const place = placeOf(border, cell) - grip;
  if (place === border.at) return state;
  const steps = border.sharesAt(place);
  return steps === state.shares[share] ? state : {...state, shares: {...state.shares, [share]: steps}};
}
