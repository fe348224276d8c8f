import {type FileText, memoryFile, readText, settingsFile} from './files.ts';
import type {SettingsInForce} from './in-force.ts';
import {defaults, type Settings} from './settings.ts';

export interface Loading {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** What the command line says. */
  readonly flags: Partial<Settings>;
  /** The user's file, and the dashboard's own; the usual ones when left out. */
  readonly files?: Places;
}

export interface Places {
  readonly settings: string;
  readonly memory: string;
}

/** The settings of this run, and where they come from. */
export interface Loaded extends Omit<SettingsInForce, 'list'> {
  readonly files: Places;
  /** What the settings file says: what the dashboard remembers is over this. */
  readonly base: Partial<Settings>;
}

/** What was read, as text. */
export interface Texts {
  readonly settings: FileText;
  readonly memory: FileText;
}

/** Files that are longer are others, characters. */
export const largestFile = 1_000_000;

const isThere = (text: FileText): boolean => 'fault' in text || text.text !== null;

function readTexts(files: Places | undefined): {readonly files: Places; readonly texts: Texts} {
  const places = files ?? {settings: settingsFile(), memory: memoryFile()};
  return {
    files: places,
    texts: {
      settings: readText(places.settings, largestFile),
      memory: readText(places.memory, largestFile),
    },
  };
}

/**
 * The settings in force: flags before the environment, before what the dashboard remembers, before the file. What is
 * wrong in them is not in force, and is told. What reads them is loaded only when there is something to read. Never
 * rejects.
 */
export async function loadSettings({environment, flags, files}: Loading): Promise<Loaded> {
  const read = readTexts(files);
  const isSaid =
    isThere(read.texts.settings) ||
    isThere(read.texts.memory) ||
    Object.keys(environment).some(name => name.startsWith('ISOTOP_'));
  if (!isSaid) return {files: read.files, base: {}, settings: {...defaults, ...flags}, faults: []};
  const {readWhole} = await import('./read-whole.ts');
  return {files: read.files, ...readWhole(read.texts, read.files, environment, flags)};
}

/** The same with a list of every setting and where it comes from. */
export async function listSettings({environment, flags, files}: Loading): Promise<Loaded & SettingsInForce> {
  const read = readTexts(files);
  const {readWhole} = await import('./read-whole.ts');
  return {files: read.files, ...readWhole(read.texts, read.files, environment, flags)};
}
