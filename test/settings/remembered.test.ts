import {describe, expect, test} from '@jest/globals';
import {inForce} from '../../source/settings/in-force.ts';
import {memoriesText, memoryOf, readMemories, recalled} from '../../source/settings/remembered.ts';
import {defaults} from '../../source/settings/settings.ts';

const silent = {settings: {}, faults: []};

describe('what is changed in the dashboard', () => {
  const base = {sort: {processes: {column: 'wsK', descending: true}}};

  test('is remembered over what the file said of it, and not once the file says something else', () => {
    const memory = memoryOf('cpuSeconds', 'own', 'sort.processes', base);
    expect(memory).toEqual({value: 'cpuSeconds', over: '-wsK'});
    const memories = readMemories(memoriesText(new Map([['sort.processes', memory ?? {value: 0, over: 0}]])));
    expect(recalled(memories, base).sort).toEqual({processes: {column: 'cpuSeconds', descending: false}});
    expect(recalled(memories, {}).sort).toEqual({});
    expect(recalled(memories, {sort: {processes: {column: 'id', descending: false}}}).sort).toEqual({});
  });

  test('is forgotten when it is again as the file says, or as it is of itself', () => {
    expect(memoryOf('-wsK', 'own', 'sort.processes', base)).toBeNull();
    expect(memoryOf('own', 'own', 'sort.workers', base)).toBeNull();
    expect(memoryOf('own', 'own', 'sort.processes', base)).toEqual({value: 'own', over: '-wsK'});
    expect(memoryOf(0, 0, 'sizes.left', {})).toBeNull();
  });

  test.each([
    '',
    '{',
    '[]',
    '{"sizes.left": 3}',
    '{"sizes.left": {"value": "wide", "over": null}}',
    '{"x.y": {"value": 1, "over": null}}',
  ])('is nothing when what remembers it is %j', text => {
    expect(recalled(readMemories(text), {})).toEqual({columns: {}, sort: {}, sizes: {}});
  });
});

describe('the settings in force', () => {
  test('are those of flags before the environment, before the dashboard, before the file, entry by entry', () => {
    const {settings, list} = inForce({
      file: {settings: {theme: 'dark', refresh: 5, ascii: true, sizes: {left: 1, upper: 1}}, faults: []},
      dashboard: {sizes: {left: 2}},
      environment: {settings: {theme: 'light', refresh: 6}, faults: []},
      flags: {refresh: 7},
    });
    expect(settings).toEqual({
      ...defaults,
      theme: 'light',
      refresh: 7,
      ascii: true,
      sizes: {left: 2, upper: 1},
    });
    const origins = new Map(list.map(({name, origin}) => [name, origin]));
    expect(
      ['theme', 'refresh', 'ascii', 'mouse', 'sizes.left', 'sizes.upper'].map(name => origins.get(name)),
    ).toEqual(['environment', 'flag', 'file', 'default', 'dashboard', 'file']);
  });

  test('are the usual ones where nobody says anything', () => {
    const {settings, faults} = inForce({file: silent, dashboard: {}, environment: silent, flags: {}});
    expect(settings).toEqual(defaults);
    expect(faults).toEqual([]);
  });
});
