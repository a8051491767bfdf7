const transform = {
  '\\.ts$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2024',
        parser: { syntax: 'typescript', decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true },
      },
      module: { type: 'es6' },
    },
  ],
};

export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  roots: ['<rootDir>/apps', '<rootDir>/libs'],
  // What needs real engines, or compilers of other languages, has a run of its own: jest.engines.config.mjs, jest.clients.config.mjs.
  testMatch: ['**/*.spec.ts', '!**/*.{engines,clients}.spec.ts'],
  transform,
  moduleNameMapper: {
    '^@lingui/core/macro$': '<rootDir>/apps/web/test/macros.ts',
    '^@caunoi/(contracts|kit|text|testing)/(.*)$': '<rootDir>/libs/$1/src/$2',
    '^@caunoi/([a-z-]+)/(service|all-services|start-gateway)$': '<rootDir>/apps/$1/src/$2',
  },
  reporters: ['default', '<rootDir>/libs/testing/src/run/last-line-reporter.mjs'],
  // No test is judged by the clock: this only ends one that hangs, on a machine that has other things to do, too.
  testTimeout: 120_000,
  // Jest keeps what each file has loaded: a worker that holds this much is replaced by a new one.
  workerIdleMemoryLimit: '1GB',
  // A run ends with its count whatever a failed test has left open.
  forceExit: true,
  moduleFileExtensions: ['ts', 'mjs', 'js', 'json'],
};
