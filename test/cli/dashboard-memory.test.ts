import {expect, jest, test} from '@jest/globals';
import {createDashboardMemory} from '../../source/cli/dashboard-memory.ts';

test('a dashboard whose part that remembers cannot be loaded says so when it closes, and does not fail', async () => {
  jest.unstable_mockModule('../../source/settings/memory-file.ts', () => {
    throw Object.assign(new Error('it was moved'), {code: 'ERR_MODULE_NOT_FOUND'});
  });
  const memory = createDashboardMemory({
    files: {settings: '/nowhere/settings.json', memory: '/nowhere/dashboard.json'},
    base: {},
  });
  memory.remember('sizes.left', 1, 2);
  expect(await memory.close()).toBe('ERR_MODULE_NOT_FOUND');
});
