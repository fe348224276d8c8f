import type {Context} from './context.ts';
import {playCheck} from './play-check.ts';
import type {Script} from './play-live.ts';
import {readText} from './read-text.ts';
import type {Status} from './subcommand.ts';
import {wrong} from './usage-error.ts';

/** Plays a document in the dashboard, or, with --check, tells of each of its steps whether it says what is so. */
export async function play(context: Context): Promise<Status> {
  const {names, flags, output} = context;
  const [name] = names;
  if (name === undefined) return wrong('play needs a FILE', 'see isotop play --help');
  if (!flags.check && output.json) wrong('play has no JSON', 'play --check has');
  const script: Script = {name, text: await readText(name)};
  if (flags.check) return playCheck(output, script);
  const {playLive} = await import('./play-live.ts');
  return playLive(context, script);
}
