import {describe, expect, test} from '@jest/globals';
import {helpView} from '../../../source/panes/overlays/help.ts';
import type {OwnCost} from '../../../source/store/own-cost.ts';
import {initialState} from '../../../source/store/state.ts';
import {host} from '../../support/hand-made.ts';
import {overlayText} from '../../support/screen-text.ts';

const view = {id: host, capabilities: new Set<never>(), snapshot: null, lost: null};
const size = {columns: 120, rows: 60};

/** The help without a command, when the program takes this. */
function helpWith(ownCost: OwnCost | null): string {
  const state = {...initialState(view, {now: 0, size, readOnly: false, confirm: true}), ownCost};
  const shown = helpView({kind: 'help', selected: 0, offset: 0, search: null}, state, new Map());
  return overlayText(shown.view).upper.join(' ');
}
const cost: OwnCost = {share: 0.0123, allowed: 0.05, memory: 84 * 2 ** 20, callsPerMinute: null, slowdown: 1};

describe('the help', () => {
  test('says nothing of what isotop takes before that is known', () => {
    expect(helpWith(null)).not.toContain('of a core');
  });

  test('says what isotop takes, and what it may', () => {
    expect(helpWith(cost)).toContain('1.2 % of a core, 84 MiB of memory It');
    expect(helpWith(cost)).toContain('It may take 5 % of a core');
  });

  test('says how often the engine is called, and that figures are slowed down', () => {
    const text = helpWith({...cost, share: 0.2, callsPerMinute: 61.7, slowdown: 4});
    expect(text).toContain('20 % of a core, 84 MiB of memory, 62 engine calls a minute');
    expect(text).toContain('it reads figures 4 times more rarely');
  });
});
