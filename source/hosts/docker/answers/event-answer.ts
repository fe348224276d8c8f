import * as z from 'zod';
import {record} from './container-answer.ts';

const eventAnswer = z.object({
  Type: z.string().default(''),
  Action: z.string().default(''),
  Actor: z
    .object({ID: z.string().default(''), Attributes: record(z.string())})
    .default({ID: '', Attributes: {}}),
  time: z.number().optional(),
});

/** One event of an engine. */
export interface EngineEvent {
  readonly type: string;
  /** Without what docker puts behind a colon: `exec_start`, not `exec_start: sh`. */
  readonly action: string;
  readonly id: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** When, in nanoseconds since 1970: more than a number can hold. */
  readonly at: bigint;
}

/** Reads one line of the events stream; null for what is no event. */
export function readEvent(line: string): EngineEvent | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    return null;
  }
  const {success, data} = eventAnswer.safeParse(parsed);
  if (!success || data.Action === '') return null;
  // JSON.parse would round it.
  const exact = /"timeNano":\s*(\d+)/.exec(line)?.[1];
  return {
    type: data.Type,
    action: data.Action.replace(/:.*$/s, ''),
    id: data.Actor.ID,
    attributes: data.Actor.Attributes,
    at: exact === undefined ? BigInt(data.time ?? 0) * 1_000_000_000n : BigInt(exact),
  };
}
