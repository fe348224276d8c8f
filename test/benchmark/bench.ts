// `npm run bench`: measures the built program from outside, in a terminal of 200×60, beside its peers, all in one run.
// Prints a table and writes JSON. Ratios are to `node -e 0`; CPU times hardly depend on what else the machine does.
//   --quick       fewer runs, keys and seconds
//   --plain       also the program with Ink as it is published
//   --minutes N   leave each program alone for so long before its rest and its memory are measured (0)
//   --crowd N     with so many more processes on this machine, which do nothing: peers and an engine list those (0)
//   --only WORD   only programs whose name has the word in it
//   --out FILE    where the JSON goes (bench.json beside what builds remember)
import {writeFileSync} from 'node:fs';
import {cpus, totalmem} from 'node:os';
import {join} from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import {parseArgs} from 'node:util';
import {memory} from '../../.config/build/paths.ts';
import {changeTenTimesASecond} from './changes.ts';
import {startCrowd} from './crowd.ts';
import {measureCommand} from './measure/command.ts';
import {measureFirstFrame} from './measure/first-frame.ts';
import {measureKeys} from './measure/keys.ts';
import {measureRest} from './measure/rest.ts';
import {recordFrames} from './record-frames.ts';
import {printed, type Result} from './results.ts';
import {setStage} from './stage.ts';
import {median, quantile} from './statistics.ts';
import {rawFrames, recorded, type Subject, subjects} from './subjects.ts';
import {openBenchWindow} from './window.ts';

const {values: options} = parseArgs({
  options: {
    quick: {type: 'boolean', default: false},
    plain: {type: 'boolean', default: false},
    minutes: {type: 'string', default: '0'},
    crowd: {type: 'string', default: '0'},
    only: {type: 'string', default: ''},
    out: {type: 'string', default: join(memory, 'bench.json')},
  },
});
const {starts, seconds, part} = options.quick
  ? {starts: 5, seconds: 8, part: 0.3}
  : {starts: 15, seconds: 20, part: 1};

/** After so long nobody is at a program that was started, ms: some do less then. */
const settled = 12_000;

const note = (text: string) => process.stderr.write(`${text}\n`);

/** One after the other and again from the first, so that what else the machine does hits all alike. */
async function measureStarts(all: readonly Subject[], commands: readonly Subject[]) {
  const frames = new Map(all.map(({name}) => [name, [] as {time: number; cpu: number}[]]));
  const times = new Map(commands.map(({name}) => [name, [] as number[]]));
  for (let run = 0; run < starts; run += 1) {
    note(`start ${run + 1} of ${starts}`);
    for (const subject of all) frames.get(subject.name)?.push(await measureFirstFrame(subject));
    for (const {name, command} of commands) times.get(name)?.push(await measureCommand(command));
  }
  return {frames, times};
}

async function measureRunning(subject: Subject): Promise<Pick<Result, 'keys' | 'rest' | 'underChange'>> {
  note(subject.name);
  const keys = subject.keys.slice(0, Math.ceil(subject.keys.length * part));
  const window = openBenchWindow(subject.command, subject.environment);
  try {
    await window.shows(subject.shows, 20_000);
    // As it was started, and not touched for a while.
    await wait(settled + Number(options.minutes) * 60_000);
    const rest = await measureRest(window, seconds * 1000);
    const still = await measureKeys(window, keys);
    const summary = {
      keys: {
        p50: median(still.times),
        p95: quantile(still.times, 0.95),
        p99: quantile(still.times, 0.99),
        cpu: still.cpu,
        lost: still.lost,
        count: keys.length,
      },
      rest,
    };
    if (subject.state === undefined) return summary;
    const endOfChanges = changeTenTimesASecond(subject.state);
    try {
      await wait(2000);
      const changing = await measureRest(window, (seconds * 1000) / 2);
      const {times} = await measureKeys(window, keys.slice(0, Math.ceil(keys.length / 2)));
      return {
        ...summary,
        underChange: {
          p50: median(times),
          p95: quantile(times, 0.95),
          p99: quantile(times, 0.99),
          cpu: changing.cpu,
          bytesPerSecond: changing.bytesPerSecond,
        },
      };
    } finally {
      endOfChanges();
    }
  } finally {
    window.close();
  }
}

/** The frames of the dashboard of the middle size, written by a program that does nothing else. */
async function framesRaw(known: readonly Subject[]): Promise<readonly Subject[]> {
  const dashboard = known.find(({name}) => name.includes('1000/100'));
  if (!dashboard) return [];
  note('recording frames');
  const subject = recorded(dashboard);
  const file = join(stage.folder, 'frames.json');
  writeFileSync(file, JSON.stringify(await recordFrames(subject)));
  return [rawFrames(subject, join(import.meta.dirname, 'programs', 'raw-frames.ts'), file)];
}

const endCrowd = await startCrowd(Number(options.crowd));
const stage = await setStage({plain: options.plain});
try {
  const known = subjects(stage);
  const all = [...known, ...(await framesRaw(known))].filter(({name}) => name.includes(options.only));
  const node = process.execPath;
  const none: Pick<Subject, 'shows' | 'keys'> = {shows: /x/, keys: []};
  const program = stage.programs[0]?.path ?? '';
  const commands: readonly Subject[] = [
    {...none, name: 'node -e 0', command: [node, '-e', '0']},
    ...stage.states.map(({label, file}) => ({
      ...none,
      name: `isotop ls --json ${label}`,
      command: [node, program, 'ls', '--json', '--state', file],
    })),
  ];
  // What a node that prints a line costs in the same terminal: the least that a first frame can.
  const line: Subject = {
    ...none,
    name: 'node, one line',
    command: [node, '-e', "process.stdout.write('ready');setTimeout(() => {}, 200)"],
    shows: /ready/,
  };
  const {frames, times} = await measureStarts([line, ...all], commands);
  const results: Result[] = commands.map(({name}) => ({
    name,
    command: {median: median(times.get(name) ?? [])},
  }));
  const frameOf = (name: string) => {
    const measured = frames.get(name) ?? [];
    return {median: median(measured.map(({time}) => time)), cpu: median(measured.map(({cpu}) => cpu))};
  };
  results.push({name: line.name, firstFrame: frameOf(line.name)});
  for (const subject of all)
    results.push({
      name: subject.name,
      firstFrame: frameOf(subject.name),
      ...(await measureRunning(subject).catch((error: unknown) => {
        note(`${subject.name}: ${error instanceof Error ? error.message : String(error)}`);
        return {};
      })),
    });
  const machine = {
    node: process.version,
    processors: cpus().map(({model}) => model),
    memoryGiB: totalmem() / 1024 ** 3,
  };
  const empty = {time: results[0]?.command?.median ?? Number.NaN, cpu: frameOf(line.name).cpu};
  writeFileSync(options.out, JSON.stringify({at: new Date().toISOString(), machine, results}, null, 2));
  process.stdout.write(`${printed(results, empty)}\n`);
} finally {
  stage.remove();
  endCrowd();
}
process.exit(0);
