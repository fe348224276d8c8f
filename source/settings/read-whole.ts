import type {FileText} from './files.ts';
import {inForce, type SettingsInForce} from './in-force.ts';
import type {Places, Texts} from './load.ts';
import {readEnvironment, readSettings, type Said} from './read-settings.ts';
import {readMemories, recalled} from './remembered.ts';
import type {Settings} from './settings.ts';

const saidBy = (text: FileText, file: string): Said => {
  if ('fault' in text) return {settings: {}, faults: [text.fault]};
  return text.text === null ? {settings: {}, faults: []} : readSettings(text.text, file);
};

/** All that was read, and what of it is in force. */
export function readWhole(
  texts: Texts,
  files: Places,
  environment: Readonly<Record<string, string | undefined>>,
  flags: Partial<Settings>,
): SettingsInForce & {readonly base: Partial<Settings>} {
  const file = saidBy(texts.settings, files.settings);
  const {memory} = texts;
  const memories = readMemories('text' in memory ? (memory.text ?? '') : '');
  return {
    base: file.settings,
    ...inForce({
      file,
      dashboard: recalled(memories, file.settings),
      environment: readEnvironment(environment),
      flags,
    }),
  };
}
