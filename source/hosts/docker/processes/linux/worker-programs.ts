import {programOf} from './arguments.ts';
import type {Entry} from './entry.ts';

/** The programs that hold a VM or a sandbox with a kernel of its own, as their processes are called. */
const workerProgram =
  /^(runsc-sandbox|qemu-system-[\w-]+|qemu-kvm|firecracker|cloud-hypervisor|stratovirt|krun|crosvm)$/;

/** The kernel keeps 15 letters of a name; runsc, which runs itself anew from memory, is called `exe`. */
const worthALook =
  /^(exe|runsc-sandbox|qemu-(system-|kvm)|firecracker|cloud-hyperviso|stratovirt|krun|crosvm)/;

/** Says of each process whether it is a worker, and keeps what it found out as long as the entry is the same. */
export function workerPrograms(): (entry: Entry) => string | null {
  const known = new WeakMap<Entry, string | null>();
  return entry => {
    if (!worthALook.test(entry.comm)) return null;
    const kept = known.get(entry);
    if (kept !== undefined) return kept;
    const program = programOf(entry.pid);
    const found = program !== null && workerProgram.test(program) ? program : null;
    known.set(entry, found);
    return found;
  };
}
