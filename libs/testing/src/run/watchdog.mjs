// Ends a test run in which nothing happens any more, from a thread of its own: a test that never gives the processor back
// holds up Jest's own limits, too.
import { writeSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';

let last = { passed: 0, failed: 0, running: [] };

const end = () => {
  const { passed, failed, running } = last;
  writeSync(2, `\nNothing has happened for ${workerData.silenceMs / 1000} s, the run ends here. Unfinished: ${running.join(', ')}\n`);
  writeSync(1, `${passed} passed, ${failed + Math.max(running.length, 1)} failed\n`);
  process.kill(process.pid, 'SIGKILL');
};

let timer = setTimeout(end, workerData.silenceMs);
parentPort.on('message', (news) => {
  last = news;
  clearTimeout(timer);
  timer = setTimeout(end, workerData.silenceMs);
});
