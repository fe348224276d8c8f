import type {
  BlockContent,
  Code,
  DefinitionContent,
  ListItem,
  Paragraph,
  PhrasingContent,
  RootContent,
} from 'mdast';
import type {Block, Look, Piece} from '../model/reading.ts';

/** What stands before the lines of a paragraph. */
interface Margin {
  readonly first: string;
  readonly rest: string;
}

const flush: Margin = {first: '', rest: ''};
/** Of whatever follows the first paragraph of a list's item. */
const below = ({rest}: Margin): Margin => ({first: rest, rest});

/** Scripts that write without spaces: a line break within a paragraph is none. */
const unspaced = '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\u3000-\\u303f\\uff00-\\uffef]';
const softBreak = new RegExp(`(?<=${unspaced})\\s*\\n\\s*(?=${unspaced})`, 'gu');

/** The line breaks of the source are none of the paragraph's. */
const joined = (text: string): string => text.replace(softBreak, '').replace(/\s*\n\s*/g, ' ');

/** The innermost look that says something; a link within strong text is a link. */
function piecesOf(nodes: readonly PhrasingContent[], look?: Look): Piece[] {
  return nodes.flatMap((node): Piece[] => {
    switch (node.type) {
      case 'text':
        return [look === undefined ? {text: joined(node.value)} : {text: joined(node.value), look}];
      case 'inlineCode':
        return [{text: joined(node.value), look: 'code'}];
      case 'strong':
        return piecesOf(node.children, 'strong');
      case 'emphasis':
        return piecesOf(node.children, look ?? 'emphasis');
      case 'link':
      case 'linkReference':
        return piecesOf(node.children, 'link');
      case 'break':
        return [{text: '\n'}];
      case 'image':
      case 'imageReference':
        return node.alt ? [{text: node.alt, look: 'emphasis'}] : [];
      case 'delete':
        return piecesOf(node.children, look);
      default:
        // HTML and footnotes are not for reading here.
        return [];
    }
  });
}

/** `[!NOTE]`, as many documents begin a quote. */
const alert = /^\[!(\w+)\]\s*/;

function withoutAlert(pieces: readonly Piece[]): readonly Piece[] {
  const [first, ...others] = pieces;
  const word = first && alert.exec(first.text)?.[1];
  if (!first || word === undefined) return pieces;
  const title = word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
  return [{text: `${title}: `, look: 'strong'}, {...first, text: first.text.replace(alert, '')}, ...others];
}

const isBlank = (pieces: readonly Piece[]): boolean => pieces.every(({text}) => text.trim() === '');

function paragraph({children}: Paragraph, margin: Margin): Block[] {
  const pieces = withoutAlert(piecesOf(children));
  return isBlank(pieces) ? [] : [{kind: 'prose', pieces, ...margin}];
}

type Content = RootContent | BlockContent | DefinitionContent;

/** Turns a block of code into what is shown of it. */
export type ShowCode = (code: Code) => Block;

/** Prose as it is read: what is between two headings, but for HTML, definitions and tables of other dialects. */
export function blocksOf(node: Content, show: ShowCode, margin: Margin = flush): readonly Block[] {
  switch (node.type) {
    case 'paragraph':
      return paragraph(node, margin);
    case 'code':
      return [show(node)];
    case 'thematicBreak':
      return [{kind: 'rule'}];
    case 'blockquote':
      return node.children.flatMap(child =>
        blocksOf(child, show, {first: `${margin.rest}│ `, rest: `${margin.rest}│ `}),
      );
    case 'list': {
      const start = node.start ?? 1;
      return node.children.flatMap((item, index) =>
        itemBlocks(item, show, margin, node.ordered ? `${start + index}. ` : '• '),
      );
    }
    default:
      return [];
  }
}

function itemBlocks({children}: ListItem, show: ShowCode, {rest}: Margin, sign: string): Block[] {
  const own = {first: rest + sign, rest: rest + ' '.repeat(sign.length)};
  return children.flatMap((child, index) => blocksOf(child, show, index === 0 ? own : below(own)));
}
