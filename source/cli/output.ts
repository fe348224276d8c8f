import {describe, type HostError} from '../model/host-error.ts';
import {visible} from '../text/visible.ts';
import {toJson} from './json-text.ts';
import type {UsageError} from './usage-error.ts';

/** Where a subcommand's answer goes: standard output for the answer, standard error for the rest. */
export interface Output {
  /** Whether `--json` was given. */
  readonly json: boolean;
  /** Whether text may have colours: only in a terminal that has them, and not under NO_COLOR. */
  readonly colours: boolean;
  /** One or more lines of text that is safe already (text/visible). */
  text(text: string): void;
  /** One JSON document: over many lines, or on one line where a line is an object of a stream. */
  document(value: unknown, layout?: 'line'): void;
  /** A sentence beside the answer, without a full stop, on standard error. */
  note(text: string): void;
  /** An error as one sentence, or with `--json` as an object. */
  failure(error: HostError | UsageError): void;
}

/** What is needed of a stream. */
export interface Sink {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  hasColors?(): boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

export function mayHaveColours(sink: Sink, environment: Environment): boolean {
  return sink.isTTY === true && !environment['NO_COLOR'] && (sink.hasColors?.() ?? false);
}

export function createOutput(
  {stdout, stderr}: {readonly stdout: Sink; readonly stderr: Sink},
  json: boolean,
  environment: Environment,
): Output {
  return {
    json,
    colours: mayHaveColours(stdout, environment),
    text: text => void stdout.write(`${text}\n`),
    document: (value, layout) => void stdout.write(`${toJson(value, layout === 'line' ? 0 : 2)}\n`),
    note: text => void stderr.write(`isotop: ${visible(text)}\n`),
    failure: error => void stderr.write(`${json ? toJson({error: parts(error)}, 0) : sentence(error)}\n`),
  };
}

interface Parts {
  readonly kind: string;
  readonly message: string;
  readonly remedy: string | null;
}

function parts(error: HostError | UsageError): Parts {
  if (error instanceof Error) return {kind: 'usage', message: error.message, remedy: error.remedy};
  return {kind: error.kind, ...describe(error)};
}

/** `isotop: cannot convert DEMO: it is running; stop it first: isotop stop DEMO` */
function sentence(error: HostError | UsageError): string {
  const {message, remedy} = parts(error);
  return `isotop: ${visible(remedy === null ? message : `${message}; ${remedy}`)}`;
}
