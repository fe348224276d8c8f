import {type ConvertPlan, can, type Host} from '../hosts/host.ts';
import type {PullProgress} from '../hosts/pulls-images.ts';
import type {CreateRequest} from '../model/create-request.ts';
import {fail, type HostError, toHostError} from '../model/host-error.ts';
import type {ContainerId, Moment} from '../model/ids.ts';
import {sentences} from '../sentences/sentences.ts';
import {convertRequestOf} from '../store/conversion-runtime.ts';
import type {Conversion, Deed, Intent, Recovery} from '../store/intent.ts';
import {outcome} from '../store/notice.ts';
import {type Overlay, type State, withPane} from '../store/state.ts';
import {origin} from './act.ts';
import {type BatchRunner, createBatchRunner} from './batch/run-batch.ts';
import {createCarryOut, failure} from './carry-out.ts';

interface RunOptions {
  readonly host: Host;
  readonly state: () => State;
  readonly change: (next: (state: State) => State) => void;
  /** Resolves when the panes show what is true now. */
  readonly refresh: () => Promise<void>;
  readonly clock: () => Moment;
}

export interface Runner {
  /** Asks the host, and says what came of it. Resolves when the panes show it; never rejects. */
  perform(intent: Intent): Promise<void>;
  /** Asks how a conversion would go, for the question that is open; those of one key are asked a few at a time. */
  plan(intent: Conversion): void;
  /** What is done to several containers at once. */
  readonly batches: BatchRunner;
  /** Ends the fetching of the image that a container is to be created from; says whether there was one. */
  cancelPull(request: CreateRequest): boolean;
}

type Create = Extract<Intent, {kind: 'create'}>;

/** Whether an overlay is the form that sent this request; one that was left and opened again is another. */
const sent = (overlay: Overlay, {request}: Create): boolean =>
  overlay.kind === 'create' && overlay.sending === request;

type Planned = ReadonlyMap<Conversion, ConvertPlan | HostError>;

/** So many plans are asked for at once; what came of them is one change. */
const plansAtOnce = 8;

/** Whether the overlay is a question that is about one of these conversions. */
const isAbout = (overlay: Overlay, intents: ReadonlySet<Deed>): boolean =>
  overlay.kind === 'question'
    ? overlay.intent.kind === 'convert' && intents.has(overlay.intent)
    : overlay.kind === 'batchQuestion' && overlay.batch.deeds.some(deed => intents.has(deed));

/** A question with the plans of the conversions that it asks about. */
function withPlans(overlay: Overlay, planned: Planned): Overlay {
  if (overlay.kind === 'question') {
    const plan = overlay.intent.kind === 'convert' ? planned.get(overlay.intent) : undefined;
    return plan === undefined ? overlay : {...overlay, plan};
  }
  if (overlay.kind !== 'batchQuestion') return overlay;
  const asked = overlay.batch.deeds.flatMap(deed => {
    const plan = deed.kind === 'convert' ? planned.get(deed) : undefined;
    return plan === undefined ? [] : [[deed.container, plan] as const];
  });
  return asked.length === 0 ? overlay : {...overlay, plans: new Map([...overlay.plans, ...asked])};
}

/** What was created is selected; if its form is still there, that is over, and the focus goes to the container. */
function created(state: State, intent: Create, id: ContainerId): State {
  const selected = withPane(state, 'containers', {selected: id, unfiltered: null});
  const inForm = state.overlays.some(overlay => sent(overlay, intent));
  const isDraft = state.draft?.name.text.trim() === intent.request.name;
  return {
    ...selected,
    focus: inForm ? 'containers' : state.focus,
    draft: inForm || isDraft ? null : state.draft,
    overlays: state.overlays.filter(overlay => !sent(overlay, intent)),
  };
}

/** How far its image is stands in its form; where that was left, among the notices. */
function pullingInForm(state: State, intent: Create, pull: PullProgress): State {
  const overlays = state.overlays.map(overlay =>
    overlay.kind === 'create' && sent(overlay, intent) ? {...overlay, pull} : overlay,
  );
  return {...state, overlays};
}

/** The refusal stands in its form, with what was typed; null when that was left meanwhile. */
function refusedInForm(state: State, intent: Create, fault: HostError): State | null {
  if (!state.overlays.some(overlay => sent(overlay, intent))) return null;
  const overlays = state.overlays.map(overlay =>
    sent(overlay, intent) ? ({kind: 'create', sending: null, fault} as const) : overlay,
  );
  return {...state, overlays};
}

/**
 * The only place that acts on a host. What is asked shows at once, what came of it when it came: the panes first,
 * then the sentence, in one change.
 */
export function createRunner({host, state, change, refresh, clock}: RunOptions): Runner {
  const said = (state: State, text: string, tone: 'good' | 'bad'): State => ({
    ...state,
    notice: outcome(text, tone, clock()),
  });

  const carryOut = createCarryOut({host, change, refresh, clock});

  async function one(intent: Deed | Recovery): Promise<void> {
    const {came, settle} = await carryOut(intent);
    change(state => {
      const {text, tone} = came(state);
      return said(settle(state), text, tone);
    });
  }

  /** What ends the pulls that go on, by the requests that need them. */
  const pulls = new Map<CreateRequest, AbortController>();

  async function create(intent: Create): Promise<void> {
    const {request, start} = intent;
    try {
      if (!can(host, 'createContainer'))
        return fail({kind: 'unsupported', what: 'create containers', host: host.id});
      const pulling = new AbortController();
      const onProgress = (pull: PullProgress): void => {
        pulls.set(request, pulling);
        change(state => pullingInForm(state, intent, pull));
      };
      const watch = {onProgress, signal: pulling.signal};
      const {id, name} = await host
        .createContainer(request, origin(intent), watch)
        .finally(() => pulls.delete(request));
      await refresh();
      change(state => said(created(state, intent, id), sentences.done.create(name), 'good'));
      if (start) await one({kind: 'start', container: id, name});
    } catch (thrown) {
      const error = toHostError(thrown);
      change(state => refusedInForm(state, intent, error) ?? said(state, failure(error), 'bad'));
    }
  }

  async function planOf(intent: Conversion): Promise<readonly [Conversion, ConvertPlan | HostError] | null> {
    if (!can(host, 'planConvert')) return null;
    try {
      return [intent, await host.planConvert(intent.container, convertRequestOf(intent))];
    } catch (thrown) {
      return [intent, toHostError(thrown)];
    }
  }

  /** The plans go to the question that asked for them, if that is still open; when it is closed, no more is asked. */
  async function planAll(intents: readonly Conversion[]): Promise<void> {
    for (let from = 0; from < intents.length; from += plansAtOnce) {
      const these = intents.slice(from, from + plansAtOnce);
      const wanted = new Set<Deed>(these);
      if (!state().overlays.some(overlay => isAbout(overlay, wanted))) return;
      const planned = new Map((await Promise.all(these.map(planOf))).flatMap(plan => (plan ? [plan] : [])));
      change(before => ({...before, overlays: before.overlays.map(overlay => withPlans(overlay, planned))}));
      // Keys come between.
      await new Promise(resolve => setImmediate(resolve));
    }
  }

  /** The conversions that the same key asks about. */
  let toPlan: Conversion[] = [];
  function plan(intent: Conversion): void {
    toPlan.push(intent);
    if (toPlan.length > 1) return;
    queueMicrotask(() => {
      const these = toPlan;
      toPlan = [];
      void planAll(these);
    });
  }

  return {
    plan,
    batches: createBatchRunner({carryOut, state, change, refresh, clock}),
    cancelPull: request => {
      const pulling = pulls.get(request);
      pulling?.abort();
      return pulling !== undefined;
    },
    perform: async intent => {
      if (intent.kind === 'create') await create(intent);
      else await one(intent);
    },
  };
}
