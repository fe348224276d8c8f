import {existsSync} from 'node:fs';
import {basename, join} from 'node:path';
import type {HostId} from '../../../model/ids.ts';
import type {Isolation} from '../../../model/isolation.ts';
import type {HostFacts} from '../../../model/snapshot.ts';
import type {InfoAnswer, VersionAnswer} from '../answers/engine-answer.ts';
import type {EngineTarget} from '../connection/target.ts';
import {offeredRuntimes, type RuntimeSettings, runtimeIsolation, windowsRuntimes} from '../runtimes.ts';

/** What isotop knows of an engine beyond what it shows. */
export interface EngineFacts {
  readonly host: HostFacts;
  /** The engine's own id, which it keeps for life; its address where it has none. */
  readonly engineId: string;
  readonly isPodman: boolean;
  readonly defaultRuntime: string;
  readonly kernel: string;
  readonly computer: string;
  /** Where it keeps images and containers. */
  readonly rootFolder: string;
  /** Whether a runtime has a kernel of its own; null where that is not known. */
  isolationOf(runtime: string): Isolation | null;
}

/** Puts together what an engine says of itself. */
export function engineFacts(
  id: HostId,
  target: EngineTarget,
  info: InfoAnswer,
  version: VersionAnswer,
  settings: RuntimeSettings,
): EngineFacts {
  const isWindows = info.OSType === 'windows';
  const podman = version.Components.find(({Name}) => /podman/i.test(Name));
  const serverVersion = plainVersion(podman?.Version || info.ServerVersion || version.Version);
  const defaultRuntime = isWindows ? 'default' : info.DefaultRuntime || 'runc';
  // Podman names all runtimes that its configuration knows, installed or not; where it is this machine's, we look.
  const looksHere = podman !== undefined && target.address.kind === 'unix' && process.platform === 'linux';
  const there = Object.fromEntries(
    Object.entries(info.Runtimes).filter(
      ([name, setup]) => !looksHere || name === defaultRuntime || isProgramHere(setup?.path ?? name),
    ),
  );
  const isolationOf = (runtime: string): Isolation | null =>
    isWindows
      ? (windowsRuntimes.find(({name}) => name === runtime)?.isolation ?? null)
      : runtimeIsolation(runtime, info.Runtimes[runtime] ?? null, settings);
  return {
    host: {
      id,
      kind: 'docker',
      name: info.Name || target.url,
      os: info.OperatingSystem || (isWindows ? 'Windows' : 'Linux'),
      version: serverVersion,
      platform: isWindows ? 'windows' : 'linux',
      defaultIsolation: isWindows ? windowsIsolation(info.Isolation) : isolationOf(defaultRuntime),
      runtimes: isWindows ? windowsRuntimes : offeredRuntimes(there, settings),
      ...(!isWindows && {defaultRuntime}),
      engine: `${podman ? 'Podman' : 'Docker'} ${serverVersion}`,
      via: target.context === null ? target.url : `context ${target.context}`,
    },
    // Podman invents another one at every question.
    engineId: podman ? `podman ${info.Name}:${info.DockerRootDir}` : info.ID || target.url,
    isPodman: podman !== undefined,
    defaultRuntime,
    kernel: info.KernelVersion,
    computer: info.Name,
    rootFolder: info.DockerRootDir,
    isolationOf,
  };
}

/** Docker's word for an isolation; null for `default` and for what is not known. */
export function windowsIsolation(word: string | undefined): Isolation | null {
  return word === 'process' || word === 'hyperv' ? word : null;
}

/** It tells the first folder of several that it looks in. */
const programFolders = [
  '/usr/bin',
  '/usr/sbin',
  '/usr/local/bin',
  '/usr/local/sbin',
  '/usr/libexec',
  '/bin',
  '/sbin',
];

function isProgramHere(path: string): boolean {
  return existsSync(path) || programFolders.some(folder => existsSync(join(folder, basename(path))));
}

/** Without what a distribution appends: `20.10.24+dfsg1` is 20.10.24. */
const plainVersion = (text: string): string => text.replace(/\+.*$/, '');
