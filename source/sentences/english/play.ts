import {count} from '../plural.ts';

/** What is said of a document that is played. What its commands print is the language's own. */
export const play = {
  /** The language of the documents that are offered first. */
  language: 'en',
  builtIn: 'Built-in walkthroughs: isotop play NAME, or any Markdown document: isotop play FILE',
  documents: {
    isolation: 'One image, two kernels',
    conversion: 'Changing the isolation of a container',
    workers: 'Workers and compute systems',
    cost: 'What isolation costs',
  },
  noJson: 'play has no JSON',
  checkHasJson: 'isotop play --check has',
  title: 'Document',
  step: (step: number, of: number) => `step ${step} of ${of}`,
  end: 'the end',
  auto: 'by itself',
  goingBack: 'going back',
  failed: (steps: number) => `${count(steps, 'step')} not as shown`,
  /** Under what a command printed. */
  asShown: 'as the document shows',
  notAsShown: (difference: string) => `not as the document shows: ${difference}`,
  assumed: (what: string) => `the document leaves unsaid: ${what}`,
  changed: (rows: number, gone: number) =>
    [...(rows > 0 ? [`${rows} changed`] : []), ...(gone > 0 ? [`${gone} gone`] : [])].join(', '),
  atEnd: 'That was the last step: Backspace goes back, the arrows choose a section',
  atStart: 'There is nothing to go back to',
  lastSection: 'This is the last section with commands',
  firstSection: 'This is the first section with commands',
  failedToPlay: (reason: string) => `The step could not be played: ${reason}`,
  failedToOpen: (reason: string) => `The document could not be opened: ${reason}`,
};
