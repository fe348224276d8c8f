import {toNumber, toText} from './convert.ts';
import {isList, type Value} from './value.ts';

/** Case and accents as PowerShell takes them: names that differ in case only are one. */
const folded = (text: string): string => text.toLowerCase();

let collator: Intl.Collator | undefined;

/** Orders texts as people do, without regard to case. */
export function compareTexts(left: string, right: string, caseSensitive = false): number {
  if (caseSensitive) return left < right ? -1 : left > right ? 1 : 0;
  if (folded(left) === folded(right)) return 0;
  collator ??= new Intl.Collator('en', {sensitivity: 'accent'});
  return collator.compare(left, right) || (folded(left) < folded(right) ? -1 : 1);
}

const orderNumbers = (left: number, right: number): number => (left < right ? -1 : left > right ? 1 : 0);

/** Below, at or above 0; null where the two cannot be ordered. The left value decides as what they are compared. */
export function order(left: Value, right: Value, caseSensitive = false): number | null {
  if (left === null || right === null) return left === right ? 0 : left === null ? -1 : 1;
  if (typeof left === 'string') return compareTexts(left, toText(right), caseSensitive);
  if (typeof left === 'number' || typeof left === 'boolean') {
    const number = toNumber(right);
    return number === null ? null : orderNumbers(Number(left), number);
  }
  if (isList(left)) return null;
  switch (left.kind) {
    case 'enum':
      return compareTexts(left.name, toText(right), caseSensitive);
    case 'duration': {
      const other =
        !isList(right) && typeof right === 'object' && right.kind === 'duration' ? right.milliseconds : null;
      return other === null ? null : orderNumbers(left.milliseconds, other);
    }
    case 'datetime': {
      if (typeof right === 'object' && !isList(right) && right.kind === 'datetime')
        return orderNumbers(left.at, right.at);
      const at = typeof right === 'string' ? Date.parse(right) : Number.NaN;
      return Number.isNaN(at) ? null : orderNumbers(left.at, at);
    }
    case 'instance':
      return left.text === '' ? null : compareTexts(left.text, toText(right), caseSensitive);
    case 'hashtable':
    case 'block':
    case 'type':
      return null;
  }
}

/** -eq */
export function equals(left: Value, right: Value, caseSensitive = false): boolean {
  if (left === right) return true;
  if (left === null || right === null) return false;
  if (typeof left === 'boolean' && typeof right === 'string') return left === (right !== '');
  return order(left, right, caseSensitive) === 0;
}
