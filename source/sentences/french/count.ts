/** `0 conteneur`, `1 conteneur`, `2 conteneurs`: below two it is the singular, zero too. */
export const count = (number: number, one: string, many: string = `${one}s`): string =>
  `${number} ${number < 2 ? one : many}`;
