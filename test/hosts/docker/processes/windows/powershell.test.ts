import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from '@jest/globals';
import {openPowerShell} from '../../../../../source/hosts/docker/processes/windows/powershell.ts';
import {endOfReading} from '../../../../../source/hosts/docker/processes/windows/reading-script.ts';
import {windowsProcesses} from '../../../../../source/hosts/docker/processes/windows/windows-source.ts';
import {containerId} from '../../../../../source/model/ids.ts';
import {recordedText, truthOf} from '../../recorded.ts';

describe('the one PowerShell', () => {
  let folder: string;
  let program: string;
  beforeAll(() => {
    folder = mkdtempSync('/tmp/isotop-powershell-');
    program = join(folder, 'powershell.cjs');
    // It answers as reading-script.ts does, in pieces; its second reading is its last.
    writeFileSync(
      program,
      `let count = 0;
process.stdin.on('data', () => {
  count += 1;
  process.stdout.write('reading ' + count + ' of ' + process.pid + '\\r');
  setTimeout(() => process.stdout.write('\\n${endOfReading}\\r\\n', () => { if (count === 2) process.exit(0); }), 20);
});`,
    );
  });
  afterAll(() => rmSync(folder, {recursive: true, force: true}));

  test('answers again and again, and is started again when it ended', async () => {
    const shell = openPowerShell(process.execPath, [program]);
    try {
      const [first, same] = await Promise.all([shell.read(), shell.read()]);
      expect(same).toBe(first);
      const second = await shell.read();
      expect([first, second].map(text => /reading (\d)/.exec(text)?.[1])).toEqual(['1', '2']);
      expect(/of (\d+)/.exec(second)?.[1]).toBe(/of (\d+)/.exec(first)?.[1]);
      await new Promise(resolve => setTimeout(resolve, 200));
      const third = await shell.read();
      expect(third).toMatch(/^reading 1 /);
    } finally {
      shell.close();
    }
  });

  test('that is not there is an error, and not the end of isotop', async () => {
    await expect(openPowerShell(join(folder, 'none'), []).read()).rejects.toThrow(/ENOENT/);
  });
});

describe('the processes of a Windows machine', () => {
  const truth = truthOf('windows', 'windows-process', 'windows-hyperv');

  test('are learnt from one question to the engine for each run of a container', async () => {
    const asked: string[] = [];
    const source = windowsProcesses(
      {read: async () => recordedText('windows-reading.txt'), close: () => undefined},
      async id => {
        asked.push(id);
        return [4280, 4308, 4412];
      },
    );
    const first = await source.read(truth);
    const second = await source.read(truth);
    expect(asked).toEqual(['1a'.repeat(32)]);
    expect(first.counts.get(containerId('1a'.repeat(32)))).toBe(3);
    expect(second.processes).toBe(first.processes);
    expect(second.workers).toBe(first.workers);
    expect(first.figures(2376).wsK).toBe(19_620);
  });

  test('are unknown, with the reason, where PowerShell does not answer or the containers are Linux’s', async () => {
    const silent = windowsProcesses(
      {read: () => Promise.reject(new Error('PowerShell has ended')), close: () => undefined},
      async () => [],
    );
    expect(await silent.read(truth)).toMatchObject({
      processes: [],
      unknown: {processes: 'the processes cannot be read: PowerShell has ended'},
    });
    expect((await silent.read(truthOf('linux', 'linux-runsc'))).unknown?.processes).toMatch(
      /^Linux containers on Windows/,
    );
  });
});
