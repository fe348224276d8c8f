import {expect, test} from '@jest/globals';
import {planLines} from '../../source/cli/plan-lines.ts';
import {container} from '../support/hand-made.ts';

test('a plan is told with what goes along and what does not, safe for a terminal', () => {
  const plan = {
    container: container('WEB'),
    to: 'hyperv' as const,
    runtime: 'runsc',
    steps: ['Stop it', 'Make \u001b[31m'],
  };
  expect(planLines(plan)).toEqual(['Stop it', 'Make \\e[31m']);
  expect(
    planLines({...plan, steps: ['Stop it'], keeps: ['Keeps its files'], loses: ['Loses its id']}),
  ).toEqual(['Stop it', 'Keeps its files', 'Loses its id']);
});
