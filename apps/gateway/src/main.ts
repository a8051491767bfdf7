import 'reflect-metadata';
import { asset } from '@caunoi/kit/assets';
import { DRAIN_SECONDS, variables } from '@caunoi/kit/run/config';
import { runProcess } from '@caunoi/kit/run/process';
import { upstreamUrls } from './config';
import { startGateway } from './start-gateway';

runProcess('gateway', async ({ env }) =>
  startGateway(upstreamUrls(env), { ...variables('gateway', { webFolder: asset('dist/web'), drainSeconds: DRAIN_SECONDS }), ...env }),
);
