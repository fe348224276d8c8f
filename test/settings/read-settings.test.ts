import {describe, expect, test} from '@jest/globals';
import fc from 'fast-check';
import {sentences} from '../../source/sentences/sentences.ts';
import {declarations, settingNames} from '../../source/settings/declaration.ts';
import {readEnvironment, readSettings} from '../../source/settings/read-settings.ts';
import {sayFault} from '../../source/settings/say-fault.ts';
import {defaults} from '../../source/settings/settings.ts';
import {anySettings, runs} from '../support/any-settings.ts';

const read = (value: unknown) => {
  const {settings, faults} = readSettings(JSON.stringify(value), 'settings.json');
  return {settings, faults: faults.map(sayFault)};
};

describe('a settings file', () => {
  test('says what is in force', () => {
    expect(
      read({
        theme: 'light',
        refresh: 2.5,
        confirm: false,
        leaveKey: 'Ctrl+A',
        keys: {kill: 'X', first: ['g', 'Home'], zoom: []},
        columns: {processes: ['name', 'id']},
        sort: {processes: '-cpuSeconds', workers: 'own'},
        sizes: {left: 2},
        thresholds: {processes: {wsK: [1, 2]}},
        runtimes: {kata: 'vm', runc: 'process'},
        commands: [{key: 'F5', title: 'Say', run: 'echo {name}'}],
      }),
    ).toEqual({
      faults: [],
      settings: {
        theme: 'light',
        refresh: 2.5,
        confirm: {stop: false, restart: false, kill: false, convert: false, remove: false, quit: false},
        leaveKey: 'ctrl+a',
        keys: {kill: ['X'], first: ['g', 'home'], zoom: []},
        columns: {processes: ['name', 'id']},
        sort: {
          processes: {column: 'cpuSeconds', descending: true},
          workers: {column: null, descending: false},
        },
        sizes: {left: 2},
        thresholds: {processes: {wsK: [1, 2]}},
        runtimes: {kata: 'hyperv', runc: 'process'},
        commands: [
          {
            key: 'f5',
            title: 'Say',
            run: 'echo {name}',
            confirm: false,
            terminal: false,
            changes: true,
            seconds: 30,
          },
        ],
      },
    });
  });

  test.each([
    [{theme: 'drak'}, 'settings.json: theme cannot be "drak"; did you mean dark?'],
    [{theem: 'dark'}, 'settings.json: there is no setting theem; did you mean theme?'],
    [{refresh: 0}, 'settings.json: refresh cannot be 0; use 0.1 or more'],
    [{refresh: 9999}, 'settings.json: refresh cannot be 9999; use 3600 or less'],
    [{refresh: 'often'}, 'settings.json: refresh cannot be "often"; write SECONDS'],
    [
      {keys: {kill: 'ctrl+i'}},
      'settings.json: keys.kill cannot be "ctrl+i"; use a key such as x, Ctrl+X, F5 or PgUp',
    ],
    [{keys: {strat: 's'}}, 'settings.json: there is no setting keys.strat; did you mean start?'],
    [
      {columns: {processes: ['id', 'nmae']}},
      'settings.json: columns.processes[1] cannot be "nmae"; did you mean name?',
    ],
    [{columns: {pods: ['id']}}, 'settings.json: there is no setting columns.pods'],
    [
      {sort: {processes: '-cpuSecnds'}},
      'settings.json: sort.processes cannot be "-cpuSecnds"; did you mean -cpuSeconds?',
    ],
    [{confirm: {stpo: false}}, 'settings.json: there is no setting confirm.stpo; did you mean stop?'],
    [
      {leaveKey: 'Ctrl+C'},
      'settings.json: leaveKey cannot be "Ctrl+C"; use Ctrl and a letter but C, L, Q, S and Z, or one of ] \\ ^ _',
    ],
    [
      {commands: [{key: 'x', title: 'X', run: 'a "b'}]},
      'settings.json: commands[0].run cannot be "a \\"b"; close the quote',
    ],
    [{theme: ['dark']}, /^settings\.json: theme cannot be \[…\]; use one of auto, dark, /],
  ])('is told what is wrong with %j', (value, sentence) => {
    const {faults} = read(value);
    expect(faults).toEqual([sentence instanceof RegExp ? expect.stringMatching(sentence) : sentence]);
  });

  test('is in force where it is right, whatever stands beside it', () => {
    const {settings, faults} = read({
      theme: 'light',
      refresh: 'x',
      keys: {kill: 'X', stop: 7},
      columns: {processes: ['id', 'nmae', 'name'], workers: 'all'},
      commands: [
        {key: 'x', title: 'No program'},
        {key: 'F6', title: 'Ok', run: 'ls', colour: 1, seconds: 'x'},
      ],
    });
    expect(settings).toMatchObject({
      theme: 'light',
      keys: {kill: ['X']},
      columns: {processes: ['id', 'name']},
    });
    expect(settings.keys).not.toHaveProperty('stop');
    expect(settings.columns).not.toHaveProperty('workers');
    expect(settings.commands).toEqual([expect.objectContaining({title: 'Ok', seconds: 30})]);
    expect(faults).toHaveLength(7);
  });

  test.each([
    ['{', 'settings.json is not JSON in line 1: it is ignored'],
    ['{\n"theme": dark\n}', 'settings.json is not JSON in line 2: it is ignored'],
    ['[]', 'settings.json has no settings: it must be one object, {…}'],
    ['"x"', 'settings.json has no settings: it must be one object, {…}'],
  ])('that is %j says nothing', (text, sentence) => {
    const {settings, faults} = readSettings(text, 'settings.json');
    expect(settings).toEqual({});
    expect(faults.map(sayFault)).toEqual([sentence]);
  });

  test('never brings a character into a sentence that a terminal would obey', () => {
    const {faults} = read({'\u001b[2J': 1, theme: '\u001b]0;x\u0007', keys: {'\u202e': 'x'}});
    expect(faults).toHaveLength(3);
    for (const fault of faults) expect(fault).not.toMatch(/[\u0000-\u001f\u202e]/);
  });
});

describe('every setting', () => {
  test('has a summary, an example that is right, and a default', () => {
    expect(Object.keys(sentences.settings.summaries).sort()).toEqual([...settingNames].sort());
    expect(Object.keys(defaults).sort()).toEqual([...settingNames].sort());
    for (const name of settingNames) {
      const {settings, faults} = readSettings(`{"${name}": ${declarations[name].example}}`, 'f');
      expect(faults).toEqual([]);
      expect(settings[name]).not.toEqual(defaults[name]);
    }
  });

  test('that the environment can say is told of there too', () => {
    const {settings, faults} = readEnvironment({
      ISOTOP_THEME: 'light',
      ISOTOP_REFRESH: '2.5',
      ISOTOP_ASCII: 'true',
      ISOTOP_MOUSE: 'perhaps',
      ISOTOP_LANGUAGE: '',
    });
    expect(settings).toEqual({theme: 'light', refresh: 2.5, ascii: true});
    expect(faults.map(sayFault)).toEqual(['ISOTOP_MOUSE: mouse cannot be "perhaps"; write true|false']);
  });
});

test('any text is settings or sentences, never a fault of the program', () => {
  fc.assert(
    fc.property(anySettings, given => {
      const {settings, faults} = readSettings(given, 'settings.json');
      for (const fault of faults) expect(sayFault(fault)).toMatch(/^[^\u0000-\u001f\u007f]+$/);
      for (const key of Object.keys(settings)) expect(settingNames).toContain(key);
    }),
    {seed: 3, numRuns: runs(200)},
  );
});
