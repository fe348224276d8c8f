import {Box, Text} from 'ink';
import {memo} from 'react';
import type {OverlayView, PaneView, Rect, Screen} from '../../panes/screen.ts';
import type {Painter} from '../theme/painter.ts';
import {DetailsTable} from './details-table.tsx';
import {centreLine, fitLine} from './fit-line.ts';
import {overlayLines} from './overlay-lines.ts';
import {paneLines} from './pane-lines.ts';

export interface ScreenProps {
  readonly screen: Screen;
  readonly painter: Painter;
}

/** The whole screen, exactly as large as it says. */
export function ScreenView({screen, painter}: ScreenProps) {
  const {columns, rows} = screen.size;
  return (
    <Box width={columns} height={rows} overflow="hidden">
      {screen.kind === 'too-small' ? (
        <Lines
          left={0}
          top={Math.floor((rows - 1) / 2)}
          width={columns}
          lines={[painter.line(centreLine([{text: screen.message, tone: 'warning'}], columns))]}
        />
      ) : (
        <>
          <Lines
            left={0}
            top={0}
            width={columns}
            lines={[painter.line(fitLine(screen.header, columns), 'header')]}
          />
          {screen.panes.map(view => (
            <Pane key={view.pane} view={view} painter={painter} behind={screen.overlay !== null} />
          ))}
          <Lines
            left={0}
            top={rows - 2}
            width={columns}
            lines={[screen.lens, screen.footer].map(line => painter.line(fitLine(line, columns)))}
          />
          {screen.overlay && <Overlay {...screen.overlay} painter={painter} />}
        </>
      )}
    </Box>
  );
}

const Pane = memo(function Pane(props: {
  readonly view: PaneView;
  readonly painter: Painter;
  readonly behind: boolean;
}) {
  return <Lines {...props.view.rect} lines={paneLines(props.view, props.painter, props.behind)} />;
});

const Overlay = memo(function Overlay({
  view,
  rect,
  painter,
}: {
  readonly view: OverlayView;
  readonly rect: Rect;
  readonly painter: Painter;
}) {
  return (
    <>
      <Lines {...rect} lines={overlayLines(view, rect, painter)} />
      {view.kind === 'details' && (
        <Box position="absolute" left={rect.left} top={rect.top} width={rect.width} height={rect.height}>
          <DetailsTable rows={view.rows} width={rect.width - 2} height={rect.height - 3} painter={painter} />
        </Box>
      )}
    </>
  );
});

/** Painted lines, one below the other, from a place of the screen on. */
function Lines(props: {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly lines: readonly string[];
}) {
  const {left, top, width, lines} = props;
  return (
    <Box position="absolute" left={left} top={top} width={width} height={lines.length} flexDirection="column">
      {lines.map((text, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place; what it says comes and goes
        <PaintedLine key={at} text={text} />
      ))}
    </Box>
  );
}

const PaintedLine = memo(function PaintedLine({text}: {readonly text: string}) {
  return <Text wrap="truncate">{text}</Text>;
});
