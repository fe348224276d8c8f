import {createStore} from 'zustand/vanilla';
import {describe, toHostError} from '../model/host-error.ts';
import {settle} from '../panes/cursor.ts';
import {plainScreen} from '../panes/plain-screen.ts';
import type {Screen} from '../panes/screen.ts';
import {screenOf} from '../panes/screen-of.ts';
import {sentences} from '../sentences/sentences.ts';
import {complain} from '../store/complain.ts';
import type {Dashboard, TerminalRequest} from '../store/dashboard.ts';
import {heard, lostHost} from '../store/hear.ts';
import {answer} from '../store/notice.ts';
import {withPast} from '../store/notices.ts';
import {playOf} from '../store/play/play-view.ts';
import {currentHost} from '../store/select.ts';
import {initialState, type State} from '../store/state.ts';
import {watchHost} from '../store/watch.ts';
import {capabilitiesOf} from './capabilities-of.ts';
import type {Doing} from './command.ts';
import {commandSet, noWishes} from './command-set.ts';
import {createConsoleControl} from './console/control.ts';
import type {DashboardOptions} from './dashboard-options.ts';
import {dispatchPaste} from './dispatch.ts';
import {foresee} from './foresee.ts';
import {createLogRunner} from './logs/run-logs.ts';
import {createExpiry} from './notices/expiry.ts';
import {ownCommands} from './own/own-commands.ts';
import {createOwnRunner} from './own/own-runner.ts';
import {watchOwnCost} from './own-cost.ts';
import {createPlayControl} from './play/control.ts';
import {createReceiver} from './receive.ts';
import {createRecovery} from './recovery/run-recovery.ts';
import {createRunner} from './run.ts';
import {runCommand} from './run-command.ts';
import {sayKeyFault} from './say-key-fault.ts';
import {createSessionRunner} from './sessions/run-sessions.ts';
import {createShown} from './shown.ts';
import {stateOfWishes, tellChanges} from './wishes.ts';

export type {DashboardOptions};

/**
 * The dashboard of one host: keys go in, screens come out. It listens to the host until it is closed, and leaves the
 * host itself open: who opened it closes it.
 */
export function createDashboard(options: DashboardOptions): Dashboard {
  const {host, size, clock = Date.now, readOnly, confirm, ascii, mouse = true, wishes = {}, player} = options;
  const view = {
    id: host.id,
    capabilities: capabilitiesOf(host),
    snapshot: null,
    lost: null,
  };
  const wished = stateOfWishes(wishes);
  const commands = commandSet({
    keys: new Map(Object.entries(wishes.keys ?? {}).map(([id, keys = []]) => [id, keys])),
    leaveKey: wished.given.leaveKey ?? noWishes.leaveKey,
    own: ownCommands(wishes.commands ?? []),
  });
  const keys = new Map(commands.all.map(command => [command.id, command.keys]));
  const store = createStore<State>(() =>
    initialState(view, {...wished.given, keys, now: clock(), size, readOnly, confirm, mouse}, wished.panes),
  );
  const make = (state: State): Screen => {
    const plain = screenOf(state, commands.byId);
    return ascii ? plainScreen(plain) : plain;
  };
  const shown = createShown(make, store.getState);
  const terminals = new Set<(request: TerminalRequest) => void>();
  let suspended = false;
  let closed = false;

  function change(next: (state: State) => State): void {
    // What a host still answers after the end shows nowhere.
    if (closed) return;
    store.setState(state => withPast(state, settle(next(state)), clock()), true);
  }

  const expiry = createExpiry({change, clock});

  store.subscribe((now, last) => {
    if (wishes.remember) tellChanges(last, now, wishes.remember);
    if (now.notice !== last.notice) expiry.watch(now.notice);
    sessions.fit();
    shown.changed();
  });

  const cost = watchOwnCost(options.own, ownCost => change(state => ({...state, ownCost})));
  const watch = watchHost({
    host,
    refreshSeconds: options.refreshSeconds,
    slowdown: cost.slowdown,
    lookedInto: () => store.getState().inside?.container ?? null,
    onAnswer: (snapshot, inside) => {
      const before = currentHost(store.getState());
      change(state => heard(state, snapshot, inside, clock()));
      // At the first answer, and when it was lost: what another program left half done is there then.
      if (before.snapshot === null || before.lost !== null) void recovery.look({said: false});
    },
    onLost: error => change(state => lostHost(state, error, clock())),
  });

  /** Nothing is asked of the host while the picture is held or the terminal stopped. */
  const listen = (): void => {
    if (suspended || store.getState().held !== null) watch.stop();
    else watch.goOn();
  };

  const run = createRunner({host, state: store.getState, change, refresh: watch.refresh, clock});
  const sessions = createSessionRunner({host, state: store.getState, change, clock});
  const logs = createLogRunner({host, change});
  const own = createOwnRunner({
    change,
    clock,
    terminal: request => doing.terminal(request),
    refresh: () => void watch.refresh(),
  });
  const recovery = createRecovery({host, change, clock});

  const console = createConsoleControl({
    host,
    readOnly,
    ...(player && {environment: player.environment}),
    clock,
    state: store.getState,
    change,
    press: keys => shown.gather(() => press(keys)),
    refresh: () => void watch.refresh(),
    enter: sessions.enter,
  });

  const play = player
    ? createPlayControl({
        player,
        console,
        state: store.getState,
        change,
        refresh: watch.refresh,
        clock,
      })
    : null;
  if (player) change(state => ({...state, play: playOf(player.reading)}));

  const doing: Doing = {
    state: store.getState,
    commands,
    change,
    now: clock,
    say: text => change(state => ({...state, notice: answer(text, 'text', clock())})),
    perform: intent => void run.perform(intent),
    performBatch: batch => void run.batches.perform(batch),
    cancelBatch: id => run.batches.cancel(id),
    plan: intent => void run.plan(intent),
    cancelPull: run.cancelPull,
    terminal: request => {
      for (const terminal of terminals) terminal(request);
    },
    own,
    sessions,
    logs,
    recovery,
    console,
    play,
    invite: document =>
      void options
        .invite?.(document)
        .catch(thrown => doing.say(sentences.play.failedToOpen(describe(toHostError(thrown)).message))),
    refresh: () => void watch.refresh(),
    listen,
    runCommand: (command, words = []) => runCommand(command, words, doing),
  };

  const keyComplaints = commands.faults.map(fault => sayKeyFault(fault, commands));
  change(state => complain(state, [...(wishes.complaints ?? []), ...keyComplaints], clock()));

  if (player) {
    // The document keeps the keys; its console is there from the beginning.
    console.open();
    change(state => ({...state, console: {...state.console, focused: false}}));
  }

  const {receive, press} = createReceiver(doing, shown.screen);
  /** The input first, then the figures that it may have found old. */
  const touch = (input: () => void): void => {
    shown.gather(input);
    watch.touched();
    cost.touched();
  };

  return {
    screen: shown.told,
    isAnswered: () => {
      const {snapshot, lost} = currentHost(store.getState());
      return snapshot !== null || lost !== null;
    },
    foresee: () => foresee(doing).map(make),
    subscribe: shown.subscribe,
    onRequest: listener => {
      terminals.add(listener);
      return () => terminals.delete(listener);
    },
    input: typed => touch(() => receive(typed)),
    press: keys => touch(() => press(keys)),
    paste: text => touch(() => dispatchPaste(text, doing)),
    resize: to => {
      const {columns, rows} = store.getState().size;
      if (to.columns !== columns || to.rows !== rows) change(state => ({...state, size: to}));
    },
    pause: () => {
      suspended = true;
      listen();
    },
    resume: () => {
      suspended = false;
      listen();
    },
    close: async () => {
      closed = true;
      watch.close();
      cost.stop();
      expiry.stop();
      play?.close();
      console.close();
      logs.stop();
      own.close();
      await sessions.close();
    },
  };
}
