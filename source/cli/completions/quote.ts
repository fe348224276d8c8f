/** A text as one word of bash, zsh and other shells of their family, whatever is in it. */
export const shellQuoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** A text as one word of fish, whose '…' knows two escapes. */
export const fishQuoted = (text: string): string =>
  `'${text.replace(/[\\']/g, character => `\\${character}`)}'`;

/** A text as one word of PowerShell. It takes typographic quotes for quotes, too. */
export const powershellQuoted = (text: string): string => `'${text.replace(/['‘’‚‛]/g, '$&$&')}'`;
