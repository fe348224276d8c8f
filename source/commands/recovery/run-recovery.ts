import {can, type Host} from '../../hosts/host.ts';
import type {PendingConversion} from '../../hosts/recovers-conversions.ts';
import type {Moment} from '../../model/ids.ts';
import {sentences} from '../../sentences/sentences.ts';
import {answer, outcome} from '../../store/notice.ts';
import type {State} from '../../store/state.ts';

interface RecoveryOptions {
  readonly host: Host;
  readonly change: (next: (state: State) => State) => void;
  readonly clock: () => Moment;
}

/** Asks what becomes of conversions that were interrupted. */
export interface Recovery {
  /**
   * Asks the host for them, and the user about each. The question waits below what is open. `said`: also says when
   * there is none, since somebody wanted to know. Never rejects.
   */
  look(options: {readonly said: boolean}): Promise<void>;
}

export function createRecovery({host, change, clock}: RecoveryOptions): Recovery {
  const pending = async (): Promise<readonly PendingConversion[]> => {
    if (!can(host, 'pendingConversions')) return [];
    // A host that cannot be asked now is asked again when it is found.
    return host.pendingConversions().catch(() => []);
  };
  return {
    async look({said}) {
      const conversions = await pending();
      const [first] = conversions;
      change(state => {
        if (first === undefined)
          return said
            ? {...state, notice: answer(sentences.questions.interrupted.none, 'text', clock())}
            : state;
        if (state.readOnly)
          return {
            ...state,
            notice: outcome(sentences.questions.interrupted.readOnly(first.name), 'bad', clock()),
          };
        if (state.overlays.some(({kind}) => kind === 'interrupted')) return state;
        return {...state, overlays: [{kind: 'interrupted', conversions, chosen: 'later'}, ...state.overlays]};
      });
    },
  };
}
