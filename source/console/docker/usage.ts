import type {DockerCommand, Flag} from './declaration.ts';

function flagLine({name, short, kind, help}: Flag): readonly [string, string] {
  const value =
    kind === 'switch' ? '' : ` ${kind === 'text' ? 'string' : kind === 'number' ? 'int' : 'list'}`;
  return [`${short === undefined ? '    ' : `-${short}, `}--${name}${value}`, help];
}

const aligned = (rows: readonly (readonly [string, string])[]): string[] => {
  const widest = rows.reduce((width, [left]) => Math.max(width, left.length), 0);
  return rows.map(([left, right]) => `  ${left.padEnd(widest)}   ${right}`);
};

/** `docker run --help` */
export function usageOf({name, usage, synopsis, flags, under}: DockerCommand): readonly string[] {
  return [
    '',
    `Usage:  docker ${name} ${usage}`,
    '',
    synopsis,
    '',
    ...(under.length > 0
      ? ['Aliases:', `  ${under.map(each => `docker ${each}`).join(', ')}, docker ${name}`, '']
      : []),
    ...(flags.length > 0
      ? ['Options:', ...aligned([...flags].sort((a, b) => (a.name < b.name ? -1 : 1)).map(flagLine))]
      : []),
  ];
}

/** `docker --help` */
export const overview = (commands: readonly DockerCommand[]): readonly string[] => [
  '',
  'Usage:  docker [OPTIONS] COMMAND',
  '',
  'Commands:',
  ...aligned(commands.map(({name, synopsis}) => [name, synopsis])),
  '',
  "Run 'docker COMMAND --help' for more information on a command.",
];
