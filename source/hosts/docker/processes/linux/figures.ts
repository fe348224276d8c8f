import {type ProcessFigures, unknownFigures} from '../../../../model/process.ts';
import {inTurns} from './pace.ts';
import type {Stat} from './stat.ts';
import {kernelUnits} from './units.ts';

/** The figures of processes at one pass: read when they are first asked for, and the same from then on. */
export type Figures = (pid: number) => ProcessFigures;

/** Who asks for more than so many at one pass sorts by a figure, and does not only show some rows. */
const many = 512;

/** Makes the figures of a pass; reads ahead, in turns, when nearly all were asked for at the pass before. */
export function figureReader(
  statOf: (pid: number) => Stat | null,
): (pids: () => Iterable<number>) => Promise<Figures> {
  const {pageBytes, ticksPerSecond} = kernelUnits();
  let asked = new Set<number>();

  return async pids => {
    const wanted = new Set<number>();
    const known = new Map<number, ProcessFigures>();
    const read = (pid: number): ProcessFigures => {
      const stat = statOf(pid);
      const figures: ProcessFigures = stat
        ? {
            ...unknownFigures,
            wsK: (stat.residentPages * pageBytes) / 1024,
            vmM: Math.round(stat.virtualBytes / 1024 ** 2),
            cpuSeconds: stat.cpuTicks / ticksPerSecond,
          }
        : unknownFigures;
      known.set(pid, figures);
      return figures;
    };
    const readAhead = asked.size > many;
    asked = wanted;
    if (readAhead) await inTurns(pids(), read);
    return pid => {
      wanted.add(pid);
      return known.get(pid) ?? read(pid);
    };
  };
}
