import {Box, Text} from 'ink';
import {type CellProps, Table} from 'ink-table';
import {createContext, use} from 'react';
import type {Painter} from '../theme/painter.ts';

interface DetailsProps {
  readonly rows: readonly {readonly label: string; readonly value: string}[];
  /** Cells between the borders of the box. */
  readonly width: number;
  readonly height: number;
  readonly painter: Painter;
}

/**
 * The details of a row, as a table without lines. It is drawn wider than it shows: ink-table fills a column by
 * counting code units, so a row with wide characters ends further right than the others.
 */
export function DetailsTable({rows, width, height, painter}: DetailsProps) {
  return (
    <Paint value={painter}>
      <Box position="absolute" left={1} top={1} width={width} height={height} overflow="hidden">
        <Box width={width * 3} flexShrink={0}>
          <Table
            data={[...rows]}
            columns={['label', 'value']}
            cell={DetailsCell}
            header={Nothing}
            skeleton={Nothing}
          />
        </Box>
      </Box>
    </Paint>
  );
}

/** ink-table tells a cell its column and its text, nothing else. */
const Paint = createContext<Painter | null>(null);

function DetailsCell({column, children}: CellProps) {
  const painter = use(Paint);
  const text = String(children);
  return <Text wrap="truncate">{painter?.text(text, column === 0 ? 'dim' : 'text') ?? text}</Text>;
}

/** Neither a row of titles nor lines. */
const Nothing = () => <></>;
