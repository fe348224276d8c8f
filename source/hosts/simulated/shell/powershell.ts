import {type Console, createConsole} from '../../../console/console.ts';
import type {ConsoleRecord} from '../../../console/record.ts';
import {fail} from '../../../model/host-error.ts';
import {killedCode} from '../rules/run.ts';
import {type LineRead, wasKilled} from './io.ts';
import {nativeCommand} from './native-command.ts';
import type {Program, Running, Whereabouts} from './place.ts';
import {fileCmdlets, fileWriting} from './powershell/file-cmdlets.ts';

/** How a PowerShell was started. */
interface Invocation {
  /** null: it reads what to do. */
  readonly command: string | null;
  /** -NoExit: it goes on reading after the command. */
  readonly stays: boolean;
  readonly banner: boolean;
}

const takesValue =
  /^[-/](ex|ep|exec|executionpolicy|version|w|windowstyle|inputformat|outputformat|wd|workingdirectory)$/i;

/** What the words after `powershell` mean. */
function readInvocation(words: readonly string[]): Invocation {
  let stays = false;
  let banner = true;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (/^[-/]noe/i.test(word)) stays = true;
    else if (/^[-/]nol/i.test(word)) banner = false;
    else if (takesValue.test(word)) index += 1;
    else if (/^[-/]c(o(m(m(a(n(d)?)?)?)?)?)?$/i.test(word))
      return {command: words.slice(index + 1).join(' '), stays, banner};
    else if (!/^[-/]/.test(word)) return {command: words.slice(index).join(' '), stays, banner};
  }
  return {command: null, stays, banner};
}

const bannerLines = [
  'Windows PowerShell',
  'Copyright (C) Microsoft Corporation. All rights reserved.',
  '',
  '',
];

/** What the prompt begins with: `[HYPVCON]: ` for whoever came by remoting. */
export interface PowerShellStyle {
  readonly computer: string | null;
  readonly banner: boolean;
}

/** PowerShell with words of its own, and the programs that can be started from it. */
export function powershell(style: PowerShellStyle, programs: () => readonly Program[]): Program {
  return {
    name: 'powershell',
    listed: () => 'powershell',
    synopsis: 'A PowerShell of its own.',
    reads: words => {
      const {command, stays} = readInvocation(words);
      return command === null || stays;
    },
    run: (words, running) => runPowerShell(words, running, style, programs()),
  };
}

async function runPowerShell(
  words: readonly string[],
  running: Running,
  style: PowerShellStyle,
  programs: readonly Program[],
): Promise<number> {
  const {io} = running;
  const {command, stays, banner} = readInvocation(words);
  const where: Whereabouts = {folder: running.folder};
  const console = await openConsole(running, programs, where);
  if (command !== null) {
    const ended = await io.foreground(signal =>
      runText(console, command, {...running, signal: AbortSignal.any([signal, running.signal])}),
    );
    if (ended.exit !== null) return ended.exit;
    if (!stays) return wasKilled(running.signal) ? killedCode : ended.failed ? 1 : 0;
  } else if (io.isTerminal && banner && style.banner) io.print(bannerLines.join('\n'));
  return readAndRun(console, running, style, where);
}

async function openConsole(
  {place, io, pid}: Running,
  programs: readonly Program[],
  where: Whereabouts,
): Promise<Console> {
  const id = place.life.container().id;
  const {containers} = await place.host.snapshot();
  const within =
    containers.find(container => container.id === id) ?? fail({kind: 'no-such-container', name: id});
  const columns = io.columns();
  return createConsole({
    host: place.host,
    clock: place.now,
    within,
    cmdlets: fileCmdlets(place.life, where),
    environment: fileWriting(place.life, where),
    programs: programs.map(program => nativeCommand(program, {place, io, pid, where})),
    ...(columns !== null && {width: columns}),
  });
}

async function readAndRun(
  console: Console,
  running: Running,
  {computer}: PowerShellStyle,
  where: Whereabouts,
): Promise<number> {
  const {io} = running;
  const history: string[] = [];
  let open = '';
  let failed = false;
  const ask = (prompt: string): Promise<LineRead> =>
    io.readLine({
      prompt,
      history,
      complete: (text, cursor) => console.complete(text, cursor),
    });
  for (;;) {
    const prompt = `${computer === null ? '' : `[${computer}]: `}PS ${where.folder}> `;
    const read = await ask(open === '' ? prompt : '>> ');
    if (read.kind === 'cancelled') {
      open = '';
      continue;
    }
    if (read.kind === 'end' && open === '') return running.signal.aborted ? killedCode : failed ? 1 : 0;
    if (read.kind === 'line' && read.text.trim() !== '' && history.at(-1) !== read.text)
      history.push(read.text);
    const text = read.kind === 'end' ? open : open === '' ? read.text : `${open}\n${read.text}`;
    open = read.kind === 'line' && read.text !== '' && console.needsMore(text) ? text : '';
    if (open !== '' || text.trim() === '') continue;
    const ended = await io.foreground(signal =>
      runText(console, text, {...running, signal: AbortSignal.any([signal, running.signal])}),
    );
    failed = ended.failed;
    if (ended.exit !== null) return ended.exit;
  }
}

interface Ended {
  /** `exit N`. */
  readonly exit: number | null;
  readonly failed: boolean;
}

async function runText(console: Console, text: string, {io, signal}: Running): Promise<Ended> {
  let exit: number | null = null;
  let failed = false;
  for await (const record of console.execute(text, {signal})) {
    failed ||= record.kind === 'error' || record.kind === 'stderr';
    if (record.kind === 'exit') exit = record.code >>> 0;
    else show(record, io);
    await io.ready();
  }
  return {exit, failed};
}

const red = (text: string): string => `\u001b[91m${text}\u001b[39m`;
const yellow = (text: string): string => `\u001b[93m${text}\u001b[39m`;

function show(record: Exclude<ConsoleRecord, {kind: 'exit'}>, io: Running['io']): void {
  switch (record.kind) {
    case 'output':
    case 'message':
      io.print(`${record.text}\n`);
      return;
    case 'warning':
      io.print(`${io.isTerminal ? yellow(record.text) : record.text}\n`);
      return;
    case 'error':
      io.complain(`${io.isTerminal ? red(record.text) : record.text}\n`);
      return;
    case 'stderr':
      io.complain(`${record.text}\n`);
      return;
    case 'clear':
      io.clear();
  }
}
