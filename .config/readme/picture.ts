import {createDashboard} from '../../source/commands/create-dashboard.ts';
import {openSimulatedHost} from '../../source/hosts/simulated/host.ts';
import {seeded} from '../../source/hosts/simulated/random.ts';
import {screenText} from '../../test/support/screen-text.ts';

/** 14:02 where the picture is made, whatever the clock of that place says. */
const start = new Date(2026, 10, 22, 14, 2).getTime();

/** Frames as ui draws them. */
const rounded = (text: string): string =>
  text
    .replaceAll('─ ┐', '──╮')
    .replace(/[┌┐└┘]/g, corner => ({'┌': '╭', '┐': '╮', '└': '╰', '┘': '╯'})[corner] ?? corner);

/** A real frame of the dashboard over a simulated host of fixed chance and time, as a block of text. */
export async function picture(): Promise<string> {
  let now = start;
  const host = openSimulatedHost({
    file: ':memory:',
    instant: true,
    actor: {terminal: null, pid: 1, program: 'readme'},
    clock: () => now,
    random: seeded(7),
  });
  const create = async (name: string, image: string, isolation: 'process' | 'hyperv', runs: boolean) => {
    const {id} = await host.createContainer({name, image, isolation, command: []});
    if (runs) await host.startContainer(id);
    now += 5_000;
  };
  await create('WINCONT', 'WindowsServerCore', 'process', true);
  await create('HYPVCON', 'NanoServer', 'hyperv', true);
  await create('DEMO', 'NanoServer', 'process', false);
  const dashboard = createDashboard({
    host,
    size: {columns: 116, rows: 25},
    clock: () => now,
    readOnly: false,
    confirm: true,
    refreshSeconds: 3600,
    ascii: false,
  });
  try {
    await new Promise<void>(resolve => {
      const end = dashboard.subscribe(() => {
        end();
        resolve();
      });
    });
    return ['```', rounded(screenText(dashboard.screen())), '```'].join('\n');
  } finally {
    await dashboard.close();
    await host.close();
  }
}
