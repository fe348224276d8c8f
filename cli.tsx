import {type Flag, flags} from './source/cli/flags.ts';
import {main} from './source/cli/main.ts';

const typeOf = ({value}: Flag<unknown>) => (value === null ? 'boolean' : 'string');

/** Every flag may stand more than once for meow: the sentence that says that it must not is our own. */
const meowFlags = Object.fromEntries(
  Object.entries(flags).map(([name, flag]) => [name, {type: typeOf(flag), isMultiple: true} as const]),
);

const status = main(process.argv.slice(2), async argv => {
  const {default: meow} = await import('meow');
  return meow({
    importMeta: import.meta,
    pkg: {name: 'isotop', bin: {isotop: ''}},
    argv,
    flags: meowFlags,
    autoHelp: false,
    autoVersion: false,
    booleanDefault: undefined,
  });
});
status.then(
  code => {
    process.exitCode = code;
  },
  () => {
    process.exitCode = 1;
  },
);
