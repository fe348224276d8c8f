import {treeUse} from '../process-tree.ts';
import {openBenchWindow} from '../window.ts';

export interface FirstFrame {
  /** From the start of the process to real rows on the screen, ms. */
  readonly time: number;
  /** What the processor spent until then, ms: hardly depends on what else runs on the machine. */
  readonly cpu: number;
}

export async function measureFirstFrame(command: readonly string[], shows: RegExp): Promise<FirstFrame> {
  const window = openBenchWindow(command);
  try {
    const at = await window.shows(shows, 20_000);
    return {time: at - window.begun, cpu: treeUse(window.pid).cpu};
  } finally {
    window.close();
  }
}
