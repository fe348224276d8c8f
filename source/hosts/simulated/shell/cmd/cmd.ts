import {describe, toHostError} from '../../../../model/host-error.ts';
import {FileFault, fileAt, largestFile} from '../../files/files.ts';
import {resolvePath, root} from '../../files/path.ts';
import {isBusy} from '../../patience.ts';
import {killedCode} from '../../rules/run.ts';
import {type Io, type LineRead, wasKilled} from '../io.ts';
import {computerNameOf, type Program, programOf, type Running, versionOf} from '../place.ts';
import {runProgram} from '../run-program.ts';
import {builtins} from './builtins.ts';
import {cmdSentence} from './cmd-fault.ts';
import {CmdFault, type CmdPart, cmdWords, expanded, partsOf} from './line.ts';
import {fileCandidates} from './listing.ts';
import type {CmdState} from './state.ts';

/** What cmd leaves in ERRORLEVEL for a command that is not there. */
const notRecognized = 9009;

/** cmd, and the programs that can be started from it. */
export function cmd(programs: () => readonly Program[]): Program {
  return {
    name: 'cmd',
    listed: () => 'cmd',
    synopsis: 'The command prompt.',
    reads: words => !/^\/c/i.test(words[0] ?? ''),
    run: (words, running) => runCmd(words, running, programs()),
  };
}

async function runCmd(
  words: readonly string[],
  running: Running,
  programs: readonly Program[],
): Promise<number> {
  const {io, place, signal} = running;
  const state = newState(running);
  const line = (text: string): Promise<void> =>
    io.foreground(interrupted =>
      runLine(text, state, {...running, signal: AbortSignal.any([interrupted, signal])}, programs),
    );
  const [first = ''] = words;
  if (/^\/[ckr]/i.test(first)) {
    await line([first.slice(2), ...words.slice(1)].join(' ').replace(/^\s*"(.*)"\s*$/, '$1'));
    if (state.exit !== null) return state.exit;
    if (!/^\/k/i.test(first)) return wasKilled(signal) ? killedCode : state.level;
  } else if (io.isTerminal) io.print(`${banner(running).join('\n')}\n`);
  const history: string[] = [];
  while (state.exit === null) {
    const read: LineRead = await io.readLine({
      prompt: `${state.folder}>`,
      history,
      complete: async (text, cursor) => completed(text.slice(0, cursor), state, running, programs),
    });
    if (read.kind === 'end') return wasKilled(signal) || place.life.over.aborted ? killedCode : state.level;
    if (read.kind === 'cancelled') continue;
    if (read.text.trim() !== '' && history.at(-1) !== read.text) history.push(read.text);
    if (read.text.trim() !== '') await line(read.text);
    if (io.isTerminal && state.exit === null) io.print('\n');
  }
  return state.exit;
}

const banner = ({place}: Running): readonly string[] => [
  versionOf(place.life.container()),
  '(c) Microsoft Corporation. All rights reserved.',
  '',
];

function newState({place, folder}: Running): CmdState {
  const container = place.life.container();
  const set = {
    ComSpec: 'C:\\Windows\\system32\\cmd.exe',
    COMPUTERNAME: computerNameOf(container),
    OS: 'Windows_NT',
    Path: 'C:\\Windows\\system32;C:\\Windows;',
    PATHEXT: '.COM;.EXE;.BAT;.CMD',
    PROMPT: '$P$G',
    SystemDrive: 'C:',
    SystemRoot: 'C:\\Windows',
    TEMP: 'C:\\Users\\ContainerAdministrator\\AppData\\Local\\Temp',
    USERDOMAIN: 'User Manager',
    USERNAME: 'ContainerAdministrator',
    USERPROFILE: 'C:\\Users\\ContainerAdministrator',
  };
  return {
    folder,
    variables: new Map(Object.entries(set).map(([name, value]) => [name.toUpperCase(), {name, value}])),
    level: 0,
    echoes: true,
    exit: null,
  };
}

/** Runs a line; the state says what came of it. */
async function runLine(
  line: string,
  state: CmdState,
  running: Running,
  programs: readonly Program[],
): Promise<void> {
  const {io} = running;
  try {
    for (const part of partsOf(expanded(line, name => variableOf(name, state)))) {
      if (running.signal.aborted || state.exit !== null) break;
      if (part.when === (state.level === 0 ? 'failure' : 'success')) continue;
      await runRedirected(part, state, running, programs);
    }
  } catch (thrown) {
    const message =
      thrown instanceof FileFault
        ? cmdSentence(thrown)
        : thrown instanceof CmdFault
          ? thrown.message
          : isBusy(thrown)
            ? describe(toHostError(thrown)).message
            : null;
    if (message === null) throw thrown;
    io.complain(`${message}\n`);
    state.level = 1;
  }
  if (running.signal.aborted && io.isTerminal && !wasKilled(running.signal)) io.print('^C');
}

function variableOf(name: string, {variables, folder, level}: CmdState): string | undefined {
  const key = name.toUpperCase();
  if (key === 'CD') return folder;
  return key === 'ERRORLEVEL' ? String(level) : variables.get(key)?.value;
}

/** What a command prints goes to a file where the line says so, when it is done. */
async function runRedirected(
  part: CmdPart,
  state: CmdState,
  running: Running,
  programs: readonly Program[],
): Promise<void> {
  if (part.output === null) return runPart(part, state, running, programs);
  const {life} = running.place;
  const isNull = /^nul:?$/i.test(part.output.path);
  const path = isNull ? root : resolvePath(state.folder, part.output.path);
  if (path === undefined) throw new FileFault('bad-name', part.output.path);
  let text = part.output.appends ? (fileAt(await life.files(), path)?.content ?? '') : '';
  const io: Io = {
    ...running.io,
    isTerminal: false,
    print: more => {
      // Beyond what a file may have there is no need to keep it.
      if (text.length <= largestFile) text += more;
    },
    clear: () => undefined,
    readLine: async () => ({kind: 'end'}),
  };
  if (part.text !== '') await runPart(part, state, {...running, io}, programs);
  if (!isNull) await life.changeFiles([{kind: 'put', path, content: text}]);
}

async function runPart(
  part: CmdPart,
  state: CmdState,
  running: Running,
  programs: readonly Program[],
): Promise<void> {
  const text = part.text.replace(/^@/, '');
  const name = /^(?:"[^"]*"|[^\s"/.=,;]+(?:\.exe)?|\S+)/i.exec(text)?.[0] ?? '';
  const rest = text.slice(name.length);
  const builtin = builtins.get(name.toLowerCase());
  if (builtin) {
    state.level = (await builtin.run({rest, words: cmdWords(rest), state, running})) ?? state.level;
    return;
  }
  const [typed = '', ...words] = cmdWords(text);
  const program = programOf(typed, programs);
  if (!program) {
    running.io.complain(
      `'${typed}' is not recognized as an internal or external command,\noperable program or batch file.\n`,
    );
    state.level = notRecognized;
    return;
  }
  const {place, io, pid, signal} = running;
  const {folder} = state;
  state.level = await runProgram(program, words, {place, io, parentPid: pid, folder, signal});
}

/** What could stand at the end of a line: commands at its beginning, files after them. */
function completed(text: string, state: CmdState, running: Running, programs: readonly Program[]) {
  const start = /(?:"[^"]*|[^\s&|"])*$/.exec(text)?.index ?? 0;
  const word = text.slice(start).replaceAll('"', '');
  const isFirst = /(?:^|[&|])\s*$/.test(text.slice(0, start));
  const names = isFirst ? [...builtins.keys(), ...programs.map(({name}) => name)] : [];
  const files = fileCandidates(
    running.place.life.filesSeen(),
    state.folder,
    typed => resolvePath(state.folder, typed),
    word,
  );
  return {start, candidates: [...names.filter(name => name.startsWith(word.toLowerCase())).sort(), ...files]};
}
