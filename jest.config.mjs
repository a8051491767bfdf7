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
  testMatch: ['**/*.spec.ts'],
  transform,
  moduleNameMapper: {
    '^@caunoi/(contracts|kit|text|testing)/(.*)$': '<rootDir>/libs/$1/src/$2',
    '^@caunoi/gateway/start-gateway$': '<rootDir>/apps/gateway/src/start-gateway',
    '^@caunoi/([a-z-]+)/service$': '<rootDir>/apps/$1/src/service',
  },
  reporters: ['default', '<rootDir>/libs/testing/src/run/last-line-reporter.mjs'],
  testTimeout: 30_000,
  moduleFileExtensions: ['ts', 'mjs', 'js', 'json'],
};
