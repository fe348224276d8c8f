/**
 * The addon (0.4.0) reads its table from the beginning of the memory behind a buffer, wherever in it the buffer
 * stands: that is right only for a buffer that shares its memory with no other, and else fails with "Data error".
 */
const {poolSize} = Buffer;
Buffer.poolSize = 0;
export const {UnicodeGraphemesAddon} = await import('@xterm/addon-unicode-graphemes');
Buffer.poolSize = poolSize;
