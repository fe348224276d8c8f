import {type Console, createConsole} from '../console/console.ts';
import {can} from '../hosts/host.ts';
import {type Container, isOff, isRunning} from '../model/container.ts';
import type {Facts} from './facts.ts';
import type {Ground} from './ground.ts';
import {type Ids, noIds, pair} from './ids.ts';
import {judge, type Outcome, outcomeOf} from './judge.ts';
import {neededBefore} from './needed.ts';
import {containerOf, obstacleTo, whereDiffers} from './place.ts';
import {idsIn, referencesOf} from './references.ts';
import type {Step} from './steps.ts';
import {undeterminedBy} from './undetermined.ts';

/** What became of one step. */
export interface Result {
  readonly step: Step;
  readonly passed: boolean;
  /** What was done that the document does not say, in words. */
  readonly assumed: readonly string[];
  readonly notes: readonly string[];
  /** What was different, for a step that failed. */
  readonly difference: string | null;
  /** What it printed. */
  readonly lines: readonly string[];
}

/** A container that a foreground command left open. */
interface Foreground {
  readonly container: Container;
}

/** How long one command may take, ms. A host in memory that is instant needs a fraction of it. */
const limit = 10_000;

/** The names of variables that PowerShell sets by itself. */
const automatic =
  /^(_|\?|\$|\^|true|false|null|args|input|this|host|home|pid|pwd|psitem|error|matches|psversiontable|env|using)$/i;

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Plays the steps of one section on its ground, one result a step. */
export async function* playSection(
  steps: readonly Step[],
  facts: Facts,
  ground: Ground,
): AsyncGenerator<Result> {
  const {host} = ground;
  let foreground: Foreground | null = null;
  const console = createConsole({
    host,
    environment: {
      // It passes once its container runs; what it was opened for comes with the lines of the document.
      async openTerminal({container}) {
        foreground = {container};
        return 0;
      },
    },
  });
  const undetermined = undeterminedBy(steps, await host.snapshot());
  const before = await makeBefore(steps, facts, ground);
  let ids: Ids = before.ids;
  /** In the order in which the section made them. */
  const made: Container[] = [...before.containers];
  /** Made by docker without a name, and not yet called by an id. */
  const unnamed: Container[] = [];
  const standsFor = new Map<string, string>();

  for (const [index, step] of steps.entries()) {
    const assumed = index === 0 ? [...before.assumed] : [];
    if (step.command === '') {
      const difference = whereDiffers(console, step.place);
      yield {step, passed: difference === null, assumed, notes: [], difference, lines: []};
      continue;
    }
    if (step.place.kind === 'host' && foreground !== null) {
      await leave(foreground);
      foreground = null;
    }
    const obstacle = await obstacleTo(console, step.place);
    if (obstacle !== null) {
      yield {step, passed: false, assumed, notes: [], difference: obstacle, lines: []};
      continue;
    }
    await claim(step);
    const command = withOurIds(step.command);
    await setVariables(command, assumed);
    let outcome = await run(console, command);
    let verdict = judge(step.expected, outcome, ids, undetermined);
    if (verdict.kind === 'differs') {
      const assumption = await assume(step, command, outcome, steps.slice(index));
      if (assumption !== null) {
        const again = await run(console, command);
        const second = judge(step.expected, again, ids, undetermined);
        if (second.kind === 'agrees') {
          assumed.push(assumption);
          verdict = second;
          outcome = again;
        }
      }
    }
    if (verdict.kind === 'agrees') ids = verdict.ids;
    await note(step);
    yield {
      step,
      passed: verdict.kind === 'agrees',
      assumed,
      notes: verdict.kind === 'agrees' ? verdict.notes : [],
      difference: verdict.kind === 'differs' ? verdict.difference : null,
      lines: outcome.lines,
    };
  }

  /** What a foreground command opened gets `exit`: its container ends, unless it is a service without a terminal. */
  async function leave({container}: Foreground): Promise<void> {
    const now = (await host.snapshot()).containers.find(({id}) => id === container.id);
    if (now && isRunning(now) && can(host, 'stopContainer')) await host.stopContainer(now.id, 'exit');
  }

  /** A docker id that nothing had before stands for the container that docker named last. */
  async function claim({command}: Step): Promise<void> {
    const {containers, images} = await host.snapshot();
    for (const id of idsIn(command)) {
      const key = id.toLowerCase();
      const known = [...containers, ...images].some(each =>
        each.id
          .toLowerCase()
          .replace(/^sha256:/, '')
          .startsWith(key),
      );
      if (known || standsFor.has(key)) continue;
      const container = unnamed.pop();
      if (!container) continue;
      standsFor.set(key, container.id);
      ids = pair(ids, key, container.id) ?? ids;
    }
  }

  function withOurIds(command: string): string {
    return command.replace(/\b[0-9a-f]{12,64}\b/gi, word => {
      const id = standsFor.get(word.toLowerCase());
      return id === undefined ? word : id.slice(0, Math.max(12, word.length));
    });
  }

  /** A variable that the section never set stands for the container that it made last. */
  async function setVariables(command: string, assumed: string[]): Promise<void> {
    const scope = console.shell.frame().scope;
    const last = made.at(-1);
    if (!last || console.inside() !== null) return;
    for (const [, name = ''] of command.matchAll(/\$\{?(\w+|\?)\}?(?!\w|\s*=[^=])/g)) {
      if (automatic.test(name) || scope.read(name) !== undefined) continue;
      await run(console, `$${name} = Get-Container -Name ${quoted(last.name)}`);
      assumed.push(`$${name} is ${last.name}`);
    }
  }

  /** One assumption under which a step that disagreed is tried again; null where none fits. */
  async function assume(
    step: Step,
    command: string,
    {errors}: Outcome,
    later: readonly Step[],
  ): Promise<string | null> {
    const {containers} = await host.snapshot();
    const refused = errors.length > 0 ? refusedIn(command, errors, containers) : undefined;
    if (refused) return changeState(refused);
    const named = (container: Container): boolean =>
      later.some(
        ({command: text, place}) =>
          withOurIds(text).toLowerCase().includes(container.name.toLowerCase()) ||
          idsIn(withOurIds(text)).some(id => container.id.startsWith(id.toLowerCase())) ||
          (place.kind === 'inside' && containerOf([container], place.container) !== undefined),
      );
    const last = made.at(-1);
    const idle = containers.filter(
      container =>
        container.id !== last?.id &&
        made.some(({id}) => id === container.id) &&
        isRunning(container) &&
        !named(container),
    );
    if (step.expected.length === 0 || idle.length === 0 || !can(host, 'stopContainer')) return null;
    for (const {id} of idle) await host.stopContainer(id, 'play');
    return `${idle.map(({name}) => name).join(', ')} ${idle.length === 1 ? 'is' : 'are'} stopped`;
  }

  /** The container that an error refused for its state: the one it names, or the one that the command names. */
  function refusedIn(
    command: string,
    errors: Outcome['errors'],
    containers: readonly Container[],
  ): Container | undefined {
    const said = errors.map(({message}) => message.toLowerCase()).join('\n');
    const {needs} = referencesOf(command);
    return (
      containers.find(({name}) => said.includes(name.toLowerCase())) ??
      containers.find(container => needs.some(word => containerOf([container], word) !== undefined)) ??
      (/\$\w+/.test(command) ? containers.find(({id}) => id === made.at(-1)?.id) : undefined)
    );
  }

  async function changeState(container: Container): Promise<string | null> {
    if (isOff(container)) {
      if (!can(host, 'startContainer')) return null;
      await host.startContainer(container.id, 'play');
      return `${container.name} is started`;
    }
    if (!isRunning(container) || !can(host, 'stopContainer')) return null;
    await host.stopContainer(container.id, 'play');
    return `${container.name} is stopped`;
  }

  /** Remembers what a step made. */
  async function note({command}: Step): Promise<void> {
    const {containers} = await host.snapshot();
    const fresh = containers.filter(({id}) => !made.some(known => known.id === id));
    made.push(...fresh);
    if (referencesOf(command).makesUnnamed) unnamed.push(...fresh);
  }
}

/** Makes what the section speaks of before making it. */
async function makeBefore(steps: readonly Step[], facts: Facts, ground: Ground) {
  let ids = noIds;
  const containers: Container[] = [];
  const assumed: string[] = [];
  for (const each of neededBefore(steps, facts)) {
    const container = await ground.makeContainer(each);
    containers.push(container);
    if (each.id !== null) ids = pair(ids, each.id, container.id) ?? ids;
    assumed.push(`${container.name} was made before, ${each.running ? 'and runs' : 'and is Off'}`);
  }
  return {ids, containers, assumed};
}

/** Runs a command to its end, or until it has taken too long. */
async function run(console: Console, command: string): Promise<Outcome> {
  const records = [];
  for await (const record of console.execute(command, {signal: AbortSignal.timeout(limit)}))
    records.push(record);
  return outcomeOf(records);
}
