import {createDashboard} from '../commands/create-dashboard.ts';
import {stackDashboards} from '../commands/play/dashboard-stack.ts';
import {sentences} from '../sentences/sentences.ts';
import {loadSettings} from '../settings/load.ts';
import {sayFault} from '../settings/say-fault.ts';
import {colourDepthOf} from '../ui/theme/colour-depth.ts';
import {groundOfEnvironment} from '../ui/theme/ground.ts';
import type {Player} from '../walkthrough/player.ts';
import type {Context} from './context.ts';
import {createDashboardMemory} from './dashboard-memory.ts';
import {settleDown} from './keep-compiled.ts';
import {ownUse} from './own-use.ts';
import {requireTerminal} from './require-terminal.ts';
import {settingsOfFlags} from './settings-of-flags.ts';
import type {Run, Status} from './subcommand.ts';

/** Runs until the user quits or something ends it; the status is the dashboard's. */
export const dashboard: Run = context => showDashboard(context, null);

/** The dashboard of a host, or of a document that is played on a private one. */
export async function showDashboard(
  {host, flags, output, now}: Context,
  player: Player | null,
): Promise<Status> {
  const {columns, rows} = requireTerminal(process, process.env);
  // What draws is only loaded where there is a terminal to draw on.
  const [{runDashboard}, loaded] = await Promise.all([
    import('../ui/run-dashboard.tsx'),
    loadSettings({environment: process.env, flags: settingsOfFlags(flags)}),
  ]);
  const keepCompiled = settleDown();
  const {settings} = loaded;
  const memory = createDashboardMemory(loaded);
  const wishes = {...settings, remember: memory.remember};
  const given = {
    clock: now,
    confirm: !flags.yes,
    refreshSeconds: settings.refresh,
    own: {measure: () => ownUse(host), allowed: settings.budget / 100},
    ascii: settings.ascii,
    mouse: settings.mouse,
  };
  const shown = stackDashboards({
    base: invite =>
      createDashboard({
        ...given,
        invite,
        host: player?.host ?? host,
        ...(player && {player}),
        size: {columns, rows},
        readOnly: player === null && (flags.readOnly ?? false),
        wishes: {...wishes, complaints: loaded.faults.map(sayFault)},
      }),
    open: async (name, size, invite) => {
      const {openGuest} = await import('./play-guest.ts');
      // What changes a private host changes nothing.
      return openGuest(name, {...given, size, invite, wishes, readOnly: false});
    },
  });
  let isUnheard = false;
  try {
    const status = await runDashboard(shown, {
      theme: settings.theme,
      depth: colourDepthOf(process.env, process.platform),
      ground: groundOfEnvironment(process.env) ?? 'dark',
      ascii: settings.ascii,
      unheard: () => {
        isUnheard = true;
      },
    });
    if (isUnheard) await endAtOnce(status, [shown, memory, host]);
    return status;
  } finally {
    keepCompiled();
    await shown.close();
    const fault = await memory.close();
    if (fault !== null) output.note(sentences.settings.notRemembered(loaded.files.memory, fault));
  }
}

/** Ends the process, which an unfinished write to a terminal that does not read would keep alive. */
async function endAtOnce(status: Status, open: readonly {close(): Promise<unknown>}[]): Promise<void> {
  try {
    for (const each of open) await each.close();
  } finally {
    process.exit(status);
  }
}
