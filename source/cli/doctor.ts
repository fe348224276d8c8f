import {accessSync, constants} from 'node:fs';
import {dirname} from 'node:path';
import packageJson from '../../package.json' with {type: 'json'};
import {systemCode} from '../model/system-code.ts';
import {sentences} from '../sentences/sentences.ts';
import {loadSettings} from '../settings/load.ts';
import {sayFault} from '../settings/say-fault.ts';
import {visible} from '../text/visible.ts';
import {displayWidth} from '../text/width.ts';
import {coloured} from './colour.ts';
import {type AskedTerminal, askTerminal} from './doctor/ask-terminal.ts';
import {bad, type Check, note, ok} from './doctor/check.ts';
import {hostChecks} from './doctor/host.ts';
import {terminalChecks} from './doctor/terminal.ts';
import {folderOfCompiled} from './keep-compiled.ts';
import type {RunAlone} from './subcommand.ts';

const say = sentences.doctor;

/**
 * Looks at all that isotop needs and may make use of, and says what is missing and how to get it. Prints
 * `{ok, checks: [{subject, level, says, remedy}]}` with `--json`. Status 1 when something does not work.
 */
export const doctor: RunAlone = async ({flags, output}) => {
  const {env, platform} = process;
  const checks = [
    ok('node', say.node(process.versions.node, packageJson.version, `${platform} ${process.arch}`)),
    ...(await lookAtTerminal()),
    codeCheck(),
    ...(await settingsChecks()),
    ...(await hostChecks(flags, env)),
  ];
  const problems = checks.filter(({level}) => level === 'bad').length;
  if (output.json) output.document({ok: problems === 0, checks});
  else {
    const lines = checks.flatMap(check => linesOf(check, output.colours));
    output.text([...lines, '', problems === 0 ? say.allWell : say.problems(problems)].join('\n'));
  }
  return problems === 0 ? 0 : 1;
};

async function lookAtTerminal(): Promise<readonly Check[]> {
  const {env, platform, stdin, stdout} = process;
  const isThere = stdin.isTTY && stdout.isTTY;
  const asked: AskedTerminal = {stdin, stdout};
  const isAsked = isThere && env['TERM'] !== 'dumb';
  return terminalChecks({
    environment: env,
    platform,
    size: isThere ? {columns: stdout.columns || 80, rows: stdout.rows || 24} : null,
    answers: isAsked ? await askTerminal(asked, Date.now) : null,
  });
}

/** The bootstrap keeps compiled code where it can. */
function codeCheck(): Check {
  const folder = folderOfCompiled();
  return folder === null || !mayWrite(folder)
    ? note('code', say.codeNotKept, say.codeRemedy)
    : ok('code', say.codeKept(folder));
}

/** Whether a folder can be written to, or made. */
function mayWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch (thrown) {
    return systemCode(thrown) === 'ENOENT' && dirname(folder) !== folder && mayWrite(dirname(folder));
  }
}

async function settingsChecks(): Promise<readonly Check[]> {
  const {files, base, faults} = await loadSettings({environment: process.env, flags: {}});
  if (faults.length > 0) return faults.map(fault => bad('settings', sayFault(fault), null));
  const isSaid = Object.keys(base).length > 0;
  return [ok('settings', isSaid ? say.settings(files.settings) : say.noSettings(files.settings))];
}

const tones = {ok: 'good', note: 'warning', bad: 'bad'} as const;

/** A line for what it is and, where there is one, a line for what to do. */
function linesOf({subject, level, says, remedy}: Check, colours: boolean): readonly string[] {
  const words = Object.values(say.levels);
  const first = Math.max(...words.map(displayWidth));
  const second = Math.max(...Object.values(say.subjects).map(displayWidth));
  const padded = (text: string, width: number) => text + ' '.repeat(width - displayWidth(text));
  const word = padded(say.levels[level], first);
  const shown = colours ? coloured(word, tones[level]) : word;
  const line = `${shown}  ${padded(say.subjects[subject], second)}  ${visible(says)}`;
  return remedy === null ? [line] : [line, `${' '.repeat(first + second + 4)}→ ${visible(remedy)}`];
}
