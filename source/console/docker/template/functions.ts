import type {Json} from '../../format/json.ts';
import {TemplateFault} from './template.ts';
import {isObject, isTrue, templateText} from './values.ts';

type Given = readonly Json[];

const text = (given: Given, index: number): string => templateText(given[index] ?? '');
const number = (given: Given, index: number): number => Number(given[index] ?? 0);

function compare(left: Json, right: Json): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return templateText(left) < templateText(right) ? -1 : templateText(left) > templateText(right) ? 1 : 0;
}

const [first, second] = [(given: Given) => given[0] ?? null, (given: Given) => given[1] ?? null];

/** `%s`, `%d`, `%q`, `%v`, `%%`, with widths up to three digits. */
function printf(given: Given): string {
  let next = 1;
  return text(given, 0).replace(
    /%(-?)(\d{0,3})([sdqvt%])/g,
    (match, left: string, width: string, verb: string) => {
      if (verb === '%') return '%';
      if (next >= given.length) return `%!${match.slice(-1)}(MISSING)`;
      const value = given[next] ?? null;
      next += 1;
      const shown = verb === 'q' ? JSON.stringify(templateText(value)) : templateText(value);
      return left === '-' ? shown.padEnd(Number(width)) : shown.padStart(Number(width));
    },
  );
}

function index(given: Given): Json {
  return given.slice(1).reduce<Json>((value, key) => {
    if (Array.isArray(value)) {
      const item: Json | undefined = value[Number(key)];
      if (item === undefined)
        throw new TemplateFault(
          `template: :1: error calling index: index out of range: ${templateText(key)}`,
        );
      return item;
    }
    return isObject(value) ? (value[templateText(key)] ?? '') : null;
  }, first(given));
}

const functions: Readonly<Record<string, (given: Given) => Json>> = {
  json: given => JSON.stringify(first(given)),
  upper: given => text(given, 0).toUpperCase(),
  lower: given => text(given, 0).toLowerCase(),
  title: given => text(given, 0).replace(/\b\p{L}/gu, letter => letter.toUpperCase()),
  trim: given => text(given, 0).trim(),
  join: given => {
    const list = first(given);
    return Array.isArray(list) ? list.map(templateText).join(text(given, 1)) : templateText(list);
  },
  split: given => text(given, 0).split(text(given, 1)),
  truncate: given => text(given, 0).slice(0, Math.max(0, number(given, 1))),
  pad: given => {
    const spaces = (count: number) => ' '.repeat(Math.min(100, Math.max(0, count)));
    const shown = text(given, 0);
    return shown === '' ? '' : spaces(number(given, 1)) + shown + spaces(number(given, 2));
  },
  len: given => {
    const value = first(given);
    if (Array.isArray(value)) return value.length;
    return isObject(value) ? Object.keys(value).length : templateText(value).length;
  },
  index,
  print: given => given.map(templateText).join(''),
  println: given => `${given.map(templateText).join(' ')}\n`,
  printf,
  eq: given => given.slice(1).some(other => templateText(other) === text(given, 0)),
  ne: given => templateText(second(given)) !== text(given, 0),
  lt: given => compare(first(given), second(given)) < 0,
  le: given => compare(first(given), second(given)) <= 0,
  gt: given => compare(first(given), second(given)) > 0,
  ge: given => compare(first(given), second(given)) >= 0,
  and: given => given.find(value => !isTrue(value)) ?? given.at(-1) ?? null,
  or: given => given.find(isTrue) ?? given.at(-1) ?? null,
  not: given => !isTrue(first(given)),
};

/** A function of docker's templates. Throws a TemplateFault for one that there is not. */
export function callFunction(name: string, given: Given): Json {
  const known = Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (!known) throw new TemplateFault(`template parsing error: template: :1: function "${name}" not defined`);
  return known(given);
}
