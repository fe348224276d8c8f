import type {Screen, Size} from '../../source/panes/screen.ts';
import {type DemonstrationStep, demonstration} from '../../test/support/demonstration.ts';
import {screenText} from '../../test/support/screen-text.ts';
import {cast} from './cast.ts';
import {film, type Shot} from './film.ts';
import {framesOf, type Theme} from './frames.ts';
import {play, type Scene} from './scene.ts';
import {still} from './still.ts';

const themes: readonly Theme[] = ['dark', 'light'];
/** As large as a readme shows it, with letters that can be read. */
const stillSize: Size = {columns: 118, rows: 29};
const filmSize: Size = {columns: 104, rows: 30};
/** How long a character takes that is typed, and the last picture before all begins again, in ms. */
const perCharacter = 70;
const lastLook = 1500;

/** The three containers of the documents, made some seconds after one another. */
async function threeContainers({host, pass}: Scene): Promise<void> {
  const create = async (name: string, image: string, isolation: 'process' | 'hyperv', runs: boolean) => {
    const {id} = await host.createContainer({name, image, isolation, command: []});
    if (runs) await host.startContainer(id);
    await pass(5000);
  };
  await create('WINCONT', 'WindowsServerCore', 'process', true);
  await create('HYPVCON', 'NanoServer', 'hyperv', true);
  await create('DEMO', 'NanoServer', 'process', false);
}

/** Frames as ui draws them. */
const asDrawn = (text: string): string =>
  text
    .replaceAll('─ ┐', '──╮')
    .replace(/[┌┐└┘]/g, corner => ({'┌': '╭', '┐': '╮', '└': '╰', '┘': '╯'})[corner] ?? corner);

interface Timed {
  readonly at: number;
  readonly screen: Screen;
}

/** Presses the keys of a step, each a picture of its own. Throws where the screen does not come to what it says. */
async function playStep(
  scene: Scene,
  step: DemonstrationStep,
  seen: (screen: Screen) => void,
): Promise<void> {
  const {dashboard, pass, settled} = scene;
  const keys = step.keys ?? [...(step.text ?? '')];
  for (const [index, key] of keys.entries()) {
    dashboard.press([key]);
    seen(await settled());
    await pass(step.text === undefined ? (index < keys.length - 1 ? 500 : 0) : perCharacter);
  }
  if (step.shows !== undefined && !screenText(await settled()).includes(step.shows)) {
    await pass(300);
    const text = screenText(await settled());
    if (!text.includes(step.shows)) throw new Error(`the screen does not show ${step.shows}:\n${text}`);
  }
  seen(await settled());
  await pass(step.pause);
  seen(await settled());
}

/** The demonstration as screens, each with its time. */
async function demonstrate(): Promise<{screens: readonly Timed[]; duration: number}> {
  return await play(filmSize, async scene => {
    const begin = Date.now();
    const screens: Timed[] = [];
    const seen = (screen: Screen) => {
      const at = Date.now() - begin;
      if (screens.at(-1)?.screen === screen) return;
      if (screens.at(-1)?.at === at) screens.pop();
      screens.push({at, screen});
    };
    seen(await scene.settled());
    for (const step of demonstration) await playStep(scene, step, seen);
    return {screens, duration: Date.now() - begin + lastLook};
  });
}

/** All pictures of the readme, by the names of their files. The same for the same program, whatever the day. */
export async function makePictures(): Promise<ReadonlyMap<string, string>> {
  const made = new Map<string, string>();
  const stills = await play(stillSize, async scene => {
    await threeContainers(scene);
    const {dashboard, settled} = scene;
    const lens = await settled();
    dashboard.press(['j', 'i']);
    await scene.pass(200);
    return {lens, inside: await settled()};
  });
  const titles = {
    lens: 'A process container is selected: its processes are marked among those of the host',
    inside: 'A hyperv container is looked into: none of its processes is on the host, only its worker',
  };
  made.set('lens.txt', `${asDrawn(screenText(stills.lens))}\n`);
  for (const theme of themes)
    for (const [name, screen] of Object.entries(stills)) {
      const [frame] = await framesOf([screen], theme);
      const title = name === 'lens' ? titles.lens : titles.inside;
      const description = screenText(screen).replace(/[&<>]/g, ' ');
      if (frame) made.set(`${name}-${theme}.svg`, still(frame, stillSize, theme, {title, description}));
    }

  const {screens, duration} = await demonstrate();
  const title = 'isotop: the same image under two isolations';
  for (const theme of themes) {
    const frames = await framesOf(
      screens.map(({screen}) => screen),
      theme,
    );
    const shots = frames.map((frame, index): Shot => ({at: screens[index]?.at ?? 0, frame}));
    const words = {title, description: demonstrationWords};
    made.set(`demonstration-${theme}.svg`, film(shots, filmSize, duration, theme, words));
    if (theme === 'dark') made.set('demonstration.cast', cast(shots, filmSize, duration, title));
  }
  return made;
}

const demonstrationWords =
  'A process container and a hyperv container are created from the form; the first one brings its processes to the host, the second one only a VM worker; both are looked into.';
