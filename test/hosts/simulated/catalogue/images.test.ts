import {describe, expect, test} from '@jest/globals';
import {findImage, imageNames, imagesOf} from '../../../../source/hosts/simulated/catalogue/images.ts';
import {hostId} from '../../../../source/model/ids.ts';
import {hostSystems} from '../../../../source/model/isolation.ts';

describe('the images of a host', () => {
  test('begin with the two OS images of its own build, then docker’s with their tags', () => {
    const images = imagesOf(hostId('sim'), 'nano-server');
    expect(images.slice(0, 2).map(({name, version, isOsImage}) => [name, version, isOsImage])).toEqual([
      ['NanoServer', '10.0.17763.1', true],
      ['WindowsServerCore', '10.0.17763.1', true],
    ]);
    expect(images.filter(({isOsImage}) => isOsImage)).toHaveLength(2);
    expect(images.map(({name}) => name)).toEqual(imageNames());
    expect(images.map(({name}) => name)).toContain('mcr.microsoft.com/windows/servercore:ltsc2016');
    expect(images.map(({name}) => name)).toContain('mcr.microsoft.com/windows/nanoserver:sac2016');
  });

  test('have ids, the same for the same release; 646d6317b02f begins that of NanoServer on every host', () => {
    for (const system of hostSystems) {
      const images = imagesOf(hostId('sim'), system);
      for (const {id} of images) expect(id).toMatch(/^[0-9a-f]{64}$/);
      expect(images[0]?.id.startsWith('646d6317b02f')).toBe(true);
      expect(findImage(system, '646d6317b02f')).toMatchObject({name: 'NanoServer', base: 'nano'});
      for (const {name, id, version} of images) {
        const found = findImage(system, name);
        expect(found).toMatchObject({name, id});
        expect(version.startsWith('10.0.')).toBe(true);
        expect(findImage(system, id)?.id).toBe(id);
      }
    }
    const images = imagesOf(hostId('sim'), 'server-2022');
    const idOf = (name: string) => images.find(image => image.name === name)?.id;
    expect(idOf('mcr.microsoft.com/windows/nanoserver:1809')).toBe(
      idOf('mcr.microsoft.com/windows/nanoserver:ltsc2019'),
    );
    expect(idOf('mcr.microsoft.com/windows/nanoserver:ltsc2022')).toBe(idOf('NanoServer'));
  });

  test.each([
    ['nanoserver', 'NanoServer', 2019],
    ['NANOSERVER', 'NanoServer', 2019],
    ['windowsservercore', 'WindowsServerCore', 2019],
    ['microsoft/nanoserver', 'microsoft/nanoserver', 2019],
    ['microsoft/windowsservercore:ltsc2016', 'microsoft/windowsservercore:ltsc2016', 2016],
    ['nanoserver:latest', 'nanoserver:latest', 2019],
    ['mcr.microsoft.com/windows/nanoserver:1809', 'mcr.microsoft.com/windows/nanoserver:1809', 2019],
    ['MCR.microsoft.com/Windows/ServerCore:LTSC2025', 'mcr.microsoft.com/windows/servercore:ltsc2025', 2025],
  ] as const)('%s is %s', (asked, name, release) => {
    expect(findImage('nano-server', asked)).toMatchObject({name, release});
  });

  test.each([
    'ubuntu',
    'nanoserver:ltsc2016',
    'nanoserver:9',
    '',
    ':',
    '646',
    'zzzz',
    'mcr.microsoft.com/windows',
  ])('%p is none', asked => {
    expect(findImage('nano-server', asked)).toBeUndefined();
  });
});
