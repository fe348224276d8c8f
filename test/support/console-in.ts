import type {PaneView} from '../../source/panes/screen.ts';
import type {OpenDashboard} from './open-dashboard.ts';
import {textOf} from './screen-text.ts';

/** The console pane of a dashboard, to type into and to read. */
export interface ConsoleIn {
  /** As it stands on the screen; null while it does not. */
  readonly view: () => PaneView | null;
  /** Its rows, without the blanks at their ends. */
  readonly rows: () => string[];
  readonly text: () => string;
  /** Waits until nothing runs in it. */
  readonly idle: () => Promise<void>;
  /** Types a line and Enter, and waits until it is done. */
  readonly enter: (line: string) => Promise<void>;
}

export function consoleIn(open: OpenDashboard): ConsoleIn {
  const view = () => open.panes().panes.find(({pane}) => pane === 'console') ?? null;
  const rows = () => view()?.rows.map(({line}) => textOf(line).trimEnd()) ?? [];
  const idle = () => open.until(() => view() === null || textOf(view()?.title ?? []) === '! Console');
  return {
    view,
    rows,
    text: () => rows().join('\n'),
    idle,
    enter: async line => {
      open.type(line);
      open.press('enter');
      await idle();
    },
  };
}
