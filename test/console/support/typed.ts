import {type Console, type ConsoleOptions, createConsole} from '../../../source/console/console.ts';
import type {ConsoleRecord} from '../../../source/console/record.ts';
import {openSimulatedHost, type SimulatedHostOptions} from '../../../source/hosts/simulated/host.ts';

/** A console over a private simulated host, to type into. */
export interface Typed {
  readonly console: Console;
  readonly host: ReturnType<typeof openSimulatedHost>;
  /** Runs a line; resolves with all that it says. */
  records(line: string): Promise<readonly ConsoleRecord[]>;
  /** Runs a line; resolves with all that is shown. */
  type(line: string): Promise<string>;
  close(): Promise<void>;
}

/** Numbers that look random and are the same every time. */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

export function openTyped(
  options: Partial<ConsoleOptions> = {},
  hostOptions: Partial<SimulatedHostOptions> = {},
): Typed {
  const host = openSimulatedHost({
    file: ':memory:',
    instant: true,
    actor: {terminal: null, pid: 1, program: 'test'},
    random: numbers(7),
    ...hostOptions,
  });
  const console = createConsole({host, random: numbers(11), ...options});
  const records = async (line: string): Promise<readonly ConsoleRecord[]> => {
    const all: ConsoleRecord[] = [];
    for await (const record of console.execute(line)) all.push(record);
    return all;
  };
  return {
    console,
    host,
    records,
    type: async line =>
      (await records(line)).flatMap(record => ('text' in record ? [record.text] : [])).join('\n'),
    close: () => host.close(),
  };
}
