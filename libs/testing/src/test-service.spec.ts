import { probeService } from './http/probe-service';
import { startService, stopServices } from './test-service';

it('what has started is ended, once; what could not start hides nothing', async () => {
  const [first, second] = [await startService(probeService()), await startService(probeService())];
  await first.close();
  const wrong = { env: { MATCHING_DATABASE_POOL: 'many' } };
  await expect(startService(probeService(), wrong)).rejects.toThrow('MATCHING_DATABASE_POOL');
  await expect(stopServices()).resolves.toBeUndefined();
  await expect(fetch(second.url)).rejects.toThrow('fetch failed');
});
