import {FileFault, fileAt, filesIn, type StoredFile} from '../../files/files.ts';
import {nameOf, resolvePath, root} from '../../files/path.ts';
import type {Builtin, BuiltinCall} from './builtins.ts';
import {bareLines, dirLines} from './listing.ts';

/** The path of a word. Throws `bad-name`. */
function pathOf(word: string, {state}: BuiltinCall): string {
  const path = resolvePath(state.folder, word);
  if (path === undefined) throw new FileFault('bad-name', word);
  return path;
}

const isSwitch = (word: string): boolean => /^\/[a-z?]/i.test(word);
const has = (call: BuiltinCall, letter: string): boolean =>
  call.words.some(word => word.toLowerCase() === `/${letter}`);
const plainWords = ({words}: BuiltinCall): string[] => words.filter(word => !isSwitch(word));

/** What stands at a path, or what its last name matches with `*` and `?`. Throws `not-found`. */
async function chosen(
  word: string,
  call: BuiltinCall,
): Promise<{folder: string; files: readonly StoredFile[]; isWhole: boolean}> {
  const files = await call.running.place.life.files();
  const [, head = '', last = ''] = /^([\s\S]*[\\/])?([^\\/]*)$/.exec(word) ?? [];
  if (/[*?]/.test(last)) {
    const folder = pathOf(head === '' ? '.' : head, call);
    const matches = globOf(last);
    const found = filesIn(files, folder).filter(({path}) => matches(nameOf(path)));
    if (found.length === 0) throw new FileFault('not-found', word);
    return {folder, files: found, isWhole: false};
  }
  const path = pathOf(word, call);
  const found = fileAt(files, path);
  if (!found) throw new FileFault('not-found', path);
  if (found.content === null) return {folder: found.path, files: filesIn(files, path), isWhole: true};
  return {folder: pathOf(`${path}\\..`, call), files: [found], isWhole: false};
}

/** Whether a name fits `*.txt`; a linear walk, however many stars there are. */
function globOf(pattern: string): (name: string) => boolean {
  const wanted = pattern === '*.*' ? '*' : pattern.toLowerCase();
  return name => {
    const text = name.toLowerCase();
    let at = 0;
    let star = -1;
    let from = 0;
    let place = 0;
    while (at < text.length) {
      const sign = wanted[place];
      if (sign === '*') {
        star = place;
        from = at;
        place += 1;
      } else if (sign === '?' || sign === text[at]) {
        place += 1;
        at += 1;
      } else if (star >= 0) {
        place = star + 1;
        from += 1;
        at = from;
      } else return false;
    }
    return /^\**$/.test(wanted.slice(place));
  };
}

const syntax = (call: BuiltinCall): number => {
  call.running.io.complain('The syntax of the command is incorrect.\n');
  return 1;
};

const dir: Builtin = {
  synopsis: 'Lists what is in a folder: dir [/b] [PATH].',
  async run(call) {
    const {io, place} = call.running;
    const [word = '.'] = plainWords(call);
    const {folder, files, isWhole} = await chosen(word, call);
    const lines = has(call, 'b')
      ? bareLines(files)
      : dirLines(await place.life.files(), folder, files, isWhole);
    if (lines.length > 0) io.print(`${lines.join('\n')}\n`);
    return 0;
  },
};

const cd: Builtin = {
  synopsis: 'Goes to another folder, or says which it is: cd [PATH].',
  async run(call) {
    const {state, running} = call;
    const word = call.rest
      .replace(/^\s*(?:\/d\s+)?/i, '')
      .trim()
      .replaceAll('"', '');
    if (word === '') running.io.print(`${state.folder}\n`);
    else {
      const found = fileAt(await running.place.life.files(), pathOf(word, call));
      if (!found || found.content !== null) throw new FileFault('no-folder', word);
      state.folder = found.path;
    }
    return 0;
  },
};

const mkdir: Builtin = {
  synopsis: 'Makes folders, and those that they are in: mkdir PATH…',
  async run(call) {
    const words = plainWords(call);
    if (words.length === 0) return syntax(call);
    const {life} = call.running.place;
    for (const word of words) {
      const path = pathOf(word, call);
      if (fileAt(await life.files(), path)) throw new FileFault('exists', word);
      const missing: string[] = [];
      for (
        let each = path;
        each !== root && !fileAt(await life.files(), each);
        each = pathOf(`${each}\\..`, call)
      )
        missing.unshift(each);
      await life.changeFiles(missing.map(each => ({kind: 'put', path: each, content: null})));
    }
    return 0;
  },
};

const rmdir: Builtin = {
  synopsis: 'Takes folders away: rmdir [/s] [/q] PATH…',
  async run(call) {
    const words = plainWords(call);
    if (words.length === 0) return syntax(call);
    const {life} = call.running.place;
    for (const word of words) {
      const found = fileAt(await life.files(), pathOf(word, call));
      if (!found) throw new FileFault('not-found', word);
      if (found.content !== null) throw new FileFault('bad-name', word);
      if (!has(call, 's') && filesIn(await life.files(), found.path).length > 0)
        throw new FileFault('not-empty', word);
      await life.changeFiles([{kind: 'drop', path: found.path}]);
    }
    return 0;
  },
};

const type: Builtin = {
  synopsis: 'Prints files: type PATH…',
  async run(call) {
    const words = plainWords(call);
    if (words.length === 0) return syntax(call);
    for (const word of words)
      for (const {path, content} of (await chosen(word, call)).files) {
        if (content === null) throw new FileFault('is-folder', path);
        call.running.io.print(content);
      }
    return 0;
  },
};

const del: Builtin = {
  synopsis: 'Takes files away: del PATH…',
  async run(call) {
    const words = plainWords(call);
    if (words.length === 0) return syntax(call);
    for (const word of words) {
      const {files} = await chosen(word, call);
      const drops = files.filter(({content}) => content !== null);
      await call.running.place.life.changeFiles(drops.map(({path}) => ({kind: 'drop', path})));
    }
    return 0;
  },
};

const copy: Builtin = {
  synopsis: 'Copies a file: copy FROM TO.',
  async run(call) {
    const [from, to = '.', ...more] = plainWords(call);
    if (from === undefined || more.length > 0) return syntax(call);
    const {life} = call.running.place;
    const {files} = await chosen(from, call);
    const target = pathOf(to, call);
    const isFolder = fileAt(await life.files(), target)?.content === null;
    const sources = files.flatMap(({path, content}) => (content === null ? [] : [{path, content}]));
    await life.changeFiles(
      sources.map(({path, content}) => ({
        kind: 'put',
        path: isFolder ? pathOf(`${target}\\${nameOf(path)}`, call) : target,
        content,
      })),
    );
    call.running.io.print(`${String(sources.length).padStart(9)} file(s) copied.\n`);
    return 0;
  },
};

/** What cmd does with files, by name in lower case. */
export const fileBuiltins: Readonly<Record<string, Builtin>> = {
  cd,
  chdir: cd,
  copy,
  del,
  dir,
  erase: del,
  md: mkdir,
  mkdir,
  rd: rmdir,
  rmdir,
  type,
};
