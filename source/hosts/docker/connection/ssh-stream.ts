import {type ChildProcess, spawn} from 'node:child_process';
import {Duplex} from 'node:stream';
import type {EngineAddress} from './address.ts';

type SshAddress = Extract<EngineAddress, {kind: 'ssh'}>;

/**
 * The arguments with which the ssh program reaches an engine: as docker itself does it, through `docker system
 * dial-stdio` on the other machine. BatchMode, since a question of ssh's would be asked in the middle of the screen.
 */
export function sshArguments({host, user, port, socket}: SshAddress): string[] {
  return [
    ...['-T', '-o', 'BatchMode=yes', '-o', 'ConnectTimeout=10', '-o', 'ServerAliveInterval=10'],
    ...(user === null ? [] : ['-l', user]),
    ...(port === null ? [] : ['-p', String(port)]),
    '--',
    host,
    ...(socket === null
      ? ['docker', 'system', 'dial-stdio']
      : ['docker', '--host', `unix://${socket}`, 'system', 'dial-stdio']),
  ];
}

/** One connection to an engine through an ssh program, which ends with it. */
export class SshStream extends Duplex {
  readonly #child: ChildProcess;
  #complaint = '';

  constructor(address: SshAddress, program = 'ssh') {
    super({allowHalfOpen: false});
    const child = spawn(program, sshArguments(address), {
      stdio: ['pipe', 'pipe', 'pipe'],
      windowsHide: true,
      // A process group of its own: Ctrl+C in the terminal is meant for isotop.
      detached: process.platform !== 'win32',
    });
    this.#child = child;
    child.stdout.on('data', chunk => {
      if (!this.push(chunk)) child.stdout.pause();
    });
    child.stderr.on('data', chunk => {
      this.#complaint = (this.#complaint + String(chunk)).slice(-2_000);
    });
    child.stdin.on('error', () => undefined);
    child.on('error', error => this.destroy(error));
    child.on('close', status => {
      if (status === 0 || this.destroyed) this.push(null);
      else this.destroy(this.#failure(status));
    });
  }

  #failure(status: number | null): Error {
    const lines = this.#complaint.split('\n').filter(line => line.trim() !== '');
    const said = lines.at(-1)?.trim() ?? `ssh ended with status ${status ?? 'unknown'}`;
    return Object.assign(new Error(said), {code: 'ESSH'});
  }

  override _read(): void {
    this.#child.stdout?.resume();
  }

  override _write(chunk: Uint8Array, _encoding: string, done: (error?: Error | null) => void): void {
    this.#child.stdin?.write(chunk, () => done());
  }

  override _final(done: () => void): void {
    this.#child.stdin?.end(() => done());
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#child.kill();
    done(error);
  }

  // What node:http asks of a socket, and ssh sees to by itself.
  setTimeout(): this {
    return this;
  }
  setNoDelay(): this {
    return this;
  }
  setKeepAlive(): this {
    return this;
  }
  ref(): this {
    this.#child.ref();
    return this;
  }
  unref(): this {
    this.#child.unref();
    return this;
  }
}
