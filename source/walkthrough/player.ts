import type {Console} from '../console/console.ts';
import type {ConsoleRecord} from '../console/record.ts';
import type {Environment} from '../console/shell.ts';
import type {Reading} from '../model/reading.ts';
import {type BegunStep, beginStep} from './begin-step.ts';
import {readDocument} from './document.ts';
import {factsOf} from './facts.ts';
import {finishStep, type Result} from './finish-step.ts';
import type {LiveGround} from './ground.ts';
import {playableSections} from './play-document.ts';
import {readingOf} from './reading.ts';
import {noteTerminals, type Stage} from './stage.ts';
import {type Standing, standingBefore} from './standing.ts';
import type {Step} from './steps.ts';

/** A step that is about to be run. */
export interface Beginning {
  /** As it is to be typed; empty where there is nothing to type: a bare prompt, or no way to where it runs. */
  readonly command: string;
  /** What was done that the document does not say, in words. */
  readonly assumed: readonly string[];
  /** Whether its section begins with it, on a fresh host. */
  readonly fresh: boolean;
}

/** Plays the steps of a document one by one, and takes them back, on one host and in whatever console it is given. */
export interface Player {
  readonly reading: Reading;
  readonly host: LiveGround['host'];
  /** What its consoles are opened with. */
  readonly environment: Environment;
  /** A fresh host for the section of this step. Returns what the document does not say, in words. */
  enter(console: Console, step: number): Promise<readonly string[]>;
  /** Goes where a step runs; to a fresh host where another section was played last. */
  begin(console: Console, step: number): Promise<Beginning>;
  /** Runs the step that was begun last, and judges it. */
  finish(console: Console): Promise<{readonly result: Result; readonly records: readonly ConsoleRecord[]}>;
  /** Remembers host, console and what is known; what it returns goes back to that, as often as it is called. */
  keep(console: Console): () => Promise<void>;
  close(): Promise<void>;
}

/** A step and what follows it in its section. */
interface Cue {
  readonly section: number;
  readonly steps: readonly [Step, ...Step[]];
}

/** Where the player is. */
interface Place {
  /** Of those that have commands; null before the first. */
  readonly section: number | null;
  readonly standing: Standing | null;
  readonly begun: {readonly cue: Cue; readonly step: BegunStep} | null;
}

/** Reads a document for a live ground. `name` is what it is called when it has no heading. */
export function createPlayer(text: string, name: string, ground: LiveGround): Player {
  const document = readDocument(text);
  const sections = playableSections(document);
  const facts = factsOf(sections.flatMap(({steps}) => steps));
  const cues = sections.flatMap(({steps}, section) =>
    steps.map((step, index): Cue => ({section, steps: [step, ...steps.slice(index + 1)]})),
  );
  const terminals = noteTerminals();
  let place: Place = {section: null, standing: null, begun: null};
  /** Empties consoles: their variables are gone, and they are on the host. */
  const emptied = new WeakMap<Console, () => void>();

  const stageOf = (console: Console): Stage => ({ground, console, terminals});
  const cueOf = (step: number): Cue => {
    const cue = cues[step];
    if (!cue) throw new RangeError(`the document has no step ${step}`);
    return cue;
  };

  /** Its beginning is remembered when a console is seen for the first time. */
  function emptyOf(console: Console): () => void {
    const known = emptied.get(console) ?? console.shell.keep();
    emptied.set(console, known);
    return known;
  }

  async function enterSection(console: Console, section: number): Promise<Standing> {
    emptyOf(console)();
    await ground.renew();
    terminals.take();
    const standing = await standingBefore(sections[section]?.steps ?? [], facts, ground);
    place = {section, standing, begun: null};
    return standing;
  }

  return {
    reading: readingOf(document, sections, name),
    host: ground.host,
    environment: terminals.environment,
    async enter(console, step) {
      ground.chance(step);
      return (await enterSection(console, cueOf(step).section)).assumed;
    },
    async begin(console, step) {
      const cue = cueOf(step);
      emptyOf(console);
      ground.chance(step);
      const fresh = place.section !== cue.section || place.standing === null;
      const standing =
        fresh || place.standing === null ? await enterSection(console, cue.section) : place.standing;
      const begun = await beginStep(stageOf(console), standing, cue.steps[0]);
      place = {...place, begun: {cue, step: begun}};
      const {command, assumed, obstacle} = begun;
      return {command: obstacle === null ? command : '', assumed, fresh};
    },
    async finish(console) {
      const {begun} = place;
      if (!begun) throw new Error('no step was begun');
      const {result, records, standing} = await finishStep(stageOf(console), begun.step, begun.cue.steps);
      place = {section: begun.cue.section, standing, begun: null};
      return {result, records};
    },
    keep(console) {
      emptyOf(console);
      const then = place;
      const consoleThen = console.shell.keep();
      const hostThen = ground.keep();
      return async () => {
        place = then;
        consoleThen();
        await hostThen();
      };
    },
    close: () => ground.close(),
  };
}
