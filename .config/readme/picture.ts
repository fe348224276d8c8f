/** Where `npm run pictures` puts them, as seen from the readme. */
export const folder = '.config/pictures/made';

/** A picture in the colours that its reader has. */
const picture = (name: string, words: string): string =>
  [
    '<picture>',
    `  <source media="(prefers-color-scheme: dark)" srcset="${folder}/${name}-dark.svg">`,
    `  <img alt="${words}" src="${folder}/${name}-light.svg">`,
    '</picture>',
  ].join('\n');

/** The places of the readme that show pictures. `text` is the first of them as text (lens.txt). */
export function pictures(text: string): Readonly<Record<string, () => string>> {
  return {
    picture: () =>
      [
        picture(
          'lens',
          'A process container is selected, and its processes are marked among those of the host',
        ),
        '',
        '<details><summary>The same as text</summary>',
        '',
        '```',
        text.trimEnd(),
        '```',
        '',
        '</details>',
      ].join('\n'),
    inside: () =>
      picture(
        'inside',
        'A hyperv container is looked into: none of its processes is on the host, only a worker',
      ),
    demonstration: () =>
      [
        picture(
          'demonstration',
          'A process container and a hyperv container are created, looked into, and one of them is converted',
        ),
        '',
        `The same to play in a terminal: \`asciinema play ${folder}/demonstration.cast\`.`,
      ].join('\n'),
  };
}
