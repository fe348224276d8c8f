import {keepHeapSmall} from './small-heap.ts';

/** What the bootstrap shares with the program that it loads (.config/build/bootstrap.js). */
interface Compiled {
  /** Keeps what V8 compiled until now for the next start, unless all of it is kept. Never throws. */
  readonly keep: () => void;
  /** Where that is; null where it cannot be kept. */
  readonly folder: string | null;
  /** Sets V8's flags as the program wants them, after something was compiled under those of a start. */
  restore: (() => void) | null;
}

const isCompiled = (value: unknown): value is Compiled =>
  typeof value === 'object' && value !== null && 'keep' in value && 'folder' in value;

function shared(): Compiled | null {
  const found: unknown = Reflect.get(globalThis, Symbol.for('isotop.compiled'));
  return isCompiled(found) ? found : null;
}

/** The folder in which compiled code is kept; null when it is not. */
export const folderOfCompiled = (): string | null => shared()?.folder ?? null;

/** How long after its start a dashboard has compiled all that a start and its first keys need, ms. */
const warm = 3000;

/**
 * Makes V8's heap that of a program that runs for days, and keeps what V8 compiled for the next start when all that a
 * start needs has run, or, when it ends sooner, with what is returned. The first start of a build takes 30 ms for it.
 */
export function settleDown(): () => void {
  keepHeapSmall();
  const compiled = shared();
  if (compiled === null) return () => {};
  compiled.restore = keepHeapSmall;
  const timer = setTimeout(compiled.keep, warm).unref();
  return () => {
    clearTimeout(timer);
    compiled.keep();
  };
}
