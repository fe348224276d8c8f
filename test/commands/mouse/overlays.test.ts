import {afterEach, describe, expect, test} from '@jest/globals';
import {sentences} from '../../../source/sentences/sentences.ts';
import {type Hand, handOn} from '../../support/mouse.ts';
import {type OpenDashboard, openSimulated} from '../../support/open-dashboard.ts';
import {sizes} from '../../support/sample-screens.ts';

let open: OpenDashboard;
let hand: Hand;
afterEach(() => open.close());

async function opened(given: Parameters<typeof openSimulated>[0] = {}, ...names: readonly string[]) {
  const simulated = await openSimulated(given);
  open = simulated;
  hand = handOn(open.dashboard);
  for (const name of names)
    await simulated.host.createContainer({name, image: 'NanoServer', isolation: 'process', command: []});
  if (names.length > 0) await open.until(() => open.pane('containers').rows.length === names.length);
}
const view = () => open.panes().overlay?.view;
const field = () => {
  const shown = view();
  return shown?.kind === 'form' ? shown.fields.find(({focused}) => focused) : undefined;
};

describe('a question', () => {
  test('is answered by a click on an answer, let go over it', async () => {
    await opened({}, 'DEMO');
    open.press('d');
    hand.press(hand.find('n no'));
    hand.release(hand.find('y yes'));
    expect(view()?.kind).toBe('question');
    hand.click('n no');
    expect(view()).toBeUndefined();
    expect(open.footer()).toContain('DEMO was left');
    open.press('d');
    hand.click('y yes');
    expect(view()).toBeUndefined();
    await open.until(() => open.pane('containers').rows.length === 0);
  });

  test('stays when a click goes beside it, when the wheel turns, and when it is clicked twice on its text', async () => {
    await opened({}, 'DEMO');
    open.press('d');
    const before = open.dashboard.screen();
    hand.click({column: 1, row: 1});
    hand.wheel({column: 60, row: 20}, 3);
    hand.doubleClick('cannot be undone');
    expect(open.dashboard.screen()).toBe(before);
  });
});

describe.each(sizes)('at $columns×$rows, the form', size => {
  test('gets a container from the mouse and a name', async () => {
    await opened({size});
    open.press('c');
    hand.click('Isolation');
    expect(field()?.label.trim()).toBe('Isolation');
    hand.click('Isolation');
    expect(view()?.kind).toBe('form');
    hand.click('Name');
    expect(field()?.label.trim()).toBe('Name');
    open.type('MINE');
    hand.click('Enter create');
    await open.until(() => open.text().includes('MINE'));
    await open.until(() => view() === undefined);
  });
});

describe('the form', () => {
  test('turns a value that is chosen from a list with a click on the field that has the focus', async () => {
    await opened();
    open.press('c');
    const value = () => (field()?.value ?? []).map(({text}) => text).join('');
    hand.click('Start now');
    expect(value()).toContain('yes');
    hand.click('Start now');
    expect(value()).toContain('no');
    hand.doubleClick('Start now');
    expect(value()).toContain('no');
    expect(view()?.kind).toBe('form');
  });

  test('keeps what is typed where a click goes beside it', async () => {
    await opened();
    open.press('c');
    open.type('MINE');
    hand.click({column: 1, row: 1});
    expect((field()?.value ?? []).map(({text}) => text).join('')).toContain('MINE');
  });
});

describe('the help', () => {
  test('selects with a click, runs with two, scrolls with the wheel', async () => {
    await opened();
    open.press('?');
    hand.click(sentences.commands.kill.title);
    const selected = () => {
      const shown = view();
      if (shown?.kind !== 'help') throw new Error('no help');
      return shown.sections.flatMap(({actions}) => actions).find(action => action.selected)?.title;
    };
    expect(selected()).toBe(sentences.commands.kill.title);
    hand.wheel(sentences.commands.kill.title, 1);
    expect(selected()).not.toBe(sentences.commands.kill.title);
    hand.doubleClick(sentences.commands.create.title);
    expect(view()?.kind).toBe('form');
  });

  test('closes with its key in its last line, and with a click beside it', async () => {
    await opened();
    open.press('?');
    hand.click('Esc close');
    expect(view()).toBeUndefined();
    open.press('?');
    hand.click({column: 1, row: 20});
    expect(view()).toBeUndefined();
  });
});

describe('the help that is searched', () => {
  test('keeps what is typed where a click goes beside it', async () => {
    await opened();
    open.press('?', '/');
    open.type('kill');
    const before = view();
    hand.click({column: 1, row: 20});
    expect(view()).toEqual(before);
    expect(before?.kind).toBe('help');
  });
});

describe('the palette', () => {
  test('keeps what is typed where a click goes beside it', async () => {
    await opened();
    open.press(':');
    open.type('zoom');
    const before = view();
    hand.click({column: 1, row: 30});
    expect(view()).toEqual(before);
    expect(before).toBeDefined();
  });

  test('chooses with a click and runs with two', async () => {
    await opened();
    open.press(':');
    open.type('zoom');
    hand.doubleClick(sentences.commands.zoom.title);
    expect(view()).toBeUndefined();
    expect(open.panes().panes).toHaveLength(1);
  });
});
