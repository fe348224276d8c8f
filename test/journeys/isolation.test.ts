import {mkdtempSync} from 'node:fs';
import {rm} from 'node:fs/promises';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, jest, test} from '@jest/globals';
import {type IsotopOptions, type IsotopWindow, openIsotop} from '../support/open-isotop.ts';
import {isotop, isotopJson, temporaryFolder} from '../support/program.ts';

// Real programs in real terminals, on a machine that may be busy with others.
jest.setTimeout(60_000);

const large = {columns: 200, rows: 60};
const all = temporaryFolder();
let folder: string;
let open: IsotopWindow | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(all, 'host-'));
});
afterEach(() => open?.close());

async function opened(options: Partial<IsotopOptions> = {}): Promise<IsotopWindow> {
  open = await openIsotop({folder, size: large, ...options});
  await open.screen.shows('csrss');
  return open;
}

/** The Ids of the csrss rows of a pane, with their sessions. */
const csrssOf = ({lines}: {readonly lines: readonly string[]}) =>
  lines.flatMap(line => {
    const [, id, session] = / (\d+) +(\d+) csrss/.exec(line) ?? [];
    return id === undefined ? [] : [{id, session}];
  });

describe("the documents' three isolation facts, by keys alone in the real program", () => {
  test('a process container brings one more csrss to the host, in a new session, with the Id that it has inside', async () => {
    const window = await opened();
    const before = csrssOf(window.box('Host processes'));
    await window.create({name: 'WINCONT', image: 'WindowsServerCore'});
    const added = csrssOf(window.box('Host processes')).filter(
      ({id}) => !before.some(known => known.id === id),
    );
    expect(added).toHaveLength(1);
    expect(before.map(({session}) => session)).not.toContain(added[0]?.session);
    await window.press('i');
    await window.screen.shows('Inside WINCONT');
    await window.screen.becomes('with csrss inside', () => csrssOf(window.box('Inside WINCONT')).length > 0);
    expect(csrssOf(window.box('Inside WINCONT'))).toEqual(added);
  });

  test('a hyperv container has its csrss inside, in session 1, and one vmwp whose user is its id on the host', async () => {
    const window = await opened();
    const before = csrssOf(window.box('Host processes'));
    await window.create({name: 'HYPVCON', image: 'NanoServer', isolation: 'other'});
    expect(csrssOf(window.box('Host processes'))).toEqual(before);
    const workers = window.box('VM workers').lines.filter(line => line.includes('vmwp'));
    expect(workers).toHaveLength(1);

    const id = await idOf('HYPVCON');
    await window.press('3', 'enter');
    await window.screen.shows('Details of vmwp');
    expect(window.box('Details of').lines.join('\n')).toMatch(new RegExp(`User +${id.toUpperCase()}`));

    await window.press('escape', '2', 'i');
    await window.screen.shows('Inside HYPVCON');
    await window.screen.becomes('with csrss inside', () => csrssOf(window.box('Inside HYPVCON')).length > 0);
    const [inside] = csrssOf(window.box('Inside HYPVCON'));
    expect(inside?.session).toBe('1');
    expect(csrssOf(window.box('On the host')).map(({id: pid}) => pid)).not.toContain(inside?.id);
  });

  test('DEMO, made with the default isolation, is hyperv after it was converted', async () => {
    const window = await opened();
    await window.create({name: 'DEMO', image: 'NanoServer', start: false});
    expect(rowOf(window, 'DEMO')).toMatch(/DEMO +process +Off/);
    await window.press('v');
    await window.screen.shows('Convert DEMO to hyperv?');
    await window.press('y');
    await window.screen.shows('DEMO converted');
    expect(rowOf(window, 'DEMO')).toMatch(/DEMO +hyperv +Off/);
  });

  test('on another host than Nano Server the key does nothing, and the reason is said', async () => {
    await isotopJson(['create', 'DEMO', '--image', 'NanoServer', '--host-os', 'server-2019'], folder);
    const window = await opened();
    await window.press('v');
    await window.screen.shows(/Nano Server/);
    expect(window.screen.text()).not.toContain('Convert DEMO to hyperv?');
    expect(rowOf(window, 'DEMO')).toMatch(/DEMO +process +Off/);
  });
});

describe('what others do', () => {
  test('a second process’s create, start, convert and rm show in the open dashboard', async () => {
    const window = await opened();
    await isotopJson(['create', '容器', '--image', 'NanoServer'], folder);
    await window.screen.shows(/容器 +process +Off/);
    await isotopJson(['convert', '容器', '--to', 'hyperv'], folder);
    await window.screen.shows(/容器 +hyperv +Off/);
    await isotopJson(['start', '容器'], folder);
    await window.screen.shows(/容器 +hyperv +Running/);
    await window.screen.shows('vmwp');
    await isotopJson(['rm', '--force', '容器'], folder);
    await window.screen.hides('容器');
    await window.screen.hides('vmwp');
  });

  test('the state’s folder may be removed while it runs: it goes on, and leaves the terminal as it was', async () => {
    const window = await opened();
    await rm(folder, {recursive: true, force: true});
    await window.press('j', 'k', 'r', 'escape');
    await window.press('q');
    const {modes, cooked, status, left} = await window.ended();
    expect({cooked, status, left}).toEqual({cooked: true, status: 0, left: ''});
    expect(modes).toEqual({
      alternateScreen: false,
      cursorShown: true,
      bracketedPaste: false,
      wrapping: true,
      mouse: 'none',
    });
  });
});

async function idOf(name: string): Promise<string> {
  const {stdout} = await isotop(['inspect', name, '--json'], folder);
  const found: unknown = JSON.parse(stdout);
  if (typeof found !== 'object' || found === null || !('id' in found)) throw new Error(stdout);
  return String(found.id);
}

const rowOf = (window: IsotopWindow, name: string): string =>
  window.box('Containers').lines.find(line => line.includes(name)) ?? '';
