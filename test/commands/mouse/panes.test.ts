import {afterEach, describe, expect, test} from '@jest/globals';
import {fakeHost} from '../../support/fake-host.ts';
import {container, hostProcess, snapshot} from '../../support/hand-made.ts';
import {type Hand, handOn, report} from '../../support/mouse.ts';
import {type OpenDashboard, openOver} from '../../support/open-dashboard.ts';
import {typedInput} from '../../support/typed-input.ts';

let open: OpenDashboard;
let hand: Hand;
afterEach(() => open.close());

async function openWith(size = {columns: 120, rows: 30}, given: Parameters<typeof openOver>[1] = {}) {
  const containers = Array.from({length: 40}, (_, index) => container(`C${String(index).padStart(2, '0')}`));
  const processes = Array.from({length: 60}, (_, index) => hostProcess(4 * (index + 1)));
  open = openOver(fakeHost(snapshot({containers, processes})), {size, ...given});
  await open.until(() => open.panes().panes.some(({rows}) => rows.length > 0));
  hand = handOn(open.dashboard);
}

const focus = () => open.panes().panes.find(({focused}) => focused)?.pane;
const heading = () => (open.pane('containers').heading ?? []).map(({text}) => text).join('');
const rectOf = (pane: 'processes' | 'containers' | 'workers') => open.pane(pane).rect;

describe('a click', () => {
  test('on a row gives its pane the focus and selects the row', async () => {
    await openWith();
    const {left, top} = rectOf('processes');
    hand.click({column: left + 3, row: top + 5});
    expect(focus()).toBe('processes');
    expect(open.pane('processes').rows.findIndex(({selected}) => selected)).toBe(3);
    hand.click('C07');
    expect(focus()).toBe('containers');
    expect(open.selected('containers')).toContain('C07');
  });

  test('on a title, an empty pane or a border gives the pane the focus, and nothing else', async () => {
    await openWith();
    hand.click('VM workers');
    expect(focus()).toBe('workers');
    hand.click('Containers');
    expect(focus()).toBe('containers');
    const {left, top, height} = rectOf('workers');
    hand.click({column: left + 5, row: top + height - 1});
    expect(focus()).toBe('workers');
    expect(open.selected('containers')).toContain('C00');
  });

  test('on the title of a column sorts by it, and on the same again turns the order', async () => {
    await openWith();
    hand.click('Name', 1);
    expect(heading()).toContain('Name▲');
    expect(open.rows('containers')[0]).toContain('C00');
    hand.click('Name▲');
    expect(heading()).toContain('Name▼');
    open.press('g');
    expect(open.rows('containers')[0]).toContain('C39');
    hand.click(/Image +/);
    expect(heading()).toContain('Image▲');
    expect(heading()).not.toContain('Name▼');
  });

  test('on a key of the footer is that key, once the button is let go over it', async () => {
    await openWith();
    const help = hand.find('? help');
    hand.press(help);
    expect(open.panes().overlay).toBeNull();
    hand.release({...help, column: help.column + 3});
    expect(open.panes().overlay?.view.kind).toBe('help');
    open.press('escape');
    hand.press(hand.find('q quit'));
    hand.release(hand.find('C07'));
    expect(open.requests).toEqual([]);
  });

  test('on a key that does nothing now says why', async () => {
    await openWith();
    hand.click('s start');
    expect(open.footer()).toContain('C00');
    const notice = open.footer();
    hand.click({column: 2, row: 29});
    expect(open.footer()).not.toBe(notice);
    expect(open.panes().overlay).toBeNull();
  });

  test('with Ctrl chooses a container too, and the next one takes it back', async () => {
    await openWith();
    const withCtrl = (name: string) => open.dashboard.input(typedInput(report(16, hand.find(name))));
    withCtrl('C07');
    withCtrl('C09');
    expect(open.title('containers')).toContain('2 chosen');
    withCtrl('C09');
    expect(open.title('containers')).toContain('1 chosen');
    expect(open.panes().overlay).toBeNull();
  });

  test('with another button does nothing', async () => {
    await openWith();
    const before = open.dashboard.screen();
    for (const code of [1, 2, 128, 129]) open.dashboard.input(typedInput(report(code, hand.find('C07'))));
    expect(open.dashboard.screen()).toBe(before);
  });

  test('while a filter is typed keeps the filter, and is a click', async () => {
    await openWith();
    open.press('/');
    open.type('C1');
    hand.click('C13');
    expect(open.selected('containers')).toContain('C13');
    expect(open.title('containers')).toContain('10 of 40');
    open.type('j');
    expect(open.selected('containers')).toContain('C14');
  });

  test('on the number of a pane where only one shows is the next pane', async () => {
    await openWith({columns: 40, rows: 12});
    expect(open.title('containers')).toContain('2/3');
    hand.click('2/3');
    expect(open.title('workers')).toContain('3/3');
  });
});

describe('a double click', () => {
  test('on a row is Enter', async () => {
    await openWith();
    hand.doubleClick('C07');
    expect(open.panes().overlay?.view.title).toBe('Details of C07');
  });

  test('is for the row that was clicked first, wherever that stands by then', async () => {
    await openWith({columns: 80, rows: 24});
    open.press('1');
    const cell = hand.find('C02');
    hand.doubleClick(cell);
    expect(open.panes().overlay?.view.title).toBe('Details of C02');
  });

  test('is over with the second click, however many follow', async () => {
    await openWith();
    const cell = hand.find('C07');
    for (let time = 0; time < 5; time += 1) hand.click(cell);
    expect(open.panes().overlay?.view.title).toBe('Details of C07');
  });

  test('that takes its time is two clicks', async () => {
    await openWith();
    hand.click('C07');
    open.pass(600);
    hand.click('C07');
    expect(open.panes().overlay).toBeNull();
    expect(open.selected('containers')).toContain('C07');
  });

  test('on two rows is a click on each', async () => {
    await openWith();
    hand.click('C07');
    hand.click('C08');
    expect(open.panes().overlay).toBeNull();
    expect(open.selected('containers')).toContain('C08');
  });
});

describe('the wheel', () => {
  test('scrolls the list under the pointer and leaves the focus where it is', async () => {
    await openWith();
    const first = () => open.rows('processes')[0]?.slice(1);
    const before = first();
    hand.wheel({column: 5, row: 10}, 2);
    expect(focus()).toBe('containers');
    expect(open.pane('processes').scroll?.offset).toBe(6);
    hand.wheel({column: 5, row: 10}, -1);
    expect(open.pane('processes').scroll?.offset).toBe(3);
    hand.wheel({column: 5, row: 10}, -5);
    expect(first()).toBe(before);
  });

  test('takes the cursor along only where it would go out of sight', async () => {
    await openWith();
    hand.click('C05');
    const rows = open.pane('containers').rows.length;
    hand.wheel('C05', 1);
    expect(open.selected('containers')).toContain('C05');
    hand.wheel('C05', 1);
    expect(open.selected('containers')).toContain('C06');
    hand.wheel('C06', 100);
    expect(open.pane('containers').scroll?.offset).toBe(40 - rows);
    expect(open.selected('containers')).toContain(`C${40 - rows}`);
  });

  test('does nothing over the header, the footer, an empty pane, and where there is no cell', async () => {
    await openWith();
    const before = open.dashboard.screen();
    for (const cell of [
      {column: 5, row: 0},
      {column: 5, row: 29},
      {column: 100, row: 25},
      {column: 500, row: 500},
      {column: -1, row: -1},
    ])
      hand.wheel(cell, 1);
    expect(open.dashboard.screen()).toBe(before);
  });
});

describe('a border', () => {
  test('between left and right goes where it is dragged, and stays there', async () => {
    await openWith();
    const {left} = rectOf('containers');
    hand.drag({column: left, row: 8}, {column: 70, row: 12});
    expect(rectOf('containers').left).toBe(70);
    hand.drag({column: 69, row: 8}, {column: 49, row: 8});
    expect(rectOf('containers').left).toBe(50);
    expect(focus()).toBe('containers');
    hand.move({column: 80, row: 8});
    expect(rectOf('containers').left).toBe(50);
  });

  test('between two panes one above the other goes where it is dragged, and no further than they can be small', async () => {
    await openWith();
    const {left, top} = rectOf('workers');
    hand.press({column: left + 30, row: top});
    hand.move({column: left + 30, row: 12});
    expect(rectOf('workers').top).toBe(12);
    hand.move({column: left + 30, row: 500});
    expect(rectOf('workers').height).toBe(3);
    hand.move({column: left + 30, row: -1});
    expect(rectOf('containers').height).toBe(3);
    hand.release({column: left + 30, row: -1});
    open.press('2', '+');
    expect(rectOf('containers').height).toBeGreaterThan(3);
  });

  test('of stacked panes goes where it is dragged, and its pane gets the focus only by a click', async () => {
    await openWith({columns: 80, rows: 40});
    const {top} = rectOf('workers');
    hand.drag({column: 60, row: top}, {column: 60, row: top - 4});
    expect(rectOf('workers').top).toBe(top - 4);
    expect(focus()).toBe('containers');
    hand.click({column: 60, row: top - 4});
    expect(focus()).toBe('workers');
  });

  test('is held while the terminal becomes another size, and let go where it is no more', async () => {
    await openWith();
    const {left} = rectOf('containers');
    hand.press({column: left, row: 8});
    open.dashboard.resize({columns: 200, rows: 60});
    hand.move({column: 150, row: 8});
    expect(rectOf('containers').left).toBe(150);
    open.dashboard.resize({columns: 80, rows: 24});
    const before = open.dashboard.screen();
    hand.move({column: 30, row: 8});
    expect(open.dashboard.screen()).toBe(before);
    hand.release({column: 30, row: 8});
    expect(open.dashboard.screen()).toBe(before);
  });

  test('is no more held when the terminal says that no button is', async () => {
    await openWith();
    const {left} = rectOf('containers');
    hand.press({column: left, row: 8});
    open.dashboard.input(typedInput(report(35, {column: left, row: 8})));
    hand.move({column: 90, row: 8});
    expect(rectOf('containers').left).toBe(left);
  });

  test('beside the inside view moves between its halves', async () => {
    await openWith();
    open.press('i');
    await open.until(() => open.panes().panes.some(({pane}) => pane === 'inside'));
    const inside = () => open.pane('inside').rect;
    const {left, top} = inside();
    hand.drag({column: left, row: top + 3}, {column: left + 6, row: top + 3});
    expect(inside().left).toBe(left + 6);
  });
});

describe('the key that gives the mouse back', () => {
  test('leaves it to the terminal until it is pressed again, and says so', async () => {
    await openWith();
    expect(open.panes().mouse).toBe('drag');
    open.press('M');
    expect(open.panes().mouse).toBeUndefined();
    expect(open.footer()).toContain('M takes it back');
    hand.click('C07');
    expect(open.selected('containers')).toContain('C00');
    open.press('M');
    expect(open.panes().mouse).toBe('drag');
    expect(open.footer()).toContain('the dashboard’s again');
    hand.click('C07');
    expect(open.selected('containers')).toContain('C07');
  });

  test('works over what is only read, and is text where text is typed', async () => {
    await openWith();
    open.press('D', 'M');
    expect(open.panes().mouse).toBeUndefined();
    expect(open.panes().overlay?.view.kind).toBe('details');
    open.press('M', 'escape', '/', 'M');
    expect(open.panes().mouse).toBe('drag');
    expect(open.title('containers')).toContain('0 of 40');
  });

  test('takes it also where the dashboard began without it', async () => {
    await openWith(undefined, {mouse: false});
    expect(open.panes().mouse).toBeUndefined();
    open.press('M');
    expect(open.panes().mouse).toBe('drag');
  });
});

describe('reports', () => {
  test('in one input with keys keep their order', async () => {
    await openWith();
    const cell = hand.find('C07');
    open.dashboard.input(typedInput(`jj${report(0, cell)}${report(0, cell, true)}k`));
    expect(open.selected('containers')).toContain('C06');
  });

  test('of motion that follow on one another are one change, and the last one counts', async () => {
    await openWith();
    const {left} = rectOf('containers');
    const before = open.told();
    const moves = Array.from({length: 500}, (_, index) => report(32, {column: 40 + (index % 40), row: 9}));
    open.dashboard.input(typedInput(report(0, {column: left, row: 9}) + moves.join('')));
    expect(rectOf('containers').left).toBe(40 + (499 % 40));
    expect(open.told()).toBe(before + 1);
  });

  test('of any kind anywhere leave a screen that is whole', async () => {
    await openWith();
    const numbers = [0, 1, 2, 3, 32, 35, 64, 65, 66, 67, 96, 128, 255, 4, 8, 16];
    for (const [index, code] of numbers.entries())
      for (const column of [-1, 0, 61, 62, 63, 119, 120, 9999])
        for (const row of [-1, 0, 1, 2, 17, 27, 28, 29, 30])
          open.dashboard.input(typedInput(report(code, {column, row}, (index + column + row) % 3 === 0)));
    expect(open.panes().size).toEqual({columns: 120, rows: 30});
    hand.release({column: 0, row: 0});
    open.press('escape', 'escape', '2', 'g');
    expect(open.selected('containers')).toContain('C');
  });
});
