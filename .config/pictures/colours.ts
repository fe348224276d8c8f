import type {Cell} from '../../test/support/emulator.ts';
import type {Theme} from './frames.ts';

/** What the window around a picture looks like: a terminal leaves its own ground and text to whoever drew it. */
export interface Window {
  readonly ground: string;
  readonly text: string;
  readonly bar: string;
  readonly edge: string;
  readonly quiet: string;
}

export const windows: Readonly<Record<Theme, Window>> = {
  dark: {ground: '#10151d', text: '#d5dbe5', bar: '#1a212c', edge: '#2b3442', quiet: '#7d8899'},
  light: {ground: '#fcfdfe', text: '#1d2733', bar: '#eef1f5', edge: '#d3dae3', quiet: '#6a7685'},
};

/** The colour of a cell's text and of what it stands on; null for the window's own ground. */
export function coloursOf(
  cell: Cell,
  window: Window,
): {readonly text: string; readonly ground: string | null} {
  const text = hex(cell.colour) ?? window.text;
  const ground = hex(cell.ground);
  return cell.inverse ? {text: ground ?? window.ground, ground: text} : {text, ground};
}

function hex(colour: string): string | null {
  if (colour === 'default') return null;
  const [, digits] = /^rgb:([0-9a-f]{6})$/.exec(colour) ?? [];
  if (digits === undefined) throw new Error(`a picture has no colour ${colour}`);
  return `#${digits}`;
}
