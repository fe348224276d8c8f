/**
 * What runs a session's program in a container with a shell: it chooses the shell where none was asked for, tells its
 * own pid (an engine does not end a program whose session is closed, so that it must be ended from inside) and becomes
 * the program. It says `RS pid RS program RS` first; a program that is not there is status 127 before that.
 */
const script = `if [ $# -eq 0 ]; then
  for shell in bash zsh ksh ash sh; do
    if command -v "$shell" >/dev/null 2>&1; then set -- "$shell"; break; fi
  done
fi
command -v "$1" >/dev/null 2>&1 || exit 127
printf '\\036%s\\036%s\\036' "$$" "$1"
exec "$@"`;

/** The command that runs `command` (empty: the best shell there is) so. */
export const wrapped = (command: readonly string[]): string[] => ['sh', '-c', script, 'isotop', ...command];

const separator = 0x1e;

/** What a wrapper said before its program began. */
export interface Preamble {
  readonly pid: number;
  readonly program: string;
  /** What followed in the same bytes. */
  readonly rest: Buffer;
}

/** Reads it; `unfinished` while more must come, null when these bytes are something else. */
export function readPreamble(bytes: Buffer): Preamble | 'unfinished' | null {
  if (bytes.length === 0) return 'unfinished';
  if (bytes[0] !== separator) return null;
  const second = bytes.indexOf(separator, 1);
  const third = second < 0 ? -1 : bytes.indexOf(separator, second + 1);
  if (third < 0) return bytes.length > 8_192 ? null : 'unfinished';
  return {
    pid: Number(bytes.toString('utf8', 1, second)),
    program: bytes.toString('utf8', second + 1, third),
    rest: bytes.subarray(third + 1),
  };
}

/** A shell's own commands that end every program of the terminal session that `pid` leads: with HUP, then with KILL. */
export const endingScript = (pid: number): string => `end() {
  for folder in /proc/[0-9]*; do
    read -r line <"$folder/stat" 2>/dev/null || continue
    fields=\${line##*) }
    set -- $fields
    if [ "$4" = ${pid} ] || [ "\${folder#/proc/}" = ${pid} ]; then kill "-$signal" "\${folder#/proc/}" 2>/dev/null; fi
  done
}
signal=HUP; end
pause=0; while [ $pause -lt 10 ] && kill -0 ${pid} 2>/dev/null; do sleep 0.1 2>/dev/null || break; pause=$((pause + 1)); done
signal=KILL; end
exit 0`;
