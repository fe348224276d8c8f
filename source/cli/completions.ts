import {bashScript} from './completions/bash.ts';
import {type Completed, completed} from './completions/declared.ts';
import {fishScript} from './completions/fish.ts';
import {powershellScript} from './completions/powershell.ts';
import {type Shell, shells} from './completions/shells.ts';
import {zshScript} from './completions/zsh.ts';
import type {RunAlone} from './subcommand.ts';

/** The script that tells each shell how isotop is completed. */
export const scripts: Readonly<Record<Shell, (all: Completed) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
  powershell: powershellScript,
};

/** Prints the script of one shell; with `--json`, as a string. */
export const completions: RunAlone = async ({names, output}) => {
  const shell = shells.find(each => each === names[0]);
  if (shell === undefined) return 2;
  const script = scripts[shell](completed());
  if (output.json) output.document(script);
  else output.text(script);
  return 0;
};
