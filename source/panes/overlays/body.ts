import type {Line, Span, Target} from '../line.ts';
import type {ActionView, FieldView, OverlayView} from '../screen.ts';

/** One line within the border of an overlay. */
export interface OverlayLine {
  readonly line: Line;
  /** The cursor of the overlay stands on it. */
  readonly selected?: boolean;
  /** What a click anywhere on it means, where none of its pieces says otherwise. */
  readonly target?: Target;
}

const blank: OverlayLine = {line: []};

/**
 * The `height` lines within the border of an overlay, the cell of padding before each included: what is drawn there,
 * and what the mouse finds there. The rows of details are blank: a table is drawn over them.
 */
export function overlayBody(view: OverlayView, height: number): readonly OverlayLine[] {
  const below = lowerLines(view);
  const above = upperLines(view).slice(0, Math.max(0, height - below.length));
  const between = Array.from({length: Math.max(0, height - above.length - below.length)}, () => blank);
  return [...above, ...between, ...below]
    .slice(0, Math.max(0, height))
    .map(({line, ...rest}) => ({...rest, line: [{text: ' '}, ...line]}));
}

/** What stands from the top of the box. */
function upperLines(view: OverlayView): readonly OverlayLine[] {
  switch (view.kind) {
    case 'question':
      return view.steps.map(step => ({line: [{text: step}]}));
    case 'form':
      return view.fields.map(fieldLine);
    case 'help':
      return view.sections.flatMap(({title, actions}) => [
        {line: [{text: title, tone: actions.length > 0 ? 'heading' : 'text'}]} satisfies OverlayLine,
        ...actions.map(actionLine),
      ]);
    case 'logs':
      return view.rows.map(line => ({line}));
    case 'list':
      return [...(view.field ? [{line: view.field}] : []), ...view.rows];
    case 'details':
      return [];
  }
}

/** What stands at the bottom of the box. */
function lowerLines(view: OverlayView): readonly OverlayLine[] {
  switch (view.kind) {
    case 'question':
      return [{line: answersLine(view.answers)}];
    case 'form':
      return [...view.teaches, ...(view.fault ? [view.fault] : []), view.footer].map(line => ({line}));
    case 'list':
      return [...view.below, view.footer].map(line => ({line}));
    case 'help':
    case 'logs':
    case 'details':
      return [{line: view.footer}];
  }
}

/** Where a click on it goes, as part of a line. */
const leadingTo = (target: Target | undefined): Pick<OverlayLine, 'target'> => (target ? {target} : {});

const fieldLine = ({label, value, focused, note, target}: FieldView): OverlayLine => ({
  line: [
    {text: label, tone: focused ? 'key' : 'dim'},
    {text: '  '},
    ...value,
    {text: '  '},
    ...note.map(span => ({...span, tone: span.tone ?? ('dim' as const)})),
  ],
  ...leadingTo(target),
});

function actionLine({keys, title, disabled, selected, target}: ActionView): OverlayLine {
  const off = disabled !== null;
  const line: Span[] = [
    {text: keys, tone: off ? 'dim' : 'key'},
    {text: '  '},
    {text: title, tone: off ? 'dim' : 'text'},
  ];
  if (disabled) line.push({text: `  ${disabled}`, tone: 'dim'});
  return {line, selected, ...leadingTo(target)};
}

/** The answers, side by side; the one that Enter gives looks like a button. */
function answersLine(
  answers: readonly {readonly key: string; readonly label: string; readonly chosen: boolean}[],
): Line {
  return answers.flatMap(({key, label, chosen}, at): Span[] => {
    const between: Span[] = at === 0 ? [] : [{text: '  '}];
    const target: Target = {kind: 'key', key};
    if (chosen) return [...between, {text: `${key} ${label}`, tone: 'chosen', target}];
    return [...between, {text: key, tone: 'key', target}, {text: ` ${label}`, target}];
  });
}
