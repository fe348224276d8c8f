import {describe, expect, test} from '@jest/globals';
import fc from 'fast-check';
import {outcomeOf} from '../../../../source/hosts/simulated/catalogue/commands.ts';

/** `ping -t localhost` → its processes, how long they last in ms (null for ever) and the exit code. */
const of = (line: string, interactive = false) => {
  const outcome = outcomeOf(line.split(' '), interactive);
  return outcome.kind === 'missing'
    ? outcome.program
    : [outcome.programs.join(' '), outcome.lasts, outcome.exitCode];
};

describe('a command in a container', () => {
  test.each([
    ['ping -t localhost', 'PING', null, 0],
    ['ping localhost -t', 'PING', null, 0],
    ['ping localhost', 'PING', 3000, 0],
    ['ping -n 10 localhost', 'PING', 9000, 0],
    ['ping /n 1 -4 localhost', 'PING', 0, 0],
    ['ping', 'PING', 0, 1],
    ['ping -n 0 localhost', 'PING', 0, 1],
    ['ping -n x localhost', 'PING', 0, 1],
    ['C:\\Windows\\System32\\PING.EXE -t 127.0.0.1', 'PING', null, 0],
    ['cmd', 'cmd', 0, 0],
    ['cmd /c ping -n 3 localhost', 'cmd PING', 2000, 0],
    ['cmd /c ping -t localhost', 'cmd PING', null, 0],
    ['cmd /S /C echo hi & ping -n 2 localhost && ping -n 4 localhost', 'cmd PING', 4000, 0],
    ['cmd /c exit 3', 'cmd', 0, 3],
    ['cmd /c exit 99999999999', 'cmd', 0, 1_215_752_191],
    ['cmd /c nothing', 'cmd', 0, 1],
    ['powershell while ($true) { Start-Sleep 60 }', 'powershell', null, 0],
    ['powershell Start-Sleep 30', 'powershell', 30_000, 0],
    ['powershell -Command Start-Sleep -Seconds 5; Get-Process', 'powershell', 5000, 0],
    ['powershell -ExecutionPolicy Bypass -c ping -t localhost', 'powershell PING', null, 0],
    ['timeout /t 20', 'timeout', 20_000, 0],
    ['timeout /t -1', 'timeout', null, 0],
    ['timeout', 'timeout', 0, 1],
    ['hostname', 'HOSTNAME', 0, 0],
  ] as const)('%s', (line, programs, lasts, exitCode) => {
    expect(of(line)).toEqual([programs, lasts, exitCode]);
  });

  test('that is a shell stays while it can be typed to', () => {
    expect(of('cmd', true)).toEqual(['cmd', null, 0]);
    expect(of('powershell', true)).toEqual(['powershell', null, 0]);
    expect(of('cmd /k ping -n 2 localhost', true)).toEqual(['cmd', null, 0]);
    expect(of('cmd /k ping -t localhost', true)).toEqual(['cmd PING', null, 0]);
    expect(of('powershell -NoExit -Command hostname', true)).toEqual(['powershell', null, 0]);
    expect(of('cmd /c hostname', true)).toEqual(['cmd', 0, 0]);
  });

  test('that no image has is named', () => {
    expect(of('pign -t localhost')).toBe('pign');
    expect(of('')).toBe('');
  });

  test('comes to something for any words', () => {
    const word = fc.oneof(
      fc.string(),
      fc.constantFrom('cmd', '/c', 'ping', '-n', '&', '"', 'powershell', '-c', ';'),
    );
    fc.assert(
      fc.property(fc.array(word, {maxLength: 8}), fc.boolean(), (command, interactive) => {
        const outcome = outcomeOf(command, interactive);
        if (outcome.kind === 'runs' && outcome.lasts !== null)
          expect(outcome.lasts).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
