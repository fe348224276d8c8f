import {afterEach, describe, expect, test} from '@jest/globals';
import type {Line, Target} from '../../source/panes/line.ts';
import {pointedAt} from '../../source/panes/pointed.ts';
import type {OverlayView, PaneView, Screen} from '../../source/panes/screen.ts';
import {displayWidth} from '../../source/text/width.ts';
import {drawnCells} from '../support/drawn-text.ts';
import {type OpenDashboard, openSimulated} from '../support/open-dashboard.ts';
import {sizes} from '../support/sample-screens.ts';

let open: OpenDashboard | undefined;
afterEach(() => open?.close());

/** Screens whose texts say what a click on them means: a letter for each target, dots for all other text. */
function legend() {
  const letters = new Map<string, string>();
  // From a block of 255 signs that are one cell wide.
  const letterOf = (target: Target): string => {
    const name = JSON.stringify(target);
    const known = letters.get(name) ?? String.fromCodePoint(0x2801 + letters.size);
    letters.set(name, known);
    return known;
  };
  const filled = (text: string, target: Target | undefined): string =>
    (target ? letterOf(target) : '.').repeat(displayWidth(text));
  const line = (given: Line, whole?: Target): Line =>
    given.map(span => ({...span, text: filled(span.text, span.target ?? whole)}));

  function overlay(view: OverlayView): OverlayView {
    switch (view.kind) {
      case 'question':
        return {
          ...view,
          answers: view.answers.map(({key, label, chosen}) => ({
            key: filled(key, {kind: 'key', key}),
            label: filled(label, {kind: 'key', key}),
            chosen,
          })),
        };
      case 'form':
        return {
          ...view,
          fields: view.fields.map(field => ({
            ...field,
            label: filled(field.label, field.target),
            value: line(field.value, field.target),
            note: line(field.note, field.target),
          })),
          footer: line(view.footer),
        };
      case 'help':
        return {
          ...view,
          sections: view.sections.map(section => ({
            ...section,
            actions: section.actions.map(action => ({
              ...action,
              keys: filled(action.keys, action.target),
              title: filled(action.title, action.target),
              disabled: action.disabled === null ? null : filled(action.disabled, action.target),
            })),
          })),
          footer: line(view.footer),
        };
      default:
        return {...view, footer: line(view.footer)};
    }
  }

  const pane = (view: PaneView): PaneView => ({
    ...view,
    title: line(view.title),
    aside: line(view.aside),
    heading: view.heading && line(view.heading),
    rows: view.rows.map(row => ({...row, line: line(row.line, {kind: 'row', key: row.key})})),
  });

  return {
    letterOf,
    masked: (screen: Extract<Screen, {kind: 'panes'}>): Screen => ({
      ...screen,
      header: line(screen.header),
      lens: line(screen.lens),
      footer: line(screen.footer),
      panes: screen.panes.map(pane),
      overlay: screen.overlay && {...screen.overlay, view: overlay(screen.overlay.view)},
    }),
  };
}

/** Every cell in which a letter is drawn must be found as what the letter stands for. */
function faultsOf(screen: Extract<Screen, {kind: 'panes'}>): {faults: string[]; found: Set<string>} {
  const {masked, letterOf} = legend();
  const cells = drawnCells(masked(screen));
  const faults: string[] = [];
  const found = new Set<string>();
  for (const [row, line] of cells.entries())
    for (const [column, drawn] of line.entries()) {
      const {target} = pointedAt(screen, {column, row});
      const isLetter = drawn >= '\u2801' && drawn <= '\u28ff';
      // What is behind an overlay is drawn, and cannot be clicked.
      const isBehind = screen.overlay !== null && pointedAt(screen, {column, row}).on === 'nothing';
      if (isBehind && target === null) continue;
      if (target) found.add(target.kind);
      // A choice is its whole line; a key and its label have a space between them.
      const mayBeBlank = target === null || target.kind === 'choice' || drawn === ' ';
      if (isLetter ? target === null || letterOf(target) !== drawn : !mayBeBlank)
        faults.push(`${column},${row}: ${drawn} is found as ${JSON.stringify(target)}`);
    }
  return {faults, found};
}

describe.each(sizes)('at $columns×$rows, what stands in a cell', size => {
  test('is what is drawn there, in every pane and line', async () => {
    open = await openSimulated({size});
    for (const keys of [[], ['tab'], ['tab', 'o'], ['z'], ['z', '/', 'c', 'enter'], ['escape', '2', 'i']]) {
      open.press(...keys);
      expect(faultsOf(open.panes()).faults).toEqual([]);
    }
    open.press('escape', '1');
    expect([...faultsOf(open.panes()).found].sort()).toEqual(['column', 'key', 'row']);
  });

  test('is what is drawn there, in overlays', async () => {
    open = await openSimulated({size});
    const kinds: Record<string, string[]> = {};
    for (const [kind, keys] of Object.entries({
      help: ['?'],
      further: ['G'],
      form: ['escape', 'c'],
      details: ['escape', '1', 'D'],
      quit: ['escape'],
    })) {
      open.press(...keys);
      const {faults, found} = faultsOf(open.panes());
      expect(faults).toEqual([]);
      kinds[kind] = [...found].sort();
    }
    expect(kinds['help']).toEqual(['choice', 'key']);
    expect(kinds['form']).toEqual(['choice', 'key']);
    expect(kinds['details']).toEqual(['key']);
  });

  test('is a question’s answer where it is drawn', async () => {
    const simulated = await openSimulated({size});
    open = simulated;
    await simulated.host.createContainer({
      name: 'DEMO',
      image: 'NanoServer',
      isolation: 'process',
      command: [],
    });
    await open.until(() => simulated.text().includes('DEMO'));
    open.press('d');
    const {faults, found} = faultsOf(open.panes());
    expect(open.panes().overlay?.view.kind).toBe('question');
    expect(faults).toEqual([]);
    expect([...found]).toEqual(['key']);
  });
});
