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

const short = `# One

Say *hello*.

\`\`\`powershell
PS C:\\> $a = New-Container -Name A -ContainerImageName NanoServer -SwitchName NAT
\`\`\`

\`\`\`powershell
PS C:\\> Start-Container $a
\`\`\`

## Two

\`\`\`powershell
PS C:\\> Get-Container | Select ContainerName

ContainerName
-------------
B
\`\`\`

## Three

\`\`\`powershell
PS C:\\> Get-Container B | Select RuntimeType

RuntimeType
-----------
     HyperV
\`\`\`
`;

describe('the keys of a document', () => {
  test('Space types the command at hand into the console, a second one finishes that', async () => {
    const document = await play(short);
    document.press('space');
    await document.until(() => document.printed().some(row => /PS C:\\> \$a = N/.test(row)));
    expect(document.where()).toBe('step 1 of 4');
    document.press('space');
    await document.until(() => document.where() === 'step 2 of 4');
    expect(document.printed().join('\n')).toContain('as the document shows');
  });

  test('Backspace while a command is typed leaves it', async () => {
    const document = await play(short);
    const before = said(document);
    document.press('space');
    await document.until(() => document.printed().some(row => /\$a =/.test(row)));
    document.press('backspace');
    await document.until(() => document.printed()[0]?.trim() === 'PS C:\\>');
    expect(said(document)).toEqual(before);
  });

  test('Backspace takes back what a person did after the step', async () => {
    const document = await play(short);
    await document.playStep();
    document.press('2', 's');
    await document.until(() => /Running/.test(document.rows('containers').join()));
    document.press('5');
    await document.takeBack();
    expect(document.rows('containers')).toEqual([]);
  });

  test('the arrows choose a section, which begins on a fresh host with what it speaks of', async () => {
    const document = await play(short);
    await document.playStep();
    await document.pressAndRest('down');
    expect(document.where()).toBe('step 3 of 4');
    expect(document.rows('containers').join()).toMatch(/B /);
    expect(document.rows('containers').join()).not.toMatch(/A /);
    await document.takeBack();
    expect(document.rows('containers').join()).toMatch(/A /);
    document.press('up');
    await document.until(() => document.where() === 'step 1 of 4');
    expect(document.rows('containers')).toEqual([]);
  });

  test('say where there is no other section, and that the last step was played', async () => {
    const document = await play(short);
    await document.pressAndRest('right');
    await document.pressAndRest('right');
    document.press('right');
    await document.said('the last section');
    document.press('space', 'space');
    await document.until(() => document.where().includes('the end'));
    document.press('space');
    await document.said('the last step');
  });

  test('a step that waits for what was typed is played when that is cancelled', async () => {
    const document = await play(short);
    document.press('!');
    document.type('Start-Sleep 600');
    document.press('enter', 'escape', 'space');
    await document.until(() => document.text().includes('· running'));
    document.press('!', 'ctrl+c', 'escape');
    await document.until(() => document.printed().some(row => /PS C:\\> \$a = N/.test(row)));
    document.press('space');
    await document.until(() => document.where() === 'step 2 of 4');
  });

  test('a step that waits for an exit from the console is played after it', async () => {
    const document = await play(short);
    document.press('!');
    document.type('exit');
    // The second one finishes what the first one begins to type, when its turn comes.
    document.press('enter', 'escape', 'space', 'space');
    await document.until(() => document.where() === 'step 2 of 4');
  });

  test('a step that does not what is shown is said to, there and in the margin', async () => {
    const document = await play(short.replace('HyperV\n', 'Hyper\n'));
    await document.pressAndRest('right');
    await document.pressAndRest('right');
    await document.playStep();
    expect(document.printed().join('\n')).toContain('not as the document shows');
    expect(document.where()).toContain('1 step not as shown');
    expect(document.text()).toContain('✗');
  });

  test('what a step changed is marked, and the cursor goes there', async () => {
    const document = await play(short);
    await document.playStep();
    expect(document.title('containers')).toContain('1 changed');
    expect(document.pane('containers').rows[0]?.changed).toBe(true);
    await document.playStep();
    expect(document.title('processes')).toMatch(/9 changed/);
    expect(document.lens()).toContain('A · process');
  });

  test('are what they are elsewhere once a pane has the focus', async () => {
    const document = await play(short);
    document.press('1', 'down');
    expect(document.where()).toBe('step 1 of 4');
    expect(document.footer()).not.toContain('go on');
    document.press('5');
    expect(document.footer()).toContain('Space go on');
  });
});
