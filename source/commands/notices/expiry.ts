import type {Moment} from '../../model/ids.ts';
import type {Notice, State} from '../../store/state.ts';

interface ExpiryOptions {
  readonly change: (next: (state: State) => State) => void;
  readonly clock: () => Moment;
}

/** Takes a notice away when its time is over. */
export interface Expiry {
  /** Another notice is shown, or none. */
  watch(notice: Notice | null): void;
  stop(): void;
}

export function createExpiry({change, clock}: ExpiryOptions): Expiry {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    watch(notice) {
      clearTimeout(timer);
      if (notice === null) return;
      timer = setTimeout(
        () => change(state => (state.notice === notice ? {...state, notice: null} : state)),
        Math.max(0, notice.until - clock()),
      );
    },
    stop: () => clearTimeout(timer),
  };
}
