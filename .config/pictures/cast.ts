import type {Size} from '../../source/panes/screen.ts';
import type {Shot} from './film.ts';

/** Frames as a recording of a terminal (asciicast, version 2), for whoever plays it in a terminal. */
export function cast(shots: readonly Shot[], {columns, rows}: Size, duration: number, title: string): string {
  const header = {
    version: 2,
    width: columns,
    height: rows,
    duration: duration / 1000,
    title,
    env: {TERM: 'xterm-256color'},
  };
  const seconds = (time: number) => Math.round(time) / 1000;
  const events = shots.map(({at, frame}) => JSON.stringify([seconds(at), 'o', frame.bytes]));
  return `${[JSON.stringify(header), ...events].join('\n')}\n`;
}
