import type {Sentences} from '../../source/sentences/sentences.ts';

export interface Said {
  readonly text: string;
  /** The numbers that it was given, and the placeholders that came out. */
  readonly given: readonly string[];
}

/** What parameters are given that must be something else than any text; by their names in the English sentences. */
const samples: Readonly<Record<string, readonly unknown[]>> = {
  entered: [true, false],
  focused: [true, false],
  readOnly: [true, false],
  converts: [true, false],
  platform: ['windows', 'linux'],
  doing: ['start', 'convert'],
  sessions: [[7301], [7301, 7302], []],
  marks: [new Proxy({}, {get: (_, name) => `⟨${String(name)}⟩`})],
  code: ['ENOENT', '⟨code⟩'],
  offers: ['', '⟨offers⟩'],
  hidden: [0, 1, 7400],
  others: [0, 1, 7401],
};

/** May be null in the sentences that say something else then. */
const nullable = new Set([
  'via',
  'near',
  'remedy',
  'column',
  'inside',
  'amount',
  'policy',
  'key',
  'isolation',
]);

/** Counts: those that sentences have other forms for. */
const counts = new Set(
  'lines count number containers isolated images onHost inside steps events done all times status'.split(' '),
);

type Sentence = (...given: readonly unknown[]) => unknown;

const isSentence = (value: unknown): value is Sentence => typeof value === 'function';

/** The names of what a sentence takes, as its source says them. */
function parametersOf(sentence: Sentence): readonly string[] {
  const [, list = ''] = /^\(?([^()=]*)\)?\s*=>/.exec(String(sentence)) ?? [];
  return list.split(',').flatMap(name => name.trim() || []);
}

function valuesOf(name: string, index: number): readonly unknown[] {
  const own = samples[name] ?? [`⟨${name}⟩`, ...(counts.has(name) ? [0, 1, 2, 7000 + index] : [])];
  return nullable.has(name) ? [...own, null] : own;
}

/** Everything that can be put into a sentence: each choice of each parameter, beside the first of the others. */
function givenTo(sentence: Sentence): readonly (readonly unknown[])[] {
  const values = parametersOf(sentence).map(valuesOf);
  const first = values.map(([value]) => value);
  return [first, ...values.flatMap((choices, at) => choices.map(choice => first.with(at, choice)))];
}

const textOf = (said: unknown): string => (Array.isArray(said) ? said.join('\n') : String(said));

const numbersOf = (given: readonly unknown[]): readonly string[] =>
  given
    .flat()
    .filter(value => typeof value === 'number')
    .map(String);

function saidWith(sentence: Sentence, given: readonly unknown[]): Said {
  const text = textOf(sentence(...given));
  return {text, given: [...numbersOf(given), ...(text.match(/⟨\w+⟩/g) ?? [])]};
}

export interface Pair {
  readonly path: string;
  readonly english: readonly Said[];
  readonly other: readonly Said[];
}

/** The text of a thing that says something in every way that `english` can be asked to say it. */
const said = (value: unknown, english: unknown): readonly Said[] =>
  isSentence(value) && isSentence(english)
    ? givenTo(english).map(given => saidWith(value, given))
    : [{text: textOf(value), given: []}];

/** Every sentence of two languages, side by side. What one of them has not is said as `undefined`. */
export function pairs(english: object, other: object, path = ''): readonly Pair[] {
  return Object.entries(english).flatMap(([name, value]): readonly Pair[] => {
    const there: unknown = Reflect.get(other, name);
    const here = path === '' ? name : `${path}.${name}`;
    if (typeof value === 'object' && value !== null)
      return pairs(value, typeof there === 'object' && there !== null ? there : {}, here);
    return [{path: here, english: said(value, value), other: said(there, value)}];
  });
}

/** Every text of a language, in every form that it has. */
export const textsOf = (english: Sentences, other: Sentences): readonly (readonly [string, string])[] =>
  pairs(english, other).flatMap(({path, other: all}) => all.map(({text}) => [path, text] as const));
