import {compareNames} from '../../model/compare-names.ts';
import type {Isolation, Runtime} from '../../model/isolation.ts';

/** What an engine says of one of its runtimes. */
export interface RuntimeSetup {
  readonly path?: string | undefined;
  /** containerd's name for the shim, where the engine was told that instead of a path. */
  readonly type?: string | undefined;
}

/** What a user says of runtimes that isotop does not know, by name. */
export type RuntimeSettings = Readonly<Record<string, Isolation>>;

// Names as the projects themselves use them in their installation guides (engine-notes.md).
const withKernel =
  /^(runsc|gvisor|kata(-.*)?|containerd-shim-kata.*|krun|libkrun|crun-vm|firecracker.*|runq|urunc|io\.containerd\.(kata[a-z-]*|runsc|fc|firecracker|urunc)\..*|aws\.firecracker)$/;
const sharing =
  /^(runc|crun|youki|railcar|sysbox-runc|nvidia(-container-runtime.*)?|oci-runtime|io\.containerd\.(runc\.v\d+|runtime\.v1\.linux))$/;

/** What one name or path by itself tells. */
function ofName(text: string | undefined): Isolation | null {
  const base = (text ?? '').split('/').at(-1)?.toLowerCase() ?? '';
  if (withKernel.test(base)) return 'hyperv';
  return sharing.test(base) ? 'process' : null;
}

/**
 * Whether containers of a runtime share the host's kernel (process) or have one of their own (hyperv, on the screen
 * `vm`). The user's word goes first; then the program that is run; the name alone decides only where that says
 * nothing. A program that shares the kernel under the name of one that does not (krun is crun by another name) is
 * unknown.
 */
export function runtimeIsolation(
  name: string,
  setup: RuntimeSetup | null,
  settings: RuntimeSettings,
): Isolation | null {
  const said = settings[name];
  if (said) return said;
  const byProgram = ofName(setup?.type) ?? ofName(setup?.path);
  const byName = ofName(name);
  // Docker lists its own shims with the path `runc`; the shim's name is then the truth.
  if (byProgram === 'process' && byName === 'hyperv') return null;
  return byProgram ?? byName;
}

/** The runtimes that an engine offers, without containerd's second name for one that has a plain name. */
export function offeredRuntimes(
  runtimes: Readonly<Record<string, RuntimeSetup | null>>,
  settings: RuntimeSettings,
): Runtime[] {
  const plain = new Set(
    Object.entries(runtimes).flatMap(([name, setup]) =>
      name.startsWith('io.containerd.') ? [] : [setup?.path ?? name],
    ),
  );
  return Object.entries(runtimes)
    .filter(([name, setup]) => !name.startsWith('io.containerd.') || !plain.has(setup?.path ?? name))
    .map(([name, setup]) => ({name, isolation: runtimeIsolation(name, setup, settings)}))
    .sort((a, b) => compareNames(a.name, b.name));
}

/** Windows engines have no runtimes to name: the isolation is all (product.md, *Words*). */
export const windowsRuntimes: readonly Runtime[] = [
  {name: 'default', isolation: 'process'},
  {name: 'hyperv', isolation: 'hyperv'},
];
