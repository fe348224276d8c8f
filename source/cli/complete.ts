import {existsSync} from 'node:fs';
import {chooseHost} from '../hosts/choose-host.ts';
import {openHost} from '../hosts/open-host.ts';
import type {Container} from '../model/container.ts';
import type {Snapshot} from '../model/snapshot.ts';
import {isVisible} from '../text/visible.ts';
import {listedWords} from './completions/listed.ts';
import type {FlagValues, Listed} from './flags.ts';
import type {RunAlone} from './subcommand.ts';

/** How long a shell waits for it at the most, ms: after that, whoever pressed Tab goes on without. */
const patience = 1500;

interface Candidate {
  readonly word: string;
  /** What it is, in a few words. */
  readonly tip?: string;
}

/**
 * Prints what a host has, a name a line, and after a tab what it is: shells ask for it while a command line is typed.
 * So it says nothing of faults, takes no longer than a moment, and makes no state file.
 */
export const complete: RunAlone = async ({names, flags, output}) => {
  const list = listedWords.find(each => each === names[0]) ?? 'containers';
  // A host that hangs keeps its sockets open, and they the process: nothing gentler ends it in time.
  setTimeout(() => process.exit(1), patience).unref();
  let candidates: readonly Candidate[];
  try {
    candidates = list === 'hosts' ? await hosts() : candidatesOf(list, await snapshotOf(flags));
  } catch {
    return 1;
  }
  // What cannot be shown as it is cannot be typed either.
  const lines = candidates
    .filter(({word, tip = ''}) => isVisible(word) && isVisible(tip))
    .map(({word, tip}) => (tip === undefined ? word : `${word}\t${tip}`));
  if (lines.length > 0) output.text(lines.join('\n'));
  return 0;
};

const surroundings = async () =>
  (await import('../hosts/docker/surroundings.ts')).dockerSurroundings(process.env);

async function hosts(): Promise<readonly Candidate[]> {
  const {contexts} = await surroundings();
  return ['sim', 'docker', 'auto', ...contexts].map(word => ({word}));
}

async function snapshotOf(flags: FlagValues): Promise<Snapshot> {
  const choice = await chooseHost(
    {
      address: flags.host ?? {kind: 'auto'},
      impliesSimulated: flags.state === undefined ? null : '--state',
    },
    surroundings,
  );
  if (choice.kind === 'wrong') throw new Error(choice.message);
  const host = await openHost({
    choice,
    state: choice.kind === 'simulated' ? await existingState(flags.state) : undefined,
    instant: false,
    readOnly: true,
    program: 'isotop complete',
  });
  try {
    return await host.snapshot();
  } finally {
    await host.close();
  }
}

/** The state file, or where there is none yet a private host, which has its images at least. */
async function existingState(given: string | undefined): Promise<string> {
  const file = given ?? (await import('../hosts/state-file.ts')).defaultStateFile();
  return existsSync(file) ? file : ':memory:';
}

function candidatesOf(list: Exclude<Listed, 'hosts'>, snapshot: Snapshot): readonly Candidate[] {
  switch (list) {
    case 'images':
      return snapshot.images.map(({name}) => ({word: name}));
    case 'networks':
      return snapshot.networks.map(({name, kind}) => ({word: name, ...(kind && {tip: kind})}));
    case 'runtimes':
      return snapshot.host.runtimes.map(({name, isolation}) => ({
        word: name,
        ...(isolation && {tip: isolation}),
      }));
    case 'containers':
    case 'off':
    case 'running':
    case 'paused':
      return snapshot.containers
        .filter(({state}) => fits(list, state))
        .map(({name, isolation, state}) => ({word: name, tip: [state, isolation].filter(Boolean).join(' ')}));
  }
}

function fits(list: 'containers' | 'off' | 'running' | 'paused', state: Container['state']): boolean {
  switch (list) {
    case 'containers':
      return true;
    case 'off':
      return state === 'created' || state === 'stopped' || state === 'failed';
    case 'running':
      return state === 'running' || state === 'starting' || state === 'paused';
    case 'paused':
      return state === 'paused';
  }
}
