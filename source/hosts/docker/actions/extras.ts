import * as z from 'zod';
import {fail} from '../../../model/host-error.ts';
import type {Environment} from '../connection/target.ts';
import {readPublish} from './publish.ts';

const words = z.array(z.string()).default([]);

/** What docker's own flags may ask for beyond a request's fields, by their names; the rest is not understood. */
const extrasSchema = z.object({
  env: words,
  volume: words,
  mount: words,
  publish: words,
  expose: words,
  label: words,
  hostname: z.string().optional(),
  workdir: z.string().optional(),
  user: z.string().optional(),
  restart: z.string().optional(),
  tty: z.boolean().optional(),
});

/** The two halves of a request to an engine. */
export interface CreateParts {
  readonly config: Readonly<Record<string, unknown>>;
  readonly hostConfig: Readonly<Record<string, unknown>>;
}

/** Translates them. A variable without a value gets that of `environment`, as docker does it. */
export function extraParts(
  extras: Readonly<Record<string, unknown>> | undefined,
  environment: Environment,
): CreateParts {
  const {success, data} = extrasSchema.safeParse(extras ?? {});
  if (!success) return {config: {}, hostConfig: {}};
  const {env, volume, mount, publish, expose, label, hostname, workdir, user, restart, tty} = data;
  const variables = env.flatMap(text => {
    if (text.includes('=')) return [text];
    const value = environment[text];
    return value === undefined ? [] : [`${text}=${value}`];
  });
  const unnamed = volume.filter(text => !hasSource(text));
  const ports = publish.flatMap(readPublish);
  const exposed = [...ports.map(({port}) => port), ...expose.map(withProtocol)];
  return {
    config: {
      ...(variables.length > 0 && {Env: variables}),
      ...(unnamed.length > 0 && {Volumes: Object.fromEntries(unnamed.map(target => [target, {}]))}),
      ...(exposed.length > 0 && {ExposedPorts: Object.fromEntries(exposed.map(port => [port, {}]))}),
      ...(label.length > 0 && {Labels: Object.fromEntries(label.map(labelPair))}),
      ...(hostname !== undefined && {Hostname: hostname}),
      ...(workdir !== undefined && {WorkingDir: workdir}),
      ...(user !== undefined && {User: user}),
      ...(tty === true && {Tty: true}),
    },
    hostConfig: {
      ...(volume.length > unnamed.length && {Binds: volume.filter(hasSource)}),
      ...(mount.length > 0 && {Mounts: mount.map(readMount)}),
      ...(ports.length > 0 && {PortBindings: bindingsOf(ports)}),
      ...(restart !== undefined && {RestartPolicy: readPolicy(restart)}),
    },
  };
}

/** `C:\data` has a colon too, and no source. */
const hasSource = (volume: string): boolean => volume.replace(/^[a-zA-Z]:(?=[\\/])/, '').includes(':');

function labelPair(text: string): [string, string] {
  const at = text.indexOf('=');
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

const withProtocol = (port: string): string => (port.includes('/') ? port : `${port}/tcp`);

function bindingsOf(ports: ReturnType<typeof readPublish>): Record<string, unknown[]> {
  const bindings: Record<string, unknown[]> = {};
  for (const {port, hostIp, hostPort} of ports) {
    const others = bindings[port] ?? [];
    bindings[port] = [...others, {HostIp: hostIp, HostPort: hostPort}];
  }
  return bindings;
}

/** `type=bind,source=/a,target=/b,readonly` */
function readMount(text: string): Record<string, unknown> {
  const fields = new Map(
    text.split(',').map(field => {
      const at = field.indexOf('=');
      return at < 0 ? [field, 'true'] : [field.slice(0, at), field.slice(at + 1)];
    }),
  );
  const first = (...names: string[]) =>
    names.map(name => fields.get(name)).find(value => value !== undefined);
  const target = first('target', 'destination', 'dst');
  if (target === undefined)
    return fail({kind: 'invalid-value', what: 'a mount', value: text, expected: 'type=…,source=…,target=…'});
  return {
    Type: first('type') ?? 'volume',
    Source: first('source', 'src') ?? '',
    Target: target,
    ReadOnly: ['true', '1'].includes(first('readonly', 'ro') ?? 'false'),
  };
}

function readPolicy(text: string): {Name: string; MaximumRetryCount?: number} {
  const [, name, count] = /^(no|always|unless-stopped|on-failure)(?::(\d+))?$/.exec(text) ?? [];
  if (name === undefined)
    return fail({
      kind: 'invalid-value',
      what: 'the restart policy',
      value: text,
      expected: 'no, always, unless-stopped or on-failure:COUNT',
    });
  return count === undefined ? {Name: name} : {Name: name, MaximumRetryCount: Number(count)};
}
