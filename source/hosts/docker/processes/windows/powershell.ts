import {type ChildProcess, spawn} from 'node:child_process';
import {endOfReading, readingScript} from './reading-script.ts';

/** One long-lived PowerShell that reads processes: starting one for each reading would cost half a second. */
export interface PowerShell {
  /** One reading, as text. Rejects when PowerShell is not there, ends, or takes too long. */
  read(): Promise<string>;
  close(): void;
}

/** How long a reading may take, in milliseconds; the first one starts the program. */
const limit = 15_000;

/** `program` and its arguments stand in for PowerShell in tests. */
export function openPowerShell(program = 'powershell.exe', given?: readonly string[]): PowerShell {
  const encoded = Buffer.from(readingScript, 'utf16le').toString('base64');
  const argumentsOf = given ?? ['-NoLogo', '-NoProfile', '-NonInteractive', '-EncodedCommand', encoded];
  let child: ChildProcess | null = null;
  let reading: Promise<string> | null = null;

  const start = (): ChildProcess => {
    const started = spawn(program, argumentsOf, {stdio: ['pipe', 'pipe', 'ignore'], windowsHide: true});
    const forget = (): void => {
      if (child === started) child = null;
    };
    started.on('error', forget).on('exit', forget);
    started.stdin.on('error', forget);
    started.stdout.setEncoding('utf8');
    child = started;
    return started;
  };
  const readOnce = (): Promise<string> =>
    new Promise((resolve, reject) => {
      const running = child ?? start();
      const {stdin, stdout} = running;
      if (stdin === null || stdout === null) return reject(new Error('PowerShell has no pipes'));
      let text = '';
      const done = (act: () => void): void => {
        clearTimeout(timer);
        stdout.off('data', take);
        running.off('exit', onExit).off('error', onError);
        act();
      };
      const take = (chunk: string): void => {
        text += chunk;
        const end = text.indexOf(endOfReading);
        if (end >= 0) done(() => resolve(text.slice(0, end)));
      };
      const onExit = (): void => done(() => reject(new Error('PowerShell has ended')));
      const onError = (error: Error): void => done(() => reject(error));
      const timer = setTimeout(() => {
        done(() => reject(new Error(`PowerShell did not answer within ${limit / 1000} s`)));
        running.kill();
      }, limit);
      stdout.on('data', take);
      running.on('exit', onExit).on('error', onError);
      stdin.write('\n');
    });

  return {
    read() {
      // Two questions at once get one answer.
      reading ??= readOnce().finally(() => {
        reading = null;
      });
      return reading;
    },
    close() {
      child?.kill();
      child = null;
    },
  };
}
