import type {DockerCommand} from '../declaration.ts';
import {kill, pause, rename, restart, rm, start, stop, unpause} from './acting.ts';
import {attach} from './attach.ts';
import {info, networkLs, version} from './engine.ts';
import {events} from './events.ts';
import {exec} from './exec.ts';
import {images} from './images.ts';
import {inspect} from './inspect.ts';
import {logs, top} from './looking.ts';
import {ps} from './ps.ts';
import {create, run} from './run.ts';
import {stats} from './stats.ts';
import {prune, wait} from './waiting.ts';

/** Every docker command of the console, in the order of its help. */
export const dockerCommands: readonly DockerCommand[] = [
  run,
  exec,
  ps,
  images,
  version,
  info,
  attach,
  create,
  events,
  inspect,
  kill,
  logs,
  networkLs,
  pause,
  rename,
  restart,
  rm,
  start,
  stats,
  stop,
  top,
  unpause,
  wait,
  prune,
];
