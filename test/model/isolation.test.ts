import {describe, expect, test} from '@jest/globals';
import {
  builds,
  convertsContainers,
  defaultIsolation,
  hostSystems,
  mayRun,
  type Release,
} from '../../source/model/isolation.ts';

const releases = Object.keys(builds).map(Number) as Release[];

describe('the compatibility table', () => {
  test('a host runs an image of its own release under both isolations', () => {
    expect(mayRun('server-2019', 2019, 'process')).toBe(true);
    expect(mayRun('server-2019', 2019, 'hyperv')).toBe(true);
  });

  test('an older image runs under hyperv isolation only, but for 2022 on 2025', () => {
    expect(mayRun('server-2022', 2019, 'process')).toBe(false);
    expect(mayRun('server-2022', 2019, 'hyperv')).toBe(true);
    expect(mayRun('server-2025', 2022, 'process')).toBe(true);
  });

  test('a newer image runs nowhere on an older host', () => {
    expect(mayRun('nano-server', 2022, 'hyperv')).toBe(false);
    expect(mayRun('server-2016', 2019, 'process')).toBe(false);
  });

  test('what runs under process isolation also runs under hyperv isolation', () => {
    for (const system of hostSystems)
      for (const release of releases)
        if (mayRun(system, release, 'process')) expect(mayRun(system, release, 'hyperv')).toBe(true);
  });
});

test('containers are process containers by default on servers and hyperv containers on Windows 11', () => {
  expect(hostSystems.map(system => [system, defaultIsolation(system)])).toEqual([
    ['nano-server', 'process'],
    ['server-2016', 'process'],
    ['server-2019', 'process'],
    ['server-2022', 'process'],
    ['server-2025', 'process'],
    ['windows-11', 'hyperv'],
  ]);
});

test('only a Nano Server host converts', () => {
  expect(hostSystems.filter(convertsContainers)).toEqual(['nano-server']);
});
