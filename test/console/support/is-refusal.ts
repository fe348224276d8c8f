import {parse} from '../../../source/console/grammar/parse.ts';
import type {ConsoleRecord} from '../../../source/console/record.ts';

/** `docker run` makes a container before it starts it: what refuses the start leaves one, as with docker. */
const madeFirst = /^docker (?:container )?run\b/i;
/** One command by itself: nothing before or after it that may have done something. */
const oneCommand = /^[^|;&(){}\n=]*$/;

/** Whether a line was refused as a whole: for its form, or because its only command was. */
export function isRefusal(line: string, records: readonly ConsoleRecord[]): boolean {
  if (parse(line).kind === 'fault') {
    if (records.length !== 1 || records[0]?.kind !== 'error')
      throw new Error(`a line that cannot be read is answered by one error: ${line}`);
    return true;
  }
  const [record, ...more] = records;
  if (more.length > 0 || !oneCommand.test(line) || madeFirst.test(line.trim())) return false;
  return record?.kind === 'error' || record?.kind === 'stderr';
}
