import {can} from '../hosts/host.ts';
import {isRunning} from '../model/container.ts';
import {pair} from './ids.ts';
import {obstacleTo} from './place.ts';
import {idsIn} from './references.ts';
import {run, type Stage} from './stage.ts';
import type {Standing} from './standing.ts';
import type {Step} from './steps.ts';

/** A step that only has to be run: one is where it runs, and its variables are set. */
export interface BegunStep {
  readonly standing: Standing;
  /** With our ids in the place of those that only the document knows; empty for a bare prompt. */
  readonly command: string;
  /** What was done that the document does not say, in words. */
  readonly assumed: readonly string[];
  /** Why one cannot go where it runs; null when one is there. */
  readonly obstacle: string | null;
}

/** The names of variables that PowerShell sets by itself. */
const automatic =
  /^(_|\?|\$|\^|true|false|null|args|input|this|host|home|pid|pwd|psitem|error|matches|psversiontable|env|using)$/i;

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Goes where a step runs, and does what it leaves unsaid. */
export async function beginStep(stage: Stage, before: Standing, step: Step): Promise<BegunStep> {
  const assumed = [...before.assumed];
  let standing: Standing = {...before, assumed: []};
  if (step.command === '') return {standing, command: '', assumed, obstacle: null};
  if (step.place.kind === 'host' && standing.foreground !== null) {
    await leave(stage, standing.foreground.id);
    standing = {...standing, foreground: null};
  }
  const obstacle = await obstacleTo(stage.console, step.place);
  if (obstacle !== null) return {standing, command: step.command, assumed, obstacle};
  standing = await claim(stage, standing, step);
  const command = withOurIds(standing, step.command);
  assumed.push(...(await setVariables(stage, standing, command)));
  return {standing, command, assumed, obstacle: null};
}

/** What a foreground command opened gets `exit`: its container ends, unless it is a service without a terminal. */
async function leave({ground: {host}}: Stage, opened: string): Promise<void> {
  const now = (await host.snapshot()).containers.find(({id}) => id === opened);
  if (now && isRunning(now) && can(host, 'stopContainer')) await host.stopContainer(now.id, 'exit');
}

/** A docker id that nothing had before stands for the container that docker named last. */
async function claim({ground: {host}}: Stage, before: Standing, {command}: Step): Promise<Standing> {
  const {containers, images} = await host.snapshot();
  const known = [...containers, ...images].map(({id}) => id.toLowerCase().replace(/^sha256:/, ''));
  const unnamed = [...before.unnamed];
  const standsFor = new Map(before.standsFor);
  let {ids} = before;
  for (const word of idsIn(command)) {
    const key = word.toLowerCase();
    if (standsFor.has(key) || known.some(id => id.startsWith(key))) continue;
    const container = unnamed.pop();
    if (!container) continue;
    standsFor.set(key, container.id);
    ids = pair(ids, key, container.id) ?? ids;
  }
  return {...before, unnamed, standsFor, ids};
}

/** A text with our ids in the place of those that only the document knows, as long as it writes them. */
export const withOurIds = ({standsFor}: Standing, text: string): string =>
  text.replace(/\b[0-9a-f]{12,64}\b/gi, word => {
    const id = standsFor.get(word.toLowerCase());
    return id === undefined ? word : id.slice(0, Math.max(12, word.length));
  });

/** A variable that the section never set stands for the container that it made last. Returns which do. */
async function setVariables({console}: Stage, {made}: Standing, command: string): Promise<string[]> {
  const last = made.at(-1);
  if (!last || console.inside() !== null) return [];
  const assumed: string[] = [];
  for (const [, name = ''] of command.matchAll(/\$\{?(\w+|\?)\}?(?!\w|\s*=[^=])/g)) {
    if (automatic.test(name) || console.shell.frame().scope.read(name) !== undefined) continue;
    await run(console, `$${name} = Get-Container -Name ${quoted(last.name)}`);
    assumed.push(`$${name} is ${last.name}`);
  }
  return assumed;
}
