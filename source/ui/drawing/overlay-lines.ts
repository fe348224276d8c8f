import type {Line, Span} from '../../panes/line.ts';
import type {ActionView, FieldView, OverlayView, Rect} from '../../panes/screen.ts';
import type {Painter} from '../theme/painter.ts';
import type {Ground} from '../theme/theme.ts';
import {fitLine} from './fit-line.ts';
import {frame} from './frame.ts';

/** One line within the border of an overlay, without its padding. */
interface Drawn {
  readonly line: Line;
  readonly ground?: Ground;
}

/**
 * An overlay as painted lines: `rect.height` of them, each `rect.width` cells wide, so that nothing of what is under
 * the box shows through. The rows of details are left blank: a table is drawn over them.
 */
export function overlayLines(view: OverlayView, rect: Rect, painter: Painter): readonly string[] {
  const ground = view.kind === 'question' ? 'frame-question' : 'frame-overlay';
  const {top, left, right, bottom} = frame(painter, {
    ...rect,
    title: [{text: view.title, tone: 'title'}],
    aside: [],
    scroll: 'scroll' in view ? view.scroll : null,
    ground,
  });
  const above = upperLines(view);
  const below = lowerLines(view);
  const height = Math.max(0, rect.height - 2);
  const kept = above.slice(0, Math.max(0, height - below.length));
  const blank: Drawn[] = Array.from({length: height - kept.length - below.length}, () => ({line: []}));
  const body = [...kept, ...blank, ...below].slice(0, height);
  return [
    top,
    ...right.map((edge, at) => {
      const {line, ground: under}: Drawn = body[at] ?? {line: []};
      return left + painter.line(fitLine([{text: ' '}, ...line], rect.width - 2), under) + edge;
    }),
    bottom,
  ];
}

/** What stands from the top of the box. */
function upperLines(view: OverlayView): readonly Drawn[] {
  switch (view.kind) {
    case 'question':
      return view.steps.map(step => ({line: [{text: step}]}));
    case 'form':
      return view.fields.map(field => ({line: fieldLine(field)}));
    case 'help':
      return view.sections.flatMap(({title, actions}) => [
        {line: [{text: title, tone: actions.length > 0 ? 'heading' : 'text'}]} satisfies Drawn,
        ...actions.map(actionLine),
      ]);
    case 'logs':
      return view.rows.map(line => ({line}));
    case 'details':
      return [];
  }
}

/** What stands at the bottom of the box. */
function lowerLines(view: OverlayView): readonly Drawn[] {
  switch (view.kind) {
    case 'question':
      return [{line: answersLine(view.answers)}];
    case 'form':
      return [...view.teaches, ...(view.fault ? [view.fault] : []), view.footer].map(line => ({line}));
    case 'help':
    case 'logs':
    case 'details':
      return [{line: view.footer}];
  }
}

function fieldLine({label, value, focused, note}: FieldView): Line {
  return [
    {text: label, tone: focused ? 'key' : 'dim'},
    {text: '  '},
    ...value,
    {text: '  '},
    ...note.map(span => ({...span, tone: span.tone ?? ('dim' as const)})),
  ];
}

function actionLine({keys, title, disabled, selected}: ActionView): Drawn {
  const off = disabled !== null;
  const line: Span[] = [
    {text: keys, tone: off ? 'dim' : 'key'},
    {text: '  '},
    {text: title, tone: off ? 'dim' : 'text'},
  ];
  if (off) line.push({text: `  ${disabled}`, tone: 'dim'});
  return selected ? {line, ground: 'selected'} : {line};
}

/** The answers, side by side; the one that Enter gives looks like a button. */
function answersLine(
  answers: readonly {readonly key: string; readonly label: string; readonly chosen: boolean}[],
): Line {
  return answers.flatMap(({key, label, chosen}, at): Span[] => {
    const between: Span[] = at === 0 ? [] : [{text: '  '}];
    if (chosen) return [...between, {text: `${key} ${label}`, tone: 'chosen'}];
    return [...between, {text: key, tone: 'key'}, {text: ` ${label}`}];
  });
}
