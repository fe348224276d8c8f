// The sample dashboard as a program of its own, which can be told to fail: for tests of what a terminal goes through.
import process from 'node:process';
import {setTimeout as wait} from 'node:timers/promises';
import {runDashboard} from '../../source/ui/run-dashboard.tsx';
import {sizeOf} from '../../source/ui/terminal/terminal.ts';
import {colourDepthOf} from '../../source/ui/theme/colour-depth.ts';
import {createSampleDashboard} from './sample-dashboard.ts';

const dashboard = createSampleDashboard(sizeOf(process.stdout), key => {
  switch (key) {
    case 'b':
      throw new Error('it broke \u001b[31mhere');
    case 'B':
      void Promise.reject(new Error('nobody caught this'));
      break;
    case 'X':
      process.exit(7);
      break;
    case 'L':
      console.log('a library logs');
      console.error('a library complains');
      process.stdout.write('a library writes\u001b[2J\n');
      process.emitWarning('a library warns');
      break;
    case 'W':
      void work();
      break;
  }
});

/** Frames without end. */
async function work(): Promise<void> {
  for (let round = 0; ; round += 1) {
    dashboard.show({says: `round ${round}`, selected: round % 50});
    await wait(5);
  }
}

process.exitCode = await runDashboard(dashboard, {
  theme: 'auto',
  depth: colourDepthOf(process.env, process.platform),
  ascii: false,
});
if (process.argv.includes('--log')) process.stderr.write(`${dashboard.heard.join('\n')}\n`);
// `W` goes on for ever.
process.exit();
