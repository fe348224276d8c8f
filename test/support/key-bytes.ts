const named: Readonly<Record<string, string>> = {
  up: '\u001b[A',
  down: '\u001b[B',
  right: '\u001b[C',
  left: '\u001b[D',
  home: '\u001b[H',
  end: '\u001b[F',
  insert: '\u001b[2~',
  delete: '\u001b[3~',
  pageup: '\u001b[5~',
  pagedown: '\u001b[6~',
  tab: '\t',
  'shift+tab': '\u001b[Z',
  enter: '\r',
  escape: '\u001b',
  backspace: '\u007f',
  space: ' ',
  f1: '\u001bOP',
  f5: '\u001b[15~',
};

/** What a terminal sends for a key, by its name in source/store/key.ts. */
export function bytesOf(key: string): string {
  const control = /^ctrl\+([a-z\]\\^_])$/.exec(key)?.[1];
  if (control !== undefined) return String.fromCharCode(control.charCodeAt(0) & 0x1f);
  const bytes = named[key] ?? (/^[a-z0-9]{2,}$|\+./.test(key) ? undefined : key);
  if (bytes === undefined) throw new Error(`there is no key ${key}`);
  return bytes;
}
