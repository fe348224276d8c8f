import type {Block, Passage, Reading} from '../../model/reading.ts';
import {memo} from '../../store/memo.ts';
import {visible} from '../../text/visible.ts';
import {displayWidth} from '../../text/width.ts';
import type {Line} from '../line.ts';
import {squeeze} from './squeeze.ts';
import {wrapProse} from './wrap-prose.ts';

/** A row of a document: its text without the margin, in which signs stand. */
export interface DocumentRow {
  readonly line: Line;
  /** The number of the step whose command it shows; null for prose and output. */
  readonly step: number | null;
  /** Whether the step's command begins in it. */
  readonly begins: boolean;
  /** Among the passages of the document. */
  readonly passage: number;
}

type Row = Omit<DocumentRow, 'passage'>;

const plain = (line: Line): Row => ({line, step: null, begins: false});
const blank = plain([]);

const tabs = (text: string): string => visible(text.replaceAll('\t', '    ')).trimEnd();

/** Commands are wrapped, since all of them is to be read; what they print is cut, since its columns stand in line. */
function codeRows(lines: Extract<Block, {kind: 'code'}>['lines'], cells: number): Row[] {
  const rows: Row[] = [];
  let printed: string[] = [];
  const endPrinted = () => {
    for (const text of squeeze(printed, cells)) rows.push(plain([{text, tone: 'dim'}]));
    printed = [];
  };
  for (const {text, step} of lines) {
    if (step === null) {
      printed.push(tabs(text));
      continue;
    }
    endPrinted();
    const wrapped = wrapProse([{text: tabs(text), look: 'strong'}], cells);
    for (const [index, line] of wrapped.entries()) rows.push({line, step, begins: index === 0});
  }
  endPrinted();
  return rows;
}

function blockRows(block: Block, cells: number): readonly Row[] {
  switch (block.kind) {
    case 'rule':
      return [plain([{text: '─'.repeat(cells), tone: 'dim'}])];
    case 'code':
      return codeRows(block.lines, cells);
    case 'prose': {
      const room = Math.max(1, cells - displayWidth(block.rest));
      return wrapProse(block.pieces, room).map((line, index) =>
        plain([{text: index === 0 ? block.first : block.rest, tone: 'dim'}, ...line]),
      );
    }
  }
}

/** Whether no blank line stands between two blocks: items of one list, lines of one quote. */
const isTight = (before: Block | undefined, block: Block): boolean =>
  before?.kind === 'prose' && block.kind === 'prose' && block.first.trim() !== '' && before.rest !== '';

function headingRows({title, level}: Passage, cells: number): readonly Row[] {
  if (title === '') return [];
  const lines = wrapProse([{text: title, look: 'strong'}], cells);
  const tone = level <= 1 ? 'title' : 'heading';
  return [...lines.map(line => plain(line.map(span => ({...span, tone})))), blank];
}

function passageRows(passage: Passage, cells: number): readonly Row[] {
  const rows: Row[] = [...headingRows(passage, cells)];
  for (const [index, block] of passage.blocks.entries()) {
    const before = passage.blocks[index - 1];
    if (before && !isTight(before, block)) rows.push(blank);
    rows.push(...blockRows(block, cells));
  }
  return [...rows, blank];
}

const remembered = memo<readonly DocumentRow[]>();

/** A whole document in rows of at most `cells`; made once for each width. */
export const documentRows = (reading: Reading, cells: number): readonly DocumentRow[] =>
  remembered([reading, cells], () =>
    reading.passages.flatMap((passage, index) =>
      passageRows(passage, cells).map(row => ({...row, passage: index})),
    ),
  );
