import type {Capabilities, Host, HostUpdate} from '../../source/hosts/host.ts';
import type {
  Session,
  SessionEnd,
  SessionOutput,
  SessionRequest,
  TerminalSize,
} from '../../source/hosts/opens-sessions.ts';
import type {LogLine, LogRequest} from '../../source/hosts/reads-logs.ts';
import {fail} from '../../source/model/host-error.ts';
import type {ContainerId} from '../../source/model/ids.ts';
import {container, host as id, snapshot} from './hand-made.ts';

/** What a program inside a container of the tests is given. */
export interface InsideIo {
  /** Resolves when it was read: what nobody reads holds the program up. */
  print(text: string | Uint8Array): Promise<void>;
  complain(text: string): Promise<void>;
  /** What was written since the last time; null at the end of the input. */
  read(): Promise<string | null>;
  size(): TerminalSize | null;
  /** Resolves when the terminal has another size. */
  resized(): Promise<void>;
  /** Resolves when the session is closed or lost. */
  readonly over: Promise<void>;
  isOver(): boolean;
}

/** A program: its exit status when it ends. */
export type InsideProgram = (io: InsideIo, words: readonly string[]) => Promise<number>;

/** A session of the tests, with what happened to it. */
export interface OpenedSession extends Session {
  readonly request: SessionRequest;
  /** What was written, as text. */
  readonly written: () => string;
  readonly sizes: readonly TerminalSize[];
  readonly isClosed: () => boolean;
  lose(reason: string): void;
}

/** Opens a session on a program that runs within the test. */
export function insideSession(
  id: ContainerId,
  request: SessionRequest,
  program: InsideProgram,
): OpenedSession {
  const [, ...words] = request.command;
  const ended = Promise.withResolvers<SessionEnd>();
  const over = Promise.withResolvers<void>();
  const sizes: TerminalSize[] = [];
  let size = request.terminal;
  let written = '';
  let unread = '';
  let noMore = false;
  let isOver = false;
  let isClosed = false;
  let wakeReader = () => {};
  let wakeResized = () => {};
  let wakeOutput = () => {};
  const printed: {readonly output: SessionOutput; readonly taken: () => void}[] = [];

  const end = (how: SessionEnd) => {
    if (isOver) return;
    isOver = true;
    over.resolve();
    wakeReader();
    wakeOutput();
    ended.resolve(how);
  };
  const print = (stream: SessionOutput['stream'], text: string | Uint8Array) =>
    new Promise<void>(resolve => {
      if (isOver) return resolve();
      printed.push({output: {stream, bytes: Buffer.from(text)}, taken: resolve});
      wakeOutput();
    });
  const io: InsideIo = {
    print: text => print('stdout', text),
    complain: text => print(request.terminal === null ? 'stderr' : 'stdout', text),
    async read() {
      while (unread === '' && !noMore && !isOver)
        await new Promise<void>(resolve => {
          wakeReader = resolve;
        });
      const text = unread;
      unread = '';
      return text === '' ? null : text;
    },
    size: () => size,
    resized: () =>
      new Promise(resolve => {
        wakeResized = resolve;
      }),
    over: over.promise,
    isOver: () => isOver,
  };
  async function* output(): AsyncGenerator<SessionOutput> {
    for (;;) {
      const next = printed.shift();
      if (next) {
        yield next.output;
        next.taken();
      } else if (isOver) return;
      else
        await new Promise<void>(resolve => {
          wakeOutput = resolve;
        });
    }
  }
  void program(io, words).then(async status => {
    while (printed.length > 0 && !isOver) await new Promise(resolve => setImmediate(resolve));
    end({kind: 'exited', status});
  });
  return {
    container: id,
    command: request.command,
    request,
    output: output(),
    ended: ended.promise,
    written: () => written,
    sizes,
    isClosed: () => isClosed,
    async write(bytes) {
      if (isOver) return;
      const text = Buffer.from(bytes).toString();
      written += text;
      unread += text;
      wakeReader();
    },
    endInput() {
      noMore = true;
      wakeReader();
    },
    async resize(next) {
      sizes.push(next);
      size = next;
      wakeResized();
    },
    async close() {
      isClosed = true;
      for (const {taken} of printed.splice(0)) taken();
      end({kind: 'closed'});
    },
    lose: reason => end({kind: 'lost', reason}),
  };
}

export interface SessionHost extends Host, Pick<Capabilities, 'openSession' | 'readLogs'> {
  readonly sessions: readonly OpenedSession[];
  readonly logRequests: readonly LogRequest[];
  /** The next session is refused with this sentence. */
  refuseNext(message: string): void;
  tell(update: HostUpdate): void;
}

export interface SessionHostOptions {
  readonly programs: Readonly<Record<string, InsideProgram>>;
  /** What runs where no command is given. */
  readonly shell: string;
  readonly readLogs?: (request: LogRequest) => AsyncIterable<LogLine>;
}

/** A host with WINCONT and HYPVCON, which run, PAUSED, and DEMO, which is Off; programs of the tests run inside them. */
export function sessionHost({programs, shell, readLogs}: SessionHostOptions): SessionHost {
  const containers = [
    container('WINCONT', {insideCount: 0}),
    container('HYPVCON', {isolation: 'hyperv', insideCount: 0}),
    container('PAUSED', {isolation: 'hyperv', state: 'paused'}),
    container('DEMO', {state: 'stopped', startedAt: null}),
  ];
  const shown = snapshot({containers});
  const sessions: OpenedSession[] = [];
  const logRequests: LogRequest[] = [];
  const listeners = new Set<(update: HostUpdate) => void>();
  let refusal: string | null = null;
  return {
    id,
    sessions,
    logRequests,
    refuseNext(message) {
      refusal = message;
    },
    tell: update => listeners.forEach(listener => void listener(update)),
    snapshot: async () => shown,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    inside: async () => [],
    close: async () => {},
    async openSession(container, request) {
      const message = refusal;
      refusal = null;
      if (message !== null) return fail({kind: 'refused', message, remedy: null});
      const {name = '', state = 'stopped'} = containers.find(candidate => candidate.id === container) ?? {};
      if (state !== 'running') return fail({kind: 'wrong-state', action: 'enter', name, state});
      const command = request.command.length > 0 ? request.command : [shell];
      const program = programs[command[0] ?? ''];
      if (!program)
        return fail({kind: 'refused', message: `${name} has no program called ${command[0]}`, remedy: null});
      const session = insideSession(container, {...request, command}, program);
      sessions.push(session);
      return session;
    },
    async *readLogs(_, request) {
      logRequests.push(request);
      if (readLogs) yield* readLogs(request);
    },
  };
}
