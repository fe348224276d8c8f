import type {Offer} from '../flags.ts';
import {type Completed, type CompletedFlag, type CompletedSubcommand, valuedFlags} from './declared.ts';
import {fishQuoted} from './quote.ts';

/** The options of `complete` that offer it. */
function offered(offer: Offer | null): string {
  switch (offer?.kind) {
    case 'words':
      return `-x -a ${fishQuoted(offer.words.join(' '))}`;
    case 'files':
      return '-r -F';
    case 'listed':
      return `-x -a '(__isotop_listed ${offer.list})'`;
    case undefined:
      return '-x';
  }
}

function flagLine({spelling, summary, value, offer}: CompletedFlag, when: string): string {
  const takes = value === null ? '' : ` ${offered(offer)}`;
  return `complete -c isotop ${when}-l ${spelling.slice(2)} -d ${fishQuoted(summary)}${takes}`;
}

/** Where this subcommand is being typed; '' means the dashboard. */
const within = (name: string): string => `-n '__isotop_in ${name === '' ? '""' : name}' `;

function operandLines({name, offer, isMany}: CompletedSubcommand): string[] {
  if (offer === null) return [];
  const when = isMany ? `__isotop_in ${name}` : `__isotop_in ${name}; and __isotop_first`;
  return [`complete -c isotop -n '${when}' ${offer.kind === 'files' ? '-F' : offered(offer)}`];
}

/** The completion of fish, 3.1 and newer. */
export function fishScript(all: Completed): string {
  const {global, dashboard, subcommands} = all;
  const commands = subcommands.filter(({takesCommand}) => takesCommand).map(({name}) => name);
  return `# fish completion for isotop: isotop completions fish >~/.config/fish/completions/isotop.fish

# The words before the current one that are neither flags nor their values: the subcommand and its NAMEs.
function __isotop_operands
    set -l expected no
    for word in (commandline -opc)[2..-1]
        if test $expected = value
            set expected no
            continue
        end
        switch $word
            case --
                printf '%s\\n' $word
            case ${valuedFlags(all)
              .map(({spelling}) => spelling)
              .join(' ')}
                set expected value
            case '-*'
            case '*'
                printf '%s\\n' $word
        end
    end
end

# Whether the subcommand is this one, and no command is being typed after --.
function __isotop_in
    set -l operands (__isotop_operands)
    set -l commands ${commands.join(' ')}
    if contains -- -- $operands; and contains -- "$operands[1]" $commands
        return 1
    end
    test "$operands[1]" = "$argv[1]"
end

function __isotop_first
    test (count (__isotop_operands)) -eq 1
end

# Whether a command is being typed after --.
function __isotop_in_command
    set -l operands (__isotop_operands)
    contains -- -- $operands; and contains -- "$operands[1]" ${commands.join(' ')}
end

# What a host has: a name a line, and after a tab what it is.
function __isotop_listed
    set -l words (commandline -opc)
    set -l host
    for index in (seq (count $words))
        switch $words[$index]
            case --host --state
                test $index -lt (count $words); and set -a host $words[$index]=(string replace -r '^~/' $HOME/ -- $words[(math $index + 1)])
            case '--host=*' '--state=*'
                set -a host $words[$index]
            case --
                break
        end
    end
    set -l program (string replace -r '^~/' $HOME/ -- $words[1])
    $program complete $argv[1] $host 2>/dev/null
end

complete -c isotop -e
complete -c isotop -f
complete -c isotop -n __isotop_in_command -F
${[
  ...subcommands.map(
    ({name, summary}) => `complete -c isotop ${within('')}-a ${name} -d ${fishQuoted(summary)}`,
  ),
  ...global.map(flag => flagLine(flag, "-n 'not __isotop_in_command' ")),
  ...[dashboard, ...subcommands].flatMap(each => [
    ...each.flags.map(flag => flagLine(flag, within(each.name))),
    ...operandLines(each),
  ]),
].join('\n')}`;
}
