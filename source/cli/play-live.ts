import {createPlayer} from '../walkthrough/player.ts';
import type {Context} from './context.ts';
import {showDashboard} from './dashboard.ts';
import type {Script} from './play.ts';
import {makeLiveGround} from './play-ground.ts';
import type {Status} from './subcommand.ts';

/** The dashboard on a private host, with a document beside it that is played step by step. */
export async function playLive(context: Context, {name, text}: Script): Promise<Status> {
  const player = createPlayer(text, name, makeLiveGround());
  try {
    return await showDashboard(context, player);
  } finally {
    await player.close();
  }
}
