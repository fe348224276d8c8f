/**
 * Follows what a program makes of the terminal it prints to, so that all of it can be taken back when the program is
 * gone without having done so: a session that was lost, a signal, an editor that was killed.
 */
export interface ModesLeft {
  /** What the program printed, cut anywhere. */
  read(bytes: Uint8Array): void;
  /** What makes the terminal as it was; empty when the program left nothing. */
  restore(): string;
}

const csi = '\u001b[';

/** DEC private modes (xterm's ctlseqs) that are off unless a program sets them. */
const offModes = [
  1, 5, 9, 47, 66, 1000, 1001, 1002, 1003, 1004, 1005, 1006, 1007, 1015, 1016, 1047, 2004, 2026, 2031, 1049,
];
/** And those that are on: wrapping, the cursor. */
const onModes = [7, 25];
const followed: ReadonlySet<number> = new Set([...offModes, ...onModes]);

const sequence =
  /\u001b(?:\[(?<prefix>[?<>])(?<numbers>[\d;]*)(?<final>[hlmu])|(?<keypad>[=>])|(?<charset>\([0AB])|(?<reset>c))/g;
/** The beginning of a sequence that may go on in the next bytes. */
const unfinished = /\u001b(?:\[(?:[?<>][\d;]*)?|\()?$/;
/** Longer than this none is. */
const longest = 256;

export function watchModes(): ModesLeft {
  const modes = new Map<number, boolean>();
  let hasKeypad = false;
  let hasLineDrawing = false;
  let modifiesKeys = false;
  let keyboards = 0;
  let waiting = '';

  function forget(): void {
    modes.clear();
    hasKeypad = false;
    hasLineDrawing = false;
    modifiesKeys = false;
    keyboards = 0;
  }

  function control(prefix: string, numbers: readonly number[], final: string): void {
    if (prefix === '?' && (final === 'h' || final === 'l'))
      for (const number of numbers) if (followed.has(number)) modes.set(number, final === 'h');
    // xterm's modifyOtherKeys, and kitty's stack of keyboard modes.
    if (prefix === '>' && final === 'm' && numbers[0] === 4) modifiesKeys = (numbers[1] ?? 0) > 0;
    if (prefix === '>' && final === 'u') keyboards += 1;
    if (prefix === '<' && final === 'u') keyboards = Math.max(0, keyboards - (numbers[0] || 1));
  }

  return {
    read(bytes) {
      const text = waiting + Buffer.from(bytes).toString('latin1');
      for (const {groups = {}} of text.matchAll(sequence)) {
        const {prefix, numbers = '', final = '', keypad, charset, reset} = groups;
        if (prefix !== undefined) control(prefix, numbers.split(';').map(Number), final);
        else if (keypad !== undefined) hasKeypad = keypad === '=';
        else if (charset !== undefined) hasLineDrawing = charset === '(0';
        else if (reset !== undefined) forget();
      }
      waiting = unfinished.exec(text.slice(-longest))?.[0] ?? '';
    },
    restore() {
      const isLeft = (mode: number, usual: boolean) => (modes.get(mode) ?? usual) !== usual;
      return [
        ...offModes.filter(mode => isLeft(mode, false)).map(mode => `${csi}?${mode}l`),
        ...onModes.filter(mode => isLeft(mode, true)).map(mode => `${csi}?${mode}h`),
        ...(hasKeypad ? ['\u001b>'] : []),
        ...(hasLineDrawing ? ['\u001b(B'] : []),
        ...(modifiesKeys ? [`${csi}>4;0m`] : []),
        ...(keyboards > 0 ? [`${csi}<${keyboards}u`] : []),
      ].join('');
    },
  };
}
