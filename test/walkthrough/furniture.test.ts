import {expect, test} from '@jest/globals';
import {makeGround} from '../../source/cli/play-ground.ts';
import {playDocument} from '../../source/walkthrough/play-document.ts';

const block = (...commands: string[]) => `# One\n\n\`\`\`\n${commands.join('\n')}\n\`\`\`\n`;

async function play(text: string) {
  const results = [];
  for await (const {passed, assumed} of playDocument(text, makeGround)) results.push({passed, assumed});
  return results;
}

test('an image that a document names and the host lacks is made first', async () => {
  expect(await play(block('New-Container -Name A -ContainerImageName ContosoWeb | Start-Container'))).toEqual(
    [{passed: true, assumed: ['there is an image ContosoWeb']}],
  );
});

test('so are an image of docker’s, whatever flags stand before it, and an image by the beginning of its id', async () => {
  expect(
    await play(
      block(
        'docker run -d -p 80:80 --name web contoso/web:2 ping -t localhost',
        'docker run -d 3f2a91b0c7d4',
      ),
    ),
  ).toEqual([
    {passed: true, assumed: ['there is an image contoso/web:2', 'there is an image 3f2a91b0c7d4']},
    {passed: true, assumed: []},
  ]);
});

test('so is a switch', async () => {
  expect(
    await play(block('New-Container -Name A -ContainerImageName NanoServer -SwitchName "Lab network"')),
  ).toEqual([{passed: true, assumed: ['there is a switch Lab network']}]);
});

test('what differs in one letter from what is there is a typing error, and not made', async () => {
  for (const command of [
    'New-Container -Name A -ContainerImageName NanoServr',
    'New-Container -Name A -ContainerImageName NanoServer -SwitchName NUT',
    'docker run -d mcr.microsoft.com/windows/nanoserver:1808 ping -t localhost',
  ])
    expect(await play(block(command))).toEqual([{passed: false, assumed: []}]);
});

test('an image that a command fails for is not made', async () => {
  const text = block(
    'docker run -d contoso/none',
    '',
    'docker: Error response from daemon: No such image: x.',
  );
  expect((await play(text))[0]?.assumed).toEqual([]);
});
