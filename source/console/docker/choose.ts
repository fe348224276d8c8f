import {dockerCommands} from './commands/all.ts';
import type {DockerCommand} from './declaration.ts';

export interface Chosen {
  readonly command: DockerCommand;
  readonly rest: readonly string[];
}

/** The command that some words begin with: `ps`, `container ls`. */
export function choose(words: readonly string[]): Chosen | null {
  for (const command of dockerCommands)
    for (const name of [command.name, ...command.under]) {
      const parts = name.split(' ');
      if (parts.every((part, index) => words[index] === part))
        return {command, rest: words.slice(parts.length)};
    }
  return null;
}
