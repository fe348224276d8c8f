import {type HostId, imageId} from '../../../model/ids.ts';
import type {Image} from '../../../model/image.ts';
import {builds, type HostSystem, type Release} from '../../../model/isolation.ts';
import {hexadecimal, type Random, seeded} from '../random.ts';
import type {AddedImage} from '../records.ts';
import {factsOf} from './systems.ts';

/** The two base images: Nano Server and Server Core. */
export type Base = 'nano' | 'core';

/** What an image's name stands for. */
export interface FoundImage {
  /** As the host lists it where the name differs in case only or was an id, else as it was asked for. */
  readonly name: string;
  readonly id: string;
  readonly base: Base;
  readonly release: Release;
}

const releases: readonly Release[] = [2016, 2019, 2022, 2025];

/** `646d6317b02f` begins the id of NanoServer of the host's build: the documents run it by that. */
const idOf = (base: Base, release: Release, system: HostSystem): string => {
  const digits = hexadecimal(seeded(release * 2 + (base === 'nano' ? 0 : 1)), 64);
  return base === 'nano' && release === factsOf(system).release ? `646d6317b02f${digits.slice(12)}` : digits;
};

/** The sizes that the registry's pages and `docker images` of those years show, bytes. */
const sizes: Readonly<Record<Base, Readonly<Record<Release, number>>>> = {
  nano: {2016: 1_170_000_000, 2019: 252_000_000, 2022: 296_000_000, 2025: 482_000_000},
  core: {2016: 11_000_000_000, 2019: 4_990_000_000, 2022: 4_650_000_000, 2025: 5_780_000_000},
};

const revisions: Readonly<Record<Release, string>> = {2016: '0', 2019: '1', 2022: '1', 2025: '1'};

/** The version that an image of a release has, `10.0.17763.1`. */
export const imageVersion = (release: Release): string => `${builds[release]}.${revisions[release]}`;

const tags: Readonly<Record<Base, readonly (readonly [tag: string, release: Release])[]>> = {
  nano: [
    ['sac2016', 2016],
    ['1809', 2019],
    ['ltsc2019', 2019],
    ['ltsc2022', 2022],
    ['ltsc2025', 2025],
  ],
  core: [
    ['ltsc2016', 2016],
    ['1809', 2019],
    ['ltsc2019', 2019],
    ['ltsc2022', 2022],
    ['ltsc2025', 2025],
  ],
};

const osImages: readonly (readonly [name: string, base: Base])[] = [
  ['NanoServer', 'nano'],
  ['WindowsServerCore', 'core'],
];

const repositories: readonly (readonly [name: string, base: Base])[] = [
  ['mcr.microsoft.com/windows/nanoserver', 'nano'],
  ['mcr.microsoft.com/windows/servercore', 'core'],
];

/** Docker's names for the same over the years; not listed, but they work. */
const otherNames: readonly (readonly [name: string, base: Base])[] = [
  ['nanoserver', 'nano'],
  ['windowsservercore', 'core'],
  ['microsoft/nanoserver', 'nano'],
  ['microsoft/windowsservercore', 'core'],
];

/** The images that a host lists: its OS images, then Docker's with their tags. */
export function imagesOf(host: HostId, system: HostSystem): readonly Image[] {
  const own = factsOf(system).release;
  const image = (name: string, base: Base, release: Release, isOsImage: boolean): Image => ({
    host,
    id: imageId(idOf(base, release, system)),
    name,
    version: imageVersion(release),
    publisher: 'CN=Microsoft',
    isOsImage,
    sizeBytes: sizes[base][release],
  });
  return [
    ...osImages.map(([name, base]) => image(name, base, own, true)),
    ...repositories.flatMap(([name, base]) =>
      tags[base].map(([tag, release]) => image(`${name}:${tag}`, base, release, false)),
    ),
  ];
}

/** An image beside the catalogue, as a host lists it. */
export const addedImage = (host: HostId, {name, id, base, release}: AddedImage): Image => ({
  host,
  id: imageId(id),
  name,
  version: imageVersion(release),
  publisher: 'CN=Microsoft',
  isOsImage: !/[/:]/.test(name),
  sizeBytes: sizes[base][release],
});

/**
 * An image that a document names and the catalogue has not, of the host's own build, so that it runs there. What its
 * name is like tells which base it has; a name that is the beginning of an id is that.
 */
export function imageLike(system: HostSystem, name: string, random: Random): AddedImage {
  const digits = hexadecimal(random, 64);
  const asId = name.toLowerCase().replace(/^sha256:/, '');
  const isId = /^(?=.*\d)[0-9a-f]{12,64}$/.test(asId);
  return {
    name: isId ? `image-${asId.slice(0, 12)}` : name,
    id: isId ? asId + digits.slice(asId.length) : digits,
    base: /core/i.test(name) ? 'core' : 'nano',
    release: factsOf(system).release,
  };
}

/** The same as findImage, also among the images that a host has beside the catalogue. */
export function findImageOf(
  {system, images}: {readonly system: HostSystem; readonly images: readonly AddedImage[]},
  asked: string,
): FoundImage | undefined {
  const wanted = asked.trim().toLowerCase();
  const digits = wanted.replace(/^sha256:/, '');
  const isMeant = ({name, id}: AddedImage): boolean =>
    [wanted, `${wanted}:latest`].includes(name.toLowerCase()) ||
    `${name.toLowerCase()}:latest` === wanted ||
    (/^[0-9a-f]{4,64}$/.test(digits) && id.startsWith(digits));
  return findImage(system, asked) ?? images.find(isMeant);
}

/** The names of the images that a host lists. */
export const imageNames = (): string[] => [
  ...osImages.map(([name]) => name),
  ...repositories.flatMap(([name, base]) => tags[base].map(([tag]) => `${name}:${tag}`)),
];

/**
 * What a name (without regard to case, with or without a tag) or the beginning of an id, four digits or more, stands
 * for on a host of `system`. Without a tag, or with `latest`, it is the host's own build.
 */
export function findImage(system: HostSystem, asked: string): FoundImage | undefined {
  const own = factsOf(system).release;
  const wanted = asked.trim().toLowerCase();
  for (const [name, base] of osImages)
    if (wanted === name.toLowerCase()) return {name, id: idOf(base, own, system), base, release: own};
  const colon = wanted.lastIndexOf(':');
  const repository = colon < 0 ? wanted : wanted.slice(0, colon);
  const tag = colon < 0 ? 'latest' : wanted.slice(colon + 1);
  for (const [name, base] of [...repositories, ...otherNames]) {
    if (name !== repository) continue;
    const release = tag === 'latest' ? own : tags[base].find(([known]) => known === tag)?.[1];
    return release && {name: wanted, id: idOf(base, release, system), base, release};
  }
  return findById(system, wanted.replace(/^sha256:/, ''));
}

function findById(system: HostSystem, digits: string): FoundImage | undefined {
  if (!/^[0-9a-f]{4,64}$/.test(digits)) return undefined;
  const own = factsOf(system).release;
  for (const [osName, base] of osImages)
    for (const release of releases) {
      const id = idOf(base, release, system);
      if (!id.startsWith(digits)) continue;
      const [repository] = repositories.find(([, of]) => of === base) ?? [osName];
      const tag = tags[base].find(([, of]) => of === release)?.[0] ?? 'latest';
      return {name: release === own ? osName : `${repository}:${tag}`, id, base, release};
    }
  return undefined;
}
