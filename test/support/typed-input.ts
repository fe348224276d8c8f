import type {Typed} from '../../source/store/typed.ts';
import {createSplitter} from '../../source/ui/input/splitter.ts';

/** What a dashboard is told when a terminal sends `text` in one piece. A lone ESC at its end is the key. */
export function typedInput(text: string): readonly Typed[] {
  const splitter = createSplitter();
  return [...splitter.push(text), ...splitter.flush()].flatMap(event =>
    event.kind === 'answer' ? [] : [event],
  );
}
