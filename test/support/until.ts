import {setTimeout as wait} from 'node:timers/promises';

/** How long anything may take before a test gives up, ms: far more than it ever does, on a busy machine. */
export const patience = 10_000;

/** Waits until `holds` is true. Fails with what `otherwise` says. */
export async function until(
  holds: () => boolean | Promise<boolean>,
  otherwise: () => string,
  limit: number = patience,
): Promise<void> {
  const end = performance.now() + limit;
  for (;;) {
    if (await holds()) return;
    if (performance.now() > end) throw new Error(otherwise());
    await wait(10);
  }
}
