import type {Line} from '../../source/panes/line.ts';
import type {Picture, Size} from '../../source/panes/screen.ts';
import {createEmulator} from '../../source/sessions/emulator.ts';

/** An emulator that notes what it answers. */
export function openEmulator(size: Size = {columns: 20, rows: 4}, scrollback = 100) {
  const answers: string[] = [];
  let changes = 0;
  const emulator = createEmulator({
    size,
    scrollback,
    answer: text => answers.push(text),
    changed: () => {
      changes += 1;
    },
  });
  return {
    emulator,
    answers,
    changes: () => changes,
    /** Takes it all, and resolves when it is parsed. */
    async print(...parts: readonly (string | Uint8Array)[]): Promise<Picture> {
      for (const part of parts) await emulator.take(Buffer.from(part));
      await emulator.settled();
      return emulator.picture();
    },
  };
}

export const textOf = (line: Line): string => line.map(({text}) => text).join('');

/** The rows of a picture without the spaces at their ends. */
export const rowsOf = ({lines}: Picture): string[] => lines.map(line => textOf(line).trimEnd());
