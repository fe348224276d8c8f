import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {homedir} from 'node:os';
import {join} from 'node:path';
import * as z from 'zod';
import {compareNames} from '../../model/compare-names.ts';

/** What a machine says of the Docker engine that is meant: what the docker command itself would look at. */
export interface DockerSurroundings {
  /** DOCKER_HOST; null when it is not set or empty. */
  readonly dockerHost: string | null;
  /** The context chosen by DOCKER_CONTEXT or by docker's configuration; null for the default one. */
  readonly chosenContext: string | null;
  /** The names of the contexts that docker's configuration holds, `default` not among them. */
  readonly contexts: readonly string[];
  /** Whether there is an engine's socket where engines put theirs. */
  readonly hasDefaultSocket: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

const configuration = z.object({currentContext: z.string().optional()});
const contextFile = z.object({Name: z.string()});

/** Reads docker's surroundings. What docker's configuration has in another form counts as not there. */
export function dockerSurroundings(environment: Environment): DockerSurroundings {
  const folder = environment['DOCKER_CONFIG'] || join(homedir(), '.docker');
  const dockerHost = environment['DOCKER_HOST'] || null;
  const configured = parse(join(folder, 'config.json'), configuration)?.currentContext;
  const chosen = environment['DOCKER_CONTEXT'] || configured || 'default';
  return {
    dockerHost,
    chosenContext: chosen === 'default' ? null : chosen,
    contexts: contextNames(join(folder, 'contexts', 'meta')),
    hasDefaultSocket: existsSync(defaultSocket()),
  };
}

function defaultSocket(): string {
  return process.platform === 'win32' ? '\\\\.\\pipe\\docker_engine' : '/var/run/docker.sock';
}

function contextNames(folder: string): string[] {
  let entries: string[];
  try {
    entries = readdirSync(folder);
  } catch {
    return [];
  }
  return entries
    .flatMap(entry => parse(join(folder, entry, 'meta.json'), contextFile)?.Name ?? [])
    .sort(compareNames);
}

function parse<Shape>(path: string, shape: z.ZodType<Shape>): Shape | null {
  try {
    return shape.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}
