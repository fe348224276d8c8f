import fc from 'fast-check';
import {settingNames} from '../../source/settings/declaration.ts';

const name = fc.constantFrom(...settingNames, '__proto__', 'constructor', 'x');
const entry = fc.constantFrom(
  'processes',
  'containers',
  'stop',
  'left',
  'kill',
  'sessionBack',
  'runc',
  '__proto__',
  'toString',
  '0',
  'wsK',
);
const word = fc.constantFrom(
  'dark',
  'name',
  'id',
  '-id',
  'own',
  'x',
  'c',
  'Ctrl+A',
  'process',
  '',
  '\u001b[2J',
  '容',
);
const own = fc.record(
  {
    key: word,
    title: fc.string(),
    run: fc.oneof(word, fc.string()),
    confirm: fc.boolean(),
    seconds: fc.integer(),
  },
  {requiredKeys: []},
);
const inner = fc.oneof(
  word,
  fc.integer({min: -30, max: 30}),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.array(word, {maxLength: 4}),
  fc.tuple(fc.integer(), fc.integer()),
  fc.jsonValue({maxDepth: 1}),
);
const value = fc.oneof(
  inner,
  fc.dictionary(entry, fc.oneof(inner, fc.dictionary(entry, inner, {maxKeys: 3})), {maxKeys: 4}),
  fc.array(own, {maxLength: 3}),
);
const text = fc.oneof(
  {weight: 6, arbitrary: fc.dictionary(name, value, {maxKeys: 6}).map(settings => JSON.stringify(settings))},
  {weight: 1, arbitrary: fc.json({maxDepth: 2})},
  {weight: 1, arbitrary: fc.string()},
);

/** What somebody may have in a settings file: right, nearly right, spoiled, or something else altogether. */
export const anySettings: fc.Arbitrary<string> = fc
  .tuple(text, fc.nat(), fc.constantFrom('', '', '', ',', '"', '}', '/*', '//', '\u0000'))
  .map(([given, at, piece]) => {
    const place = at % (given.length + 1);
    return given.slice(0, place) + piece + given.slice(place);
  });

/** How often a test tries them: seldom among others; ISOTOP_FUZZ=10000 by hand. */
export const runs = (usual: number): number => Number(process.env['ISOTOP_FUZZ'] ?? usual);
