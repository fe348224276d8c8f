import {parse} from '../console/grammar/parse.ts';
import {type Document, readDocument, type Section} from './document.ts';
import {factsOf} from './facts.ts';
import type {Result} from './finish-step.ts';
import type {MakeGround} from './ground.ts';
import {playSection} from './play-section.ts';
import {type NeedsMore, type Step, stepsOf} from './steps.ts';

/** A step's result, and the section that it stands in. */
export interface SectionResult extends Result {
  readonly section: Section;
}

const needsMore: NeedsMore = text => {
  const parsed = parse(text);
  return parsed.kind === 'fault' && parsed.fault.incomplete;
};

/** A section that has commands. */
export interface PlayableSection {
  readonly section: Section;
  readonly steps: readonly Step[];
}

/** The sections of a document that have commands, in order. */
export const playableSections = ({sections}: Document): readonly PlayableSection[] =>
  sections.flatMap(section => {
    const steps = stepsOf(section, needsMore);
    return steps.length > 0 ? [{section, steps}] : [];
  });

/** Plays a whole document, each section on a fresh host, one result a step. */
export async function* playDocument(text: string, makeGround: MakeGround): AsyncGenerator<SectionResult> {
  const sections = playableSections(readDocument(text));
  const facts = factsOf(sections.flatMap(({steps}) => steps));
  for (const {section, steps} of sections) {
    const ground = await makeGround();
    try {
      for await (const result of playSection(steps, facts, ground)) yield {...result, section};
    } finally {
      await ground.close();
    }
  }
}
