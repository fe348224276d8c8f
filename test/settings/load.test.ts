import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from '@jest/globals';
import {loadSettings} from '../../source/settings/load.ts';
import {sayFault} from '../../source/settings/say-fault.ts';
import {defaults} from '../../source/settings/settings.ts';
import {temporaryFolder} from '../support/program.ts';

const folder = temporaryFolder();
const files = {settings: join(folder, 'settings.json'), memory: join(folder, 'dashboard.json')};
const load = (environment = {}, flags = {}) => loadSettings({environment, flags, files});

describe('settings that are loaded', () => {
  test('are the usual ones without a file, and flags go before them', async () => {
    expect((await load({}, {theme: 'light'})).settings).toEqual({...defaults, theme: 'light'});
  });

  test('are those of the file, which is never written; a broken one is told and ignored', async () => {
    writeFileSync(files.settings, '{"theme": "light", // mine\n "refresh": 3}');
    expect((await load()).settings).toMatchObject({theme: 'light', refresh: 3});
    expect((await load({ISOTOP_THEME: 'dark'})).settings).toMatchObject({theme: 'dark', refresh: 3});
    writeFileSync(files.settings, '{"theme": "light"');
    const {settings, faults} = await load();
    expect(settings).toEqual(defaults);
    expect(faults.map(sayFault)).toEqual([`${files.settings} is not JSON in line 1: it is ignored`]);
    expect(readFileSync(files.settings, 'utf8')).toBe('{"theme": "light"');
  });

  test('are the usual ones where the file is a folder, too large, or beneath a file', async () => {
    const settings = join(folder, 'is-folder');
    mkdirSync(settings);
    const large = join(folder, 'large.json');
    writeFileSync(large, ' '.repeat(1_000_001));
    const faults = async (file: string) =>
      (await loadSettings({environment: {}, flags: {}, files: {...files, settings: file}})).faults.map(
        sayFault,
      );
    expect(await faults(settings)).toEqual([`${settings} is not a file: it is ignored`]);
    expect(await faults(large)).toEqual([`${large} is too large for settings: it is ignored`]);
    expect(await faults(join(large, 'settings.json'))).toEqual([]);
  });

  test('are what the dashboard remembers, where the file says nothing else', async () => {
    writeFileSync(files.settings, '{"sizes": {"left": 1}}');
    writeFileSync(
      files.memory,
      JSON.stringify({
        'sizes.left': {value: 5, over: 1},
        'sizes.upper': {value: 2, over: null},
        'sizes.tall': {value: 2, over: 7},
      }),
    );
    const {settings, base} = await load();
    expect(settings.sizes).toEqual({left: 5, upper: 2});
    expect(base).toEqual({sizes: {left: 1}});
  });
});
