export default {
  rootDir: '..',
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
  extensionsToTreatAsEsm: ['.ts', '.tsx', '.peggy', '.md'],
  transform: {'\\.(tsx?|peggy|md)$': '<rootDir>/.config/jest-transform.js'},
  reporters: ['default', '<rootDir>/.config/left-out-reporter.js', '<rootDir>/.config/count-reporter.js'],
  setupFilesAfterEnv: ['<rootDir>/.config/jest-seed.js', '<rootDir>/.config/jest-retry.js'],
  testTimeout: 20_000,
  maxWorkers: 2,
};
