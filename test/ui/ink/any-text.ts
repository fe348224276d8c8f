import fc from 'fast-check';

/** Pieces that terminals, hosts and users put together: every kind of width, joining and escape sequence. */
const pieces: readonly string[] = [
  ...['a', 'Z', ' ', '  ', '~', 'word', 'two words', '1', '#', '*', '\u00a0', '\u3000', '\u00ad'],
  ...[
    'é',
    'e\u0301',
    '\u0301',
    '\u0300\u0301',
    'ß',
    'Я',
    'й',
    'ש',
    'ا',
    'ﷺ',
    'नि',
    'क्षि',
    'ห์',
    'ำ',
    '\u0600',
  ],
  ...['│', '─', '╭', '█', '▸', '◆', '●', '·', '…', '–', '⠿', '\ue0b0'],
  ...[
    '容',
    '器',
    '日本語',
    'カ',
    'ｶ',
    'ﾞ',
    'が',
    'か\u3099',
    '한',
    '\u1112\u1161\u11ab',
    '\u1100\u1100\u1161',
    '！',
    '𠀀',
  ],
  ...[
    '🚀',
    '❤',
    '❤️',
    '☺︎',
    '⌚',
    '👍🏽',
    '🏽',
    '👨‍👩‍👧‍👦',
    '👩🏽‍🚀',
    '🏳️‍🌈',
    '🇩🇪',
    '🇩',
    '🇩🇪🇫',
    '1️⃣',
    '1⃣',
    '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
    '\u200d',
    '\ufe0f',
  ],
  ...['\u200b', '\u200e', '\u202e', '\u2028', '\ufeff', '\u{e0041}', '\ud800', '\udc00', '\u2060'],
  ...[
    '\u001b[31m',
    '\u001b[39m',
    '\u001b[1m',
    '\u001b[2m',
    '\u001b[22m',
    '\u001b[4m',
    '\u001b[24m',
    '\u001b[7m',
    '\u001b[27m',
  ],
  ...[
    '\u001b[0m',
    '\u001b[m',
    '\u001b[1;31;44m',
    '\u001b[38;5;208m',
    '\u001b[38;2;1;2;3m',
    '\u001b[48;2;9;8;7m',
    '\u001b[49m',
  ],
  ...[
    '\u001b[58;5;3m',
    '\u001b[59m',
    '\u001b[9m',
    '\u001b[29m',
    '\u001b[53m',
    '\u001b[55m',
    '\u001b[5m',
    '\u001b[90m',
  ],
  ...['\u001b]8;;https://example.org\u0007', '\u001b]8;;\u0007', '\u001b]0;title\u0007'],
];

/** Escape sequences that do not end, or end where nobody expects it, and lone control characters. */
const broken: readonly string[] = [
  ...[
    '\u001b',
    '\u001b[',
    '\u001b[3',
    '\u001b[;m',
    '\u001b[12345m',
    '\u001b[2J',
    '\u001b[1;',
    '\u001b]',
    '\u001b]8;;',
    '\u009b31m',
  ],
  ...['\t', '\u0007', '\u0000', '\u007f', '\u0085', '\r'],
];

const join = (parts: readonly string[]): string => parts.join('');

/** Text with all of it. */
export const anyText = fc.array(fc.constantFrom(...pieces, ...broken), {maxLength: 14}).map(join);

/** Text whose escape sequences are whole, on some lines. */
export const styledText = fc.array(fc.constantFrom(...pieces, '\n', 'x', ' '), {maxLength: 24}).map(join);
