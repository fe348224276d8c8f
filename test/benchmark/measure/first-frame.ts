import {treeUse} from '../process-tree.ts';
import type {Subject} from '../subjects.ts';
import {openBenchWindow} from '../window.ts';

export interface FirstFrame {
  /** From the start of the process to real rows on the screen, ms. */
  readonly time: number;
  /** What the processor spent until then, ms: hardly depends on what else runs on the machine. */
  readonly cpu: number;
}

export async function measureFirstFrame({command, environment, shows}: Subject): Promise<FirstFrame> {
  const window = openBenchWindow(command, environment);
  try {
    const at = await window.shows(shows, 20_000);
    return {time: at - window.begun, cpu: treeUse(window.pid).cpu};
  } finally {
    window.close();
  }
}
