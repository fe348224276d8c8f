// `npm start`: builds what is not built, then runs the program in this same process, so that the terminal, its signals
// and Ctrl+Z reach it directly. Silent unless the build fails.
import {spawnSync} from 'node:child_process';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {dist} from './build/paths.ts';
import {isCurrent} from './build/sources.ts';

function build(): boolean {
  // In a process of its own: the bundler must leave nothing behind in the one that becomes the dashboard.
  const {status, stdout, stderr} = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'build.ts'), '--if-needed'],
    {encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], timeout: 180_000},
  );
  if (status === 0) return true;
  process.stderr.write(`${stdout}${stderr}isotop: it could not be built\n`);
  return false;
}

if (isCurrent() || build()) {
  // npm goes to the folder of package.json; the files that the user names are where the user is.
  const {npm_lifecycle_event: script, INIT_CWD: folder} = process.env;
  if (script === 'start' && folder !== undefined) process.chdir(folder);
  const program = join(dist, 'cli.js');
  process.argv[1] = program;
  await import(pathToFileURL(program).href);
} else {
  process.exitCode = 1;
}
