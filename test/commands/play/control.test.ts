import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, describe, expect, test} from '@jest/globals';
import {type OpenPlay, openPlay} from '../../support/open-play.ts';
import {textOf} from '../../support/screen-text.ts';

const kernels = readFileSync(
  join(import.meta.dirname, '..', '..', 'walkthrough', 'documents', 'two-kernels.md'),
  'utf8',
);

let open: OpenPlay | undefined;
afterEach(async () => {
  await open?.close();
  open = undefined;
});

async function play(text: string, size?: Parameters<typeof openPlay>[1]): Promise<OpenPlay> {
  open = await openPlay(text, size);
  return open;
}

const steps = Number(
  /of (\d+)/.exec(
    await openPlay(kernels).then(async opened => {
      const where = opened.where();
      await opened.close();
      return where;
    }),
  )?.[1],
);

/** All that the screen says, but how wide the lists' columns are, and for a moment what changed. */
const said = ({panes}: OpenPlay) => {
  const {header, lens, footer, panes: shown} = panes();
  return {
    lines: [header, lens, footer].map(textOf),
    panes: shown.map(({pane, rect, title, aside, rows, scroll}) => ({
      pane,
      rect,
      scroll,
      aside: textOf(aside),
      title: textOf(title).split(' · ').slice(0, 2),
      rows: rows.map(({key, line, selected, marked}) =>
        pane === 'document' || pane === 'console' ? textOf(line) : {key, selected, marked},
      ),
    })),
  };
};

describe('a document that is played', () => {
  test.each([
    {columns: 200, rows: 60},
    {columns: 80, rows: 24},
  ])('shows the same screens forth and back at $columns×$rows', async size => {
    const document = await play(kernels, size);
    const screens = [said(document)];
    for (let step = 0; step < steps; step += 1) {
      await document.playStep();
      expect(document.text()).not.toContain('not as the document shows');
      screens.push(said(document));
    }
    expect(document.where()).toContain('the end');
    for (let step = steps - 1; step >= 0; step -= 1) {
      await document.takeBack();
      expect(said(document)).toEqual(screens[step]);
    }
  });
});
