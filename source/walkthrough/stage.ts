import type {Console} from '../console/console.ts';
import type {ConsoleRecord} from '../console/record.ts';
import type {Environment} from '../console/shell.ts';
import type {Container} from '../model/container.ts';
import type {Ground} from './ground.ts';

/** Where steps are played: a host, and a console on it whose foreground commands are noted. */
export interface Stage {
  readonly ground: Ground;
  readonly console: Console;
  readonly terminals: Terminals;
}

/** Which container a command wanted a terminal in. */
export interface Terminals {
  /** What a console on a stage is opened with. */
  readonly environment: Environment;
  /** The last one, told once; null when there was none. */
  take(): Container | null;
}

/** A foreground command passes once its container runs: what it was opened for comes with the lines of the document. */
export function noteTerminals(): Terminals {
  let opened: Container | null = null;
  return {
    environment: {
      async openTerminal({container}) {
        opened = container;
        return 0;
      },
    },
    take() {
      const last = opened;
      opened = null;
      return last;
    },
  };
}

/** How long one command may take, ms. A host in memory that is instant needs a fraction of it. */
const limit = 10_000;

/** Runs a command to its end, or until it has taken too long. */
export async function run(console: Console, command: string): Promise<readonly ConsoleRecord[]> {
  const records: ConsoleRecord[] = [];
  for await (const record of console.execute(command, {signal: AbortSignal.timeout(limit)}))
    records.push(record);
  return records;
}
