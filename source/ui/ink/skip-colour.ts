/**
 * The end of the colour sequence (`ESC [ 38;5;2 m`) that begins at `start` of `text`, or -1 when none does. Only the
 * ordinary form counts: numbers of at most four digits between semicolons, the first of which is there unless all is
 * empty. Others are left to those who know all of them.
 */
export function skipColour(text: string, start: number): number {
  if (text.charCodeAt(start + 1) !== 0x5b) return -1;
  let digits = 0;
  for (let index = start + 2; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= 0x30 && code <= 0x39) {
      digits += 1;
      if (digits > 4) return -1;
    } else if (code === 0x3b) {
      if (index === start + 2) return -1;
      digits = 0;
    } else return code === 0x6d ? index + 1 : -1;
  }
  return -1;
}
