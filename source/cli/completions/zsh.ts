import type {Offer} from '../flags.ts';
import {type Completed, type CompletedFlag, type CompletedSubcommand, valuedFlags} from './declared.ts';
import {shellQuoted} from './quote.ts';

/** A text as a part of a specification of `_arguments`. */
const part = (text: string): string => text.replace(/[\\[\]:]/g, character => `\\${character}`);

/** What is done for a word, as `_arguments` takes it. */
function action(offer: Offer | null): string {
  switch (offer?.kind) {
    case 'words':
      return `(${offer.words.join(' ')})`;
    case 'files':
      return '_files';
    case 'listed':
      return ` _isotop_listed ${offer.list}`;
    case undefined:
      return ' ';
  }
}

function flagSpec({spelling, summary, value, offer}: CompletedFlag): string {
  const described = `${spelling}${value === null ? '' : '='}[${part(summary)}]`;
  return shellQuoted(value === null ? described : `${described}:${part(value)}:${action(offer)}`);
}

/** Every NAME after the subcommand, or the one. */
const operandSpec = ({operand, offer, isMany}: CompletedSubcommand): string[] =>
  operand === null ? [] : [shellQuoted(`${isMany ? '*' : '2'}:${part(operand)}:${action(offer)}`)];

function subcommandBranch(subcommand: CompletedSubcommand): string {
  const specs = [...subcommand.flags.map(flagSpec), ...operandSpec(subcommand)];
  return `    ${shellQuoted(subcommand.name)})
      specs+=(
${specs.map(spec => `        ${spec}`).join('\n')}
      )
      ;;`;
}

/** The completion of zsh, as the function _isotop of its completion system. */
export function zshScript(all: Completed): string {
  const {global, dashboard, subcommands} = all;
  const takesMore = (each: CompletedSubcommand) => each.flags.length > 0 || each.operand !== null;
  const commands = subcommands.filter(({takesCommand}) => takesCommand).map(({name}) => name);
  return `#compdef isotop
# zsh completion for isotop: isotop completions zsh >~/.zfunc/_isotop, where fpath has ~/.zfunc before compinit runs

# What a host has: a name a line, and after a tab what it is.
_isotop_listed() {
  local -a lines names shown
  lines=("\${(@f)$("\${(Q)words[1]/#\\~\\//$HOME/}" complete $1 $isotop_host 2>/dev/null)}")
  lines=("\${(@)lines:#}")
  names=("\${(@)lines%%$'\\t'*}")
  shown=("\${(@)lines/$'\\t'/  }")
  ((\${#names})) && compadd -M 'm:{[:lower:]}={[:upper:]}' -l -d shown -a names
}

_isotop_subcommands() {
  local -a subcommands
  subcommands=(
${subcommands.map(({name, summary}) => `    ${shellQuoted(`${name}:${summary}`)}`).join('\n')}
  )
  _describe -t subcommands SUBCOMMAND subcommands
}

_isotop() {
  local subcommand='' flag='' index word
  local -a specs isotop_host
  # What stands before the current word.
  for ((index = 2; index < CURRENT; index += 1)); do
    word=\${(Q)words[index]}
    if [[ -n $flag ]]; then
      [[ $flag == --host || $flag == --state ]] && isotop_host+=("$flag=\${word/#\\~\\//$HOME/}")
      flag=''
      continue
    fi
    case $word in
      --)
        if [[ $subcommand == (${commands.join('|')}) ]]; then
          shift index words
          ((CURRENT -= index))
          _normal
          return
        fi
        break
        ;;
      --host=* | --state=*) isotop_host+=("$word") ;;
      ${valuedFlags(all)
        .map(({spelling}) => spelling)
        .join(' | ')})
        flag=$word
        ;;
      -*) ;;
      *) [[ -n $subcommand ]] || subcommand=$word ;;
    esac
  done
  specs=(
    '1:SUBCOMMAND:_isotop_subcommands'
${global.map(flag => `    ${flagSpec(flag)}`).join('\n')}
  )
  case $subcommand in
${[dashboard, ...subcommands].filter(takesMore).map(subcommandBranch).join('\n')}
  esac
  _arguments -S $specs
}

if [[ $funcstack[1] == _isotop ]]; then _isotop "$@"; else compdef _isotop isotop; fi`;
}
