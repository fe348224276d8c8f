import type {TerminalInput} from '../../ui/terminal/terminal.ts';

/** Bytes that a person or a pipe sends. */
export interface ByteInput extends TerminalInput {
  readonly isTTY?: boolean;
  /** Nothing is read any more, and it keeps no program running. */
  destroy(): unknown;
}

/** Where what a program prints goes. */
export interface ByteOutput {
  readonly isTTY?: boolean;
  readonly columns?: number | undefined;
  readonly rows?: number | undefined;
  readonly fd?: number | undefined;
  readonly writableNeedDrain?: boolean | undefined;
  /** False when it should not be written to before it says `drain`. */
  write(bytes: Uint8Array | string, done?: () => void): boolean;
  on(event: 'resize' | 'drain' | 'close', listener: () => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  off(event: 'resize' | 'drain' | 'error' | 'close', listener: () => void): unknown;
}

export interface Streams {
  readonly stdin: ByteInput;
  readonly stdout: ByteOutput;
  readonly stderr: ByteOutput;
}

/** Writes, and waits until more may be written, or nobody takes it any more. */
export function write(output: ByteOutput, bytes: Uint8Array): Promise<void> {
  if (output.write(bytes)) return Promise.resolve();
  return new Promise(resolve => {
    const go = () => {
      for (const event of ['drain', 'error', 'close'] as const) output.off(event, go);
      resolve();
    };
    output.on('drain', go);
    output.on('error', go);
    output.on('close', go);
  });
}

/** Waits until all that was written is gone, but not for ever: one that does not read keeps no program. */
export function flushed(output: ByteOutput, text: string, patience: number): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, patience);
    output.write(text, () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** Hands the bytes of `input` on, one piece at a time. Returns what ends that. */
export function forward(input: ByteInput, take: (bytes: Uint8Array) => Promise<void>): () => void {
  let stopped = false;
  const read = (bytes: Uint8Array) => {
    input.pause();
    void take(bytes).then(() => {
      if (!stopped) input.resume();
    });
  };
  input.on('data', read);
  input.resume();
  return () => {
    stopped = true;
    input.off('data', read);
    input.pause();
  };
}
