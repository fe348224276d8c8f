import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Metafile} from 'esbuild';
import * as z from 'zod';
import {root} from './paths.ts';

const packageJson = z.object({name: z.string(), version: z.string(), license: z.string().optional()});

/** The folders of the packages that went into the bundle: `node_modules/ink`, `node_modules/@scope/name`. */
function packagesOf(metafile: Metafile): string[] {
  const folders = Object.keys(metafile.inputs).flatMap(input => {
    const parts = /^(?:[^:]*:)?(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input);
    return parts?.[1] === undefined ? [] : [parts[1]];
  });
  return [...new Set(folders)].sort();
}

/** A package's own licence and notices, and those of what it has bundled itself (meow's build/licenses.md). */
async function noticesOf(folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), {withFileTypes: true});
  const files = entries.filter(entry => entry.isFile()).map(({name}) => name);
  if (entries.some(({name}) => name === 'build'))
    files.push(...(await readdir(join(root, folder, 'build'))).map(name => join('build', name)));
  const notices = files.filter(name =>
    /(^|\/)(un)?(licen[cs]es?|notices?|copying)(\.(md|txt))?$/i.test(name),
  );
  return Promise.all(notices.sort().map(name => readFile(join(root, folder, name), 'utf8')));
}

/** The notices of every package in the bundle, which their licences ask to be kept with it. */
export async function licences(metafile: Metafile): Promise<string> {
  const sections = await Promise.all(
    packagesOf(metafile).map(async folder => {
      const {name, version, license} = packageJson.parse(
        JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8')),
      );
      const notices = await noticesOf(folder);
      if (notices.length === 0) {
        if (license === undefined)
          throw new Error(`${name} has no licence that could be kept with the bundle`);
        notices.push(`The package has no other notice than this: licence ${license}.`);
      }
      const title = `${name} ${version}${license === undefined ? '' : ` (${license})`}`;
      return [title, '='.repeat(title.length), ...notices.map(notice => notice.trim())].join('\n\n');
    }),
  );
  return `isotop contains these packages.\n\n${sections.join('\n\n\n')}\n`;
}
