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
  /** Takes away the line of what goes on, if there is one: however the program ends, it does not stay. */
  hideProgress(): void;
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

function progressOn(
  {stdout, stderr}: {readonly stdout: Sink; readonly stderr: Sink},
  json: boolean,
  environment: Environment,
  now: () => Moment,
): Progress {
  const isSeen = stdout.isTTY === true && stderr.isTTY === true && environment['TERM'] !== 'dumb';
  return isSeen && !json ? createProgress(stderr, now) : silent;
}

/** The streams are asked for when something is said: a dashboard, which says nothing here, makes its own sooner. */
export function createOutput(
  streams: {readonly stdout: Sink; readonly stderr: Sink},
  json: boolean,
  environment: Environment,
  now: () => Moment = Date.now,
): Output {
  let made: Progress | undefined;
  const write = (sink: Sink, line: string): void => {
    made?.hide();
    sink.write(`${line}\n`);
  };
  return {
    json,
    get colours() {
      return mayHaveColours(streams.stdout, environment);
    },
    get progress() {
      made ??= progressOn(streams, json, environment, now);
      return made;
    },
    hideProgress: () => made?.hide(),
    text: text => write(streams.stdout, text),
    document: (value, layout) => write(streams.stdout, toJson(value, layout === 'line' ? 0 : 2)),
    note: text => write(streams.stderr, `isotop: ${visible(text)}`),
    failure: error => write(streams.stderr, json ? toJson({error: parts(error)}, 0) : sentence(error)),
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
