/** A step of the demonstration: what is pressed or typed, what the screen then shows, and how long it is looked at. */
export interface DemonstrationStep {
  /** One after the other, each seen before the next. */
  readonly keys?: readonly string[];
  /** Typed character by character. */
  readonly text?: string;
  readonly shows?: string;
  /** In ms of the recording. */
  readonly pause: number;
}

const key = (...keys: readonly string[]): DemonstrationStep => ({keys, pause: 250});

/** The form from its opening to its end. */
const create = (
  name: string,
  image: string,
  choices: readonly DemonstrationStep[],
  said: string,
): readonly DemonstrationStep[] => [
  {keys: ['c'], shows: 'Create a container', pause: 900},
  key('ctrl+u', 'ctrl+k'),
  {text: name, pause: 400},
  key('tab'),
  {text: image, pause: 500},
  key('tab'),
  ...choices,
  {keys: ['enter'], shows: said, pause: 2800},
];

/**
 * The documents' isolation demonstration, as a journey that is played twice: by a test, in the real program, and by
 * what records the pictures of the readme.
 */
export const demonstration: readonly DemonstrationStep[] = [
  {shows: 'Press c to create one', pause: 1800},
  ...create('WINCONT', 'windowsservercore', [], 'WINCONT started'),
  ...create('HYPVCON', 'nanoserver', [{keys: ['right'], pause: 700}], 'HYPVCON started'),
  {keys: ['i'], shows: 'Inside HYPVCON', pause: 3200},
  {keys: ['i', 'k', 'i'], shows: 'Inside WINCONT', pause: 3200},
  {keys: ['i', 'j', 'v'], shows: 'Convert HYPVCON to process?', pause: 2800},
  {keys: ['y'], shows: 'HYPVCON converted', pause: 3500},
];
