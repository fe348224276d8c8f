import type {NativeCommand} from '../binding/command-table.ts';
import {choose} from './choose.ts';
import {dockerCommands} from './commands/all.ts';

/** What could stand where the last of docker's words stands: a command, a flag, a container, an image. */
export const completeDocker: NonNullable<NativeCommand['complete']> = async (words, {shell}) => {
  const last = words.at(-1) ?? '';
  const before = words.slice(0, -1);
  if (before.length === 0)
    return [...new Set(dockerCommands.map(({name}) => name.split(' ')[0] ?? name))].sort();
  const chosen = choose(before);
  if (!chosen) {
    const [group = ''] = before;
    return dockerCommands.flatMap(({name, under}) =>
      [name, ...under].flatMap(each => (each.startsWith(`${group} `) ? [each.slice(group.length + 1)] : [])),
    );
  }
  const {command} = chosen;
  const previous = before.at(-1) ?? '';
  const flag = command.flags.find(
    ({name, short}) => previous === `--${name}` || (short !== undefined && previous === `-${short}`),
  );
  if (flag && flag.kind !== 'switch') {
    if (flag.name === 'network') return (await shell.snapshot()).networks.map(({name}) => name);
    return flag.values ?? [];
  }
  if (last.startsWith('-')) {
    const [, name = ''] = /^--([^=]+)=/.exec(last) ?? [];
    const valued = command.flags.find(each => each.name === name);
    if (valued?.values) return valued.values.map(value => `--${name}=${value}`);
    return command.flags.map(each => `--${each.name}`);
  }
  const {containers, images} = await shell.snapshot();
  if (command.completes === 'container') return containers.map(({name}) => name);
  return command.completes === 'image' ? images.map(({name}) => name) : [];
};
