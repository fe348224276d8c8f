import {describe, expect, test} from '@jest/globals';
import {containerId} from '../../source/model/ids.ts';
import {layoutOf, layoutOfState, sessionRect} from '../../source/panes/layout.ts';
import type {Line} from '../../source/panes/line.ts';
import type {Picture} from '../../source/panes/screen.ts';
import {endOf} from '../../source/panes/session-footer.ts';
import {sessionView} from '../../source/panes/session-pane.ts';
import {type SessionView, toPanes, withFullScreen, withNewSession} from '../../source/store/sessions.ts';
import {initialState, type State, usualShares} from '../../source/store/state.ts';
import {host} from '../support/hand-made.ts';
import {textOf} from '../support/screen-text.ts';

const rect = {left: 0, top: 0, width: 12, height: 4};

function state(size = {columns: 120, rows: 40}): State {
  return initialState(
    {id: host, capabilities: new Set(), snapshot: null, lost: null},
    {now: 0, size, readOnly: false, confirm: true},
  );
}
const picture = (lines: readonly Line[], more: Partial<Picture> = {}): Picture => ({
  size: {columns: 10, rows: 2},
  lines,
  cursor: null,
  above: 0,
  back: 0,
  mouse: null,
  ...more,
});
const session = (more: Partial<SessionView> = {}): SessionView => ({
  key: 'a',
  container: containerId('a'),
  name: 'A',
  command: ['sh', '-c', 'echo "x y"'],
  status: {kind: 'running'},
  picture: picture([[{text: '0123456789'}], [{text: '容器'}, {text: '      ', style: {ground: 4}}]]),
  ...more,
});
const viewOf = (shown: SessionView, from = state(), within = rect) =>
  sessionView(withNewSession(from, shown), within, 'beside');

describe("a session's pane", () => {
  test('shows the picture, row for row', () => {
    expect(viewOf(session())?.rows.map(row => textOf(row.line))).toEqual(['0123456789', '容器      ']);
  });

  test.each([
    [{column: 3, row: 0}, 0, '3'],
    [{column: 9, row: 0}, 0, '9'],
    [{column: 2, row: 1}, 1, '器'],
    [{column: 3, row: 1}, 1, '器'],
    [{column: 5, row: 1}, 1, ' '],
  ])('turns the cell at %j round', (cursor, row, character) => {
    const shown = session({picture: {...picture(session().picture?.lines ?? []), cursor}});
    const line = viewOf(shown)?.rows[row]?.line ?? [];
    expect(line.filter(({style}) => style?.inverse).map(({text}) => text)).toEqual([character]);
    expect(textOf(line)).toBe(textOf(session().picture?.lines[row] ?? []));
  });

  test('turns a cell that is turned round already back', () => {
    const lines: readonly Line[] = [[{text: '0123456789', style: {inverse: true, bold: true}}]];
    const line = viewOf(session({picture: picture(lines, {cursor: {column: 0, row: 0}})}))?.rows[0]?.line;
    expect(line?.[0]).toEqual({text: '0', style: {bold: true}});
  });

  test('shows the cursor only while the session has the keys and runs', () => {
    const shown = session({picture: picture([[{text: '0123456789'}]], {cursor: {column: 0, row: 0}})});
    const spans = (from: State) => sessionView(from, rect, 'beside')?.rows[0]?.line.length;
    expect(spans(withNewSession(state(), shown))).toBe(2);
    expect(spans(toPanes(withNewSession(state(), shown)))).toBe(1);
  });

  test('has rows of its own width for the moment in which the picture has another', () => {
    const rows = viewOf(session(), state(), {...rect, width: 8, height: 3})?.rows;
    expect(rows?.map(row => textOf(row.line).length)).toEqual([6]);
  });

  test('says how far it is scrolled back, in its border', () => {
    const shown = session({picture: picture([[{text: 'x'}]], {above: 100, back: 40})});
    const view = viewOf(shown, state(), {...rect, width: 80});
    expect(textOf(view?.aside ?? [])).toBe('40 of 100 lines back');
    expect(view?.scroll).toEqual({offset: 60, shown: 2, total: 102});
  });

  test('names what runs as it would be typed, and says when it is being opened', () => {
    expect(textOf(viewOf(session(), state(), {...rect, width: 80})?.title ?? [])).toBe(
      '4 A · sh -c \'echo "x y"\' · running',
    );
    const opening = viewOf(session({command: [], picture: null, status: {kind: 'opening'}}), state(), {
      ...rect,
      width: 40,
    });
    expect(textOf(opening?.title ?? [])).toBe('4 A · shell · opening');
    expect(opening?.empty.map(textOf)).toEqual(['Opening a session in A …']);
  });

  test.each([
    [{kind: 'exited', status: 0} as const, 'The session in A is over: sh ended with status 0'],
    [
      {kind: 'lost', reason: 'the engine went away'} as const,
      'The session in A is lost: the engine went away',
    ],
    [{kind: 'closed'} as const, 'The session in A was closed'],
  ])('says how it ended: %j', (end, sentence) => {
    expect(endOf(session({command: ['sh'], status: {kind: 'ended', end}}))).toBe(sentence);
  });
});

describe('the place of a session', () => {
  const arrangement = (columns: number, rows: number, session: 'shown' | 'focused' | 'full') => {
    const layout = layoutOf({
      size: {columns, rows},
      focus: 'containers',
      zoomed: false,
      insideOpen: false,
      shares: usualShares,
      session,
    });
    return layout.kind === 'panes' ? [...layout.rects.keys()] : [];
  };

  test('is below all panes from 100 columns, whoever has the keys', () => {
    for (const session of ['shown', 'focused'] as const)
      expect(arrangement(120, 40, session)).toEqual(['processes', 'containers', 'workers', 'session']);
  });

  test('is below the host’s processes under 100 columns, while it has the keys', () => {
    expect(arrangement(80, 24, 'focused')).toEqual(['processes', 'session']);
    expect(arrangement(80, 24, 'shown')).toEqual(['processes', 'containers', 'workers']);
  });

  test('is all there is where one pane shows at a time, where there is no room, and with the whole screen', () => {
    expect(arrangement(50, 14, 'focused')).toEqual(['session']);
    expect(arrangement(50, 14, 'shown')).toEqual(['containers']);
    expect(arrangement(120, 18, 'focused')).toEqual(['session']);
    expect(arrangement(120, 40, 'full')).toEqual(['session']);
  });

  test('has all columns and all rows but three with the whole screen', () => {
    const full = withFullScreen(withNewSession(state({columns: 80, rows: 24}), session()));
    expect(sessionRect(full)).toEqual({left: 0, top: 1, width: 80, height: 21});
    expect(layoutOfState(toPanes(full))).toMatchObject({style: 'stacked'});
    expect(sessionRect(toPanes(full))).toBeNull();
  });
});
