import type {Offer} from '../flags.ts';
import {type Completed, type CompletedFlag, type CompletedSubcommand, valuedFlags} from './declared.ts';
import {shellQuoted} from './quote.ts';

/** The call that offers it; `:` offers nothing. */
function call(offer: Offer | null): string {
  switch (offer?.kind) {
    case 'words':
      return `_isotop_words ${offer.words.map(shellQuoted).join(' ')}`;
    case 'files':
      return '_isotop_files';
    case 'listed':
      return `_isotop_listed ${offer.list}`;
    case undefined:
      return ':';
  }
}

/** A branch of a `case`. */
const branch = (pattern: string, commands: string): string => `    ${pattern}) ${commands} ;;`;

const flagsOf = (flags: readonly CompletedFlag[]): string => flags.map(({spelling}) => spelling).join(' ');

function flagBranches({dashboard, subcommands}: Completed): string {
  return [dashboard, ...subcommands]
    .filter(({flags}) => flags.length > 0)
    .map(({name, flags}) => branch(shellQuoted(name), `_isotop_flag ${flagsOf(flags)}`))
    .join('\n');
}

const operandBranch = ({name, offer, isMany}: CompletedSubcommand): string =>
  branch(name, isMany ? call(offer) : `((operands > 0)) || ${call(offer)}`);

/**
 * The completion of bash, 3.2 and newer. It needs no bash-completion: words that readline takes apart at `=` and `:`
 * are put together again by itself.
 */
export function bashScript(all: Completed): string {
  const commands = all.subcommands.filter(({takesCommand}) => takesCommand).map(({name}) => name);
  return `# bash completion for isotop: eval "$(isotop completions bash)"

# Makes the candidate what is to stand behind the quote.
_isotop_escape() {
  local index character plain=$candidate
  candidate=''
  for ((index = 0; index < \${#plain}; index += 1)); do
    character=\${plain:index:1}
    case $quote$character in
      "''") candidate+="'\\\\''" ;;
      \\"[\\"\\$\\\`\\\\]) candidate+=\\\\$character ;;
      *) candidate+=$character ;;
    esac
  done
}

# Offers what begins with the current word, without regard to case. Lines are words, and what follows a tab in them is
# told by other shells.
_isotop_offer() {
  local candidate folding
  folding=$(shopt -p nocasematch)
  shopt -s nocasematch
  while IFS= read -r candidate; do
    candidate=\${candidate%%$'\\t'*}
    [[ -n $candidate && \${candidate:0:\${#word}} == "$word" ]] || continue
    candidate=\${candidate:\${#skipped}}
    if [[ -z $quote ]]; then printf -v candidate '%q' "$candidate"; else _isotop_escape; fi
    COMPREPLY+=("$lead$candidate")
  done
  $folding
}

_isotop_words() { _isotop_offer < <(printf '%s\\n' "$@"); }

_isotop_listed() {
  _isotop_offer < <("\${words[0]/#\\~\\//$HOME/}" complete "$1" \${host[@]+"\${host[@]}"} 2>/dev/null)
}

_isotop_files() {
  compopt -o default 2>/dev/null
  local path
  while IFS= read -r path; do COMPREPLY+=("$lead\${path:\${#skipped}}"); done < <(compgen -f -- "$word")
  compopt -o filenames 2>/dev/null
}

# A word as the shell will give it to the program.
_isotop_unquoted() {
  case $1 in
    \\'*\\' | \\"*\\") printf '%s' "\${1:1:\${#1}-2}" ;;
    *) local value=\${1/#\\~\\//$HOME/}; printf '%s' "\${value//\\\\/}" ;;
  esac
}

# Offers flags that were not given yet.
_isotop_flag() {
  local flag
  for flag in "$@"; do
    [[ " \${given[*]-} " == *" $flag "* ]] || _isotop_words "$flag"
  done
}

_isotop_value() {
  case $1 in
${valuedFlags(all)
  .map(({spelling, offer}) => branch(spelling, call(offer)))
  .join('\n')}
  esac
}

_isotop() {
  COMPREPLY=()
  local -a words=() given=() host=()
  local rest=\${COMP_LINE:0:COMP_POINT} index piece

  # The words as the shell will take them: bash cuts them at = and :, too.
  for ((index = 0; index <= COMP_CWORD; index += 1)); do
    piece=\${COMP_WORDS[index]}
    if [[ $rest == [[:space:]]* || $index -eq 0 ]]; then
      while [[ $rest == [[:space:]]* ]]; do rest=\${rest#?}; done
      words+=('')
    fi
    if [[ \${rest:0:\${#piece}} != "$piece" ]]; then piece=$rest; fi
    rest=\${rest:\${#piece}}
    words[\${#words[@]} - 1]+=$piece
  done

  # What stands before the current word.
  local subcommand='' operands=0 after='' flag='' last=$((\${#words[@]} - 1))
  for ((index = 1; index < last; index += 1)); do
    piece=\${words[index]}
    if [[ -n $after ]]; then operands=$((operands + 1)); continue; fi
    if [[ -n $flag ]]; then
      if [[ $flag == --host || $flag == --state ]]; then host+=("$flag=$(_isotop_unquoted "$piece")"); fi
      flag=''
      continue
    fi
    case $piece in
      --) after=yes ;;
      --*=*)
        given+=("\${piece%%=*}")
        case $piece in --host=* | --state=*) host+=("\${piece%%=*}=$(_isotop_unquoted "\${piece#*=}")") ;; esac
        ;;
      ${valuedFlags(all)
        .map(({spelling}) => spelling)
        .join(' | ')})
        given+=("$piece")
        flag=$piece
        ;;
      -*) given+=("$piece") ;;
      *) if [[ -z $subcommand ]]; then subcommand=$piece; else operands=$((operands + 1)); fi ;;
    esac
  done

  # The current word: what is to be matched, the quote before it, and what readline keeps of it.
  local word=\${words[last]} quote='' lead='' skipped='' breaks=''
  if [[ -z $after && -z $flag && $word == --*=* ]]; then
    flag=\${word%%=*}
    if [[ $COMP_WORDBREAKS != *=* ]]; then lead="$flag="; fi
    word=\${word#*=}
  fi
  case $word in [\\'\\"]*) quote=\${word:0:1} word=\${word:1} ;; *) word=\${word//\\\\/} ;; esac
  if [[ $COMP_WORDBREAKS == *:* ]]; then breaks+=:; fi
  if [[ $COMP_WORDBREAKS == *=* ]]; then breaks+='='; fi
  if [[ -n $breaks && -z $quote && $word == *[$breaks]* ]]; then skipped=\${word%"\${word##*[$breaks]}"}; fi

  if [[ -n $flag ]]; then
    _isotop_value "$flag"
    return
  fi
  if [[ -n $after ]]; then
    case $subcommand in
      ${commands.join(' | ')})
        _isotop_files
        return
        ;;
    esac
  elif [[ $word == -* ]]; then
    case $subcommand in
${flagBranches(all)}
    esac
    _isotop_flag ${flagsOf(all.global)}
    return
  elif [[ -z $subcommand ]]; then
    _isotop_words ${all.subcommands.map(({name}) => name).join(' ')}
    return
  fi
  case $subcommand in
${all.subcommands
  .filter(({offer}) => offer !== null)
  .map(operandBranch)
  .join('\n')}
  esac
}

complete -F _isotop isotop`;
}
