import type {Extent} from '../grammar/syntax.ts';
import {raise} from './raise.ts';

/** Longer texts and arrays than these are not made: nobody needs them, and they cost memory. */
export const longestText = 200_000;
export const longestList = 200_000;

/** .NET's own refusal of what does not fit. */
export const tooLong = (place: Extent): never =>
  raise('System.OutOfMemoryException', 'Array dimensions exceeded supported range.', place, {
    category: 'OperationStopped',
    reason: 'OutOfMemoryException',
  });

/** Refuses to make a text of so many characters. */
export function checkLength(characters: number, place: Extent): void {
  if (!(characters <= longestText)) tooLong(place);
}
