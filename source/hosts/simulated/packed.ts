import type {ContainerProcess, OwnProcess} from './records.ts';

/** Texts that stand many times in a state, each kept once and named by its place. */
export class Words {
  readonly list: string[];
  readonly #places: Map<string, number>;

  constructor(list: readonly string[]) {
    this.list = [...list];
    this.#places = new Map(this.list.map((word, place) => [word, place]));
  }

  placeOf(word: string): number {
    const known = this.#places.get(word);
    if (known !== undefined) return known;
    this.#places.set(word, this.list.length);
    return this.list.push(word) - 1;
  }

  /** Throws for a place that has no word. */
  at(place: number): string {
    const word = this.list[place];
    if (word === undefined) throw new RangeError(`there is no word ${place}`);
    return word;
  }
}

/** In the place of null: no Id and no place is negative. */
const none = -1;
const orNone = (value: number | null): number => value ?? none;
const orNull = (value: number): number | null => (value === none ? null : value);

/** Appends a process of a container to a row of numbers. */
export function packKit(row: number[], words: Words, {pid, name, parentPid}: ContainerProcess): void {
  row.push(pid, words.placeOf(name), orNone(parentPid));
}

/** The processes of such a row. Throws when it is none. */
export function unpackKit(row: readonly number[], words: Words): ContainerProcess[] {
  const processes: ContainerProcess[] = [];
  for (let at = 0; at < row.length; at += 3)
    processes.push({
      pid: numberAt(row, at),
      name: words.at(numberAt(row, at + 1)),
      parentPid: orNull(numberAt(row, at + 2)),
    });
  return processes;
}

function numberAt(row: readonly number[], at: number): number {
  const number = row[at];
  if (number === undefined) throw new RangeError('a row is cut');
  return number;
}

/** Appends a process of the host to a row of numbers. */
export function packOwn(row: number[], words: Words, own: OwnProcess): void {
  const {pid, parentPid, name, user, session, startedAt} = own;
  row.push(
    pid,
    orNone(parentPid),
    words.placeOf(name),
    user === null ? none : words.placeOf(user),
    session,
    startedAt,
  );
}

/** The processes of such a row. Throws when it is none. */
export function unpackOwn(row: readonly number[], words: Words): OwnProcess[] {
  const processes: OwnProcess[] = [];
  for (let at = 0; at < row.length; at += 6) {
    const user = numberAt(row, at + 3);
    processes.push({
      pid: numberAt(row, at),
      parentPid: orNull(numberAt(row, at + 1)),
      name: words.at(numberAt(row, at + 2)),
      user: user === none ? null : words.at(user),
      session: numberAt(row, at + 4),
      startedAt: numberAt(row, at + 5),
    });
  }
  return processes;
}
