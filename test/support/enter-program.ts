// `isotop enter WINCONT -- …` over a host in whose containers the tests' programs run (inside-programs.ts). With LOSE
// in its environment, the session is lost when its program asks for that.
import process from 'node:process';
import {enter} from '../../source/cli/enter.ts';
import {createOutput} from '../../source/cli/output.ts';
import {toHostError} from '../../source/model/host-error.ts';
import {programs} from './inside-programs.ts';
import {type InsideProgram, sessionHost} from './session-host.ts';

const esc = '\u001b';

/** Takes the terminal over and leaves it so; waits until it is ended, or is lost. */
const takesOver: InsideProgram = async (io, [how]) => {
  await io.print(`${esc}[?1049h${esc}[?1002;1006;2004h${esc}[?25l${esc}[?7l${esc}=${esc}(0taken over`);
  if (how === 'lost') host.sessions[0]?.lose('the container stopped');
  if (how === 'ends') return 4;
  await io.over;
  return 0;
};

const host = sessionHost({programs: {...programs, takesOver}, shell: 'talk'});
const output = createOutput(process, false, process.env);
const [name = 'WINCONT', ...command] = process.argv.slice(2);
try {
  process.exitCode = await enter({
    host,
    names: [name],
    flags: {},
    command,
    origin: 'test',
    output,
    now: Date.now,
  });
} catch (thrown) {
  output.failure(toHostError(thrown));
  process.exitCode = 1;
}
if (process.env['SAY_CLOSED'])
  process.stderr.write(`closed ${host.sessions.every(each => each.isClosed())}\n`);
