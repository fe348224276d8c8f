import {describe, expect, test} from '@jest/globals';
import {silent} from '../../source/cli/progress.ts';
import {endInterrupted, tellOfInterrupted} from '../../source/cli/recover.ts';
import type {PendingConversion} from '../../source/hosts/recovers-conversions.ts';
import {container, snapshot} from '../support/hand-made.ts';
import {errorOf, stillHost} from '../support/still-host.ts';

const demo = container('DEMO');
const pending: PendingConversion = {
  id: demo.id,
  name: 'DEMO',
  to: 'hyperv',
  runtime: 'runsc',
  begunAt: 0,
  reached: 'its copy was made',
};
const host = () =>
  stillHost(snapshot({containers: [demo]}), {
    pendingConversions: async () => [pending],
    finishConversion: async () => demo,
    rollBackConversion: async () => demo,
  });

describe('a conversion that was interrupted, on the command line', () => {
  test('is told of beside every answer, with what can be done', async () => {
    const notes: string[] = [];
    const output = {json: false, colours: false, note: (text: string) => void notes.push(text)};
    const quiet = {
      hideProgress: () => {},
      progress: silent,
      text: () => undefined,
      document: () => undefined,
      failure: () => undefined,
    };
    await tellOfInterrupted(host(), {...quiet, ...output});
    expect(notes).toEqual([
      'the conversion of DEMO was interrupted: its copy was made; isotop convert DEMO --finish, or --roll-back',
    ]);
  });

  test('is finished or rolled back by its name', async () => {
    const finishing = host();
    expect(await endInterrupted(finishing, 'DEMO', {finish: true}, '')).toBe(demo);
    expect(finishing.calls).toContain(`finishConversion ${demo.id}`);
    const goingBack = host();
    expect(await endInterrupted(goingBack, 'DEMO', {rollBack: true}, '')).toBe(demo);
    expect(goingBack.calls).toContain(`rollBackConversion ${demo.id}`);
  });

  test('is refused with a sentence where there is none, and both ways at once are a wrong command line', async () => {
    expect(await errorOf(endInterrupted(host(), 'OTHER', {finish: true}, ''))).toEqual({
      kind: 'refused',
      message: 'no conversion of OTHER was interrupted',
      remedy: null,
    });
    await expect(endInterrupted(host(), 'DEMO', {finish: true, rollBack: true}, '')).rejects.toThrow(
      expect.objectContaining({name: 'UsageError'}),
    );
  });

  test('is nothing that a host without conversions in steps has', async () => {
    expect(await errorOf(endInterrupted(stillHost(snapshot({})), 'DEMO', {finish: true}, ''))).toMatchObject({
      kind: 'unsupported',
    });
  });
});
