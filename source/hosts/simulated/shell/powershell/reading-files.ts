import {type Cmdlet, cmdlet} from '../../../../console/binding/cmdlet.ts';
import {parameter} from '../../../../console/binding/parameter.ts';
import {integer, many, oneOf, switchType, text} from '../../../../console/binding/types.ts';
import {customObject} from '../../../../console/values/instance.ts';
import {nothing} from '../../../../console/values/value.ts';
import {wildcard} from '../../../../console/values/wildcard.ts';
import {FileFault, type Files, fileAt, filesIn, type StoredFile} from '../../files/files.ts';
import {nameOf, resolvePath, root} from '../../files/path.ts';
import {chosenFiles, existing} from './chosen-files.ts';
import {attempt, className, type FileGround, management, onePath, paths} from './file-call.ts';
import {fileObject, fileProperties} from './file-object.ts';

/** The cmdlets that look at files, and those that go through folders. */
export function readingFiles(ground: FileGround): readonly Cmdlet[] {
  const {life, where} = ground;

  const getLocation = cmdlet({
    name: 'Get-Location',
    module: management,
    className: className('Get-Location'),
    aliases: ['gl', 'pwd'],
    synopsis: 'Gives the current folder.',
    where: 'inside',
    parameters: {},
    async *run() {
      yield customObject([['Path', where.folder]], 'System.Management.Automation.PathInfo');
    },
  });

  const setLocation = cmdlet({
    name: 'Set-Location',
    module: management,
    className: className('Set-Location'),
    aliases: ['cd', 'chdir', 'sl'],
    synopsis: 'Goes to another folder.',
    where: 'inside',
    parameters: {
      Path: parameter(onePath(ground), 'The folder.', {
        position: 0,
        pipeline: 'both',
        aliases: ['LiteralPath'],
      }),
    },
    async *run(call) {
      for await (const {Path: path = root} of call.bound)
        await attempt(call, async () => {
          const found = existing(await life.files(), where.folder, path);
          if (found.content !== null) throw new FileFault('not-found', found.path);
          where.folder = found.path;
        });
      yield* nothing;
    },
  });

  const getChildItem = cmdlet({
    name: 'Get-ChildItem',
    module: management,
    className: className('Get-ChildItem'),
    aliases: ['dir', 'gci', 'ls'],
    synopsis: 'Lists what is in a folder.',
    where: 'inside',
    outputs: fileProperties,
    parameters: {
      Path: parameter(paths(ground), 'The folders, or files with wildcards.', {
        position: 0,
        pipeline: 'both',
        aliases: ['LiteralPath'],
      }),
      Filter: parameter(text, 'Only names that match this.', {position: 1}),
      Recurse: parameter(switchType, 'Also what is in the folders within.', {aliases: ['s']}),
      Name: parameter(switchType, 'Gives the names alone.'),
      File: parameter(switchType, 'Only files.', {aliases: ['af']}),
      Directory: parameter(switchType, 'Only folders.', {aliases: ['ad', 'd']}),
      Force: parameter(switchType, 'Accepted: nothing is hidden here.'),
    },
    async *run(call) {
      for await (const given of call.bound) {
        const matches = wildcard(given.Filter ?? '*');
        for (const path of given.Path ?? ['.']) {
          const files = await life.files();
          const found =
            (await attempt(call, () => listed(files, where.folder, path, given.Recurse === true))) ?? [];
          for (const file of found) {
            if (!matches(nameOf(file.path))) continue;
            if (given.File && !given.Directory && file.content === null) continue;
            if (given.Directory && !given.File && file.content !== null) continue;
            yield given.Name ? nameOf(file.path) : fileObject(file);
          }
        }
      }
    },
  });

  const getContent = cmdlet({
    name: 'Get-Content',
    module: management,
    className: className('Get-Content'),
    aliases: ['cat', 'gc', 'type'],
    synopsis: 'Gives the lines of a file.',
    where: 'inside',
    parameters: {
      Path: parameter(paths(ground), 'The files.', {
        position: 0,
        mandatory: true,
        pipeline: 'property',
        aliases: ['LiteralPath', 'PSPath', 'FullName'],
      }),
      TotalCount: parameter(integer, 'At most so many lines.', {aliases: ['First', 'Head']}),
      Tail: parameter(integer, 'At most so many of the last lines.', {aliases: ['Last']}),
      Raw: parameter(switchType, 'The whole text as one.'),
    },
    async *run(call) {
      for await (const {Path: wanted = [], TotalCount: first, Tail: last, Raw: raw} of call.bound)
        for (const path of wanted)
          for (const file of (await attempt(call, async () =>
            chosenFiles(await life.files(), where.folder, path),
          )) ?? []) {
            const content = await attempt(call, () => contentOf(file));
            if (content === undefined) continue;
            if (raw) yield content;
            else
              yield* linesOf(content)
                .slice(0, first)
                .slice(last === undefined ? 0 : -last || Number.POSITIVE_INFINITY);
          }
    },
  });

  const testPath = cmdlet({
    name: 'Test-Path',
    module: management,
    className: className('Test-Path'),
    aliases: [],
    synopsis: 'Whether something is at a path.',
    where: 'inside',
    parameters: {
      Path: parameter(many(text), 'The paths.', {
        position: 0,
        mandatory: true,
        pipeline: 'both',
        aliases: ['LiteralPath'],
      }),
      PathType: parameter(
        oneOf('Microsoft.PowerShell.Commands.TestPathType', ['Any', 'Container', 'Leaf']),
        'What it must be.',
      ),
    },
    async *run(call) {
      for await (const {Path: wanted = [], PathType: type = 'Any'} of call.bound)
        for (const path of wanted) {
          const whole = resolvePath(where.folder, path);
          const found = whole === undefined ? undefined : fileAt(await life.files(), whole);
          yield found !== undefined &&
            (type === 'Any' || (type === 'Container') === (found.content === null));
        }
    },
  });

  return [getLocation, setLocation, getChildItem, getContent, testPath];
}

function contentOf({path, content}: StoredFile): string {
  if (content === null) throw new FileFault('is-folder', path);
  return content;
}

const linesOf = (content: string): string[] =>
  content === '' ? [] : content.replace(/\r?\n$/, '').split(/\r?\n/);

/** What Get-ChildItem lists for a path: a folder's content, or what the wildcards match. */
function listed(files: Files, folder: string, typed: string, recurses: boolean): readonly StoredFile[] {
  const chosen = chosenFiles(files, folder, typed);
  const [only] = chosen;
  const top =
    chosen.length === 1 && only?.content === null && !/[*?[]/.test(typed)
      ? filesIn(files, only.path)
      : chosen;
  if (!recurses) return top;
  const all: StoredFile[] = [];
  const visit = (list: readonly StoredFile[]): void => {
    for (const file of list) {
      all.push(file);
      if (file.content === null) visit(filesIn(files, file.path));
    }
  };
  visit(top);
  return all;
}
