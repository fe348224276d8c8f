import process from 'node:process';
import {can, type Host} from '../hosts/host.ts';
import {elapsed} from '../model/elapsed.ts';
import type {OwnUse} from '../store/own-cost.ts';

/** What this process has taken since it began, and how often it called the engine of `host`. */
export function ownUse(host: Host): OwnUse {
  const {user, system} = process.cpuUsage();
  return {
    at: elapsed(),
    cpu: (user + system) / 1000,
    memory: process.memoryUsage.rss(),
    calls: can(host, 'calls') ? host.calls() : null,
  };
}
