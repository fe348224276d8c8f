import type {NativeCommand} from '../../../console/binding/command-table.ts';
import {openChannel} from '../../../console/channel.ts';
import type {Io} from './io.ts';
import type {Program, Running, Whereabouts} from './place.ts';
import {runProgram} from './run-program.ts';

/** A program as PowerShell runs it: its lines go through the pipeline, but a shell in a terminal keeps the terminal. */
export function nativeCommand(
  program: Program,
  {place, io, pid, where}: Omit<Running, 'signal' | 'folder'> & {readonly where: Whereabouts},
): NativeCommand {
  return {
    name: program.name,
    synopsis: program.synopsis,
    where: 'inside',
    async *run(words, context) {
      const {scope, signal, writer} = context;
      if (program.reads?.(words)) {
        const status = await runProgram(program, words, {
          place,
          io,
          parentPid: pid,
          folder: where.folder,
          signal,
        });
        scope.write('LASTEXITCODE', status);
        return;
      }
      const lines = openChannel<string>();
      let rest = '';
      const caught: Io = {
        ...io,
        isTerminal: false,
        print: text => {
          const parts = (rest + text).split('\n');
          rest = parts.pop() ?? '';
          for (const part of parts) lines.send(part);
        },
        complain: text => writer.nativeError(text),
        readLine: async () => ({kind: 'end'}),
        foreground: run => run(signal),
        under: () => caught,
      };
      const done = runProgram(program, words, {
        place,
        io: caught,
        parentPid: pid,
        folder: where.folder,
        signal,
      }).then(
        status => {
          scope.write('LASTEXITCODE', status);
          if (rest !== '') lines.send(rest);
          lines.end();
        },
        (thrown: unknown) => lines.end(thrown),
      );
      yield* lines;
      await done;
    },
  };
}
