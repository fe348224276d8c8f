import type {Isolation} from '../../../model/isolation.ts';
import type {ContainerAnswer} from '../answers/container-answer.ts';
import {nameOf} from '../translate/container.ts';
import {shortId} from '../translate/images-and-networks.ts';

/** What the converted container is made from. */
export interface SuccessorWish {
  readonly original: ContainerAnswer;
  /** The image with the original's files. */
  readonly image: string;
  readonly to: Isolation;
  readonly runtime: string;
  readonly platform: 'windows' | 'linux';
}

/** An engine's request for the converted container. */
export interface Successor {
  readonly body: Readonly<Record<string, unknown>>;
  /** Networks to put it on after it is made: a request takes one only. Names with their settings. */
  readonly networks: readonly {readonly name: string; readonly settings: object}[];
}

/** Networks that docker sees to by itself. */
const builtIn = /^(default|bridge|host|none|nat|slirp4netns|pasta|private|container:.*|ns:.*)$/;

/**
 * The request that makes a container again, with all that was asked for when it was made: environment, labels, limits,
 * ports, restart policy, user, health check … What docker gave it by itself (its host name, the names of its unnamed
 * volumes) is turned into a request where that keeps something, and left out where it was only made from its id.
 */
export function successor({original, image, to, runtime, platform}: SuccessorWish): Successor {
  const {Config, HostConfig} = original;
  const networks = networksOf(original);
  const [first, ...others] = inOrder(networks, HostConfig.NetworkMode);
  const {ContainerIDFile: _, Runtime: __, Isolation: ___, ...hostConfig} = HostConfig;
  const {Hostname, ...config} = Config;
  return {
    body: {
      ...config,
      // Its own id's beginning is what a container is called when nobody gave it a host name.
      ...(Hostname !== shortId(original.Id) && {Hostname}),
      Image: image,
      HostConfig: {
        ...hostConfig,
        ...(platform === 'windows' ? {Isolation: to} : {Runtime: runtime}),
        ...mountsOf(original),
        Ulimits: HostConfig.Ulimits.map(limit => ({...limit, Name: ulimitName(limit.Name)})),
        Links: HostConfig.Links.map(linkOf),
      },
      ...(first && {NetworkingConfig: {EndpointsConfig: {[first.name]: first.settings}}}),
    },
    networks: others,
  };
}

/** Volumes without a name of their own are named, so that the new container gets the same ones and no empty ones. */
function mountsOf(original: ContainerAnswer): {Binds: readonly string[]; Mounts: readonly object[]} {
  const {HostConfig, Mounts} = original;
  const volumes = Mounts.filter(({Type, Name}) => Type === 'volume' && Name !== undefined && Name !== '');
  const nameAt = new Map(volumes.map(({Destination, Name}) => [Destination, Name]));
  const asked = HostConfig.Mounts.map(mount => {
    const name = mount.Target === undefined ? undefined : nameAt.get(mount.Target);
    return mount.Type === 'volume' && !mount.Source && name ? {...mount, Source: name} : mount;
  });
  const taken = new Set([
    ...HostConfig.Mounts.map(({Target}) => Target),
    ...HostConfig.Binds.map(targetOfBind),
  ]);
  const pinned = volumes.flatMap(({Name, Destination, RW}) =>
    taken.has(Destination) ? [] : [`${Name}:${Destination}${RW === false ? ':ro' : ''}`],
  );
  return {Binds: [...HostConfig.Binds, ...pinned], Mounts: asked};
}

/** `source:target`, `source:target:ro`; a Windows source has a colon behind its drive. */
export function targetOfBind(bind: string): string {
  const parts = bind.replace(/^[a-zA-Z]:(?=[\\/])/, drive => `${drive[0]}\0`).split(':');
  const [, target = '', rest] = parts;
  // A Windows target has one too.
  return /^[a-zA-Z]$/.test(target) && rest !== undefined ? `${target}:${rest}` : target;
}

function networksOf({Id, NetworkSettings}: ContainerAnswer): Successor['networks'] {
  return Object.entries(NetworkSettings?.Networks ?? {})
    .filter(([name]) => !builtIn.test(name))
    .map(([name, {IPAMConfig, Aliases, Links, DriverOpts}]) => ({
      name,
      settings: {
        ...(IPAMConfig ? {IPAMConfig} : {}),
        ...(DriverOpts ? {DriverOpts} : {}),
        Aliases: Aliases.filter(alias => alias !== shortId(Id)),
        Links,
      },
    }));
}

/** The one that its network mode names goes with the request. */
function inOrder(networks: Successor['networks'], mode: string | undefined): Successor['networks'] {
  const main = networks.filter(({name}) => name === mode);
  return [...main, ...networks.filter(({name}) => name !== mode)];
}

/** Podman answers `RLIMIT_NOFILE` for what it only takes as `nofile`. */
const ulimitName = (name: string): string => name.replace(/^RLIMIT_/, '').toLowerCase();

/** docker answers `/db:/web/alias` for what was asked as `db:alias`. */
function linkOf(link: string): string {
  const [source = '', alias = ''] = link.split(':');
  return `${source.replace(/^\//, '')}:${alias.split('/').at(-1) ?? ''}`;
}

/** The name under which an original waits until its successor is proven. */
export function asideNameOf(original: ContainerAnswer): string {
  return `${nameOf(original)}-isotop-aside-${shortId(original.Id).slice(0, 6)}`;
}
