// The least that an Ink program can do: three panes with rows of the same length as the dashboard's, a cursor that j
// and k move. What the dashboard takes longer than this is its own doing; what this takes is Ink's.
import {Box, render, Text, useApp, useInput} from 'ink';
import {memo, useState} from 'react';

const columns = process.stdout.columns || 80;
const rows = process.stdout.rows || 24;
const total = Number(process.argv[2] ?? 1000);
const left = Math.floor(columns * 0.55);

const Row = memo(function Row({text, selected}: {readonly text: string; readonly selected: boolean}) {
  return (
    <Text wrap="truncate" inverse={selected}>
      {text}
    </Text>
  );
});

function rowOf(index: number, width: number): string {
  const figures = [
    index * 7,
    index % 90,
    1000 + index,
    4000 + index * 3,
    (index / 7).toFixed(2),
    index * 4,
    0,
  ];
  return `${figures.map(figure => String(figure).padStart(8)).join('')} process`
    .padEnd(width)
    .slice(0, width);
}

function Pane(props: {readonly width: number; readonly height: number; readonly cursor: number}) {
  const {width, height, cursor} = props;
  const shown = height - 2;
  const first = Math.max(0, Math.min(total - shown, cursor - Math.floor(shown / 2)));
  const indexes = Array.from({length: Math.min(total, shown)}, (_, row) => first + row);
  return (
    <Box width={width} height={height} borderStyle="single" flexDirection="column" overflow="hidden">
      {indexes.map((index, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
        <Row key={row} text={rowOf(index, width - 2)} selected={index === cursor} />
      ))}
    </Box>
  );
}

function Program() {
  const [cursor, setCursor] = useState(0);
  const {exit} = useApp();
  useInput(input => {
    for (const key of input) {
      if (key === 'q') exit();
      if (key === 'j') setCursor(at => Math.min(total - 1, at + 1));
      if (key === 'k') setCursor(at => Math.max(0, at - 1));
    }
  });
  return (
    <Box width={columns} height={rows} overflow="hidden" flexDirection="column">
      <Text wrap="truncate">bare Ink</Text>
      <Box height={rows - 2}>
        <Pane width={left} height={rows - 2} cursor={cursor} />
        <Box flexDirection="column">
          <Pane width={columns - left} height={Math.ceil((rows - 2) / 2)} cursor={cursor} />
          <Pane width={columns - left} height={Math.floor((rows - 2) / 2)} cursor={cursor} />
        </Box>
      </Box>
      <Text wrap="truncate">j k q</Text>
    </Box>
  );
}

render(<Program />, {alternateScreen: true, incrementalRendering: true, maxFps: 120, exitOnCtrlC: false});
