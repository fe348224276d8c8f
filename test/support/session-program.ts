// The dashboard over a host in whose containers `talk` runs (inside-programs.ts), as a program of its own.
import process from 'node:process';
import {createDashboard} from '../../source/commands/create-dashboard.ts';
import {runDashboard} from '../../source/ui/run-dashboard.tsx';
import {sizeOf} from '../../source/ui/terminal/terminal.ts';
import {colourDepthOf} from '../../source/ui/theme/colour-depth.ts';
import {programs} from './inside-programs.ts';
import {sessionHost} from './session-host.ts';

const host = sessionHost({programs, shell: 'talk'});
const dashboard = createDashboard({
  host,
  size: sizeOf(process.stdout),
  readOnly: false,
  confirm: true,
  refreshSeconds: 60,
  ascii: false,
});
const status = await runDashboard(dashboard, {
  theme: 'dark',
  depth: colourDepthOf(process.env, process.platform),
  ascii: false,
});
await dashboard.close();
process.stderr.write(`${host.sessions.filter(session => session.isClosed()).length} sessions closed\n`);
process.exit(status);
