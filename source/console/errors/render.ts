import type {ParseFault} from '../grammar/fault.ts';
import type {ErrorRecord} from './error-record.ts';
import {positionMessage} from './position.ts';

/** On one line; a long name is shown by its two ends. */
function shortened(whole: string): string {
  const text = whole.replace(/\s+/g, ' ');
  return text.length <= 40 ? text : `${text.slice(0, 15)}...${text.slice(-15)}`;
}

/** `ObjectNotFound: (ping:String) [Get-Process], ProcessCommandException` */
export function categoryInfo({category, target, activity, reason}: ErrorRecord): string {
  const about = target === null ? ':' : `${shortened(target.name)}:${shortened(target.type)}`;
  return `${category}: (${about}) [${shortened(activity)}], ${reason}`;
}

const origin = (category: string, id: string): string =>
  `    + CategoryInfo          : ${category}\n    + FullyQualifiedErrorId : ${id}`;

/** An error as PowerShell's console shows it. `source` is the text that was run. */
export function renderError(record: ErrorRecord, source: string): string {
  const {message, invocation, place} = record;
  return [
    invocation === null ? message : `${invocation} : ${message}`,
    ...(place === null ? [] : [positionMessage(source, place)]),
    origin(categoryInfo(record), record.id),
  ].join('\n');
}

/** What is wrong with a script as PowerShell's console shows it: the place first. */
export function renderFault(fault: ParseFault, source: string): string {
  return [
    positionMessage(source, fault),
    fault.message,
    origin('ParserError: (:) [], ParentContainsErrorRecordException', fault.id),
  ].join('\n');
}
