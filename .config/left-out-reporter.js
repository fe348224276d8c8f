/** Tests that need a container engine run only when they are asked for; a run without them says so in one line. */
export default class LeftOutReporter {
  onRunComplete(_contexts, {testResults}) {
    if (process.env.ISOTOP_ENGINE_TESTS === '1') return;
    if (testResults.some(({testFilePath}) => testFilePath.includes('/test/hosts/docker/engine/')))
      process.stdout.write(
        '\nTests on a real engine were left out; as root on Debian: ISOTOP_ENGINE_TESTS=1 npm run jest -- engine\n',
      );
  }
}
