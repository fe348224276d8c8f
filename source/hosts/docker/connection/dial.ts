import {Agent, type AgentOptions, type ClientRequest, type RequestOptions, request} from 'node:http';
import type {Duplex} from 'node:stream';
import type {EngineAddress} from './address.ts';
import {SshStream} from './ssh-stream.ts';
import type {EngineTarget} from './target.ts';

/** Makes requests over connections to one engine. */
export interface Dialer {
  /** A request that is soon answered: its connection is kept and used again. */
  brief(options: RequestOptions): ClientRequest;
  /** A request whose answer goes on (events, logs, a session): a connection of its own. */
  lasting(options: RequestOptions): ClientRequest;
  close(): void;
}

/** How many short requests may be under way at once: a listing asks for many containers. */
const atOnce = 6;

/**
 * Only TLS asks for a server's name. Where it is left out, Node looks whether the host is an address by a regular
 * expression that takes V8 10 ms to compile.
 */
const unnamed = {servername: ''};

/** The dialer for a target. `sshProgram` stands in for ssh in tests. */
export function dialer(target: EngineTarget, sshProgram?: string): Dialer {
  const {address, tls} = target;
  // It takes Node 30 ms to load, and few engines are reached with it.
  const https = () => process.getBuiltinModule('node:https');
  const make = (options: AgentOptions): Agent => {
    if (address.kind === 'ssh') return new SshAgent(address, options, sshProgram);
    if (tls === null) return new Agent(options);
    return new (https().Agent)({
      ...options,
      rejectUnauthorized: tls.verify,
      ...(tls.ca !== null && {ca: tls.ca}),
      ...(tls.cert !== null && {cert: tls.cert}),
      ...(tls.key !== null && {key: tls.key}),
    });
  };
  const where = {...place(address), ...(tls === null && unnamed)};
  // A connection through ssh is a process, and its beginning takes seconds: fewer at once, kept as long.
  const brief = make({keepAlive: true, maxSockets: address.kind === 'ssh' ? 2 : atOnce});
  const lasting = make({keepAlive: false});
  const send = tls === null || address.kind !== 'tcp' ? request : https().request;
  return {
    brief: options => send({...options, ...where, agent: brief}),
    lasting: options => send({...options, ...where, agent: lasting}),
    close: () => {
      brief.destroy();
      lasting.destroy();
    },
  };
}

function place(address: EngineAddress): RequestOptions {
  switch (address.kind) {
    case 'unix':
    case 'npipe':
      return {socketPath: address.path};
    case 'tcp':
      return {host: address.host, port: address.port};
    case 'ssh':
      return {host: 'docker'};
  }
}

class SshAgent extends Agent {
  readonly #address: Extract<EngineAddress, {kind: 'ssh'}>;
  readonly #program: string | undefined;

  constructor(
    address: Extract<EngineAddress, {kind: 'ssh'}>,
    options: AgentOptions,
    program: string | undefined,
  ) {
    super(options);
    this.#address = address;
    this.#program = program;
  }

  override createConnection(): Duplex {
    return new SshStream(this.#address, this.#program);
  }
}
