import {execFileSync} from 'node:child_process';
import {describe, expect, test} from '@jest/globals';
import {listingScript, readListing, readPs} from '../../../../source/hosts/docker/exec/inside-listing.ts';
import {hostId} from '../../../../source/model/ids.ts';

const host = hostId('docker:test');

describe('a listing from inside', () => {
  test('has what /proc says, without the shell that read it', () => {
    const text = [
      'self 9',
      'user root:x:0:0:root:/root:/bin/sh',
      'user web:x:33:33::/:/bin/false',
      'stat 1 (my (odd) name) S 0 1 1 0 0 0 0 0 0 0 125 50 0 0 20 0 1 0 8 10485760 848 184',
      'uid 33\t33\t33\t33 ',
      'rss 3392 kB'.replace(' kB', ''),
      'stat 9 (sh) R 0 9 9 0 0 0 0 0 0 0 1 1 0 0 20 0 1 0 9 10485760 848 184',
      'uid 0\t0\t0\t0 ',
      'stat 4 (other) S 1 1 1 0 0 0 0 0 0 0 0 0 0 0 20 0 1 0 8 0 0 184',
      'uid 1000\t1000\t1000\t1000 ',
    ].join('\n');
    expect(readListing(text, host)).toEqual([
      {
        host,
        pid: 1,
        name: 'my (odd) name',
        user: 'web',
        session: null,
        hostPid: null,
        handles: null,
        npmK: null,
        pmK: null,
        wsK: 3392,
        vmM: 10,
        cpuSeconds: 1.75,
      },
      {
        host,
        pid: 4,
        name: 'other',
        user: '1000',
        session: null,
        hostPid: null,
        handles: null,
        npmK: null,
        pmK: null,
        wsK: null,
        vmM: 0,
        cpuSeconds: 0,
      },
    ]);
  });

  test('of figures that are none says that they are unknown', () => {
    const stat = 'stat 1 (sh) S 0 1 1 0 0 0 0 0 0 0 125 50 0 0 20 0 1 0 8 10485760 848 184';
    for (const said of ['what', '', '-1', '1e3'])
      expect(readListing(`${stat}\nrss ${said}`, host)).toMatchObject([{wsK: null}]);
  });

  test('is printed by a shell alone', () => {
    const found = readListing(
      execFileSync('sh', ['-c', listingScript], {
        encoding: 'utf8',
        maxBuffer: 64 * 1024 ** 2,
        timeout: 20_000,
        env: {},
      }),
      host,
    );
    const own = found.find(({pid}) => pid === process.pid);
    expect(own?.wsK).toBeGreaterThan(1_000);
    expect(own?.cpuSeconds).toBeGreaterThan(0);
    expect(own?.user).not.toBeNull();
  });

  test('may come from ps, without that ps', () => {
    expect(readPs('PID   USER     COMMAND\n    1 root     sleep\n   12 web      ps\n', host)).toMatchObject([
      {pid: 1, user: 'root', name: 'sleep'},
    ]);
  });
});
