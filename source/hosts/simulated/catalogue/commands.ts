/** What a command line does in a container. */
export type Outcome =
  /** Its processes, each the parent of the next, run until they are told to end (`lasts` null) or for so many ms. */
  | {
      readonly kind: 'runs';
      readonly programs: readonly [string, ...string[]];
      readonly lasts: number | null;
      readonly exitCode: number;
    }
  /** There is no such program in the images. */
  | {readonly kind: 'missing'; readonly program: string};

type Runs = Extract<Outcome, {kind: 'runs'}>;

const runs = (program: string, lasts: number | null, exitCode = 0): Runs => ({
  kind: 'runs',
  programs: [program],
  lasts,
  exitCode,
});

/** Programs that print something and are done, with their name in the process list. */
const quick: Readonly<Record<string, string>> = {
  hostname: 'HOSTNAME',
  whoami: 'whoami',
  ipconfig: 'ipconfig',
  tasklist: 'tasklist',
  netstat: 'NETSTAT',
  systeminfo: 'systeminfo',
  net: 'net',
  sc: 'sc',
  reg: 'reg',
  where: 'where',
  findstr: 'findstr',
  icacls: 'icacls',
};

/** The programs that the images have, for the sentence that refuses another one. */
export const knownPrograms =
  'cmd, powershell, pwsh, ping, timeout, hostname, ipconfig, whoami, tasklist and their like';

/**
 * What a command line does. `interactive`: it can be typed to (docker's -i), so a shell stays.
 */
export function outcomeOf(command: readonly string[], interactive: boolean): Outcome {
  const [first = '', ...rest] = command.join(' ').trim().split(/\s+/);
  const program = unquoted(first)
    .replace(/^.*[\\/]/, '')
    .replace(/\.exe$/i, '')
    .toLowerCase();
  switch (program) {
    case 'cmd':
      return cmd(rest, interactive);
    case 'powershell':
    case 'pwsh':
      return powershell(program, rest, interactive);
    case 'ping':
      return ping(rest);
    case 'timeout':
      return timeout(rest);
    case 'servicemonitor':
      return runs('ServiceMonitor', null);
    default: {
      const name = quick[program];
      return name === undefined ? {kind: 'missing', program: first} : runs(name, 0);
    }
  }
}

const unquoted = (word: string): string => word.replace(/^["']|["']$/g, '');

/** ping [-t] [-n N] HOST: an echo request a second, four unless told otherwise. Without a host it prints its usage. */
function ping(words: readonly string[]): Runs {
  let count = 4;
  let forever = false;
  let host: string | undefined;
  for (let index = 0; index < words.length; index += 1) {
    const word = unquoted(words[index] ?? '');
    const option = /^[-/](\S+)$/.exec(word)?.[1];
    if (option === undefined) host = word;
    else if (option.toLowerCase() === 't') forever = true;
    else if (/^[nlivrsjkwScp]$/.test(option)) {
      index += 1;
      if (option === 'n') count = Number(words[index]);
    }
  }
  if (host === undefined || !Number.isInteger(count) || count < 1 || count > 0xffff_ffff)
    return runs('PING', 0, 1);
  return runs('PING', forever ? null : (count - 1) * 1000);
}

/** timeout /t SECONDS: -1 waits for a key. */
function timeout(words: readonly string[]): Runs {
  const seconds = Number(words.find(word => /^-?\d+$/.test(word)));
  if (!Number.isInteger(seconds) || seconds < -1 || seconds > 99_999) return runs('timeout', 0, 1);
  return runs('timeout', seconds === -1 ? null : seconds * 1000);
}

/** cmd stays while it can be typed to; with /c it does one line and ends, with /k it does that and stays. */
function cmd(words: readonly string[], interactive: boolean): Runs {
  const at = words.findIndex(word => /^\/[ckr]$/i.test(word));
  if (at < 0) return runs('cmd', interactive ? null : 0);
  const line = within('cmd', words.slice(at + 1).join(' '), interactive);
  const stays = words[at]?.toLowerCase() === '/k' && interactive;
  return stays ? staying('cmd', line) : line;
}

/** A shell that stays when its line is done. */
const staying = (shell: string, line: Runs): Runs => (line.lasts === null ? line : runs(shell, null));

function powershell(program: string, words: readonly string[], interactive: boolean): Runs {
  const stays = words.some(word => /^[-/]noe/i.test(word)) && interactive;
  const at = words.findIndex(word => /^[-/]c(o(m(m(a(n(d)?)?)?)?)?)?$/i.test(word));
  const firstPlain = words.findIndex((word, index) => !/^[-/]/.test(word) && !takesValue(words[index - 1]));
  const from = at >= 0 ? at + 1 : firstPlain;
  if (from < 0 || from >= words.length) return runs(program, interactive ? null : 0);
  const line = within(program, words.slice(from).join(' '), interactive);
  return stays ? staying(program, line) : line;
}

const takesValue = (word: string | undefined): boolean =>
  word !== undefined &&
  /^[-/](ex|ep|exec|executionpolicy|version|w|windowstyle|inputformat|outputformat)$/i.test(word);

/** What a shell does itself, without a program: cmd's own words, and PowerShell's Verb-Noun. */
const ownWord =
  /^(?:assoc|call|cd|chdir|cls|copy|date|del|dir|echo|erase|exit|md|mkdir|mklink|move|path|popd|prompt|pushd|rd|rem|ren|rename|rmdir|set|start|time|title|type|ver|vol|[a-z]+-[a-z]+)$/i;

/** PowerShell's usual way to keep a container up. */
const endlessLoop = /\b(?:while\s*\(\s*(?:\$true|1)\s*\)|for\s*\(\s*;\s*;\s*\))/i;

/**
 * A line of a shell: its commands one after the other, until one stays for ever. Beside the shell it shows the
 * program that takes longest.
 */
function within(shell: string, line: string, interactive: boolean): Runs {
  if (endlessLoop.test(line)) return runs(shell, null);
  let lasts: number | null = 0;
  let exitCode = 0;
  let longest: Runs = runs(shell, 0);
  for (const part of unquoted(line).split(/&&|\|\||[&;|\n]/)) {
    if (part.trim() === '') continue;
    const step = oneStep(shell, part.trim(), interactive);
    exitCode = step.exitCode;
    if (longest.lasts !== null && (step.lasts === null || step.lasts > longest.lasts)) longest = step;
    if (step.lasts === null) {
      lasts = null;
      break;
    }
    lasts += step.lasts;
  }
  const [program, ...children] = longest.programs;
  return {
    kind: 'runs',
    programs: program === shell ? [shell, ...children] : [shell, program, ...children],
    lasts,
    exitCode,
  };
}

function oneStep(shell: string, part: string, interactive: boolean): Runs {
  const seconds = /^(?:start-sleep|sleep)\s+(?:-s\w*\s+)?(\d+)$/i.exec(part)?.[1];
  if (seconds !== undefined) return runs(shell, Number(seconds) * 1000);
  const [word = '', argument] = part.split(/\s+/);
  if (word.toLowerCase() === 'exit') return runs(shell, 0, Number.parseInt(argument ?? '0', 10) >>> 0);
  if (ownWord.test(word)) return runs(shell, 0);
  const outcome = outcomeOf([part], interactive);
  return outcome.kind === 'runs' ? outcome : runs(shell, 0, 1);
}
