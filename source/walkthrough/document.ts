import type {Code, Heading, Nodes, Root, RootContent} from 'mdast';
import {fromMarkdown} from 'mdast-util-from-markdown';
import {toString as textOf} from 'mdast-util-to-string';

/** A code block of a document. `line` is where its first line stands in the file, from 1. */
export interface CodeBlock {
  /** What stands after the fence, in lower case; empty for an indented block or a bare fence. */
  readonly language: string;
  readonly lines: readonly string[];
  readonly line: number;
}

/** What a section is made of, in order: prose to read, blocks to play. */
export type Part =
  | {readonly kind: 'prose'; readonly node: RootContent}
  | {readonly kind: 'code'; readonly block: CodeBlock};

/** From one heading, of any level, to the next. What stands before the first heading has an empty title and level 0. */
export interface Section {
  readonly title: string;
  readonly level: number;
  readonly line: number;
  readonly parts: readonly Part[];
}

/** A Markdown document, whatever its language, its name, its line ends. */
export interface Document {
  readonly sections: readonly Section[];
}

/** Blank lines in the place of YAML or TOML at the very beginning, so that all other lines stand where they stood. */
const withoutFrontMatter = (text: string): string =>
  text.replace(/^(---|\+\+\+)[ \t]*\n(?:.*\n)*?\1[ \t]*(?:\n|$)/, matter => matter.replace(/[^\n]/g, ''));

/** Reads a document. Markdown has no errors: any text is one. */
export function readDocument(text: string): Document {
  const root: Root = fromMarkdown(withoutFrontMatter(text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n')));
  const sections: {title: string; level: number; line: number; parts: Part[]}[] = [];
  let current = {title: '', level: 0, line: 1, parts: [] as Part[]};
  sections.push(current);
  for (const node of root.children) {
    if (node.type === 'heading') {
      current = {title: titleOf(node), level: node.depth, line: node.position?.start.line ?? 1, parts: []};
      sections.push(current);
    } else if (node.type === 'code') current.parts.push({kind: 'code', block: blockOf(node)});
    else {
      current.parts.push({kind: 'prose', node});
      for (const code of codesIn(node)) current.parts.push({kind: 'code', block: blockOf(code)});
    }
  }
  return {sections: sections.filter(({level, parts}) => level > 0 || parts.length > 0)};
}

const titleOf = (heading: Heading): string => textOf(heading, {includeHtml: false}).trim();

/** A block of code, and where it stands. */
export function blockOf(code: Code): CodeBlock {
  const first = code.position?.start.line ?? 1;
  const lines = code.value.split('\n');
  const span = (code.position?.end.line ?? first) - first + 1;
  // A fence stands on a line of its own above the first line; an indented block has none.
  const fenced = span > lines.length || code.lang != null;
  return {language: (code.lang ?? '').toLowerCase(), lines, line: fenced ? first + 1 : first};
}

/** The code blocks within a list, a quote or another container, in order. */
function codesIn(node: Nodes): Code[] {
  if (node.type === 'code') return [node];
  return 'children' in node ? node.children.flatMap(child => codesIn(child)) : [];
}
