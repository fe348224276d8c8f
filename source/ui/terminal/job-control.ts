import process from 'node:process';

/** Stopping the program (Ctrl+Z) and going on with it (`fg`). */
export interface JobControl {
  /** Stops the whole process group: `npm start` and the shell under it too, or the user's shell would wait for them. */
  suspend(): void;
  end(): void;
}

interface Stopping {
  /** Gives the terminal back, before the process stops. */
  readonly stop: () => Promise<void>;
  /** Takes the terminal over again. Called after every SIGCONT: also after a SIGSTOP, of which nobody is told. */
  readonly goOn: () => void;
}

/**
 * How long after asking to be stopped the process is still there, in ms, when nobody can stop it: a program without a
 * shell above it (its process group is orphaned) is not stopped by the kernel, as nobody could let it go on.
 */
const notStopped = 100;

/** Windows has no job control: there is nothing to listen to, and Ctrl+Z does nothing. */
const none: JobControl = {suspend: () => {}, end: () => {}};

export function createJobControl({stop, goOn}: Stopping): JobControl {
  if (process.platform === 'win32') return none;
  let stopping = false;
  let ended = false;
  let timer: NodeJS.Timeout | undefined;

  /** `whom`: 0 is the process group, as kill(2) understands it. */
  async function stopAll(whom: number): Promise<void> {
    if (stopping) return;
    stopping = true;
    await stop();
    // It was told to end while it gave the terminal back.
    if (ended) return;
    // Without our listener, the signal does what it does to any program.
    process.off('SIGTSTP', onStop);
    process.kill(whom, 'SIGTSTP');
    timer = setTimeout(onContinue, notStopped);
  }

  function onStop(): void {
    void stopAll(process.pid);
  }

  function onContinue(): void {
    clearTimeout(timer);
    if (stopping) process.on('SIGTSTP', onStop);
    stopping = false;
    // Who is in the background is not told of a new size. Node asks for it when it believes that it was.
    process.emit('SIGWINCH', 'SIGWINCH');
    goOn();
  }

  process.on('SIGTSTP', onStop);
  process.on('SIGCONT', onContinue);
  return {
    suspend: () => void stopAll(0),
    end() {
      ended = true;
      clearTimeout(timer);
      process.off('SIGTSTP', onStop);
      process.off('SIGCONT', onContinue);
    },
  };
}
