import {type Running, versionOf} from '../place.ts';
import {fileBuiltins} from './file-builtins.ts';
import type {CmdState} from './state.ts';

/** A command that cmd does itself, at work. */
export interface BuiltinCall {
  /** All that stands after its name, as it was typed. */
  readonly rest: string;
  readonly words: readonly string[];
  readonly state: CmdState;
  readonly running: Running;
}

export interface Builtin {
  readonly synopsis: string;
  /** Resolves with the new ERRORLEVEL; undefined leaves it as it was. */
  run(call: BuiltinCall): Promise<number | undefined>;
}

const echo: Builtin = {
  synopsis: 'Prints a text: echo TEXT.',
  async run({rest, state, running: {io}}) {
    const text = rest.replace(/^[\s.,:;]/, '');
    const wanted = text.trim().toLowerCase();
    if (wanted === 'on' || wanted === 'off') state.echoes = wanted === 'on';
    else if (rest === '') io.print(`ECHO is ${state.echoes ? 'on' : 'off'}.\n`);
    else io.print(`${text}\n`);
    return undefined;
  },
};

const ver: Builtin = {
  synopsis: 'Says which Windows it is.',
  async run({running: {io, place}}) {
    io.print(`\n${versionOf(place.life.container())}\n`);
    return 0;
  },
};

const cls: Builtin = {
  synopsis: 'Empties the screen.',
  async run({running: {io}}) {
    io.clear();
    return undefined;
  },
};

const exit: Builtin = {
  synopsis: 'Ends cmd: exit [/b] [STATUS].',
  async run({words, state}) {
    const status = words.find(word => /^[-+]?\d+$/.test(word));
    state.exit = status === undefined ? state.level : Number(status) >>> 0;
    return undefined;
  },
};

const set: Builtin = {
  synopsis: 'Lists variables, or sets one: set NAME=VALUE.',
  async run({rest, state: {variables}, running: {io}}) {
    const text = rest.trim().replace(/^"(.*)"$/, '$1');
    const at = text.indexOf('=');
    if (at > 0) {
      const name = text.slice(0, at);
      const value = text.slice(at + 1);
      if (value === '') variables.delete(name.toUpperCase());
      else variables.set(name.toUpperCase(), {name, value});
      return 0;
    }
    const wanted = text.toUpperCase();
    const found = [...variables.entries()]
      .filter(([key]) => key.startsWith(wanted))
      .sort(([a], [b]) => (a < b ? -1 : 1));
    if (at === 0 || found.length === 0) {
      io.complain(`Environment variable ${text} not defined\n`);
      return 1;
    }
    io.print(found.map(([, {name, value}]) => `${name}=${value}\n`).join(''));
    return 0;
  },
};

const rem: Builtin = {synopsis: 'Does nothing: a comment.', run: async () => undefined};

const help: Builtin = {
  synopsis: 'Lists what cmd does itself.',
  async run({running: {io}}) {
    io.print(
      [...builtins].map(([name, {synopsis}]) => `${name.toUpperCase().padEnd(15)}${synopsis}\n`).join(''),
    );
    return 1;
  },
};

/** By their names in lower case. */
export const builtins: ReadonlyMap<string, Builtin> = new Map(
  Object.entries({...fileBuiltins, cls, echo, exit, help, rem, set, ver}),
);
