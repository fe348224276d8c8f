import {describe, expect, test} from '@jest/globals';
import {
  imagesOf,
  networksOf,
  splitTag,
} from '../../../../source/hosts/docker/translate/images-and-networks.ts';
import {hostId} from '../../../../source/model/ids.ts';

const host = hostId('docker:test');
const image = (id: string, tags: string[]) => ({
  Id: `sha256:${id.repeat(64)}`,
  RepoTags: tags,
  RepoDigests: [],
  Size: 9,
  Labels: {},
});

describe('an engine’s images', () => {
  test('are listed by name and tag, one row a tag', () => {
    const images = imagesOf(host, [image('b', ['b:2', 'b:1', 'localhost:5000/a:latest'])]);
    expect(images.map(({name, version}) => `${name} ${version}`)).toEqual([
      'b 1',
      'b 2',
      'localhost:5000/a latest',
    ]);
  });

  test('without a name are called by their id', () => {
    expect(imagesOf(host, [image('c', ['<none>:<none>']), image('d', [])])).toMatchObject([
      {name: 'c'.repeat(12), version: '<none>', sizeBytes: 9},
      {name: 'd'.repeat(12)},
    ]);
  });

  test('that are Microsoft’s base images are said to be', () => {
    const images = imagesOf(host, [
      image('e', ['mcr.microsoft.com/windows/nanoserver:ltsc2019', 'mine/windows:1']),
    ]);
    expect(images.map(({isOsImage}) => isOsImage)).toEqual([true, false]);
  });

  test.each([
    ['a', 'a', 'latest'],
    ['a:1', 'a', '1'],
    ['host:5000/a', 'host:5000/a', 'latest'],
    ['host:5000/a/b:1.2', 'host:5000/a/b', '1.2'],
  ])('%s is %s with the tag %s', (reference, name, version) => {
    expect(splitTag(reference)).toEqual({name, version});
  });
});

test('an engine’s networks have its drivers as their kinds', () => {
  const networks = networksOf(host, [
    {Id: '2', Name: 'none', Driver: 'null'},
    {Id: '1', Name: 'bridge', Driver: 'bridge'},
  ]);
  expect(networks.map(({name, kind}) => [name, kind])).toEqual([
    ['bridge', 'bridge'],
    ['none', 'none'],
  ]);
});
