import {expect, jest} from '@jest/globals';

/**
 * Tests that run real programs, terminals or engines depend on how busy the machine is: what fails there is tried once
 * more, and both failures are told. A test of pure functions has one try.
 */
if (
  /[\\/]test[\\/](journeys|sessions|build|benchmark|hosts[\\/]docker|commands[\\/](sessions|logs))[\\/]/.test(
    expect.getState().testPath ?? '',
  )
) {
  jest.retryTimes(1, {logErrorsBeforeRetry: true});
}
