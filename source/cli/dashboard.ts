import {createDashboard} from '../commands/create-dashboard.ts';
import {runDashboard} from '../ui/run-dashboard.tsx';
import {colourDepthOf} from '../ui/theme/colour-depth.ts';
import {requireTerminal} from './require-terminal.ts';
import type {Run} from './subcommand.ts';

/** How often figures are read again when `--refresh` does not say. */
const defaultRefresh = 1;

/** Runs until the user quits or something ends it; the status is the dashboard's. */
export const dashboard: Run = async ({host, flags, now}) => {
  const {columns, rows} = requireTerminal(process, process.env);
  const ascii = flags.ascii ?? false;
  const shown = createDashboard({
    host,
    size: {columns, rows},
    clock: now,
    readOnly: flags.readOnly ?? false,
    confirm: !flags.yes,
    refreshSeconds: flags.refresh ?? defaultRefresh,
    ascii,
  });
  try {
    return await runDashboard(shown, {
      theme: flags.theme ?? 'auto',
      depth: colourDepthOf(process.env, process.platform),
      ascii,
      mouse: !flags.noMouse,
    });
  } finally {
    await shown.close();
  }
};
