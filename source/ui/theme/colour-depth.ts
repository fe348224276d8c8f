/** How many colours a terminal can show; `none` when nobody wants any. */
export type ColourDepth = 'none' | '16' | '256' | 'truecolour';

/** Terminals that show all colours and do not always say so in COLORTERM. */
const trueColourTerms = /-direct|truecolor|^(xterm-)?(kitty|ghostty)|^alacritty|^foot|^wezterm/;

/**
 * What the environment says of the terminal's colours. NO_COLOR, when it is not empty, means none (no-color.org).
 */
export function colourDepthOf(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): ColourDepth {
  const term = env['TERM'] ?? '';
  if ((env['NO_COLOR'] ?? '') !== '' || term === 'dumb') return 'none';
  if (/^(truecolor|24bit)$/.test(env['COLORTERM'] ?? '') || trueColourTerms.test(term)) return 'truecolour';
  if (env['WT_SESSION'] !== undefined || platform === 'win32') return 'truecolour';
  if (env['TERM_PROGRAM'] === 'iTerm.app') return 'truecolour';
  return /256/.test(term) || env['TERM_PROGRAM'] === 'Apple_Terminal' ? '256' : '16';
}
