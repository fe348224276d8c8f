import {afterAll, beforeAll, describe, expect, test} from '@jest/globals';
import {openTyped} from './support/typed.ts';

const typed = openTyped();
beforeAll(async () => {
  await typed.type('$con = New-Container ALPHA -ContainerImageName nanoserver');
  await typed.type('New-Container "two words" -ContainerImageName nanoserver');
});
afterAll(() => typed.close());

/** The lines that Tab offers at the end of a line. */
async function offered(line: string): Promise<string[]> {
  const {start, end, candidates} = await typed.console.complete(line, line.length);
  return candidates.map(candidate => line.slice(0, start) + candidate + line.slice(end));
}

describe('completion', () => {
  test.each([
    ['get-containeri', ['Get-ContainerImage']],
    ['Get-Process | wher', ['Get-Process | Where-Object']],
    ['$x = (new-c', ['$x = (New-Container']],
    ['Stop-Container -P', ['Stop-Container -Passthru', 'Stop-Container -PipelineVariable']],
    ['Stop-Container a', ['Stop-Container ALPHA']],
    ['Stop-Container -Name t', ["Stop-Container -Name 'two words'"]],
    ['Stop-Container "tw', ['Stop-Container "two words"']],
    ['Set-Container ALPHA -RuntimeType h', ['Set-Container ALPHA -RuntimeType HyperV']],
    ['New-Container X -SwitchName V', ["New-Container X -SwitchName 'Virtual Switch'"]],
    ['Get-Process csr', ['Get-Process csrss']],
    [
      'Get-Container | select Cont',
      ['Get-Container | select ContainerName', 'Get-Container | select ContainerId'],
    ],
    [
      'Get-Process | sort Handles, W',
      ['Get-Process | sort Handles, WS', 'Get-Process | sort Handles, WorkingSet'],
    ],
    ['$co', ['$con']],
    ['Start-Container $con.ContainerN', ['Start-Container $con.ContainerName']],
    ['docker rest', ['docker restart']],
    ['docker stop A', ['docker stop ALPHA']],
    ['docker run --iso', ['docker run --isolation']],
    ['docker run --isolation=h', ['docker run --isolation=hyperv']],
    ['docker run --isolation p', ['docker run --isolation process']],
    ['docker container l', ['docker container ls', 'docker container list', 'docker container logs']],
    ['Get-Help Measure', ['Get-Help Measure-Object']],
    ['nope x', []],
  ])('%s', async (line, lines) => {
    expect((await offered(line)).sort()).toEqual([...lines].sort());
  });

  test('in a container only what is there is offered', async () => {
    await typed.type('Start-Container ALPHA; Enter-PSSession -ContainerName ALPHA');
    expect(await offered('Get-Cont')).toEqual([]);
    expect(await offered('Get-Pro')).toEqual(['Get-Process']);
    await typed.type('exit');
  });
});
