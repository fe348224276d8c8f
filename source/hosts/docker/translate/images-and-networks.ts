import {compareNames} from '../../../model/compare-names.ts';
import {type HostId, imageId, networkId} from '../../../model/ids.ts';
import type {Image} from '../../../model/image.ts';
import type {Network} from '../../../model/network.ts';
import type {ImageListAnswer, NetworkListAnswer} from '../answers/engine-answer.ts';

/** Microsoft's own base images. */
const windowsBase = /^mcr\.microsoft\.com\/windows(\/|$)/;

/** One row a tag; an image without any is called by its short id, as docker does. */
export function imagesOf(host: HostId, answer: ImageListAnswer): Image[] {
  return answer
    .flatMap(({Id, RepoTags, Size, Labels}) => {
      const tags = RepoTags.filter(tag => tag !== '<none>:<none>');
      const publisher = Labels['org.opencontainers.image.vendor'] ?? Labels['vendor'] ?? null;
      const names = tags.length > 0 ? tags.map(splitTag) : [{name: shortId(Id), version: '<none>'}];
      return names.map(({name, version}) => ({
        host,
        id: imageId(Id),
        name,
        version,
        publisher,
        isOsImage: windowsBase.test(name),
        sizeBytes: Size ?? null,
      }));
    })
    .sort((a, b) => compareNames(a.name, b.name) || compareNames(a.version, b.version));
}

/** `registry:5000/name:tag` in its two parts; the tag is what follows the last colon behind the last slash. */
export function splitTag(reference: string): {readonly name: string; readonly version: string} {
  const colon = reference.lastIndexOf(':');
  if (colon <= reference.lastIndexOf('/')) return {name: reference, version: 'latest'};
  return {name: reference.slice(0, colon), version: reference.slice(colon + 1)};
}

export const shortId = (id: string): string => id.replace(/^sha256:/, '').slice(0, 12);

export function networksOf(host: HostId, answer: NetworkListAnswer): Network[] {
  return answer
    .map(({Id, Name, Driver}) => ({
      host,
      id: networkId(Id),
      name: Name,
      kind: Driver === 'null' || Driver === '' ? 'none' : Driver,
    }))
    .sort((a, b) => compareNames(a.name, b.name));
}
