import {Box, Text} from 'ink';
import {memo} from 'react';
import type {Screen} from '../../panes/screen.ts';
import type {Painter} from '../theme/painter.ts';
import {blocksOf} from './blocks.ts';
import {DetailsTable} from './details-table.tsx';

export interface ScreenProps {
  readonly screen: Screen;
  readonly painter: Painter;
}

/** The whole screen, exactly as large as it says. */
export function ScreenView({screen, painter}: ScreenProps) {
  const {columns, rows} = screen.size;
  return (
    <Box width={columns} height={rows} overflow="hidden">
      {blocksOf(screen, painter).map(({key, left, top, width, lines}) => (
        <Lines key={key} left={left} top={top} width={width} height={lines.length} text={lines.join('\n')} />
      ))}
      {screen.kind === 'panes' &&
        screen.overlay?.view.kind === 'details' &&
        screen.overlay.view.rows.length > 0 && (
          <Box position="absolute" {...screen.overlay.rect}>
            <DetailsTable
              rows={screen.overlay.view.rows}
              width={screen.overlay.rect.width - 2}
              height={screen.overlay.rect.height - 3}
              painter={painter}
            />
          </Box>
        )}
    </Box>
  );
}

/**
 * Painted lines, one below the other, from a place of the screen on. One text, not one a line: a text costs React a
 * comparison and Yoga a node at each frame, and the lines are cut to the width one by one all the same.
 */
const Lines = memo(function Lines(props: {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly text: string;
}) {
  const {text, ...place} = props;
  return (
    <Box position="absolute" {...place}>
      <Text wrap="truncate">{text}</Text>
    </Box>
  );
});
