import {makeLiveGround} from '../../source/cli/play-ground.ts';
import type {Size} from '../../source/panes/screen.ts';
import {createPlayer} from '../../source/walkthrough/player.ts';
import {type OpenDashboard, openOver, start} from './open-dashboard.ts';
import {textOf} from './screen-text.ts';

/** A document that is played in a dashboard, whose time stands still. */
export interface OpenPlay extends OpenDashboard {
  /** What the document's pane says of where one is: `step 2 of 5`. */
  readonly where: () => string;
  /** The rows of the console's pane, as text. */
  readonly printed: () => string[];
  /** Presses space until the next step was played. */
  readonly playStep: () => Promise<void>;
  /** Presses Backspace, and waits until that is done. */
  readonly takeBack: () => Promise<void>;
  /** Presses a key that goes to another step, and waits until that is done. */
  readonly pressAndRest: (key: string) => Promise<void>;
}

export async function openPlay(text: string, size: Size = {columns: 120, rows: 40}): Promise<OpenPlay> {
  const clock = {now: start};
  const player = createPlayer(text, 'document', makeLiveGround({clock: () => clock.now}));
  const open = openOver(player.host, {player, size}, clock);
  const paneOf = (name: 'document' | 'console') => open.panes().panes.find(({pane}) => pane === name);
  const isIdle = () => !/ · /.test(textOf(paneOf('console')?.title ?? []));
  const where = () => textOf(paneOf('document')?.aside ?? []);
  await open.until(() => open.text().includes('WIN-NANO') && isIdle());
  const pressAndRest = async (key: string) => {
    const before = where();
    open.press(key);
    await open.until(() => where() !== before && !where().includes('going back') && isIdle());
  };
  return {
    ...open,
    where,
    printed: () => (paneOf('console')?.rows ?? []).map(({line}) => textOf(line)),
    pressAndRest,
    takeBack: () => pressAndRest('backspace'),
    async playStep() {
      const before = where();
      // The first begins to type, the second finishes that.
      open.press('space', 'space');
      await open.until(() => where() !== before && isIdle());
    },
  };
}
