import type {Container} from '../model/container.ts';
import {newScope, type Scope} from './evaluate/scope.ts';

/** Where commands run: on the host, or inside a container that was entered. Each has variables of its own. */
export type Frame =
  | {readonly kind: 'host'; readonly computer: string; readonly scope: Scope}
  | {
      readonly kind: 'inside';
      readonly computer: string;
      /** As it was when it was entered; what it is now is asked of the shell. */
      readonly container: Container;
      readonly scope: Scope;
    };

export const hostFrame = (computer: string): Frame => ({kind: 'host', computer, scope: newScope()});

export const insideFrame = (container: Container): Extract<Frame, {kind: 'inside'}> => ({
  kind: 'inside',
  computer: container.name,
  container,
  scope: newScope(),
});

/** `PS C:\>`, or `[NAME]: PS C:\>` in a container. */
export const promptOf = (frame: Frame): string =>
  frame.kind === 'host' ? 'PS C:\\>' : `[${frame.container.name}]: PS C:\\>`;
