import {describe, expect, test} from '@jest/globals';
import {factsOf} from '../recorded.ts';

describe('an engine says of itself', () => {
  test('on Linux which runtimes it has, and what a container gets', () => {
    expect(factsOf('linux').host).toEqual({
      id: 'docker:test',
      kind: 'docker',
      name: 'debian',
      os: 'Debian GNU/Linux 12 (bookworm)',
      version: '20.10.24',
      platform: 'linux',
      defaultIsolation: 'process',
      defaultRuntime: 'runc',
      runtimes: [
        {name: 'runc', isolation: 'process'},
        {name: 'runsc', isolation: 'hyperv'},
      ],
      engine: 'Docker 20.10.24',
      via: 'tcp://engine:2375',
    });
  });

  test('on Windows its default isolation, which stands in for runtimes', () => {
    expect(factsOf('windows').host).toMatchObject({
      name: 'WIN-NANO',
      platform: 'windows',
      defaultIsolation: 'process',
      version: '25.0.3',
      runtimes: [
        {name: 'default', isolation: 'process'},
        {name: 'hyperv', isolation: 'hyperv'},
      ],
    });
  });

  test('that it is Podman, whose id is another one at every question', () => {
    const facts = factsOf('podman');
    expect(facts).toMatchObject({isPodman: true, engineId: 'podman debian:/var/lib/containers/storage'});
    expect(facts.host.engine).toBe('Podman 4.3.1');
    expect(factsOf('linux').engineId).toMatch(/^[A-Z0-9:]+$/);
  });

  test('less than a user does who knows a runtime', () => {
    expect(factsOf('linux').isolationOf('own')).toBeNull();
    expect(factsOf('linux', {own: 'hyperv'}).isolationOf('own')).toBe('hyperv');
  });
});
