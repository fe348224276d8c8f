import type {Host} from '../hosts/host.ts';
import type {Container} from '../model/container.ts';
import type {Isolation} from '../model/isolation.ts';

/** A container that a document speaks of before making it. What is null, the host decides. */
export interface MadeBefore {
  readonly name: string;
  /** As the document writes it; the beginning of one, for docker's short ids. */
  readonly id: string | null;
  readonly isolation: Isolation | null;
  readonly owner: 'VMMS' | 'docker';
  readonly image: string | null;
  readonly running: boolean;
}

/** The private host that a section is played on, and the means to make what it leaves unsaid. */
export interface Ground {
  readonly host: Host;
  /** Makes a container, and starts it when it was running. */
  makeContainer(made: MadeBefore): Promise<Container>;
  /** Images and switches that a document names and the host lacks: whether it has them, and what makes them. */
  hasImage(name: string): boolean;
  hasSwitch(name: string): boolean;
  makeImage(name: string): Promise<void>;
  makeSwitch(name: string): Promise<void>;
  close(): Promise<void>;
}

/** Makes a fresh host for each section. */
export type MakeGround = () => Promise<Ground>;

/** A ground that goes back to what it was, so that steps can be taken back. */
export interface LiveGround extends Ground {
  /** A fresh host, as a section begins on. */
  renew(): Promise<void>;
  /** Remembers how the host is; what it returns goes back to that, as often as it is called. */
  keep(): () => Promise<void>;
  /** From here on chance is this number's: what is played again comes to the same. */
  chance(number: number): void;
}
