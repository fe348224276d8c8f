import {describe, type HostError} from '../model/host-error.ts';
import type {Moment} from '../model/ids.ts';
import {sentences} from '../sentences/sentences.ts';
import {visible} from '../text/visible.ts';
import {toJson} from './json-text.ts';
import {createProgress, type Progress, silent} from './progress.ts';
import type {UsageError} from './usage-error.ts';

/** Where a subcommand's answer goes: standard output for the answer, standard error for the rest. */
export interface Output {
  /** Whether `--json` was given. */
  readonly json: boolean;
  /** Whether text may have colours: only in a terminal that has them, and not under NO_COLOR. */
  readonly colours: boolean;
  /** What goes on, where somebody looks on: in a terminal, and not under --json. */
  readonly progress: Progress;
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
  readonly columns?: number;
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
  now: () => Moment = Date.now,
): Output {
  const isSeen = stdout.isTTY === true && stderr.isTTY === true && environment['TERM'] !== 'dumb';
  const progress = isSeen && !json ? createProgress(stderr, now) : silent;
  const write = (sink: Sink, line: string): void => {
    progress.hide();
    sink.write(`${line}\n`);
  };
  return {
    json,
    colours: mayHaveColours(stdout, environment),
    progress,
    text: text => write(stdout, text),
    document: (value, layout) => write(stdout, toJson(value, layout === 'line' ? 0 : 2)),
    note: text => write(stderr, `isotop: ${visible(text)}`),
    failure: error => write(stderr, json ? toJson({error: parts(error)}, 0) : sentence(error)),
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
  if (remedy === null) return `isotop: ${visible(message)}`;
  // A host's sentence stays as the host says it.
  const joined = error instanceof Error ? sentences.usage.wrong(message, remedy) : `${message}; ${remedy}`;
  return `isotop: ${visible(joined)}`;
}
