import {describe, expect, test} from '@jest/globals';
import type {Image} from '../../../source/model/image.ts';
import {check} from '../../../source/store/create/check.ts';
import {type Draft, emptyDraft} from '../../../source/store/create/draft.ts';
import {fieldOf} from '../../../source/store/text-field.ts';
import {container, snapshot} from '../../support/hand-made.ts';

const image = (name: string, isOsImage = false) => ({name, isOsImage}) as Image;
const host = {
  ...snapshot({containers: [container('Demo')]}),
  images: [
    image('NanoServer', true),
    image('WindowsServerCore', true),
    image('mcr.microsoft.com/windows/nanoserver:1809'),
  ],
};

const draft = (more: Partial<Draft>): Draft => ({...emptyDraft('CON1', 'NanoServer'), ...more});
const faultOf = (more: Partial<Draft>) => Object.fromEntries(check(draft(more), host).faults);

describe('a draft', () => {
  test('as it is proposed makes a request that leaves all else to the host', () => {
    const {request, faults} = check(draft({}), host);
    expect(faults.size).toBe(0);
    expect(request).toEqual({name: 'CON1', image: 'NanoServer', command: []});
  });

  test('makes a request with everything that was chosen and typed', () => {
    const given = draft({
      name: fieldOf(' WEB 1 '),
      isolation: 'hyperv',
      network: 'NAT',
      command: fieldOf('cmd /c "echo a b"'),
      memory: fieldOf('2g'),
      processors: fieldOf('4'),
    });
    expect(check(given, host).request).toEqual({
      name: 'WEB 1',
      image: 'NanoServer',
      isolation: 'hyperv',
      network: 'NAT',
      command: ['cmd', '/c', 'echo a b'],
      memoryMiB: 2048,
      processors: 4,
    });
  });

  test.each([
    ['', 'The name of a container cannot be empty'],
    ['a/b', 'The name a/b has a character that a name cannot have'],
    ['demo', 'The name demo is taken'],
  ])('named %j is refused as the name is typed', (name, fault) => {
    expect(faultOf({name: fieldOf(name)})).toEqual({name: fault});
  });

  test('with a name of 300 characters is refused with a short sentence', () => {
    const [fault = ''] = Object.values(faultOf({name: fieldOf('x'.repeat(300))}));
    expect(fault).toMatch(/^The name x+… is too long$/);
    expect(fault.length).toBeLessThan(60);
  });

  test.each(['0', '1.5', '-1', 'two', '99999'])('with %s processors is refused', processors => {
    expect(faultOf({processors: fieldOf(processors)})).toEqual({
      processors: 'Processors are a whole number, 1 or more',
    });
  });

  test.each(['512', 'much', '-1g', '0m', '10k'])('with %s of memory is refused', memory => {
    expect(faultOf({memory: fieldOf(memory)})).toEqual({
      memory: 'The memory is a number and m or g: 512m, 2g',
    });
  });

  test('with an open quote in its command is refused', () => {
    expect(faultOf({command: fieldOf('cmd "echo')})).toEqual({
      command: 'The command has a quote that is not closed',
    });
  });

  test('takes the first image that has what was typed in its name', () => {
    expect(check(draft({narrow: fieldOf('CORE')}), host).request.image).toBe('WindowsServerCore');
    expect(check(draft({narrow: fieldOf('micro 1809')}), host).request.image).toBe(
      'mcr.microsoft.com/windows/nanoserver:1809',
    );
  });

  test('takes an image that the host does not list as it was typed', () => {
    const {request, faults} = check(draft({narrow: fieldOf('microsoft/nanoserver ')}), host);
    expect(request.image).toBe('microsoft/nanoserver');
    expect(faults.size).toBe(0);
  });

  test('on a host without images is refused until one is typed', () => {
    const bare = {...host, images: []};
    expect([...check(draft({image: null}), bare).faults.keys()]).toEqual(['image']);
    expect(check(draft({image: null, narrow: fieldOf('alpine')}), bare).faults.size).toBe(0);
  });
});
