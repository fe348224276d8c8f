/** Says when a picture of a session's screen is due, however fast its program prints. */
export interface Pictures {
  /** Something is different on the screen. */
  changed(): void;
  stop(): void;
}

/** At most thirty a second, in ms. */
const leastBetween = 33;
/** What a program prints in several pieces within this belongs together, in ms. */
const together = 4;
/** How long a frame that the program has begun is waited for, in ms, before it is shown as it is. */
const longestFrame = 150;

/** `show` is called when a picture is due; not while the program is in the middle of a frame of its own. */
export function createPictures(show: () => void, isDrawing: () => boolean, clock: () => number): Pictures {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shownAt = Number.NEGATIVE_INFINITY;

  function wait(since: number): void {
    const due = Math.max(together, shownAt + leastBetween - clock());
    timer = setTimeout(() => {
      timer = undefined;
      if (isDrawing() && clock() - since < longestFrame) {
        wait(since);
        return;
      }
      shownAt = clock();
      show();
    }, due);
  }

  return {
    changed() {
      if (timer === undefined) wait(clock());
    },
    stop: () => clearTimeout(timer),
  };
}
