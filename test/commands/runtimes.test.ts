import {afterEach, describe, expect, test} from '@jest/globals';
import {container} from '../support/hand-made.ts';
import {type OpenDashboard, openOver, openSimulated} from '../support/open-dashboard.ts';
import {sizes} from '../support/sample-screens.ts';
import {screenFaults} from '../support/screen-faults.ts';
import {textOf} from '../support/screen-text.ts';
import {engineOfSeveralRuntimes, type SeveralRuntimes} from '../support/several-runtimes.ts';

let open: OpenDashboard;
let engine: SeveralRuntimes;
afterEach(() => open.close());

const shared = container('WEB', {isolation: 'process', runtime: 'runc'});
const virtual = container('VM', {isolation: 'hyperv', runtime: 'runsc'});

async function openIt(options: Parameters<typeof openOver>[1] = {}): Promise<void> {
  engine = engineOfSeveralRuntimes([shared, virtual]);
  open = openOver(engine.host, options);
  await open.until(() => open.rows('containers').length > 0);
}

function form() {
  const view = open.panes().overlay?.view;
  if (view?.kind !== 'form') throw new Error('the form is not open');
  return view;
}
const labels = () => form().fields.map(({label}) => label.trim());
const runtime = () =>
  form()
    .fields.filter(({label}) => label.trim() === 'Runtime')
    .map(({value}) => textOf(value).trim())
    .join();
const taught = () => form().teaches.map(textOf).join(' ');

describe('the create form on a host with several runtimes', () => {
  test('begins with the default runtime of the host, which is not asked for', async () => {
    await openIt();
    open.press('c');
    expect(labels().slice(2, 4)).toEqual(['Isolation', 'Runtime']);
    expect(runtime()).toBe('runc (the host’s default)');
    expect(taught()).not.toContain('--runtime');
    open.press('enter');
    await open.until(() => engine.created.length > 0);
    expect(engine.created[0]).not.toHaveProperty('runtime');
  });

  test('chooses another runtime, teaches its flag and asks for it', async () => {
    await openIt();
    open.press('c', 'tab', 'tab', 'tab', 'right');
    expect(runtime()).toBe('crun');
    expect(taught()).toContain('--runtime=crun');
    open.press('enter');
    await open.until(() => engine.created.length > 0);
    expect(engine.created[0]).toMatchObject({runtime: 'crun'});
    expect(engine.created[0]).not.toHaveProperty('isolation');
  });

  test('offers the runtimes of the isolation that is chosen', async () => {
    await openIt();
    open.press('c', 'tab', 'tab', 'right');
    expect(runtime()).toBe('kata');
    expect(taught()).toContain('--runtime=kata');
    open.press('tab', 'right');
    expect(runtime()).toBe('runsc');
    open.press('right');
    expect(runtime()).toBe('kata');
    open.press('left', 'enter');
    await open.until(() => engine.created.length > 0);
    expect(engine.created[0]).toMatchObject({isolation: 'hyperv', runtime: 'runsc'});
  });

  test('takes what was chosen under one isolation for none of the other', async () => {
    await openIt();
    open.press('c', 'tab', 'tab', 'tab', 'right', 'shift+tab', 'right');
    expect(runtime()).toBe('kata');
    open.press('left');
    expect(runtime()).toBe('crun');
  });

  test('has no field for it where there is nothing to choose', async () => {
    open = await openSimulated();
    open.press('c');
    expect(labels()).not.toContain('Runtime');
    open.press('tab', 'tab', 'tab');
    expect(
      form()
        .fields.find(({focused}) => focused)
        ?.label.trim(),
    ).toBe('Network');
    open.press('shift+tab', 'right');
    expect(labels()).not.toContain('Runtime');
  });

  test('is opened by the palette with the runtime that stands there', async () => {
    await openIt();
    open.press(':');
    open.type('create NEW busybox vm runsc');
    open.press('enter');
    expect(runtime()).toBe('runsc');
  });
});

function question() {
  const {view} = open.panes().overlay ?? {};
  if (view?.kind !== 'question') throw new Error('nothing is asked');
  return {
    title: view.title,
    steps: view.steps.join(' '),
    answers: view.answers.map(({key, label}) => `${key} ${label}`),
  };
}

/** Selects a container by its name. */
const select = (name: string) => {
  open.press('2', 'g');
  for (let row = 0; row < 3 && !open.selected('containers')?.includes(name); row += 1) open.press('j');
};

describe('the question of a conversion on a host with several runtimes', () => {
  test('names the runtime, says which others there are, and plans and converts under the one that is chosen', async () => {
    await openIt();
    select('WEB');
    open.press('v');
    await open.until(() => question().steps.includes('kata'));
    expect(question().title).toBe('Convert WEB to kata (vm isolation)?');
    expect(question().answers).toEqual(['y yes (Enter)', 'n no (Esc)', 'r other runtime: runsc']);
    open.press('r');
    expect(question().title).toBe('Convert WEB to runsc (vm isolation)?');
    await open.until(() => question().steps.includes('runsc'));
    open.press('y');
    await open.said('WEB converted: its isolation is vm now');
    expect(engine.converted).toEqual([{to: 'hyperv', runtime: 'runsc'}]);
  });

  test('goes round the runtimes, and begins with the default of the host', async () => {
    await openIt();
    select('VM');
    open.press('v');
    expect(question().title).toBe('Convert VM to runc (process isolation)?');
    open.press('r', 'r');
    expect(question().title).toBe('Convert VM to runc (process isolation)?');
    open.press('n');
    await open.said('VM was left as it is');
    expect(engine.converted).toEqual([]);
  });

  test('says only that there are others where their names have no room', async () => {
    await openIt({size: {columns: 50, rows: 16}});
    select('WEB');
    open.press('v');
    expect(question().answers.at(-1)).toBe('r other runtime');
    open.dashboard.resize({columns: 40, rows: 12});
    expect(question().answers).toEqual(['y yes', 'n no (Esc)', 'r other runtime']);
  });

  test('is asked without --yes or with it, where no runtime was named and none is the default', async () => {
    await openIt({confirm: false});
    select('WEB');
    open.press('v');
    expect(question().title).toBe('Convert WEB to kata (vm isolation)?');
    open.press('n');
    select('VM');
    open.press('v');
    await open.until(() => engine.converted.length > 0);
    expect(engine.converted).toEqual([{to: 'process', runtime: 'runc'}]);
  });

  test('is left out by --yes where the palette names the runtime, also one of the isolation that it has', async () => {
    await openIt({confirm: false});
    open.press(':');
    open.type('convert VM vm KATA');
    open.press('enter');
    await open.until(() => engine.converted.length > 0);
    expect(engine.converted).toEqual([{to: 'hyperv', runtime: 'kata'}]);
  });

  test('of several containers changes the runtime of all', async () => {
    await openIt();
    open.press('2', 'a', 'v');
    await open.until(() => question().steps.includes('kata'));
    expect(question().steps).toContain('runc (process isolation)');
    expect(question().answers.at(-1)).toBe('r other runtime: runsc, crun');
    open.press('r');
    await open.until(() => engine.planned.length === 4);
    open.press('y');
    await open.until(() => engine.converted.length === 2);
    expect(engine.converted.map(request => request.runtime).sort()).toEqual(['crun', 'runsc']);
  });

  test('has no other runtime on a host with one of each isolation', async () => {
    open = await openSimulated();
    open.press('c', 'enter');
    await open.said('CON1 started');
    open.press('v');
    expect(question().title).toBe('Convert CON1 to hyperv?');
    expect(question().answers).toHaveLength(2);
    open.press('r');
    expect(question().title).toBe('Convert CON1 to hyperv?');
  });
});

describe('form and questions with a choice of runtimes', () => {
  test.each(sizes)('stand in line at $columns×$rows', async size => {
    await openIt({size});
    const shownFaults = () => screenFaults(open.dashboard.screen());
    for (const key of [
      'c',
      'tab',
      'tab',
      'right',
      'tab',
      'right',
      'tab',
      'escape',
      '2',
      'v',
      'r',
      'n',
      'a',
      'v',
      'r',
    ]) {
      open.press(key);
      expect(shownFaults()).toEqual([]);
    }
  });
});
