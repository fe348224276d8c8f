import {cmd} from './cmd/cmd.ts';
import {type Program, programOf} from './place.ts';
import {type PowerShellStyle, powershell} from './powershell.ts';
import {plainPrograms} from './programs/all.ts';

/** A program and what it was told. */
export interface FoundProgram {
  readonly program: Program;
  readonly words: readonly string[];
}

const nested: PowerShellStyle = {computer: null, banner: true};

/** All programs of the images. A shell started within another looks like one that was started by name. */
export const programs = (style: PowerShellStyle = nested): readonly Program[] => {
  const shell = powershell(style, programs);
  return [...plainPrograms, cmd(programs), shell, {...shell, name: 'pwsh', listed: () => 'pwsh'}];
};

export const knownNames = 'powershell, cmd, ping, hostname, tasklist, timeout and whoami';

/** The program of a command line; undefined for one that the images do not have. */
export function findProgram(command: readonly string[], style: PowerShellStyle): FoundProgram | undefined {
  const [name = '', ...words] = command;
  const program = programOf(name, programs(style));
  return program && {program, words};
}
