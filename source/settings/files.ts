import {readFileSync, statSync} from 'node:fs';
import {dirname, join} from 'node:path';
import envPaths from 'env-paths';
import {defaultStateFile} from '../hosts/state-file.ts';
import {systemCode} from '../model/system-code.ts';
import type {SettingsFault} from './fault.ts';

/**
 * The user's settings: `$XDG_CONFIG_HOME/isotop/settings.json`, usually below `~/.config`; on Windows below `%APPDATA%`.
 */
export const settingsFile = (): string => join(envPaths('isotop', {suffix: ''}).config, 'settings.json');

/** Where the dashboard remembers what was changed in it: beside the simulated host's own state. */
export const memoryFile = (): string => join(dirname(defaultStateFile()), 'dashboard.json');

/** A file's text; null when there is none, or why it cannot be read. */
export type FileText = {readonly text: string | null} | {readonly fault: SettingsFault};

/** A settings file is read whole and at once: nothing waits that cannot be read in a moment (a pipe, a disk's worth). */
export function readText(file: string, largest: number): FileText {
  try {
    const stats = statSync(file, {throwIfNoEntry: false});
    if (stats === undefined) return {text: null};
    if (!stats.isFile()) return {fault: {kind: 'no-file', file}};
    if (stats.size > largest) return {fault: {kind: 'too-large', file}};
    return {text: readFileSync(file, 'utf8')};
  } catch (thrown) {
    const code = systemCode(thrown);
    // A folder on the way to it is a file, or is not there any more.
    return code === 'ENOTDIR' || code === 'ENOENT'
      ? {text: null}
      : {fault: {kind: 'unreadable', file, reason: code}};
  }
}
