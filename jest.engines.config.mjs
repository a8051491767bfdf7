import base from './jest.config.mjs';

/** `npm run test:engines`: what runs on a real Kafka, Elasticsearch and Postgres, in containers or given by their addresses. */
export default {
  ...base,
  // Some faults are the same on both buses: here they are asked of Kafka, in the other run of the log in Postgres.
  testMatch: ['**/*.engines.spec.ts', '**/faults/{processes,servers,one-process,poison,search-index,mutations}.faults.spec.ts'],
  globalSetup: '<rootDir>/libs/testing/src/engines/set-up.mjs',
  globalTeardown: '<rootDir>/libs/testing/src/engines/tear-down.mjs',
  // Engines are killed, frozen and waited for.
  testTimeout: 600_000,
};
