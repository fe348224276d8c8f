import type {Host} from '../hosts/host.ts';
import type {Moment} from '../model/ids.ts';
import type {Size} from '../panes/screen.ts';
import type {Player} from '../walkthrough/player.ts';
import type {OwnCostOptions} from './own-cost.ts';
import type {Wishes} from './wishes.ts';

/** What a dashboard is made of. */
export interface DashboardOptions {
  readonly host: Host;
  readonly size: Size;
  /** Date.now when left out. */
  readonly clock?: () => Moment;
  /** Whether every action that changes something is disabled. */
  readonly readOnly: boolean;
  /** Whether delete, stop, restart, kill and convert ask first; false under --yes. */
  readonly confirm: boolean;
  /** How often the moving figures are asked for. */
  readonly refreshSeconds: number;
  /** What the program says of its own cost, and the part of a core that it may take; not watched when left out. */
  readonly own?: OwnCostOptions;
  /** Whether the signs on the screen are all ASCII. */
  readonly ascii: boolean;
  /** What the user wants otherwise than it is usual. */
  readonly wishes?: Wishes;
  /** Whether the mouse is the dashboard's at first, and not the terminal's own; it is when left out. */
  readonly mouse?: boolean;
  /** A document that is played on `host`, which is then its private one; none when left out. */
  readonly player?: Player;
  /** Plays a built-in document over this dashboard; none is played when left out. */
  readonly invite?: (document: string) => Promise<void>;
}
