import {customObject} from '../values/instance.ts';
import type {Value} from '../values/value.ts';
import type {ErrorRecord} from './error-record.ts';
import {categoryInfo} from './render.ts';

/** An error as scripts see it: in $Error, and in $_ of a catch. */
export function errorObject(record: ErrorRecord): Value {
  return {
    ...customObject(
      [
        ['Exception', customObject([['Message', record.message]])],
        ['FullyQualifiedErrorId', record.id],
        ['CategoryInfo', categoryInfo(record)],
        ['TargetObject', record.target?.name ?? null],
      ],
      'System.Management.Automation.ErrorRecord',
    ),
    text: record.message,
  };
}
