import packageJson from '../../package.json' with {type: 'json'};
import {toHostError} from '../model/host-error.ts';
import {speak} from '../sentences/languages.ts';
import {readArguments} from './arguments.ts';
import {endQuietly} from './end-quietly.ts';
import {helpOf} from './help.ts';
import {type GivenFlags, type Invocation, interpret} from './interpret.ts';
import {languageOf} from './language.ts';
import {languageSetting} from './language-setting.ts';
import {createOutput} from './output.ts';
import {run} from './run.ts';
import type {Status} from './subcommand.ts';
import {dashboard} from './subcommands.ts';
import {UsageError} from './usage-error.ts';

/** The parser of flags (meow): words in, what is no flag and the flags out. */
export type Parse = (words: readonly string[]) => Promise<Parsed>;
interface Parsed {
  readonly input: readonly string[];
  readonly flags: GivenFlags;
}

/** Most starts are of the dashboard, without a word: the parser is not loaded for them. */
const nothing: Parsed = {input: [], flags: {}};

/** A whole run of isotop: what was typed after its name in, the exit status out. Never throws. */
export async function main(argv: readonly string[], parse: Parse): Promise<Status> {
  const end = argv.indexOf('--');
  const own = end === -1 ? argv : argv.slice(0, end);
  const output = createOutput(process, own.includes('--json'), process.env);
  // However it ends, the line of what went on does not stay.
  process.once('exit', output.hideProgress);
  try {
    await speak(languageOf(own, process.env, await languageSetting(process.env)));
    const words = readArguments(argv);
    const {input, flags} = words.before.length === 0 ? nothing : await parse(words.before);
    const invocation = interpret(input, flags, words.after);
    if (!endsItself(invocation)) endQuietly(output);
    switch (invocation.kind) {
      case 'help':
        output.text(helpOf(invocation.subcommand));
        return 0;
      case 'version':
        output.text(packageJson.version);
        return 0;
      case 'run':
        return await run(invocation, argv, output);
    }
  } catch (thrown) {
    const usage = thrown instanceof UsageError;
    output.failure(usage ? thrown : toHostError(thrown));
    return usage ? 2 : 1;
  }
}

const endsItself = (invocation: Invocation): boolean =>
  invocation.kind === 'run' &&
  (invocation.subcommand === dashboard || invocation.subcommand.endsItself === true);
