/** The signs that the dashboard draws with, each one cell, and what stands for each where only ASCII can be shown. */
const substitutes: Readonly<Record<string, string>> = {
  '▸': '>',
  '▹': ')',
  '◆': '*',
  '◇': 'o',
  '●': 'o',
  '‖': '=',
  '▲': '^',
  '▼': 'v',
  '·': '.',
  '…': '~',
  '←': '<',
  '→': '>',
  '↑': '^',
  '↓': 'v',
  '×': 'x',
  '✓': 'v',
  '✗': 'x',
  '•': '-',
  '│': '|',
  '─': '-',
  '–': '-',
  '’': "'",
  '“': '"',
  '”': '"',
};
const signs = new RegExp(`[${Object.keys(substitutes).join('')}]`, 'g');

/** `text`, as wide as before, without our signs that need more than ASCII. Names in other scripts stay as they are. */
export const toAscii = (text: string): string => text.replace(signs, sign => substitutes[sign] ?? sign);
