import {mkdtempSync} from 'node:fs';
import {join} from 'node:path';
import {beforeEach, describe, expect, test} from '@jest/globals';
import * as z from 'zod';
import {isotop, isotopJson, temporaryFolder} from '../support/program.ts';

const processes = z.array(
  z.object({
    pid: z.int(),
    name: z.string(),
    session: z.int().nullable(),
    user: z.string().nullable(),
    container: z.string().nullish(),
  }),
);

const all = temporaryFolder();
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(all, 'host-'));
});

/** The csrss processes that a listing shows. */
async function csrssOf(...args: string[]) {
  const shown = processes.parse(await isotopJson(args, folder));
  return shown.filter(({name}) => name === 'csrss');
}

describe("the documents' three isolation facts, by commands alone", () => {
  test('a process container brings one more csrss to the host, in a new session, with the Id that it has inside', async () => {
    const before = await csrssOf('ps');
    await isotopJson(['create', 'WINCONT', '--image', 'WindowsServerCore', '--start'], folder);
    const pids = before.map(({pid}) => pid);
    const added = (await csrssOf('ps')).filter(({pid}) => !pids.includes(pid));
    expect(added).toMatchObject([{container: 'WINCONT'}]);
    expect(before.map(({session}) => session)).not.toContain(added[0]?.session);
    const inside = await csrssOf('inside', 'WINCONT');
    expect(inside.map(({pid, session}) => ({pid, session}))).toEqual(
      added.map(({pid, session}) => ({pid, session})),
    );
  });

  test('a hyperv container has its csrss inside, in session 1, and one vmwp whose user is its id on the host', async () => {
    const before = await csrssOf('ps');
    const created = await isotopJson(
      ['create', 'HYPVCON', '--image', 'NanoServer', '--isolation', 'hyperv', '--start'],
      folder,
    );
    expect(await csrssOf('ps')).toEqual(before);
    expect(await csrssOf('inside', 'HYPVCON')).toMatchObject([{session: 1}]);
    const {id} = z.object({id: z.string()}).parse(created);
    expect(await isotopJson(['workers'], folder)).toMatchObject([
      {name: 'vmwp', container: 'HYPVCON', containerId: id, user: id.toUpperCase()},
    ]);
    const shown = processes.parse(await isotopJson(['ps'], folder));
    expect(shown.filter(({name}) => name === 'vmwp')).toMatchObject([{user: id.toUpperCase()}]);
  });

  test('a container of the default isolation is converted; one that runs, and one on another host, are refused with the reason', async () => {
    await isotopJson(['create', 'DEMO', '--image', 'NanoServer'], folder);
    expect(await isotopJson(['inspect', 'DEMO'], folder)).toMatchObject({isolation: 'process'});
    await isotopJson(['start', 'DEMO'], folder);
    expect((await isotop(['convert', 'DEMO', '--to', 'hyperv'], folder)).stderr).toBe(
      'isotop: cannot convert DEMO: it is running; stop it first: isotop stop DEMO\n',
    );
    await isotopJson(['stop', 'DEMO'], folder);
    await isotopJson(['convert', 'DEMO', '--to', 'hyperv'], folder);
    const {stdout} = await isotop(['ls'], folder);
    const [titles = '', row = ''] = stdout.split('\n');
    expect(row.slice(titles.indexOf('ISOLATION')).split(' ')[0]).toBe('hyperv');

    await isotopJson(['reset', '--host-os', 'server-2019'], folder);
    await isotopJson(['create', 'DEMO', '--image', 'NanoServer'], folder);
    const refused = await isotop(['convert', 'DEMO', '--to', 'hyperv'], folder);
    expect(refused.status).toBe(1);
    expect(refused.stderr).toMatch(/does not convert containers; only a Nano Server host does\n$/);
  });
});
