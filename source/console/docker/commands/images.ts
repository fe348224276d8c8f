import {wildcard} from '../../values/wildcard.ts';
import type {DockerCommand} from '../declaration.ts';
import {daemonFailure} from '../failure.ts';
import {humanSize} from '../human.ts';
import {format} from '../rows.ts';

const titles = {
  ID: 'IMAGE ID',
  Repository: 'REPOSITORY',
  Tag: 'TAG',
  Digest: 'DIGEST',
  CreatedSince: 'CREATED',
  CreatedAt: 'CREATED AT',
  Size: 'SIZE',
};

/** A name and its tag, `latest` where it has none. docker's names have no capitals. */
export function splitName(name: string): {readonly repository: string; readonly tag: string} {
  const colon = name.lastIndexOf(':');
  const isTag = colon > name.lastIndexOf('/');
  return {
    repository: (isTag ? name.slice(0, colon) : name).toLowerCase(),
    tag: isTag ? name.slice(colon + 1) : 'latest',
  };
}

export const images: DockerCommand = {
  name: 'images',
  under: ['image ls', 'image list'],
  usage: '[OPTIONS] [REPOSITORY[:TAG]]',
  synopsis: 'List images',
  least: 0,
  most: 1,
  completes: 'image',
  flags: [
    {name: 'all', short: 'a', kind: 'switch', help: 'Show all images (default hides intermediate images)'},
    {name: 'quiet', short: 'q', kind: 'switch', help: 'Only show image IDs'},
    {name: 'no-trunc', kind: 'switch', help: "Don't truncate output"},
    {name: 'filter', short: 'f', kind: 'list', help: 'Filter output based on conditions provided'},
    {
      name: 'format',
      kind: 'text',
      help: "Format output using a custom template: 'table', 'table TEMPLATE', 'json', 'TEMPLATE'",
    },
  ],
  async *run({flags, words, snapshot}) {
    const {images: all} = await snapshot();
    const [asked] = words;
    const references = flags.list('filter').map(each => {
      const [, name = '', value = ''] = /^([^=]*)=?(.*)$/s.exec(each) ?? [];
      if (name !== 'reference') throw daemonFailure(`invalid filter '${name}'`);
      return value;
    });
    const matches = (pattern: string, repository: string, tag: string): boolean => {
      const holds = wildcard(pattern);
      return holds(repository) || holds(`${repository}:${tag}`);
    };
    const whole = flags.has('no-trunc');
    const listed = all
      .map(image => ({...splitName(image.name), image, digits: image.id.replace(/^sha256:/, '')}))
      .filter(({repository, tag}) =>
        [...(asked === undefined ? [] : [asked]), ...references].every(pattern =>
          matches(pattern, repository, tag),
        ),
      );
    if (flags.has('quiet') && flags.text('format') === undefined) {
      yield* new Set(listed.map(({digits}) => (whole ? `sha256:${digits}` : digits.slice(0, 12))));
      return;
    }
    const rows = listed.map(({repository, tag, image, digits}) => ({
      ID: whole ? `sha256:${digits}` : digits.slice(0, 12),
      Repository: repository,
      Tag: tag,
      Digest: '<none>',
      // No host says when an image was made.
      CreatedSince: 'N/A',
      CreatedAt: 'N/A',
      Size: image.sizeBytes === null ? 'N/A' : humanSize(image.sizeBytes),
    }));
    const table = '{{.Repository}}\t{{.Tag}}\t{{.ID}}\t{{.CreatedSince}}\t{{.Size}}';
    yield* format({titles, rows, table}, flags.text('format'));
  },
};
