/** A command line as it would be typed again, for the host's log of events. */
export function originOf(argv: readonly string[]): string {
  return ['isotop', ...argv.map(quoted)].join(' ');
}

const quoted = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
