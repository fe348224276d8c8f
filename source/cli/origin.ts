import {shellWord} from '../text/command-line.ts';

/** A command line as it would be typed again, for the host's log of events. */
export const originOf = (argv: readonly string[]): string => ['isotop', ...argv.map(shellWord)].join(' ');
