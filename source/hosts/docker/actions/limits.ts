/** For what the engine does through a runtime, which may take its time: a start under a VM, a stop with grace. Milliseconds. */
export const slowLimit = 120_000;

/** For what copies a container's files. */
export const copyLimit = 600_000;
