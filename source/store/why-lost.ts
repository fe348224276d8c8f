import {describe, type HostError} from '../model/host-error.ts';
import {capital} from '../sentences/capital.ts';
import {sentences} from '../sentences/sentences.ts';

/** Why a host is lost: the reason as it begins a line, and the remedy with what joins it to the reason. */
export function whyLost(error: HostError): {readonly reason: string; readonly remedy: string} {
  if (error.kind === 'state-file' && error.fault === 'gone') return sentences.stateFolderGone;
  const {message, remedy} = describe(error);
  return {reason: capital(message), remedy: remedy === null ? '' : `; ${remedy}`};
}
