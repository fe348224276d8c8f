/** Says when to draw. */
export interface Frames {
  /** Something changed: draws soon, once for all that changes until then. */
  request(): void;
  /** A key changed something: draws at once, unless the last frame is hardly finished. */
  now(): void;
  /** Calls `drawFirst` at the next turn when `hasRows` by then, and else a moment later, whether it has or not. */
  begin(drawFirst: () => void, hasRows: () => boolean): void;
  stop(): void;
}

/** Between two frames, in ms: no terminal shows more than 120 a second. */
const leastBetween = 1000 / 120;

/** So long, ms, the first frame waits for rows: one without any would only flicker, and takes from the time of theirs. */
const waitsForRows = 100;

/** `draw` returns whether it drew: what did not change costs no time. */
export function createFrames(draw: () => boolean, clock: () => number): Frames {
  let drawnAt = Number.NEGATIVE_INFINITY;
  let timer: NodeJS.Timeout | undefined;
  let turn: NodeJS.Immediate | undefined;
  let wait: NodeJS.Timeout | undefined;

  function drawNow(): void {
    clearTimeout(timer);
    timer = undefined;
    if (draw()) drawnAt = clock();
  }

  const early = () => drawnAt + leastBetween - clock();

  function request(): void {
    timer ??= setTimeout(drawNow, Math.max(0, early()));
  }

  return {
    request,
    now: () => (early() > 0 ? request() : drawNow()),
    begin(drawFirst, hasRows) {
      turn = setImmediate(() => {
        if (hasRows()) drawFirst();
        else wait = setTimeout(drawFirst, waitsForRows);
      });
    },
    stop() {
      clearImmediate(turn);
      clearTimeout(wait);
      clearTimeout(timer);
    },
  };
}
