import type {Cmdlet} from '../binding/cmdlet.ts';
import type {NativeCommand} from '../binding/command-table.ts';
import type {Parameter} from '../binding/parameter.ts';
import {syntaxOf} from './syntax.ts';

/** Filters with thirty sets are shown by one of them. */
const mostSets = 6;

const indented = (lines: readonly string[], spaces = 4): string[] =>
  lines.map(line => (line === '' ? '' : ' '.repeat(spaces) + line));

function parameterLines([name, {type, help, position, mandatory, pipeline, aliases = []}]: readonly [
  string,
  Parameter<unknown>,
]): string[] {
  const facts = [
    mandatory ? 'required' : 'optional',
    position === undefined ? 'named' : `position ${position}`,
    ...(pipeline === undefined ? [] : [pipelineWords[pipeline]]),
    ...(aliases.length > 0 ? [`alias ${aliases.join(', ')}`] : []),
  ];
  return [`-${name}${type.isSwitch ? '' : ` <${type.name}>`}`, `    ${help} (${facts.join('; ')})`, ''];
}

const pipelineWords: Readonly<Record<'value' | 'property' | 'both', string>> = {
  value: 'from the pipeline',
  property: 'from a property of what is piped',
  both: 'from the pipeline, or from a property of what is piped',
};

/** What Get-Help says about a cmdlet. */
export function cmdletTopic(cmdlet: Cmdlet, detailed: boolean): readonly string[] {
  const syntax = syntaxOf(cmdlet);
  const shown = syntax.slice(0, mostSets);
  return [
    '',
    'NAME',
    ...indented([cmdlet.name]),
    '',
    'SYNOPSIS',
    ...indented([cmdlet.synopsis]),
    '',
    'SYNTAX',
    ...indented(shown.flatMap((line, index) => (index === 0 ? [line] : ['', line]))),
    ...(syntax.length > mostSets
      ? indented(['', `… and ${syntax.length - mostSets} more of this kind`])
      : []),
    '',
    ...(cmdlet.aliases.length > 0 ? ['ALIASES', ...indented([cmdlet.aliases.join(', ')]), ''] : []),
    ...(detailed
      ? ['PARAMETERS', ...indented(Object.entries(cmdlet.parameters).flatMap(parameterLines))]
      : [`REMARKS`, ...indented([`To see its parameters, type: "Get-Help ${cmdlet.name} -Full".`]), '']),
  ];
}

/** What Get-Help says about a program. */
export const nativeTopic = ({name, synopsis}: NativeCommand): readonly string[] => [
  '',
  'NAME',
  ...indented([name]),
  '',
  'SYNOPSIS',
  ...indented([synopsis]),
  '',
  'REMARKS',
  ...indented([`To see its commands, type: "${name} --help".`]),
  '',
];
