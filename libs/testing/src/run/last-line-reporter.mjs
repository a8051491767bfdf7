import { writeSync } from 'node:fs';
import { Worker } from 'node:worker_threads';

const SILENCE_MS = 10 * 60_000;

/**
 * The last line of a run, the same in any language: `N passed, N failed`. A file that can't even be loaded counts as one
 * failure. It comes whatever a test leaves open or holds up: as the process ends, or from a watchdog once nothing has
 * happened for ten minutes.
 */
export default class LastLineReporter {
  #counts = { passed: 0, failed: 0 };
  #running = new Set();
  #done = false;
  #watchdog;

  constructor(_globalConfig, { silenceMs = SILENCE_MS } = {}) {
    this.silenceMs = silenceMs;
  }

  onRunStart() {
    this.#watchdog = new Worker(new URL('./watchdog.mjs', import.meta.url), { workerData: { silenceMs: this.silenceMs } });
    this.#watchdog.unref();
    process.once('exit', () => {
      const { passed, failed } = this.#counts;
      writeSync(1, `${passed} passed, ${this.#done ? failed : Math.max(failed, 1)} failed\n`);
    });
  }

  onTestFileStart({ path }) {
    this.#running.add(path);
    this.#beat();
  }

  onTestCaseResult() {
    this.#beat();
  }

  onTestFileResult({ path }, _result, results) {
    this.#running.delete(path);
    this.#count(results);
    this.#beat();
  }

  async onRunComplete(_contexts, results) {
    this.#count(results);
    this.#done = true;
    await this.#watchdog?.terminate();
  }

  getLastError() {}

  #count({ numPassedTests, numFailedTests, numRuntimeErrorTestSuites }) {
    this.#counts = { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
  }

  #beat() {
    this.#watchdog?.postMessage({ ...this.#counts, running: [...this.#running] });
  }
}
