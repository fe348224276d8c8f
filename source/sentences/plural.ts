/** `1 container`, `3 containers`: English has two forms; a language with more brings its own. */
export const count = (number: number, one: string, many: string = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`;
