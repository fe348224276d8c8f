import {isVisible} from '../text/visible.ts';
import type {HostError} from './host-error.ts';

/** The longest name, in characters, that New-Container takes. */
const longestName = 128;

/** What is wrong with a name for New-Container and `isotop create`: 1 to 128 printable characters but / \ : */
export function nameFault(name: string): Extract<HostError, {kind: 'invalid-name'}> | null {
  if (name.trim() === '') return {kind: 'invalid-name', name, why: 'empty'};
  if ([...name].length > longestName) return {kind: 'invalid-name', name, why: 'too-long'};
  if (/[/\\:]/.test(name) || !isVisible(name)) return {kind: 'invalid-name', name, why: 'character'};
  return null;
}
