import type {Host} from '../hosts/host.ts';
import type {Moment} from '../model/ids.ts';
import type {FlagValues} from './flags.ts';
import type {Output} from './output.ts';

/** What a subcommand works with. */
export interface Context {
  readonly host: Host;
  /** The NAMEs, as many as the declaration asks for. */
  readonly names: readonly string[];
  readonly flags: FlagValues;
  /** What stood after `--`; empty without one. */
  readonly command: readonly string[];
  /** The command line, for the host's log of events. */
  readonly origin: string;
  readonly output: Output;
  readonly now: () => Moment;
}
