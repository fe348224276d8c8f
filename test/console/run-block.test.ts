import {afterEach, beforeEach, expect, test} from '@jest/globals';
import {commandsOf} from '../../source/console/commands-of.ts';
import {type BlockRecord, runBlock} from '../../source/console/run-block.ts';
import {openTyped, type Typed} from './support/typed.ts';

let typed: Typed;
beforeEach(() => {
  typed = openTyped();
});
afterEach(() => typed.close());

async function run(block: string): Promise<BlockRecord[]> {
  const commands = commandsOf(block, text => typed.console.needsMore(text));
  const records: BlockRecord[] = [];
  for await (const record of runBlock(typed.console, commands)) records.push(record);
  return records;
}

test('a block goes into containers and out of them as its prompts say', async () => {
  await typed.type('New-Container A -ContainerImageName nanoserver -RuntimeType HyperV; Start-Container A');
  const id = await typed.type('(Get-Container A).ContainerId');
  const records = await run(
    `PS C:\\> (Get-Process csrss).Count\n3\n[A]: PS C:\\> (Get-Process csrss).SI\n1\n[${id.slice(0, 11)}]: PS C:\\> $env:COMPUTERNAME\nPS C:\\> $env:COMPUTERNAME`,
  );
  expect(records.flatMap(record => (record.kind === 'output' ? [record.text] : []))).toEqual([
    '3',
    '1',
    'A',
    'WIN-NANO',
  ]);
  expect(
    records.flatMap(record => (record.kind === 'command' ? [`${record.prompt} ${record.text}`] : [])),
  ).toEqual([
    'PS C:\\> (Get-Process csrss).Count',
    '[A]: PS C:\\> (Get-Process csrss).SI',
    '[A]: PS C:\\> $env:COMPUTERNAME',
    'PS C:\\> $env:COMPUTERNAME',
  ]);
});

test('a prompt of a container that does not run is an error, and the rest runs', async () => {
  const records = await run('[NOPE]: PS C:\\> gps\nPS C:\\> 1');
  expect(records.map(({kind}) => kind)).toEqual(['command', 'error', 'command', 'output']);
});
