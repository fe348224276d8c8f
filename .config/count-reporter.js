/** The last line of a test run says how many tests there were, for whoever reads it by machine. */
export default class CountReporter {
  onRunComplete(_contexts, results) {
    // A test file that cannot even be loaded has no tests that could fail.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    process.stdout.write(`\n${results.numPassedTests} passed, ${failed} failed\n`);
  }
}
