import type {InsideProcess} from '../../../../model/process.ts';
import type {Program} from '../place.ts';

const titles = [
  'Image Name                     PID Session Name        Session#    Mem Usage',
  '========================= ======== ================ =========== ============',
];

const grouped = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, ',');

function row({name, pid, session, wsK}: InsideProcess): string {
  const memory = wsK === null ? 'N/A' : `${grouped(wsK)} K`;
  const sessionName = session === 0 ? 'Services' : 'Console';
  return [
    `${name}.exe`.slice(0, 25).padEnd(25),
    String(pid).padStart(8),
    sessionName.padEnd(16),
    String(session ?? 0).padStart(11),
    memory.padStart(12),
  ].join(' ');
}

export const tasklist: Program = {
  name: 'tasklist',
  listed: () => null,
  synopsis: 'Lists the processes of the container.',
  async run([first], {io, place}) {
    if (first !== undefined) {
      io.complain(`ERROR: Invalid argument/option - '${first}'.\nType "TASKLIST" for all processes.\n`);
      return 1;
    }
    io.print(`${['', ...titles, ...place.life.processes().map(row)].join('\n')}\n`);
    return 0;
  },
};
