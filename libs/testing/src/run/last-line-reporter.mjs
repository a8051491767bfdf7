/** Jest's last line, the same in any language: `N passed, N failed`. A file that can't even be loaded counts as one failure. */
export default class LastLineReporter {
  onRunComplete(_contexts, { numPassedTests, numFailedTests, numRuntimeErrorTestSuites }) {
    setTimeout(() => console.log(`${numPassedTests} passed, ${numFailedTests + numRuntimeErrorTestSuites} failed`), 0);
  }

  getLastError() {}
}
