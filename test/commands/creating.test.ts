import {afterEach, describe, expect, test} from '@jest/globals';
import {HostFailure} from '../../source/model/host-error.ts';
import {imageId} from '../../source/model/ids.ts';
import type {Image} from '../../source/model/image.ts';
import {fakeHost} from '../support/fake-host.ts';
import {container, snapshot} from '../support/hand-made.ts';
import {type OpenDashboard, openOver, openSimulated} from '../support/open-dashboard.ts';
import {textOf} from '../support/screen-text.ts';
import {stillHost} from '../support/still-host.ts';

let open: OpenDashboard;
afterEach(() => open.close());

function form() {
  const view = open.panes().overlay?.view;
  if (view?.kind !== 'form') throw new Error('the form is not open');
  return view;
}
const field = (label: string) => {
  const found = form().fields.find(candidate => candidate.label.trim() === label);
  if (!found) throw new Error(`the form shows no field ${label}`);
  return {value: textOf(found.value).trim(), note: textOf(found.note), focused: found.focused};
};
const fault = () => textOf(form().fault ?? []);
const teaches = () => form().teaches.map(textOf).join(' ');
/** Empties the field and types. */
function fill(text: string): void {
  open.press('end', 'ctrl+u');
  open.type(text);
}

describe('the create form', () => {
  test('creates and starts with Enter alone, and selects the new container', async () => {
    open = await openSimulated();
    open.press('c', 'enter');
    await open.said('CON1 started');
    expect(open.selected('containers')).toMatch(/▸CON1 +process +Running +NanoServer/);
    open.press('c', 'enter');
    await open.said('CON2 started');
    expect(open.selected('containers')).toContain('CON2');
  });

  test('names the default isolation of the host', async () => {
    open = await openSimulated({system: 'windows-11'});
    open.press('c');
    expect(field('Isolation').value).toBe('hyperv (the host’s default)');
    open.press('tab', 'tab', 'right');
    expect(field('Isolation').value).toBe('process');
  });

  test('teaches the command that does the same, as it is typed', async () => {
    open = await openSimulated();
    open.press('c');
    fill('HYPVCON');
    open.press(
      'tab',
      'tab',
      'right',
      'tab',
      'right',
      'shift+tab',
      'shift+tab',
      'shift+tab',
      'shift+tab',
      'space',
    );
    expect(teaches()).toBe(
      'New-Container -Name HYPVCON -ContainerImageName NanoServer -SwitchName "Virtual Switch" -RuntimeType HyperV',
    );
    open.press('down', 'down', 'down', 'down', 'down');
    open.type('ping -t localhost');
    expect(teaches()).toMatch(
      /^docker create --name HYPVCON --isolation=hyperv .*NanoServer ping -t localhost$/,
    );
  });

  test('checks as it is typed, and goes to what is wrong instead of sending it', async () => {
    open = await openSimulated();
    open.press('c');
    fill('a/b');
    expect(fault()).toBe('The name a/b has a character that a name cannot have');
    open.press('tab', 'tab', 'enter');
    expect(field('Name').focused).toBe(true);
    expect(
      form()
        .footer.map(({text}) => text)
        .join(''),
    ).toContain('Enter create');
    fill('');
    expect(fault()).toBe('The name of a container cannot be empty');
  });

  test('keeps what was typed when it is left with Esc, and q is a letter in it', async () => {
    open = await openSimulated();
    open.press('c');
    fill('quick');
    open.press('escape');
    expect(open.panes().overlay).toBeNull();
    open.press('c');
    expect(field('Name').value).toBe('quick');
    open.press('enter');
    await open.said('quick started');
    open.press('c');
    expect(field('Name').value).toBe('CON1');
  });

  test('is opened again on its name, with what was typed; once that is created, it is empty again', async () => {
    open = await openSimulated();
    open.press('c', 'W', 'tab', 'tab', 'right', 'tab', 'tab');
    open.type('ping');
    open.press('escape', 'c');
    expect(field('Name')).toMatchObject({value: 'W', focused: true});
    expect(field('Command').value).toBe('ping');
    open.press('enter');
    await open.said('W started');
    open.press('c');
    expect(field('Name')).toMatchObject({value: 'CON1', focused: true, note: 'proposed: typing replaces it'});
    expect(field('Command').value).toBe('');
    expect(field('Isolation').value).toBe('process (the host’s default)');
  });

  test('takes a paste whole, with what cannot be shown written out', async () => {
    open = await openSimulated();
    open.press('c', 'ctrl+u');
    open.dashboard.paste('容器 \u001b[31m🐳\r\n');
    expect(field('Name').value).toBe('容器 \\e[31m🐳');
    expect(fault()).toContain('has a character that a name cannot have');
  });

  test('ignores a paste while no field takes text', async () => {
    open = await openSimulated();
    open.dashboard.paste('xyd');
    open.press('c', 'shift+tab');
    open.dashboard.paste('xyd');
    expect(field('Start now').value).toBe('yes');
    open.press('escape', '?');
    open.dashboard.paste('q');
    expect(open.panes().overlay?.view.kind).toBe('help');
  });

  test('scrolls a long command within its field', async () => {
    open = await openSimulated({size: {columns: 80, rows: 24}});
    open.press('c', 'tab', 'tab', 'tab', 'tab');
    open.type(`cmd /c ${'x'.repeat(100)} end`);
    expect(field('Command').value).toMatch(/^x+ end$/);
    open.press('home');
    expect(field('Command').value).toMatch(/^cmd \/c x+…$/);
  });

  test('makes what was chosen and typed in every field', async () => {
    open = await openSimulated();
    open.press('c');
    fill('ALL');
    open.press('tab');
    open.type('core');
    open.press('tab', 'right', 'tab', 'right', 'right', 'tab');
    open.type('ping -t localhost');
    open.press('tab');
    open.type('2g');
    open.press('tab');
    open.type('4');
    open.press('enter');
    await open.said('ALL started');
    open.press('D');
    const text = open.text();
    expect(text).toMatch(/Image +WindowsServerCore/);
    expect(text).toMatch(/Isolation +hyperv/);
    expect(text).toMatch(/Network +NAT/);
    expect(text).toMatch(/Command +ping -t localhost/);
    expect(text).toMatch(/Memory +2048 MiB/);
    expect(text).toMatch(/Processors +4/);
  });

  test('shows every field in turn on the smallest screen', async () => {
    open = await openSimulated({size: {columns: 40, rows: 10}});
    open.press('c');
    const seen = new Set<string>();
    for (let step = 0; step < 8; step += 1) {
      for (const {label, focused} of form().fields) if (focused) seen.add(label.trim());
      open.press('tab');
    }
    expect(seen.size).toBe(8);
  });
});

describe('a refusal of the host', () => {
  const {host: id} = container('x');
  const image: Image = {
    host: id,
    id: imageId('image'),
    name: 'NanoServer',
    version: '10.0.17763.1',
    publisher: null,
    isOsImage: true,
    sizeBytes: null,
  };
  const shown = {...snapshot({}), images: [image]};

  test('stays in the form with what was typed, and goes with the next change', async () => {
    const host = fakeHost(shown);
    open = openOver(host);
    await open.until(() => open.text().includes('No containers'));
    open.press('c');
    fill('DEMO');
    open.press('enter');
    expect(
      form()
        .footer.map(({text}) => text)
        .join(''),
    ).toBe('Creating …');
    open.type('xyz');
    open.press('enter');
    expect(host.calls).toEqual(['createContainer']);
    host.refuse({
      kind: 'refused',
      message: 'cannot create DEMO: the disk is full',
      remedy: 'free some space',
    });
    await open.until(() => fault() !== '');
    expect(fault()).toBe('Cannot create DEMO: the disk is full; free some space');
    expect(field('Name').value).toBe('DEMO');
    open.type('2');
    expect(fault()).toBe('');
    expect(field('Name').value).toBe('DEMO2');
  });

  test('is a notice when the form was left before it came', async () => {
    const host = fakeHost(shown);
    open = openOver(host);
    await open.until(() => open.text().includes('No containers'));
    open.press('c', 'enter', 'escape');
    host.refuse({kind: 'refused', message: 'cannot create CON1: the disk is full', remedy: null});
    await open.said('Cannot create CON1: the disk is full');
    open.press('c');
    expect(field('Name').value).toBe('CON1');
  });

  test('does not close a form that was opened again meanwhile', async () => {
    const host = fakeHost(shown);
    open = openOver(host);
    await open.until(() => open.text().includes('No containers'));
    open.press('c', 'enter', 'escape', 'c');
    fill('SECOND');
    const made = container('CON1', {state: 'created'});
    host.show({...shown, containers: [made]});
    host.answer(made);
    await open.until(() => open.rows('containers').length === 1);
    await open.until(() => host.calls.length === 2);
    expect(field('Name').value).toBe('SECOND');
  });

  test('of the start leaves the created container, and no form', async () => {
    const host = fakeHost(shown);
    open = openOver(host);
    await open.until(() => open.text().includes('No containers'));
    open.press('c', 'enter');
    const made = container('CON1', {state: 'created'});
    host.show({...shown, containers: [made]});
    host.answer(made);
    await open.until(() => host.calls.length === 2);
    host.refuse({kind: 'refused', message: 'cannot start CON1: no', remedy: null});
    await open.said('Cannot start CON1: no');
    expect(open.panes().overlay).toBeNull();
    expect(open.selected('containers')).toMatch(/▸CON1 +process +Off/);
  });
});

describe('an image that the host fetches first', () => {
  test('shows how far it is, and Escape ends that and leaves the form', async () => {
    const progress = {image: 'far', step: 'Downloading far: 1 of 2 layers', doneBytes: 5e6, totalBytes: 2e7};
    const host = stillHost(snapshot({containers: [container('DEMO')]}), {
      createContainer: (_request, _origin, watch) =>
        new Promise((_, reject) => {
          watch?.onProgress?.(progress);
          watch?.signal?.addEventListener('abort', () =>
            reject(new HostFailure({kind: 'cancelled', what: 'fetching far'})),
          );
        }),
    });
    open = openOver(host);
    await open.until(() => open.rows('containers').length > 0);
    open.press('c', 'tab');
    open.type('far');
    open.press('enter');
    await open.until(() => textOf(form().footer).includes('1 of 2 layers'));
    expect(textOf(form().footer)).toBe('Downloading far: 1 of 2 layers · 5.00MB of 20.0MB · Esc ends it');
    open.press('escape');
    await open.until(() => fault() === 'Fetching far was cancelled');
    open.press('escape');
    expect(open.panes().overlay).toBeNull();
  });
});
