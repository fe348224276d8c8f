import {describe, expect, test} from '@jest/globals';
import {readTop, topAnswer} from '../../../../source/hosts/docker/exec/top-listing.ts';
import {hostId} from '../../../../source/model/ids.ts';
import {recordedText} from '../recorded.ts';

const host = hostId('docker:test');

describe('what docker top tells', () => {
  test('on Linux has the host’s Ids and figures', () => {
    const answer = {
      Processes: [['24698', 'root', '1380', '2268', '1-02:03:04', 'sleep']],
      Titles: ['PID', 'USER', 'RSS', 'VSZ', 'TIME', 'COMMAND'],
    };
    expect(readTop(topAnswer.parse(answer), host)).toEqual([
      {
        host,
        pid: 24698,
        name: 'sleep',
        user: 'root',
        session: null,
        hostPid: 24698,
        handles: null,
        npmK: null,
        pmK: null,
        wsK: 1380,
        vmM: 2,
        cpuSeconds: 93_784,
      },
    ]);
  });

  test('on Windows has names, CPU and private working sets', () => {
    const found = readTop(topAnswer.parse(JSON.parse(recordedText('windows-top.json'))), host);
    expect(found.map(({pid, name, pmK, cpuSeconds}) => [pid, name, pmK, cpuSeconds])).toEqual([
      [4280, 'smss', 240, 0.015],
      [4308, 'csrss', 348, 0.14],
      [4412, 'PING', 660, 0.031],
      [4500, 'CExecSvc', 1196, 62.35],
    ]);
  });
});
