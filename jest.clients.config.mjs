import base from './jest.config.mjs';

/** `npm run test:clients`: clients as integrators generate them. Takes Java, Maven, Go, Python and the package registries of each. */
export default {
  ...base,
  testMatch: ['**/*.clients.spec.ts'],
  // What is generated is installed and compiled.
  testTimeout: 600_000,
};
