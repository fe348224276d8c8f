import {setImmediate as nextTurn} from 'node:timers/promises';
import {can, type Host} from '../../hosts/host.ts';
import type {LogLine, LogRequest} from '../../hosts/reads-logs.ts';
import {fail, HostFailure, toHostError} from '../../model/host-error.ts';
import type {ContainerId, Moment} from '../../model/ids.ts';
import {sentences} from '../../sentences/sentences.ts';
import {type LogView, newLog, withLines} from '../../store/logs/log-view.ts';
import type {State} from '../../store/state.ts';
import {codeOf, saveLines} from './save-lines.ts';

interface LogsOptions {
  readonly host: Host;
  readonly change: (next: (state: State) => State) => void;
}

/** What a container printed, behind the box that shows it. */
export interface LogRunner {
  /** Opens the box, or reads again into the one that is open, from a moment on. */
  open(container: ContainerId, name: string, since?: Moment | null): void;
  /** Reads no more. */
  stop(): void;
  /** Writes the whole log, also what is no longer kept, to a file; over one that is there only when told to. */
  save(log: LogView, path: string, overwrite: boolean): Promise<void>;
}

/** How many of the last lines are asked for. */
const tail = 10_000;
/** How often lines that came are shown, in ms. */
const shownEvery = 100;
/** After so many lines without a pause, others have their turn: keys, frames. */
const turn = 500;

const isOf =
  (reading: number) =>
  (overlay: State['overlays'][number]): boolean =>
    overlay.kind === 'logs' && overlay.log.reading === reading;

/** The state with the log of one reading changed; as it was when its box is closed. */
export function withLog(state: State, reading: number, next: (log: LogView) => LogView): State {
  if (!state.overlays.some(isOf(reading))) return state;
  const overlays = state.overlays.map(overlay =>
    overlay.kind === 'logs' && overlay.log.reading === reading
      ? {...overlay, log: next(overlay.log)}
      : overlay,
  );
  return {...state, overlays};
}

export function createLogRunner({host, change}: LogsOptions): LogRunner {
  let readings = 0;
  let reading: AbortController | null = null;

  function linesOf(container: ContainerId, request: LogRequest): AsyncIterable<LogLine> {
    if (!can(host, 'readLogs')) return fail({kind: 'unsupported', what: 'tell logs', host: host.id});
    return host.readLogs(container, request);
  }

  async function read(number: number, container: ContainerId, request: LogRequest): Promise<void> {
    const update = (next: (log: LogView) => LogView) => change(state => withLog(state, number, next));
    let news: LogLine[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const flush = () => {
      timer = undefined;
      const came = news;
      news = [];
      if (came.length > 0) update(log => withLines(log, came));
    };
    try {
      let count = 0;
      for await (const line of linesOf(container, request)) {
        if (request.signal?.aborted) return;
        news.push(line);
        timer ??= setTimeout(flush, shownEvery);
        count += 1;
        if (count % turn === 0) await nextTurn();
      }
      clearTimeout(timer);
      flush();
      update(log => ({...log, status: 'ended'}));
    } catch (thrown) {
      clearTimeout(timer);
      flush();
      update(log => ({...log, status: 'ended', fault: toHostError(thrown)}));
    }
  }

  return {
    open(container, name, since = null) {
      reading?.abort();
      reading = new AbortController();
      readings += 1;
      const number = readings;
      change(state => {
        const open = state.overlays.at(-1);
        const log = newLog(number, {container, name}, since);
        if (open?.kind !== 'logs') return {...state, overlays: [...state.overlays, {kind: 'logs', log}]};
        const {wraps, search} = open.log;
        return {
          ...state,
          overlays: [...state.overlays.slice(0, -1), {kind: 'logs', log: {...log, wraps, search}}],
        };
      });
      void read(number, container, {
        follow: true,
        tail,
        signal: reading.signal,
        ...(since !== null && {since}),
      });
    },
    stop() {
      reading?.abort();
      reading = null;
    },
    async save(log, path, overwrite) {
      const update = (next: Partial<LogView>) =>
        change(state => withLog(state, log.reading, before => ({...before, ...next})));
      update({said: {text: sentences.logs.saving(path), tone: 'warning'}, overwrites: null});
      try {
        const lines = linesOf(log.container, {
          follow: false,
          ...(log.since !== null && {since: log.since}),
        });
        const count = await saveLines(lines, path, overwrite);
        update(
          count === 'exists'
            ? {said: null, overwrites: path}
            : {said: {text: sentences.logs.saved(count, path), tone: 'good'}},
        );
      } catch (thrown) {
        const message =
          thrown instanceof HostFailure ? thrown.message : sentences.logs.notSaved(path, whyNot(thrown));
        update({said: {text: message, tone: 'bad'}});
      }
    },
  };
}

function whyNot(thrown: unknown): string {
  const known: Readonly<Record<string, string>> = sentences.logs.whyNot;
  return known[codeOf(thrown) ?? ''] ?? (thrown instanceof Error ? thrown.message : String(thrown));
}
