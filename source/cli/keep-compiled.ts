import {keepHeapSmall} from './small-heap.ts';

/** The bootstrap's: keeps what V8 compiled until now for the next start, unless all of it is kept. Never throws. */
function keep(): void {
  const kept: unknown = Reflect.get(globalThis, Symbol.for('isotop.keepCompiled'));
  if (typeof kept !== 'function') return;
  kept();
  // What is kept is compiled under the flags of a start.
  keepHeapSmall();
}

/** How long after its start a dashboard has compiled all that a start and its first keys need, ms. */
const warm = 3000;

/**
 * Keeps what V8 compiled for the next start when all that a start needs has run, or, when it ends sooner, with what is
 * returned. The first start of a build takes 30 ms for it, others nothing.
 */
export function keepCompiledSoon(): () => void {
  const timer = setTimeout(keep, warm).unref();
  return () => {
    clearTimeout(timer);
    keep();
  };
}
