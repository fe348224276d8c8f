const left =
  'amber bold brave calm clever crisp dapper eager early fair fleet fond gentle glad golden happy hardy honest humble jolly keen kind lively loyal lucid mellow merry mild nimble noble patient plain polite proud quick quiet ready serene sharp sober solid spry steady stout sunny swift tidy tranquil upbeat vivid warm wise witty zesty'.split(
    ' ',
  );
const right =
  'babbage bell boole cerf church codd curie dijkstra easley engelbart euler floyd galois gauss goedel goldberg hamilton hamming hopper hypatia jacquard kay kepler knuth lamarr lamport liskov lovelace mccarthy moore napier neumann newton noether pascal perlis ritchie shannon stallings tarjan thompson torvalds turing wilkes wirth yalow zuse'.split(
    ' ',
  );

const pick = (words: readonly string[], random: () => number): string =>
  words[Math.floor(random() * words.length)] ?? '';

/** A free name of docker's kind: `calm_hopper`. */
export function randomName(taken: (name: string) => boolean, random: () => number): string {
  for (let tries = 0; ; tries += 1) {
    const name = `${pick(left, random)}_${pick(right, random)}${tries > 4 ? tries : ''}`;
    if (!taken(name)) return name;
  }
}
