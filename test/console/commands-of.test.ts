import {describe, expect, test} from '@jest/globals';
import {commandsOf} from '../../source/console/commands-of.ts';
import {parse} from '../../source/console/grammar/parse.ts';

const needsMore = (text: string): boolean => {
  const parsed = parse(text);
  return parsed.kind === 'fault' && parsed.fault.incomplete;
};
const texts = (block: string): readonly string[] => commandsOf(block, needsMore).map(({text}) => text);

describe('the commands of a pasted block', () => {
  test('with prompts, only lines with one', () => {
    const block =
      'PS C:\\> Get-Container\n\nName State\n---- -----\nA    Off\n\nPS C:\\> Start-Container A\n';
    expect(texts(block)).toEqual(['Get-Container', 'Start-Container A']);
  });

  test('the prompt says where a line runs', () => {
    const block = '[WINCONT]: PS C:\\> gps\nPS C:\\> gps\nC:\\>dir\nPS C:\\some folder> x';
    expect(commandsOf(block, needsMore)).toEqual([
      {place: {kind: 'inside', container: 'WINCONT'}, text: 'gps'},
      {place: {kind: 'host'}, text: 'gps'},
      {place: {kind: 'here'}, text: 'dir'},
      {place: {kind: 'host'}, text: 'x'},
    ]);
  });

  test('a command goes on over lines, with or without the sign of that', () => {
    expect(texts('PS C:\\> Get-Process |\n>> sort Id\nrow\nPS C:\\> 1')).toEqual([
      'Get-Process |\nsort Id',
      '1',
    ]);
    expect(texts('Get-Process `\n  -Name x\n\noutput')).toEqual(['Get-Process `\n  -Name x']);
  });

  test('without prompts, the lines up to the first blank one', () => {
    expect(texts('\n\ndocker top 1f8b\n\n3964 ping\n')).toEqual(['docker top 1f8b']);
    expect(texts('a\r\nb\r\n\r\nc')).toEqual(['a', 'b']);
  });

  test('a bare prompt and an empty block are no command', () => {
    expect(texts('PS C:\\>')).toEqual([]);
    expect(texts('\n \n')).toEqual([]);
  });

  test('an error that a document shows is output', () => {
    const block = 'get-process -Name ping\n\nget-process : Cannot find\nAt line:1 char:1\n+ get-process';
    expect(texts(block)).toEqual(['get-process -Name ping']);
  });
});
