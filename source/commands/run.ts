import {type ConvertPlan, can, type Host} from '../hosts/host.ts';
import {type Container, isRunning} from '../model/container.ts';
import {describe, fail, type HostError, toHostError} from '../model/host-error.ts';
import type {ContainerId, Moment} from '../model/ids.ts';
import {sentences} from '../sentences/sentences.ts';
import type {Conversion, Deed, Intent, Pending, Recovery} from '../store/intent.ts';
import {outcome} from '../store/notice.ts';
import {snapshotOf} from '../store/select.ts';
import {type Overlay, type State, withPane} from '../store/state.ts';

interface RunOptions {
  readonly host: Host;
  readonly change: (next: (state: State) => State) => void;
  /** Resolves when the panes show what is true now. */
  readonly refresh: () => Promise<void>;
  readonly clock: () => Moment;
}

export interface Runner {
  /** Asks the host, and says what came of it. Resolves when the panes show it; never rejects. */
  perform(intent: Intent): Promise<void>;
  /** Asks how a conversion would go, for the question that is open. */
  plan(intent: Conversion): Promise<void>;
}

type Create = Extract<Intent, {kind: 'create'}>;

/** What the host's log of events says of where it came from. */
const origin = (intent: Intent): string => `dashboard: ${intent.kind}`;

/** Does one deed on its container; resolves when it is done. */
async function act(host: Host, intent: Deed | Recovery): Promise<Done> {
  const cannot = (): never => fail({kind: 'unsupported', what: intent.kind, host: host.id});
  const {container: id} = intent;
  const from = origin(intent);
  switch (intent.kind) {
    case 'start':
      return can(host, 'startContainer') ? done(host.startContainer(id, from)) : cannot();
    case 'stop':
      return can(host, 'stopContainer') ? done(host.stopContainer(id, from)) : cannot();
    case 'restart':
      return can(host, 'restartContainer') ? done(host.restartContainer(id, from)) : cannot();
    case 'kill':
      return can(host, 'killContainer') ? done(host.killContainer(id, from)) : cannot();
    case 'pause':
      return can(host, 'pauseContainer') ? done(host.pauseContainer(id, from)) : cannot();
    case 'unpause':
      return can(host, 'unpauseContainer') ? done(host.unpauseContainer(id, from)) : cannot();
    case 'remove':
      // The question says that what runs is ended: the user agreed to force.
      return can(host, 'removeContainer') ? done(host.removeContainer(id, {force: true}, from)) : cannot();
    case 'convert':
      return convert(host, intent);
    case 'finish':
      return can(host, 'finishConversion') ? done(host.finishConversion(id, from)) : cannot();
    case 'rollBack':
      return can(host, 'rollBackConversion') ? done(host.rollBackConversion(id, from)) : cannot();
  }
}

/** What a deed came to. `stays`: why what was converted is Off although it ran. */
interface Done {
  readonly stays: HostError | null;
}

const done = async (asked: Promise<Container>): Promise<Done> => {
  await asked;
  return {stays: null};
};

/**
 * Converts, with a stop before and a start after where the host converts only what is Off. The plan tells what stands
 * in the way before anything is stopped. What does not start then is converted nevertheless.
 */
async function convert(host: Host, intent: Conversion): Promise<Done> {
  const {container: id, to} = intent;
  const from = origin(intent);
  if (!can(host, 'convertContainer') || !can(host, 'planConvert'))
    return fail({kind: 'unsupported', what: 'convert containers', host: host.id});
  const {container, obstacle, cannotStart} = await host.planConvert(id, {to});
  const mustStop = obstacle?.kind === 'wrong-state' && isRunning(container) && can(host, 'stopContainer');
  if (obstacle && !mustStop) return fail(obstacle);
  if (mustStop) await host.stopContainer(id, from);
  const converted = await host.convertContainer(id, {to}, from);
  if (!mustStop || !can(host, 'startContainer')) return {stays: null};
  if (cannotStart) return {stays: cannotStart};
  try {
    return await done(host.startContainer(converted.id, from));
  } catch (thrown) {
    return {stays: toHostError(thrown)};
  }
}

const failure = (error: HostError): string => {
  const {message, remedy} = describe(error);
  return sentences.failed(message, remedy);
};

const withPending = (state: State, id: ContainerId, pending: Pending | null): State => {
  const all = new Map(state.pending);
  if (pending === null) all.delete(id);
  else all.set(id, pending);
  return {...state, pending: all};
};

/** Whether an overlay is the form that sent this request; one that was left and opened again is another. */
const sent = (overlay: Overlay, {request}: Create): boolean =>
  overlay.kind === 'create' && overlay.sending === request;

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
export function createRunner({host, change, refresh, clock}: RunOptions): Runner {
  const said = (state: State, text: string, tone: 'good' | 'bad'): State => ({
    ...state,
    notice: outcome(text, tone, clock()),
  });

  function told(intent: Deed | Recovery, {stays}: Done, state: State): State {
    if (intent.kind !== 'convert') return said(state, sentences.done[intent.kind](intent.name), 'good');
    const isolation = sentences.isolation(intent.to, snapshotOf(state)?.host.platform ?? 'windows');
    if (stays === null) return said(state, sentences.done.convert(intent.name, isolation), 'good');
    const {message, remedy} = describe(stays);
    const why = remedy === null ? message : `${message}; ${remedy}`;
    return said(state, sentences.done.convertedOff(intent.name, isolation, why), 'bad');
  }

  /** The deed that each container shows: a kill takes the place of what it interrupts. */
  const shown = new Map<ContainerId, Deed | Recovery>();

  async function carryOut(intent: Deed | Recovery): Promise<void> {
    shown.set(intent.container, intent);
    change(state => withPending(state, intent.container, intent.kind));
    let came: (state: State) => State;
    try {
      const result = await act(host, intent);
      came = state => told(intent, result, state);
    } catch (thrown) {
      const error = toHostError(thrown);
      came = state => said(state, failure(error), 'bad');
    }
    await refresh();
    const isShown = shown.get(intent.container) === intent;
    if (isShown) shown.delete(intent.container);
    change(state => came(isShown ? withPending(state, intent.container, null) : state));
  }

  async function create(intent: Create): Promise<void> {
    const {request, start} = intent;
    try {
      if (!can(host, 'createContainer'))
        return fail({kind: 'unsupported', what: 'create containers', host: host.id});
      const {id, name} = await host.createContainer(request, origin(intent));
      await refresh();
      change(state => said(created(state, intent, id), sentences.done.create(name), 'good'));
      if (start) await carryOut({kind: 'start', container: id, name});
    } catch (thrown) {
      const error = toHostError(thrown);
      change(state => refusedInForm(state, intent, error) ?? said(state, failure(error), 'bad'));
    }
  }

  /** The plan goes to the question that asked for it, if that is still open. */
  async function plan(intent: Conversion): Promise<void> {
    if (!can(host, 'planConvert')) return;
    let planned: ConvertPlan | HostError;
    try {
      planned = await host.planConvert(intent.container, {to: intent.to});
    } catch (thrown) {
      planned = toHostError(thrown);
    }
    change(state => ({
      ...state,
      overlays: state.overlays.map(overlay =>
        overlay.kind === 'question' && overlay.intent === intent ? {...overlay, plan: planned} : overlay,
      ),
    }));
  }

  return {
    plan,
    perform: async intent => {
      if (intent.kind === 'create') await create(intent);
      else await carryOut(intent);
    },
  };
}
