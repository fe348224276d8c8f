import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, relative} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals';
import {type Node, type SourceFile, SyntaxKind} from 'typescript/unstable/ast';
import {
  isJsxText,
  isNewExpression,
  isNoSubstitutionTemplateLiteral,
  isStringLiteral,
  isTemplateExpression,
} from 'typescript/unstable/ast/is';
import {API} from 'typescript/unstable/sync';

const source = join(import.meta.dirname, '..', '..', 'source');
/** The layers that speak to people. */
const speaking = ['panes', 'commands', 'store', 'ui', 'cli'];

/** Texts of two words and more that stand outside the catalogue for a reason. */
const exceptions: readonly {
  readonly why: string;
  readonly files?: RegExp;
  readonly texts?: RegExp;
}[] = [
  {why: 'a command line of isotop, or its name in a host’s log of events', texts: /^isotop(?: [a-z-]|:? …)/},
  {why: 'a script for a shell', files: /^cli\/completions\//},
  {why: 'a command line that teaches PowerShell or docker', files: /^store\/create\/teach\.ts$/},
  {why: 'the origin of an event, for the host’s log', texts: /^dashboard: \w+$/},
  {
    why: 'what a host cannot do: a part of the host’s own sentence, which is never translated',
    texts:
      /^(?:(?:start|stop|restart|pause|unpause|kill|remove|create|convert) containers(?: in steps)?|open sessions|tell (?:logs|its past events)|be (?:emptied|populated))$/,
  },
  {why: 'the report on a document, which is console output', files: /^cli\/play-check\.ts$/},
  {why: 'the name of a status, which nobody reads', texts: /^(?:left alone|going back)$/},
  {why: 'the name of a program', texts: /^Windows Terminal$/},
];

let project: string;
let api: API;
let files: readonly SourceFile[];

beforeAll(() => {
  // A project of its own, without types: the whole one takes seconds.
  project = mkdtempSync(join(tmpdir(), 'isotop-sentences-'));
  const compilerOptions = {noLib: true, noResolve: true, types: [], jsx: 'preserve', noEmit: true};
  const include = speaking.map(layer => join(source, layer));
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({compilerOptions, include}));
  api = new API({cwd: project});
  const [opened] = api.updateSnapshot({openProject: join(project, 'tsconfig.json')}).getProjects();
  const names = opened?.program.getSourceFileNames() ?? [];
  files = names.flatMap(name => opened?.program.getSourceFile(name) ?? []);
}, 60_000);

afterAll(() => {
  api.close();
  rmSync(project, {recursive: true});
});

const isSentence = (text: string): boolean => /\p{L}{2,}[^\p{L}\s]*\s+[^\p{L}\s]*\p{L}{2,}/u.test(text);

/** The text of a literal; what is put into it is written `…`. */
function textOf(node: Node): string | null {
  if (isStringLiteral(node) || isNoSubstitutionTemplateLiteral(node) || isJsxText(node)) return node.text;
  if (!isTemplateExpression(node)) return null;
  return [node.head.text, ...node.templateSpans.map(({literal}) => literal.text)].join('…');
}

/** Every text of two words and more in a file; types, imports and faults of the program itself are none. */
function sentencesIn(file: SourceFile): readonly string[] {
  const found: string[] = [];
  const look = (node: Node): void => {
    if (node.kind === SyntaxKind.ImportDeclaration || node.kind === SyntaxKind.LiteralType) return;
    if (
      isNewExpression(node) &&
      /^\w*Error$/.test(node.expression.getText(file)) &&
      node.expression.getText(file) !== 'UsageError'
    )
      return;
    const text = textOf(node);
    if (text !== null && isSentence(text)) found.push(text);
    node.forEachChild(look);
  };
  look(file);
  return found;
}

describe('the layers that speak to people', () => {
  test('say no sentence that is not in the catalogue', () => {
    expect(files.length).toBeGreaterThan(200);
    const outside = files.flatMap(file => {
      const path = relative(source, file.fileName).replaceAll('\\', '/');
      return sentencesIn(file)
        .filter(
          text =>
            !exceptions.some(
              ({files: paths, texts}) => (paths?.test(path) ?? true) && (texts?.test(text) ?? true),
            ),
        )
        .map(text => `${path}: ${text}`);
    });
    expect(outside).toEqual([]);
  });

  test('have a text for every exception', () => {
    const all = files.flatMap(file => {
      const path = relative(source, file.fileName).replaceAll('\\', '/');
      return sentencesIn(file).map(text => ({path, text}));
    });
    const idle = exceptions.filter(
      ({files: paths, texts}) =>
        !all.some(({path, text}) => (paths?.test(path) ?? true) && (texts?.test(text) ?? true)),
    );
    expect(idle.map(({why}) => why)).toEqual([]);
  });
});
