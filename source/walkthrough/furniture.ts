import {distance} from '../text/nearest.ts';
import {errorShown} from './judge.ts';
import type {Step} from './steps.ts';
import {valuesOf, wordsOf} from './words.ts';

/** What a host is furnished with: images and switches. */
export interface Furniture {
  readonly images: readonly string[];
  readonly switches: readonly string[];
}

/** Flags of docker run and create whose value is a word of its own. */
const valued = new Set(
  '-a -c -e -h -l -m -p -u -v -w --add-host --attach --cpus --cpu-count --cpu-shares --dns --entrypoint --env --env-file --expose --hostname --ip --isolation --label --log-driver --mac-address --memory --mount --name --net --network --network-alias --platform --publish --pull --restart --runtime --security-opt --stop-timeout --storage-opt --user --volume --workdir'.split(
    ' ',
  ),
);

/** The image that docker run or create is given: the first word that is neither a flag nor a flag's value. */
function imageOf(words: readonly string[]): string | undefined {
  let isValue = false;
  return words.find(word => {
    const skipped = isValue || word.startsWith('-');
    isValue = !isValue && valued.has(word);
    return !skipped;
  });
}

const isName = (word: string | undefined): word is string => word !== undefined && !/^[$@]/.test(word);

function namedIn(command: string): Furniture {
  const images: (string | undefined)[] = [];
  const switches: (string | undefined)[] = [];
  for (const part of command.split(/[|;\n]/)) {
    const words = wordsOf(part.replace(/^\s*\$\w+\s*=/, ''));
    const [name = '', verb = ''] = words.map(word => word.toLowerCase());
    if (name === 'new-container') {
      images.push(...valuesOf(words, 'ContainerImageName', 15));
      switches.push(...valuesOf(words, 'SwitchName', 2));
    } else if (/^docker(\.exe)?$/.test(name)) {
      const rest = verb === 'container' ? words.slice(1) : words;
      if (!/^(run|create)$/i.test(rest[1] ?? '')) continue;
      images.push(imageOf(rest.slice(2)));
      switches.push(...valuesOf(rest, 'network', 3));
    }
  }
  return {images: images.filter(isName), switches: switches.filter(isName)};
}

/** Whether a name that stands once only is most likely a slip of the finger for one that is there. */
const isSlip = (name: string, all: readonly string[], known: readonly string[]): boolean =>
  all.filter(other => other.toLowerCase() === name.toLowerCase()).length === 1 &&
  known.some(other => distance(name.toLowerCase(), other.toLowerCase()) === 1);

const distinct = (names: readonly string[]): readonly string[] =>
  names.filter(
    (name, index) => names.findIndex(other => other.toLowerCase() === name.toLowerCase()) === index,
  );

/**
 * The images and switches that the commands of a section name and that are likely meant to be there: not those of
 * commands that fail, nor what differs in one letter from what the host has.
 */
export function furnitureOf(steps: readonly Step[], known: Furniture): Furniture {
  const named = steps
    .filter(({expected}) => errorShown(expected) === null)
    .map(({command}) => namedIn(command));
  const images = named.flatMap(each => each.images);
  const switches = named.flatMap(each => each.switches);
  return {
    images: distinct(images).filter(name => !isSlip(name, images, known.images)),
    switches: distinct(switches).filter(name => !isSlip(name, switches, known.switches)),
  };
}
