import {type Call, type Cmdlet, cmdlet} from '../../../../console/binding/cmdlet.ts';
import {parameter} from '../../../../console/binding/parameter.ts';
import {anything, many, oneOf, switchType, text} from '../../../../console/binding/types.ts';
import {drawOutput} from '../../../../console/format/output.ts';
import {toText} from '../../../../console/values/convert.ts';
import {nothing, objectsOf, type Value} from '../../../../console/values/value.ts';
import {FileFault, fileAt, filesIn} from '../../files/files.ts';
import {chosenFiles, existing, pathIn} from './chosen-files.ts';
import {attempt, className, type FileGround, management, onePath, paths} from './file-call.ts';
import {fileObject} from './file-object.ts';

/** The cmdlets that change files. */
export function writingFiles(ground: FileGround): readonly Cmdlet[] {
  const {life, where} = ground;

  /** Makes a file or, with null, a folder with those that it is in. */
  const put = (path: string, content: string | null): Promise<void> =>
    life.changeFiles([{kind: 'put', path, content}]);

  const newItem = cmdlet({
    name: 'New-Item',
    module: management,
    className: className('New-Item'),
    aliases: ['mkdir', 'md', 'ni'],
    synopsis: 'Makes a file or a folder.',
    where: 'inside',
    changes: true,
    parameters: {
      Path: parameter(many(text), 'Where.', {position: 0, pipeline: 'property'}),
      Name: parameter(text, 'Its name, where the path is the folder that it is made in.'),
      ItemType: parameter(oneOf('System.String', ['File', 'Directory']), 'What it is.', {aliases: ['Type']}),
      Value: parameter(anything, 'The text of the file.', {pipeline: 'value'}),
      Force: parameter(switchType, 'A file that is there is made anew.'),
    },
    async *run(call) {
      const isMkdir = /^(?:mkdir|md)\b/i.test(call.origin);
      for await (const {
        Path: wanted = ['.'],
        Name: name,
        ItemType: type,
        Value: value,
        Force: force,
      } of call.bound)
        for (const each of wanted) {
          const made = await attempt(call, async () => {
            const path = pathIn(where.folder, name === undefined ? each : `${each}\\${name}`);
            const isFolder = type === 'Directory' || (isMkdir && type === undefined);
            const there = fileAt(await life.files(), path);
            if (there && !(force && (there.content === null) === isFolder))
              throw new FileFault('exists', path);
            if (!call.should('Create File', `Destination: ${path}`)) return undefined;
            if (!(there && isFolder))
              await put(path, isFolder ? null : value === undefined ? '' : toText(value));
            return fileAt(await life.files(), path);
          });
          if (made) yield fileObject(made);
        }
    },
  });

  /** Set-Content and Add-Content: what comes through the pipeline is one text, a line an object. */
  const write = async (
    call: Call<{readonly Path?: readonly string[]; readonly Value?: Value; readonly NoNewline?: boolean}>,
    appends: boolean,
  ): Promise<void> => {
    const lines: string[] = [];
    let wanted: readonly string[] = call.given.Path ?? [];
    for await (const {Path: each, Value: value} of call.bound) {
      wanted = each ?? wanted;
      lines.push(...objectsOf(value ?? null).map(toText));
    }
    const text = call.given.NoNewline ? lines.join('') : lines.map(line => `${line}\n`).join('');
    for (const each of wanted)
      await attempt(call, async () => {
        const path = pathIn(where.folder, each);
        if (!call.should(appends ? 'Add Content' : 'Set Content', `Path: ${path}`)) return;
        await put(path, (appends ? (fileAt(await life.files(), path)?.content ?? '') : '') + text);
      });
  };
  const contentParameters = {
    Path: parameter(paths(ground), 'The files.', {
      position: 0,
      mandatory: true,
      pipeline: 'property' as const,
      aliases: ['LiteralPath'],
    }),
    Value: parameter(anything, 'The lines.', {position: 1, mandatory: true, pipeline: 'value' as const}),
    NoNewline: parameter(switchType, 'Without ends of lines.'),
    Encoding: parameter(text, 'Accepted, and without effect here.'),
    Force: parameter(switchType, 'Accepted, and without effect here.'),
  };
  const setContent = cmdlet({
    name: 'Set-Content',
    module: management,
    className: className('Set-Content'),
    aliases: ['sc'],
    synopsis: 'Writes a file anew.',
    where: 'inside',
    changes: true,
    parameters: contentParameters,
    async *run(call) {
      await write(call, false);
      yield* nothing;
    },
  });
  const addContent = cmdlet({
    name: 'Add-Content',
    module: management,
    className: className('Add-Content'),
    aliases: ['ac'],
    synopsis: 'Writes to the end of a file.',
    where: 'inside',
    changes: true,
    parameters: contentParameters,
    async *run(call) {
      await write(call, true);
      yield* nothing;
    },
  });
  const outFile = cmdlet({
    name: 'Out-File',
    module: 'Microsoft.PowerShell.Utility',
    className: className('Out-File'),
    aliases: [],
    synopsis: 'Writes what comes through the pipeline to a file.',
    where: 'inside',
    changes: true,
    parameters: {
      FilePath: parameter(onePath(ground), 'The file.', {position: 0, mandatory: true, aliases: ['Path']}),
      InputObject: parameter(anything, 'What to write.', {pipeline: 'value'}),
      Append: parameter(switchType, 'Writes to its end.'),
    },
    async *run(call) {
      const objects: Value[] = [];
      for await (const {InputObject: object = null} of call.bound) objects.push(object);
      const drawn = drawOutput(objects, call.context.shell.width);
      await attempt(call, async () => {
        const path = pathIn(where.folder, call.given.FilePath ?? '');
        const before = call.given.Append ? (fileAt(await life.files(), path)?.content ?? '') : '';
        await put(path, before + drawn.map(line => `${line}\n`).join(''));
      });
      yield* nothing;
    },
  });

  const removeItem = cmdlet({
    name: 'Remove-Item',
    module: management,
    className: className('Remove-Item'),
    aliases: ['del', 'erase', 'rd', 'ri', 'rm', 'rmdir'],
    synopsis: 'Takes files and folders away.',
    where: 'inside',
    changes: true,
    parameters: {
      Path: parameter(paths(ground), 'The files and folders, with wildcards.', {
        position: 0,
        mandatory: true,
        pipeline: 'both',
        aliases: ['LiteralPath', 'PSPath', 'FullName'],
      }),
      Recurse: parameter(switchType, 'Folders with all that is in them.'),
      Force: parameter(switchType, 'Accepted: nothing is asked here.'),
    },
    async *run(call) {
      for await (const {Path: wanted = [], Recurse: recurses} of call.bound)
        for (const each of wanted)
          for (const {path, content} of (await attempt(call, async () =>
            chosenFiles(await life.files(), where.folder, each),
          )) ?? [])
            await attempt(call, async () => {
              existing(await life.files(), where.folder, path);
              if (content === null && !recurses && filesIn(await life.files(), path).length > 0)
                throw new FileFault('not-empty', path);
              if (call.should('Remove File', path)) await life.changeFiles([{kind: 'drop', path}]);
            });
      yield* nothing;
    },
  });

  return [newItem, setContent, addContent, outFile, removeItem];
}
