import {can} from '../hosts/host.ts';
import {type Container, isOff, isRunning} from '../model/container.ts';
import {withOurIds} from './begin-step.ts';
import type {Outcome} from './judge.ts';
import {containerOf} from './place.ts';
import {idsIn, referencesOf} from './references.ts';
import type {Stage} from './stage.ts';
import type {Standing} from './standing.ts';
import type {Step} from './steps.ts';

/** A step that disagreed, and what follows it in its section; it is the first of `steps`. */
export interface Disagreement {
  readonly steps: readonly [Step, ...Step[]];
  readonly command: string;
  readonly outcome: Outcome;
}

/** Makes true one assumption under which a step that disagreed is tried again. Says it in words; null where none fits. */
export async function assume(
  {ground: {host}}: Stage,
  standing: Standing,
  {steps, command, outcome: {errors}}: Disagreement,
): Promise<string | null> {
  const {containers} = await host.snapshot();
  const refused = errors.length > 0 ? refusedIn(standing, command, errors, containers) : undefined;
  if (refused) return changeState(host, refused);
  const idle = containers.filter(container => isIdle(container, standing, steps));
  if (steps[0].expected.length === 0 || idle.length === 0 || !can(host, 'stopContainer')) return null;
  for (const {id} of idle) await host.stopContainer(id, 'play');
  return `${idle.map(({name}) => name).join(', ')} ${idle.length === 1 ? 'is' : 'are'} stopped`;
}

/** Whether it is an earlier container of the section that runs, and that no later line names. */
function isIdle(container: Container, standing: Standing, later: readonly Step[]): boolean {
  const {made} = standing;
  if (container.id === made.at(-1)?.id || !isRunning(container)) return false;
  return made.some(({id}) => id === container.id) && !later.some(step => doesName(step, container, standing));
}

function doesName({command, place}: Step, container: Container, standing: Standing): boolean {
  const text = withOurIds(standing, command);
  return (
    text.toLowerCase().includes(container.name.toLowerCase()) ||
    idsIn(text).some(id => container.id.startsWith(id.toLowerCase())) ||
    (place.kind === 'inside' && containerOf([container], place.container) !== undefined)
  );
}

/** The container that an error refused for its state: the one it names, or the one that the command names. */
function refusedIn(
  {made}: Standing,
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

async function changeState(host: Stage['ground']['host'], container: Container): Promise<string | null> {
  if (isOff(container)) {
    if (!can(host, 'startContainer')) return null;
    await host.startContainer(container.id, 'play');
    return `${container.name} is started`;
  }
  if (!isRunning(container) || !can(host, 'stopContainer')) return null;
  await host.stopContainer(container.id, 'play');
  return `${container.name} is stopped`;
}
