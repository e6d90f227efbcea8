// Two projects: `unit` runs everywhere; `browser` drives the built pages in Chromium (test/browser).
const transform = { '^.+\\.tsx?$': '<rootDir>/src/delivery/strip-types.cjs' };
module.exports = {
  projects: [
    {
      displayName: 'unit',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/browser/'],
      transform,
    },
    {
      displayName: 'browser',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/browser/**/*.test.ts'],
      globalSetup: '<rootDir>/test/browser/setup.js',
      transform,
    },
  ],
  testSequencer: '<rootDir>/test/longest-first.cjs',
  // Jest leaves a core free by default: on two cores that is half of them.
  maxWorkers: '100%',
  testTimeout: 60000,
};
