import type {Context} from '../evaluate/context.ts';
import type {Frame} from '../frame.ts';
import type {Value} from '../values/value.ts';
import type {Cmdlet} from './cmdlet.ts';

/** A program, as opposed to a cmdlet: words in, lines out, and an exit status in $LASTEXITCODE. */
export interface NativeCommand {
  readonly name: string;
  /** One sentence. */
  readonly synopsis: string;
  readonly where?: 'host' | 'inside';
  run(words: readonly string[], context: Context, piped: AsyncIterable<Value> | null): AsyncIterable<Value>;
  /** What could stand where the last of `words` (which may be empty) stands. */
  complete?(words: readonly string[], context: Pick<Context, 'shell' | 'frame'>): Promise<readonly string[]>;
}

export type Command =
  | {readonly kind: 'cmdlet'; readonly cmdlet: Cmdlet}
  | {readonly kind: 'native'; readonly native: NativeCommand};

/** All commands that a console knows. */
export interface CommandTable {
  readonly cmdlets: readonly Cmdlet[];
  readonly natives: readonly NativeCommand[];
  /** A command by its name or an alias; `Process` alone means Get-Process, as in PowerShell. */
  find(name: string, where: Frame['kind']): Command | null;
}

export function commandTable(cmdlets: readonly Cmdlet[], natives: readonly NativeCommand[]): CommandTable {
  const byName = new Map<string, Command>();
  for (const cmdlet of cmdlets)
    for (const name of [cmdlet.name, ...cmdlet.aliases])
      byName.set(name.toLowerCase(), {kind: 'cmdlet', cmdlet});
  for (const native of natives) {
    byName.set(native.name.toLowerCase(), {kind: 'native', native});
    byName.set(`${native.name.toLowerCase()}.exe`, {kind: 'native', native});
  }
  return {
    cmdlets,
    natives,
    find: (name, where) => {
      const wanted = name.toLowerCase();
      const found = byName.get(wanted) ?? byName.get(`get-${wanted}`) ?? null;
      return found && isThere(found, where) ? found : null;
    },
  };
}

export function isThere(command: Command, where: Frame['kind']): boolean {
  const only = command.kind === 'cmdlet' ? command.cmdlet.where : command.native.where;
  return only === undefined || only === where;
}
