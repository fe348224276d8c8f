import type {Host, HostUpdate} from '../../source/hosts/host.ts';
import {until} from './until.ts';

/** What a host told since it was listened to. */
export interface Updates {
  readonly all: readonly HostUpdate[];
  /** Forgets what was told. */
  clear(): void;
  /** Waits until it tells something of this kind, and answers the first. */
  next<Kind extends HostUpdate['kind']>(
    kind: Kind,
    limit?: number,
  ): Promise<Extract<HostUpdate, {kind: Kind}>>;
  end(): void;
}

export function updatesOf(host: Host): Updates {
  const all: HostUpdate[] = [];
  const end = host.subscribe(update => all.push(update));
  const isOf =
    <Kind extends HostUpdate['kind']>(kind: Kind) =>
    (update: HostUpdate): update is Extract<HostUpdate, {kind: Kind}> =>
      update.kind === kind;
  return {
    all,
    clear: () => all.splice(0),
    async next(kind, limit) {
      await until(
        () => all.some(isOf(kind)),
        () => `the host told no ${kind}, but ${all.map(update => update.kind).join(', ') || 'nothing'}`,
        limit,
      );
      const [found] = all.filter(isOf(kind));
      if (!found) throw new Error(`the host told no ${kind}`);
      return found;
    },
    end,
  };
}
