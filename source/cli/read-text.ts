import {readFile} from 'node:fs/promises';
import {sentences} from '../sentences/sentences.ts';
import {wrong} from './usage-error.ts';

const {usage} = sentences;
const reasons: Readonly<Record<string, string>> = usage.whyUnread;

/** So many bytes at the most are read: a document that people wrote is smaller. */
const mostBytes = 10_000_000;

/** A text file, whole. Throws a UsageError for one that cannot be read, or is no text. */
export async function readText(file: string): Promise<string> {
  const bytes = await readFile(file).catch((thrown: NodeJS.ErrnoException) =>
    wrong(usage.cannotRead(file, reasons[thrown.code ?? ''] ?? thrown.message.replace(/,.*$/s, ''))),
  );
  if (bytes.length > mostBytes) return wrong(usage.cannotRead(file, usage.tooLarge(mostBytes / 1e6)));
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    return wrong(usage.cannotRead(file, usage.noText));
  }
}
