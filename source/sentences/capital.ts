/** A sentence as it stands at the beginning of a line; a name that it begins with stays as it is. */
export const capital = (sentence: string, name?: string): string =>
  name !== undefined && sentence.startsWith(name)
    ? sentence
    : sentence.charAt(0).toUpperCase() + sentence.slice(1);
