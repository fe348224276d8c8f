import {createDashboard} from '../commands/create-dashboard.ts';
import {colourDepthOf} from '../ui/theme/colour-depth.ts';
import {requireTerminal} from './require-terminal.ts';
import type {Run, Status} from './subcommand.ts';

/** How often figures are read again when `--refresh` does not say. */
const defaultRefresh = 1;

/** Runs until the user quits or something ends it; the status is the dashboard's. */
export const dashboard: Run = async ({host, flags, now}) => {
  const {columns, rows} = requireTerminal(process, process.env);
  // React and Ink are only loaded where there is a terminal to draw on.
  const {runDashboard} = await import('../ui/run-dashboard.tsx');
  const ascii = flags.ascii ?? false;
  const shown = createDashboard({
    host,
    size: {columns, rows},
    clock: now,
    readOnly: flags.readOnly ?? false,
    confirm: !flags.yes,
    refreshSeconds: flags.refresh ?? defaultRefresh,
    ascii,
    mouse: !flags.noMouse,
  });
  let isUnheard = false;
  try {
    const status = await runDashboard(shown, {
      theme: flags.theme ?? 'auto',
      depth: colourDepthOf(process.env, process.platform),
      ascii,
      unheard: () => {
        isUnheard = true;
      },
    });
    if (isUnheard) await endAtOnce(status, [shown, host]);
    return status;
  } finally {
    await shown.close();
  }
};

/** Ends the process, which an unfinished write to a terminal that does not read would keep alive. */
async function endAtOnce(status: Status, open: readonly {close(): Promise<void>}[]): Promise<void> {
  try {
    for (const each of open) await each.close();
  } finally {
    process.exit(status);
  }
}
