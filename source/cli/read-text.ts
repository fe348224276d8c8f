import {readFile} from 'node:fs/promises';
import {wrong} from './usage-error.ts';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a directory',
  EACCES: 'it cannot be opened',
};

/** So many bytes at the most are read: a document that people wrote is smaller. */
const mostBytes = 10_000_000;

/** A text file, whole. Throws a UsageError for one that cannot be read, or is no text. */
export async function readText(file: string): Promise<string> {
  const bytes = await readFile(file).catch((thrown: NodeJS.ErrnoException) =>
    wrong(`cannot read ${file}: ${reasons[thrown.code ?? ''] ?? thrown.message.replace(/,.*$/s, '')}`),
  );
  if (bytes.length > mostBytes) return wrong(`cannot read ${file}: it is larger than ${mostBytes / 1e6} MB`);
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    return wrong(`cannot read ${file}: it is no text`);
  }
}
