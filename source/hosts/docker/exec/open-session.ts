import {setTimeout as sleep} from 'node:timers/promises';
import {isRunning} from '../../../model/container.ts';
import {fail} from '../../../model/host-error.ts';
import type {ContainerId} from '../../../model/ids.ts';
import type {OpensSessions, SessionOutput, SessionRequest} from '../../opens-sessions.ts';
import {refused} from '../actions/refused.ts';
import {EngineRefusal} from '../connection/refusal.ts';
import type {Engine} from '../engine.ts';
import type {MirroredContainer} from '../mirror/truth.ts';
import {beginExec, type Exec} from './exec-call.ts';
import {outputOf} from './frames.ts';
import {isNoProgram, runInside} from './run-inside.ts';
import {type EngineSession, engineSession} from './session.ts';
import {untilStopped} from './until-stopped.ts';
import {endingScript, type Preamble, readPreamble, wrapped} from './wrapper.ts';

/** Enters containers by the engine's exec. */
export function sessionActions(engine: Engine): OpensSessions {
  return {
    async openSession(id, request) {
      const item = await engine.known(id);
      const {container} = item;
      if (!isRunning(container) || container.state === 'paused')
        return fail({kind: 'wrong-state', action: 'enter', name: container.name, state: container.state});
      const {facts} = await engine.truth();
      try {
        const isWindows = facts.host.platform === 'windows';
        const session = await (isWindows
          ? openOnWindows(engine, item, request)
          : openByShell(engine, item, request));
        if (request.terminal) await session.resize(request.terminal);
        endWithContainer(engine, session);
        return session;
      } catch (error) {
        throw refused(error, {action: 'enter', name: container.name, state: container.state, runtimes: []});
      }
    },
  };
}

/** How long the last output of a container that stopped may take, in milliseconds. */
const lastWords = 1_000;

function endWithContainer({client}: Engine, session: EngineSession): void {
  const over = new AbortController();
  void session.ended.then(() => over.abort());
  untilStopped(client, session.container, over.signal)
    .then(() => sleep(lastWords, undefined, {signal: over.signal, ref: false}))
    .then(session.lose)
    // It ended by itself.
    .catch(() => undefined);
}

async function begin(
  {client}: Engine,
  id: ContainerId,
  command: readonly string[],
  {terminal, term}: SessionRequest,
): Promise<Exec> {
  return beginExec(client, id, {
    command,
    isTerminal: terminal !== null,
    takesInput: true,
    ...(terminal && {environment: [`TERM=${term ?? 'xterm-256color'}`]}),
  });
}

async function openByShell(
  engine: Engine,
  item: MirroredContainer,
  request: SessionRequest,
): Promise<EngineSession> {
  const {id, name} = item.container;
  const exec = await begin(engine, id, wrapped(request.command), request).catch(error => {
    if (error instanceof EngineRefusal && isNoProgram(error.message)) return null;
    throw error;
  });
  const started = exec && (await awaitPreamble(exec, request.terminal !== null));
  if (exec && started?.kind === 'began') {
    const {pid, program} = started.preamble;
    return engineSession({
      container: id,
      command: request.command.length > 0 ? request.command : [program],
      exec,
      isTerminal: request.terminal !== null,
      output: started.output,
      kill: async () => {
        await runInside(engine.client, id, ['sh', '-c', endingScript(pid)]);
      },
    });
  }
  const [program] = request.command;
  const hasShell = started?.kind === 'ended' && !isNoProgram(started.said);
  if (hasShell && program !== undefined)
    return fail({kind: 'refused', message: `${name} has no program called ${program}`, remedy: null});
  if (hasShell || program === undefined)
    return fail({
      kind: 'refused',
      message: `${name} has no shell`,
      remedy: `name a program that it has: isotop enter ${name} -- PROGRAM`,
    });
  return openBare(engine, item, request, program);
}

/** A container without a shell: the program itself, which is there or not. */
async function openBare(
  engine: Engine,
  {container: {id, name}}: MirroredContainer,
  request: SessionRequest,
  program: string,
): Promise<EngineSession> {
  const missing = () =>
    fail({kind: 'refused', message: `${name} has no program called ${program}`, remedy: null});
  const exec = await begin(engine, id, request.command, request).catch(error => {
    if (error instanceof EngineRefusal && isNoProgram(error.message)) return missing();
    throw error;
  });
  const isTerminal = request.terminal !== null;
  const output = outputOf(exec.socket, isTerminal);
  const first = await output.next();
  if (!first.done && isNoProgram(Buffer.from(first.value.bytes).toString('utf8'))) return missing();
  return engineSession({
    container: id,
    command: request.command,
    exec,
    isTerminal,
    output: startingWith(first.done ? [] : [first.value], output),
    // There is nothing inside to end it with: end of input and an interrupt is all that reaches it.
    kill: async () => {
      if (isTerminal) exec.socket.write('\u0003\u0004');
      exec.socket.end();
    },
  });
}

async function openOnWindows(
  engine: Engine,
  {container: {id}}: MirroredContainer,
  request: SessionRequest,
): Promise<EngineSession> {
  let command = request.command;
  if (command.length === 0) {
    const found = await runInside(engine.client, id, ['cmd', '/c', 'where', 'powershell']);
    command = [found.status === 0 ? 'powershell' : 'cmd'];
  }
  const exec = await begin(engine, id, command, request);
  const isTerminal = request.terminal !== null;
  return engineSession({
    container: id,
    command,
    exec,
    isTerminal,
    output: outputOf(exec.socket, isTerminal),
    kill: async () => {
      exec.socket.write(isTerminal ? '\u0003exit\r\n' : '');
      exec.socket.end();
    },
  });
}

type Started =
  | {readonly kind: 'began'; readonly preamble: Preamble; readonly output: AsyncIterable<SessionOutput>}
  | {readonly kind: 'ended'; readonly said: string};

/** Waits until the wrapper has become the program, or has ended without. */
async function awaitPreamble({socket}: Exec, isTerminal: boolean): Promise<Started> {
  const output = outputOf(socket, isTerminal);
  // On pipes, what the program itself says on its error output may overtake the preamble.
  const early: SessionOutput[] = [];
  let bytes = Buffer.alloc(0);
  for (let next = await output.next(); !next.done; next = await output.next()) {
    if (next.value.stream === 'stderr') {
      early.push(next.value);
      continue;
    }
    bytes = Buffer.concat([bytes, next.value.bytes]);
    const preamble = readPreamble(bytes);
    if (preamble === null && bytes.length > 8_192) break;
    if (preamble === null || preamble === 'unfinished') continue;
    const rest: SessionOutput[] = preamble.rest.length > 0 ? [{stream: 'stdout', bytes: preamble.rest}] : [];
    return {kind: 'began', preamble, output: startingWith([...early, ...rest], output)};
  }
  socket.destroy();
  return {kind: 'ended', said: Buffer.concat([bytes, ...early.map(part => part.bytes)]).toString('utf8')};
}

async function* startingWith(
  first: readonly SessionOutput[],
  rest: AsyncIterable<SessionOutput>,
): AsyncGenerator<SessionOutput> {
  yield* first;
  yield* rest;
}
