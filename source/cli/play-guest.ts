import {createDashboard, type DashboardOptions} from '../commands/create-dashboard.ts';
import type {Guest} from '../commands/play/dashboard-stack.ts';
import {sentences} from '../sentences/sentences.ts';
import {builtInNamed, builtInText} from '../walkthrough/built-in/built-in.ts';
import {createPlayer} from '../walkthrough/player.ts';
import {makeLiveGround} from './play-ground.ts';
import {spokenLanguage} from './spoken-language.ts';

/** The dashboard of a built-in document on a private host of its own; null for a name that none has. */
export async function openGuest(
  name: string,
  options: Omit<DashboardOptions, 'host' | 'player'>,
): Promise<Guest | null> {
  const builtIn = builtInNamed(name);
  if (builtIn === undefined) return null;
  const text = await builtInText(builtIn, spokenLanguage());
  const player = createPlayer(text, sentences.play.documents[builtIn], makeLiveGround());
  const dashboard = createDashboard({...options, host: player.host, player});
  return {
    dashboard,
    async close() {
      await dashboard.close();
      await player.close();
    },
  };
}
