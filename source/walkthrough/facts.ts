import type {Isolation} from '../model/isolation.ts';
import {cut} from './compare.ts';
import type {MadeBefore} from './ground.ts';
import type {Step} from './steps.ts';
import {readTable, type Table} from './table.ts';

/** What the tables of a document say of its containers, by name in lower case. */
export type Facts = ReadonlyMap<string, Omit<MadeBefore, 'running'>>;

const titlesOf = {
  name: ['containername', 'name', 'names'],
  id: ['containerid', 'container id', 'id'],
  isolation: ['runtimetype', 'isolation'],
  owner: ['owner'],
  image: ['parentimagename', 'image', 'containerimagename'],
} as const;

/** Titles of which one at least makes a table one of containers. */
const ofContainers = [
  'containername',
  'containerid',
  'container id',
  'runtimetype',
  'parentimagename',
  'owner',
];

function columnOf({titles}: Table, kind: keyof typeof titlesOf): number {
  const lower = titles.map(title => title.toLowerCase());
  const title = titlesOf[kind].find(each => lower.includes(each));
  return title === undefined ? -1 : lower.indexOf(title);
}

/** Whether a table lists containers, each with its name. */
const listsContainers = (table: Table): boolean =>
  table.titles.some(title => ofContainers.includes(title.toLowerCase())) && columnOf(table, 'name') >= 0;

/** Whether only what runs stands in it: the compute systems, or docker's containers with a STATUS. */
const listsRunning = (table: Table): boolean => columnOf(table, 'owner') >= 0;

const isolationOf = (word: string): Isolation | null =>
  /^hyper-?v$/i.test(word) ? 'hyperv' : /^(default|process)$/i.test(word) ? 'process' : null;

/** A docker id of which the document shows the beginning only, or the beginning and the end. */
const beginning = (id: string): string => id.split(cut)[0] ?? '';

function factOf(table: Table, row: readonly string[]): Omit<MadeBefore, 'running'> {
  const cell = (kind: keyof typeof titlesOf): string | null => row[columnOf(table, kind)] || null;
  const id = cell('id');
  const known = id === null ? null : beginning(id).toLowerCase();
  const owner = cell('owner');
  const docker = owner === null ? known !== null && !known.includes('-') : owner.toLowerCase() === 'docker';
  const name = cell('name') ?? '';
  // docker's compute systems have their id as their name, which is not the container's.
  const unnamed =
    docker && known !== null && known !== '' && name.toLowerCase().startsWith(known.slice(0, 8));
  return {
    name: unnamed ? `container-${known.slice(0, 12)}` : name,
    id: known === null || known === '' || (!docker && cut.test(id ?? '')) ? null : known,
    isolation: isolationOf(cell('isolation') ?? ''),
    owner: docker ? 'docker' : 'VMMS',
    image: cell('image'),
  };
}

const tablesOf = (steps: readonly Step[]): readonly Table[] =>
  steps.flatMap(({expected}) => {
    const table = readTable(expected);
    return table && listsContainers(table) ? [table] : [];
  });

/** What all tables of a document say together; the first to say something is believed. */
export function factsOf(steps: readonly Step[]): Facts {
  const facts = new Map<string, Omit<MadeBefore, 'running'>>();
  for (const table of tablesOf(steps))
    for (const row of table.rows) {
      const fact = factOf(table, row);
      if (fact.name === '' || cut.test(fact.name)) continue;
      const known = facts.get(fact.name.toLowerCase());
      facts.set(fact.name.toLowerCase(), {
        ...fact,
        id: known?.id ?? fact.id,
        isolation: known?.isolation ?? fact.isolation,
        owner: known?.owner ?? fact.owner,
        image: known?.image ?? fact.image,
      });
    }
  return facts;
}

/** The containers that what is shown after a command lists, and whether it lists only what runs. */
export function shownContainers(expected: readonly string[]): {names: readonly string[]; running: boolean} {
  const table = readTable(expected);
  if (!table || !listsContainers(table)) return {names: [], running: false};
  const status = table.titles.findIndex(title => title.toUpperCase() === 'STATUS');
  const up = (row: readonly string[]) => status < 0 || /^up\b/i.test(row[status] ?? '');
  const names = table.rows.map(row => factOf(table, row).name).filter(name => name !== '' && !cut.test(name));
  return {names, running: listsRunning(table) || (status >= 0 && table.rows.every(up))};
}
