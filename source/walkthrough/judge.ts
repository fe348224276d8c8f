import type {ConsoleRecord} from '../console/record.ts';
import {compare, type Undetermined, type Verdict} from './compare.ts';
import type {Ids} from './ids.ts';

/** What a command came to. */
export interface Outcome {
  /** Lines of its output. */
  readonly lines: readonly string[];
  readonly errors: readonly {readonly id: string; readonly message: string}[];
}

/** The outcome of the records that a console gave. */
export function outcomeOf(records: readonly ConsoleRecord[]): Outcome {
  return {
    lines: records.flatMap(record =>
      record.kind === 'output' || record.kind === 'message' ? record.text.split('\n') : [],
    ),
    errors: records.flatMap(record =>
      record.kind === 'error'
        ? [{id: record.id, message: record.message}]
        : record.kind === 'stderr' && /error|^unable|cannot|no such|^see /im.test(record.text)
          ? [{id: '', message: record.text}]
          : [],
    ),
  };
}

/** The error that a document shows: PowerShell's id, or docker's message. */
export function errorShown(
  expected: readonly string[],
): {readonly id: string} | {readonly message: string} | null {
  const text = expected.join('\n');
  const id = /FullyQualifiedErrorId\s*:\s*([^\n]*(?:\n\s+(?![+\s]*\w+\s*:)\S[^\n]*)*)/.exec(text)?.[1];
  if (id !== undefined) return {id: id.replace(/\s+/g, '')};
  const message = /^(?:docker: )?(?:Error response from daemon: |Error: |Error response: )(.*)$/m.exec(
    text,
  )?.[1];
  return message === undefined ? null : {message};
}

const loose = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s.]+/g, ' ')
    .trim();

/** Whether a command did what the document shows: nothing or an output where it shows one, its error where it shows that. */
export function judge(
  expected: readonly string[],
  {lines, errors}: Outcome,
  ids: Ids,
  undetermined: Undetermined,
): Verdict {
  const wanted = errorShown(expected);
  const [error] = errors;
  if (wanted === null) {
    if (error) return {kind: 'differs', difference: `it failed: ${error.message.split('\n')[0] ?? ''}`};
    if (expected.length === 0) return {kind: 'agrees', ids, notes: []};
    return compare(expected, lines, ids, undetermined);
  }
  if (!error) return {kind: 'differs', difference: 'it succeeded; the document shows an error'};
  if ('id' in wanted)
    return errors.some(({id}) => id.toLowerCase() === wanted.id.toLowerCase())
      ? {kind: 'agrees', ids, notes: []}
      : {
          kind: 'differs',
          difference: `the error is ${error.id || error.message}; the document has ${wanted.id}`,
        };
  return errors.some(({message}) => loose(message).includes(loose(wanted.message)))
    ? {kind: 'agrees', ids, notes: []}
    : {kind: 'differs', difference: `the error is “${error.message}”; the document has “${wanted.message}”`};
}
