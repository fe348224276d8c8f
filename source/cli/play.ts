import {sentences} from '../sentences/sentences.ts';
import {type BuiltInName, builtInNamed, builtInNames, builtInText} from '../walkthrough/built-in/built-in.ts';
import type {Context} from './context.ts';
import type {Output} from './output.ts';
import {playCheck} from './play-check.ts';
import {printList} from './print-list.ts';
import {readText} from './read-text.ts';
import {spokenLanguage} from './spoken-language.ts';
import type {Status} from './subcommand.ts';
import {wrong} from './usage-error.ts';

/** A document to be played: `name` is what it is called when it has no heading. */
export interface Script {
  readonly name: string;
  readonly text: string;
}

/** A built-in document in the language that is spoken, else a file. */
async function readScript(word: string): Promise<Script> {
  const builtIn = builtInNamed(word);
  if (builtIn === undefined) return {name: word, text: await readText(word)};
  return {name: sentences.play.documents[builtIn], text: await builtInText(builtIn, spokenLanguage())};
}

/** The built-in documents, by the names that they are played by. */
function listBuiltIn(output: Output): Status {
  const title = (name: BuiltInName): string => sentences.play.documents[name];
  if (!output.json) output.text(`${sentences.play.builtIn}\n`);
  printList(
    output,
    builtInNames,
    [
      {title: 'NAME', of: name => name},
      {title: 'TITLE', of: title},
    ],
    name => ({name, title: title(name), language: spokenLanguage()}),
  );
  return 0;
}

/** Plays a document in the dashboard, or, with --check, tells of each of its steps whether it says what is so. */
export async function play(context: Context): Promise<Status> {
  const {names, flags, output} = context;
  const [word] = names;
  if (word === undefined) return listBuiltIn(output);
  if (!flags.check && output.json) wrong(sentences.play.noJson, sentences.play.checkHasJson);
  const script = await readScript(word);
  if (flags.check) return playCheck(output, script);
  const {playLive} = await import('./play-live.ts');
  return playLive(context, script);
}
