import type {Isolation} from '../model/isolation.ts';
import type {ShownPane} from '../panes/screen.ts';
import type {Language} from '../sentences/languages.ts';
import type {Asked} from '../store/confirm.ts';
import type {Key} from '../store/key.ts';
import {leaveKey} from '../store/leave-key.ts';
import type {Shares, Sort} from '../store/state.ts';
import type {ThemeName} from '../store/theme-name.ts';
import type {Thresholds} from '../store/thresholds.ts';
import type {OwnCommand} from './own-command.ts';

type PerPane<Value> = Readonly<Partial<Record<ShownPane, Value>>>;

/** How a user wants isotop to be. Every setting has a place in `declaration.ts`, which says what may stand in it. */
export interface Settings {
  readonly theme: ThemeName;
  /** `auto`: as the locale says. */
  readonly language: Language | 'auto';
  readonly ascii: boolean;
  readonly mouse: boolean;
  /** How often figures are read again, seconds. */
  readonly refresh: number;
  /** What isotop itself may take before it reads figures more rarely, percent of a core. */
  readonly budget: number;
  /** What is asked first; what is not named is. */
  readonly confirm: Readonly<Partial<Record<Asked, boolean>>>;
  readonly leaveKey: Key;
  /** By the id of a command, the keys that it has instead of its own. */
  readonly keys: Readonly<Partial<Record<string, readonly Key[]>>>;
  /** The columns of a pane in their order; a pane's own when left out. */
  readonly columns: PerPane<readonly string[]>;
  readonly sort: PerPane<Sort>;
  /** What `+` and `-` made of the panes' sizes, in steps. */
  readonly sizes: Partial<Shares>;
  readonly thresholds: Thresholds;
  /** By the name of a runtime, whether its containers share the host's kernel or have one of their own. */
  readonly runtimes: Readonly<Record<string, Isolation>>;
  /** The image of a helper container that may read the processes of an engine's machine elsewhere; empty: none may. */
  readonly helper: string;
  readonly commands: readonly OwnCommand[];
}

export type SettingName = keyof Settings;

/** What is in force where nobody says anything. */
export const defaults: Settings = {
  theme: 'auto',
  language: 'auto',
  ascii: false,
  mouse: true,
  refresh: 1,
  budget: 5,
  confirm: {},
  leaveKey,
  keys: {},
  columns: {},
  sort: {},
  sizes: {},
  thresholds: {},
  runtimes: {},
  helper: '',
  commands: [],
};
