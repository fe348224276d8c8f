import {join} from 'node:path';
import type {Size} from '../../source/panes/screen.ts';
import {programFile} from './program.ts';
import {type ReadBox, readBox} from './read-pane.ts';
import {openWindow, type TerminalWindow} from './terminal.ts';

/** The real program in a real terminal, over the simulated host in `folder`. */
export interface IsotopWindow extends TerminalWindow {
  /** What a pane or an overlay shows, by a part of its title. */
  box(title: string): ReadBox;
  /** Types a name into the create form, chooses the rest, and creates. */
  create(container: {
    readonly name: string;
    readonly image: string;
    readonly isolation?: 'default' | 'other';
    readonly start?: boolean;
  }): Promise<void>;
}

export interface IsotopOptions {
  /** Where its state is: every window and every command with the same folder has the same host. */
  readonly folder: string;
  readonly size?: Size;
  readonly flags?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Where `isotop` (test/support/program) keeps the host of a folder, too. */
const environmentOf = (folder: string) => ({HOME: folder, XDG_STATE_HOME: join(folder, 'state')});

/** Opens it, and waits for its first answer. */
export async function openIsotop({folder, size, flags = [], env}: IsotopOptions): Promise<IsotopWindow> {
  const window = openWindow([process.execPath, programFile, '--host', 'sim', ...flags], {
    cwd: folder,
    env: {...environmentOf(folder), ...env},
    ...(size && {size}),
  });
  await window.screen.shows('isotop');
  await window.screen.hides('Asking the host');
  return {
    ...window,
    box: title => readBox(window.emulator, title),
    async create({name, image, isolation = 'default', start = true}) {
      await window.press('c');
      await window.screen.shows('Create a container');
      await window.press('ctrl+a', 'ctrl+k');
      window.type(name);
      await window.press('tab');
      window.type(image);
      await window.press('tab');
      if (isolation === 'other') await window.press('right');
      if (!start) await window.press('shift+tab', 'shift+tab', 'shift+tab', 'space');
      await window.press('enter');
      await window.screen.shows(start ? `${name} started` : `${name} created`);
    },
  };
}
